import type { Reference } from '../note';
import { targetKey } from './referenceGroups';

/** What begins a line of Markdown before its words. */
const LEADING_MARKS = /^(?:\s|[*+>|-]\s|#{1,6}\s|\d+[.)]\s|\[[ x]\]\s)+/i;
/** `#12`, `repo#12`, `owner/repo#12`, `PR #12`, `12`, an address: it says which issue is meant, and nothing of it. */
const BARE = /^(?:\p{L}+\s)?(?:[\w./-]*#)?\d+$|^https?:\/\/\S+$/u;
/** `[text](address)`, whose text alone is shown. */
const LINK = /!?\[([^\][]*)\]\([^()\s]*\)/g;
/** What shows only how something looks. */
const MARKS = /\*{1,3}|~~|`|(?<![\p{L}\p{N}])_{1,3}|_{1,3}(?![\p{L}\p{N}])|<[^<>]*>/gu;
/** What is left over where a reference was taken away from an end. */
const LOOSE_START = /^[\s,;:.|/()[\]…–-]+/;
const LOOSE_END = /(?<![\s,;:.|/([…–-])[\s,;:.|/([…–-]+$/;
const SENTENCE_END = /(?<=[.!?])\s+(?=\p{Lu})/u;
/** Stand for the reference that is meant, and around what the others show. No note is read with them. */
const OWN = '\u0000';
const [OTHER_START, OTHER_END] = ['\u0001', '\u0002'];
const OTHER = new RegExp(`${OTHER_START}[^${OTHER_START}${OTHER_END}]*${OTHER_END}`, 'g');
const MARKERS = new RegExp(`[${OTHER_START}${OTHER_END}]`, 'g');

/** `Nor #12` says nothing. */
const LEAST_LETTERS = 4;
/** A line that speaks of more issues says little of each. */
const MAX_REFERENCES_IN_LINE = 12;

/**
 * Tells by the places of an issue what a note calls it: the first link's text that has words which no other issue is called by, else the
 * words around a place that has some; empty for none.
 */
export function wordsIn(
  all: readonly Reference[],
  lineAt: (line: number) => string,
): (places: readonly Reference[]) => string {
  const byLine = new Map<number, Reference[]>();
  const called = new Map<string, Set<string>>();
  for (const reference of all) {
    const { text, target, range } = reference;
    called.set(text, (called.get(text) ?? new Set()).add(target ? targetKey(target) : ''));
    const inLine = byLine.get(range.start.line);
    if (inLine) inLine.push(reference);
    else byLine.set(range.start.line, [reference]);
  }
  const isName = ({ form, text }: Reference) =>
    form === 'link' && called.get(text)?.size === 1 && !BARE.test(plainLine(text));
  return (places) => {
    const named = places.find(isName);
    if (named) return plainLine(named.text);
    for (const place of places) {
      const { line } = place.range.start;
      const inLine = byLine.get(line) ?? [];
      const words = inLine.length > MAX_REFERENCES_IN_LINE ? '' : wordsAround(place, inLine, lineAt(line));
      if (words !== '') return words;
    }
    const linked = places.find(({ form, text }) => form === 'link' && !BARE.test(plainLine(text)));
    return linked ? plainLine(linked.text) : '';
  };
}

/** A line of Markdown as it reads, without what begins it. */
export function plainLine(line: string): string {
  return line.replace(LEADING_MARKS, '').replace(LINK, '$1').replace(MARKS, '').replace(/\s+/g, ' ').trim();
}

/** The sentence around a reference without it, else the whole line so; empty where it lists references and says little besides. */
function wordsAround(own: Reference, inLine: readonly Reference[], line: string): string {
  const text = plainLine(replaced(line, inLine, own));
  const sentence = text.split(SENTENCE_END).find((each) => each.includes(OWN)) ?? text;
  return [sentence, text].map((each) => withoutOwn(each)).find((each) => each !== '') ?? '';
}

/** A line with `own` marked, and the texts of the other links and the short names of the other addresses. */
function replaced(line: string, references: readonly Reference[], own: Reference): string {
  let text = line;
  for (const reference of [...references].reverse()) {
    const { range, form, target } = reference;
    const end = range.end.line === range.start.line ? range.end.character : line.length;
    const shown = form === 'url' && target ? `${target.repository.name}#${target.number}` : reference.text;
    const put = reference === own ? OWN : `${OTHER_START}${shown}${OTHER_END}`;
    text = text.slice(0, range.start.character) + put + text.slice(end);
  }
  return text;
}

function withoutOwn(text: string): string {
  const others = text.match(OTHER)?.length ?? 0;
  const said = text.replace(OTHER, ' ').match(/(?<![\p{L}\p{N}])\p{L}{2,}/gu) ?? [];
  if (said.length <= others || said.join('').length < LEAST_LETTERS) return '';
  return text
    .replace(OWN, '…')
    .replace(MARKERS, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?[([]…[)\]]/, '')
    .replace(LOOSE_START, '')
    .replace(LOOSE_END, '');
}
