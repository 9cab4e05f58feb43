import type { Tree } from '@lezer/common';
import type { Block } from './blocks';
import type { LinkDefinitions } from './definitions';
import { parsePlaces } from './parser';
import type { Place as TopPlace } from './places';
import { MASK, type Prose } from './prose';
import { eachChild, UnitReader } from './units';

/** Words of an excerpt, set as code or not. */
export interface ExcerptWords {
  readonly text: string;
  readonly isCode: boolean;
}

/** A block of an excerpt. */
export interface ExcerptBlock {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'code';
  /** The number of list items around, the block's own one included. */
  readonly depth: number;
  readonly isQuoted: boolean;
  /** `-` or `3.` of an item, else empty. */
  readonly mark: string;
  /** Whether an item's box is ticked; null where it has none. */
  readonly checked: boolean | null;
  /** One below the other; of all but code there is one line. */
  readonly lines: readonly (readonly ExcerptWords[])[];
}

/** The first blocks of a text, and whether there are more. */
export interface Excerpt {
  readonly blocks: readonly ExcerptBlock[];
  readonly isCut: boolean;
}

const MAX_CHARACTERS = 240;
const MAX_CODE_CHARACTERS = 100;
const MAX_CODE_LINES = 3;
const CODE_INDENT = 4;
/** More would push out of sight what may be done. */
const MAX_BLOCKS = 4;
const MAX_DEPTH = 3;

const MARKS = new Set(['ListMark', 'QuoteMark']);
const LISTS = new Set(['BulletList', 'OrderedList']);
const BOX = /^\[([ xX])\]\s+/;
const FENCE = /^\s*(?:`{3,}|~{3,})/;

type Place = Pick<ExcerptBlock, 'depth' | 'isQuoted'>;
type Item = Pick<ExcerptBlock, 'mark' | 'checked'>;
const NO_ITEM: Item = { mark: '', checked: null };

/** What a text in GitHub's Markdown says first: its paragraphs, lists and code, without pictures, tags and addresses of links. */
export function excerptOf(text: string): Excerpt {
  return new ExcerptReader(text).read();
}

class ExcerptReader {
  readonly #text: string;
  readonly #blocks: ExcerptBlock[] = [];
  readonly #units: UnitReader;
  readonly #places: readonly TopPlace[];
  #left = MAX_CHARACTERS;
  #isCut = false;

  constructor(text: string) {
    this.#text = text;
    this.#places = parsePlaces(text, 0, 0);
    const definitions: LinkDefinitions = new Map(this.#places.flatMap((place) => [...place.definitions]));
    this.#units = new UnitReader(text, 0, definitions);
  }

  read(): Excerpt {
    for (const { node, at, path } of this.#places) {
      const depth = path.split(' ').filter((name) => LISTS.has(name)).length;
      this.#node(node, at, { depth, isQuoted: path.startsWith('Blockquote') });
      if (this.#isCut) break;
    }
    return { blocks: this.#blocks, isCut: this.#isCut };
  }

  #node(node: Tree, at: number, place: Place): void {
    if (this.#isCut) return;
    const { name } = node.type;
    if (name === 'ListItem') this.#item(node, at, place);
    else if (name === 'FencedCode' || name === 'CodeBlock') this.#code(node, at, place);
    else if (LISTS.has(name)) this.#children(node, at, { ...place, depth: place.depth + 1 });
    else if (name === 'Blockquote') this.#children(node, at, { ...place, isQuoted: true });
    else if (name === 'Table') this.#children(node, at, place);
    else for (const block of this.#read(node, at)) this.#block(block, place);
  }

  #children(node: Tree, at: number, place: Place): void {
    eachChild(node, at, (child, from) => this.#node(child, from, place));
  }

  #item(node: Tree, at: number, place: Place): void {
    const [, number] = /^(\d{1,9})[.)]/.exec(this.#text.slice(at, at + node.length)) ?? [];
    const item: Item = { mark: number === undefined ? '-' : `${Number(number)}.`, checked: null };
    let isFirst = true;
    eachChild(node, at, (child, from) => {
      if (this.#isCut) return;
      const { name } = child.type;
      if (MARKS.has(name)) return;
      const [leader] = isFirst ? this.#leader(child, from) : [];
      isFirst = false;
      if (leader) this.#words(leader, 'item', place, item);
      else this.#node(child, from, place);
    });
  }

  /** The words that an item begins with, none where it begins with something else. */
  #leader(node: Tree, at: number): Prose[] {
    const isWords = node.type.name === 'Paragraph' || node.type.name.includes('Heading');
    return isWords ? this.#read(node, at).map(({ prose }) => prose) : [];
  }

  #read(node: Tree, at: number): readonly Block[] {
    return this.#units.unit(node, at, { kind: 'other', opens: true }).blocks;
  }

  #block({ kind, prose, cells, box }: Block, place: Place): void {
    if (kind === 'item') {
      const item = { mark: '-', checked: box?.checked ?? null };
      this.#words(prose, 'item', { ...place, depth: Math.max(1, place.depth) }, item);
    } else if (kind === 'row') this.#cells(cells, place);
    else this.#words(prose, kind, place, NO_ITEM);
  }

  #cells(cells: readonly Prose[], place: Place): void {
    const words = cells.map(wordsOf).filter((one) => one.length > 0);
    const divided = words.flatMap((one, index) =>
      index === 0 ? one : [{ text: ' · ', isCode: false }, ...one],
    );
    this.#add('paragraph', place, NO_ITEM, [divided]);
  }

  #words(prose: Prose, kind: ExcerptBlock['kind'], place: Place, item: Item): void {
    const words = wordsOf(prose);
    const [first, ...others] = words;
    const box = kind === 'item' && first ? BOX.exec(first.text) : null;
    if (!first || !box) return this.#add(kind, place, item, [words]);
    const rest = { ...first, text: first.text.slice(box[0].length) };
    this.#add(kind, place, { ...item, checked: box[1] !== ' ' }, [[rest, ...others]]);
  }

  #code(node: Tree, at: number, place: Place): void {
    const lines = this.#text.slice(at, at + node.length).split('\n');
    const isFenced = node.type.name === 'FencedCode';
    if (isFenced) {
      lines.shift();
      if (FENCE.test(lines.at(-1) ?? '')) lines.pop();
    }
    const own = lines.map((line) => (place.isQuoted ? line.replace(/^\s*(?:> ?)+/, '') : line).trimEnd());
    // An indented block begins behind its first line's indent.
    const indented = (isFenced ? own : own.slice(1)).filter(Boolean).map((line) => line.search(/\S/));
    const indent = Math.min(...indented, isFenced ? Infinity : CODE_INDENT);
    const cut = (line: string, index: number) => (isFenced || index > 0 ? line.slice(indent) : line);
    const shown = own
      .slice(0, MAX_CODE_LINES)
      .map((line, index) => cut(line, index).slice(0, MAX_CODE_CHARACTERS));
    this.#add(
      'code',
      place,
      NO_ITEM,
      shown.map((text) => [{ text, isCode: true }]),
    );
    if (own.length > MAX_CODE_LINES) this.#isCut = true;
  }

  #add(
    kind: ExcerptBlock['kind'],
    place: Place,
    item: Item,
    lines: readonly (readonly ExcerptWords[])[],
  ): void {
    if (lines.every((words) => words.every(({ text }) => text.trim() === ''))) return;
    if (this.#left <= 0 || this.#blocks.length >= MAX_BLOCKS) {
      this.#isCut = true;
      return;
    }
    const kept = lines.map((words) => this.#withinLimit(words)).filter((words) => words.length > 0);
    this.#blocks.push({ kind, ...place, depth: Math.min(place.depth, MAX_DEPTH), ...item, lines: kept });
  }

  /** As many of the words as there is room for. */
  #withinLimit(words: readonly ExcerptWords[]): ExcerptWords[] {
    const kept: ExcerptWords[] = [];
    for (const { text, isCode } of words) {
      if (this.#left <= 0) this.#isCut = true;
      if (this.#left <= 0) break;
      const shown = firstWords(text, this.#left);
      if (shown.length < text.length) this.#isCut = true;
      this.#left = shown.length < text.length ? 0 : this.#left - text.length;
      kept.push({ text: shown, isCode });
    }
    return kept;
  }
}

/** At most so many characters, up to a blank where one is near; some scripts have none. */
function firstWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const room = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  const blank = room.lastIndexOf(' ');
  return blank > length / 2 ? room.slice(0, blank) : room;
}

/** Prose in one line, code set apart; pictures are left out. */
function wordsOf({ matchText, visibleText, spans }: Prose): ExcerptWords[] {
  const words: { text: string; isCode: boolean }[] = [];
  const urls = spans.filter(({ kind }) => kind === 'url');
  let url = 0;
  for (let at = 0; at < matchText.length; at++) {
    while ((urls[url]?.to ?? Infinity) <= at) url++;
    const isUrl = at >= (urls[url]?.from ?? Infinity);
    const shown = visibleText.charAt(at);
    const isCode =
      matchText[at] === MASK &&
      !isUrl &&
      visibleText[at] !== undefined &&
      !isPicture(matchText, visibleText, at);
    const text = isCode ? shown : shown.replace(/\s/, ' ');
    const last = words.at(-1);
    if (last?.isCode === isCode) last.text += text;
    else words.push({ text, isCode });
  }
  return words
    .map(({ text, isCode }) => ({
      text: isCode ? text.replace(/\s+/g, ' ') : text.replace(/ +/g, ' '),
      isCode,
    }))
    .filter(({ text }) => text !== '');
}

/** A picture is one masked character that shows as a blank, with no code beside it. */
function isPicture(matchText: string, visibleText: string, at: number): boolean {
  return visibleText[at] === ' ' && matchText[at - 1] !== MASK && matchText[at + 1] !== MASK;
}
