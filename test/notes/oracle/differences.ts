/** A text that is read otherwise than remark does, with good reason. */
interface Difference {
  readonly name: string;
  readonly why: string;
  /** Finds it in a text whose lines end in `\n`. */
  readonly pattern: RegExp;
}

/** All in which the two structures are known to differ. */
const differences: readonly Difference[] = [
  {
    name: 'a heading without a blank behind its hashes',
    why: 'people forget the blank, and mean a heading all the same; CommonMark takes it for words',
    pattern: /^[ \t>]*#{2,6}\p{L}[^#\n]*$/mu,
  },
  {
    name: 'an empty item, or a number but 1, below indented code',
    why: 'micromark takes the code for a paragraph that neither may interrupt; CommonMark lets both begin a list',
    pattern: /^[ \t>]*(?: {4}|\t).*\n(?:[ \t>]*\n)*[ \t>]*(?:[-+*]|\d+[.)])(?:[ \t]|$)/m,
  },
  {
    name: 'an empty item, or a number but 1, in an item that ends a paragraph',
    why: 'micromark still takes it for what may not interrupt that paragraph; in CommonMark the item has ended it',
    pattern: /\S.*\n[ \t>]*(?:[-+*]|\d+[.)])[ \t]+(?:(?:[-+*]|\d+[.)])[ \t]*)+(?:$|[^ \t])/m,
  },
  {
    name: 'an empty item right below an item’s words',
    why: 'the parser lets it begin within any list, CommonMark only where it does not interrupt a paragraph',
    pattern: /(?:[-+*]|\d+[.)])[ \t].*\S.*\n(?:.+\n)*[ \t>]*(?:[-+*]|\d+[.)])[ \t]*$/m,
  },
  {
    name: 'an indented line below an item that begins empty',
    why: 'micromark measures tabs and setext lines there from the margin, CommonMark from the item',
    pattern: /^[ \t>]*(?:[-+*]|\d+[.)])[ \t]*\n(?:.*\n)*?[ \t]+\S/m,
  },
  {
    name: 'a `>` behind four blanks, below a line of a quote',
    why: 'micromark lets it go on with the quote; in CommonMark so far to the right stands code, or a lazy line’s words',
    pattern: /^[ \t]*>.*\n[ \t]*(?: {4}|\t)[ \t]*>/m,
  },
  {
    name: 'an indented or lazy line right below a definition',
    why: 'the parser ends the definition with it; nobody indents what follows one',
    pattern: /^.*\[[^\]\n]*\]:.*(?:\n.+)*\n(?:[ \t>]*(?: {4}|\t)|[^\s])/m,
  },
];

/** The name of a difference that a text holds; null where none is known. */
export function differenceIn(text: string): string | null {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return differences.find(({ pattern }) => pattern.test(lines))?.name ?? null;
}
