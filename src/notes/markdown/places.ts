import type { Tree, TreeCursor } from '@lezer/common';
import type { Unit } from './blocks';
import { labelKey, NO_DEFINITIONS, type LinkDefinitions } from './definitions';

/** Where a unit stands in a text. */
export interface Place {
  readonly kind: Unit['kind'];
  readonly opens: boolean;
  /** Where its first line begins. */
  readonly line: number;
  /** Where its node begins. */
  readonly at: number;
  readonly node: Tree;
  /** What its containers and its own node are named. */
  readonly path: string;
  readonly definitions: LinkDefinitions;
}

/** A text with its tree, which counts from an offset on. */
interface Parsed {
  readonly tree: Tree;
  readonly text: string;
  readonly offset: number;
}

const KINDS: Readonly<Record<string, Unit['kind'] | undefined>> = {
  Paragraph: 'paragraph',
  ListItem: 'item',
  TableRow: 'row',
  HorizontalRule: 'rule',
};
const LISTS = new Set(['BulletList', 'OrderedList']);

const QUOTE = 'Blockquote';
/** What stands among the blocks of a container and is none. */
const MARKS = new Set(['QuoteMark', 'TableDelimiter']);

/** The places at an offset, which begins one, and behind it. */
export function findPlaces(parsed: Parsed, from: number): Place[] {
  return new PlaceFinder(parsed, from).find();
}

class PlaceFinder {
  readonly #parsed: Parsed;
  /** Where the first place is, as the tree counts. */
  readonly #from: number;
  readonly #places: Place[] = [];
  readonly #mayDefine: boolean;
  /** Where the line begins in which a container does, until its first place is found. */
  #container: number | null = null;

  constructor(parsed: Parsed, from: number) {
    this.#parsed = parsed;
    this.#mayDefine = parsed.text.includes(']:');
    this.#from = Math.max(0, from - parsed.offset);
  }

  find(): Place[] {
    this.#children(this.#parsed.tree.cursor(), '');
    return this.#places;
  }

  #children(cursor: TreeCursor, path: string): void {
    if (!cursor.childAfter(this.#from)) return;
    do if (!MARKS.has(cursor.name)) this.#node(cursor, path);
    while (cursor.nextSibling());
    cursor.parent();
  }

  #node(cursor: TreeCursor, path: string): void {
    const { name } = cursor;
    const own = `${path}${name}`;
    if (path === '' && (name === 'Table' || name === QUOTE)) this.#divide(cursor, own);
    else if (LISTS.has(name) || name === QUOTE) this.#children(cursor, `${own} `);
    else if (path.startsWith(QUOTE)) this.#add(cursor, own, 'quoted');
    else this.#add(cursor, own, KINDS[name] ?? (name.includes('Heading') ? 'heading' : 'other'));
  }

  /** Finds the rows of a table or the blocks of a quote. */
  #divide(cursor: TreeCursor, path: string): void {
    const { from } = cursor;
    this.#container = from >= this.#from ? this.#lineStart(from) : null;
    this.#children(cursor, `${path} `);
    // A quote may be empty.
    if (this.#container !== null) this.#add(cursor, path, 'quoted');
  }

  #add(cursor: TreeCursor, path: string, kind: Unit['kind']): void {
    const node = cursor.tree;
    if (!node) return;
    const isDivided = kind === 'row' || kind === 'quoted';
    const opens = !isDivided || this.#container !== null;
    const line = this.#container ?? this.#lineStart(cursor.from);
    this.#container = null;
    const at = cursor.from + this.#parsed.offset;
    this.#places.push({ kind, opens, line, at, node, path, definitions: this.#definitions(node, at) });
  }

  /** The links and footnotes that a node at a place defines; the first of a label counts. */
  #definitions(node: Tree, at: number): LinkDefinitions {
    const text = this.#mayDefine ? this.#parsed.text.slice(at, at + node.length) : '';
    if (!text.includes(']:')) return NO_DEFINITIONS;
    const found = new Map<string, string>();
    let label = '';
    const define = (key: string, url: string): void => {
      if (!found.has(key)) found.set(key, url);
    };
    node.iterate({
      enter: ({ name, from, to }) => {
        if (name === 'LinkLabel') label = text.slice(from + 1, to - 1);
        else if (name === 'URL') define(labelKey(label), text.slice(from, to));
        else if (name === 'FootnoteLabel') define(labelKey(text.slice(from + 1, to - 1)), '');
        return name !== 'Paragraph' && name !== 'TableRow';
      },
    });
    return found;
  }

  #lineStart(from: number): number {
    const { text, offset } = this.#parsed;
    let start = from + offset;
    while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
    return start;
  }
}
