import { callsEverybody } from './mentioned';
import type { FileLink, GitHubLink, Mention, Note, Position, Range, Reference } from '../note';

/** A place in a note that leads somewhere when it is clicked. */
export interface LinkTarget {
  readonly range: Range;
  readonly meaning: Reference | GitHubLink | Mention;
}

/**
 * What can be clicked in a note besides the addresses of its Markdown links, which editors link themselves: of a link its
 * text, all else whole. In order, without overlaps. `lineAt` gives a line's text without its end.
 */
export function findLinkTargets(note: Note, lineAt: (line: number) => string): LinkTarget[] {
  const found: LinkTarget[] = [];
  for (const meaning of [...note.references, ...note.links]) {
    if ('target' in meaning && meaning.target === null) continue;
    const { line, character } = meaning.range.start;
    const range = lineAt(line)[character] === '[' ? wordsOf(meaning, lineAt) : meaning.range;
    if (range) found.push({ range, meaning });
  }
  for (const meaning of note.mentions) {
    if (!callsEverybody(meaning.handle)) found.push({ range: meaning.range, meaning });
  }
  found.sort((one, other) => compare(one.range.start, other.range.start));
  return found.filter(({ range }, index) => {
    const before = found[index - 1];
    return !before || compare(before.range.end, range.start) <= 0;
  });
}

/** The same of links to files: of a Markdown link its text, of a bare URL the whole. */
export function findWordsOfLinks(
  links: readonly FileLink[],
  lineAt: (line: number) => string,
): { readonly range: Range; readonly meaning: FileLink }[] {
  return links.flatMap((meaning) => {
    const { line, character } = meaning.range.start;
    const range = lineAt(line)[character] === '[' ? wordsOf(meaning, lineAt) : meaning.range;
    return range ? [{ range, meaning }] : [];
  });
}

/** Where a link's text stands; null where that cannot be told, or where editors see a link in the text, as in `[![…](…)](…)`. */
function wordsOf(
  { range, text }: Pick<FileLink, 'range' | 'text'>,
  lineAt: (line: number) => string,
): Range | null {
  if (text.trim() === '' || text.includes('](')) return null;
  const start = { line: range.start.line, character: range.start.character + 1 };
  let rest = text;
  let { line, character } = start;
  while (line <= range.end.line) {
    const source = lineAt(line).slice(character);
    if (source.startsWith(rest)) return { start, end: { line, character: character + rest.length } };
    // A text that goes on in the next line holds a blank for the end of this one.
    if (!rest.startsWith(`${source} `)) return null;
    rest = rest.slice(source.length + 1);
    line++;
    character = /^[\s>]*/.exec(lineAt(line))?.[0].length ?? 0;
  }
  return null;
}

function compare(one: Position, other: Position): number {
  return one.line - other.line || one.character - other.character;
}
