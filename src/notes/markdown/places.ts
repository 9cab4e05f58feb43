import type { Tree, TreeCursor } from '@lezer/common';
import type { Unit } from './blocks';

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

/** Visits the places at an offset, which begins one, and behind it, until told to stop by `false`. */
export function visitPlaces(parsed: Parsed, from: number, visit: (place: Place) => boolean): void {
  new PlaceVisitor(parsed, from, visit).run();
}

class PlaceVisitor {
  readonly #parsed: Parsed;
  /** Where the first place is, as the tree counts. */
  readonly #from: number;
  readonly #visit: (place: Place) => boolean;
  /** Where the line begins in which a container does, until its first place is visited. */
  #container: number | null = null;

  constructor(parsed: Parsed, from: number, visit: (place: Place) => boolean) {
    this.#parsed = parsed;
    this.#from = Math.max(0, from - parsed.offset);
    this.#visit = visit;
  }

  run(): void {
    this.#children(this.#parsed.tree.cursor(), '');
  }

  /** Visits what is in a node; false if told to stop. */
  #children(cursor: TreeCursor, path: string): boolean {
    if (!cursor.childAfter(this.#from)) return true;
    do {
      if (!MARKS.has(cursor.name) && !this.#node(cursor, path)) return false;
    } while (cursor.nextSibling());
    cursor.parent();
    return true;
  }

  #node(cursor: TreeCursor, path: string): boolean {
    const { name } = cursor;
    const own = `${path}${name}`;
    if (path === '' && (name === 'Table' || name === QUOTE)) return this.#divided(cursor, own);
    if (LISTS.has(name) || name === QUOTE) return this.#children(cursor, `${own} `);
    if (path.startsWith(QUOTE)) return this.#place(cursor, own, 'quoted');
    return this.#place(cursor, own, KINDS[name] ?? (name.includes('Heading') ? 'heading' : 'other'));
  }

  /** Visits the rows of a table or the blocks of a quote. */
  #divided(cursor: TreeCursor, path: string): boolean {
    const { from } = cursor;
    this.#container = from >= this.#from ? this.#lineStart(from) : null;
    if (!this.#children(cursor, `${path} `)) return false;
    // A quote may be empty.
    const isDone = this.#container === null || this.#place(cursor, path, 'quoted');
    this.#container = null;
    return isDone;
  }

  #place(cursor: TreeCursor, path: string, kind: Unit['kind']): boolean {
    const node = cursor.tree;
    if (!node) return true;
    const isDivided = kind === 'row' || kind === 'quoted';
    const opens = !isDivided || this.#container !== null;
    const line = this.#container ?? this.#lineStart(cursor.from);
    this.#container = null;
    return this.#visit({ kind, opens, line, at: cursor.from + this.#parsed.offset, node, path });
  }

  #lineStart(from: number): number {
    const { text, offset } = this.#parsed;
    let start = from + offset;
    while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
    return start;
  }
}
