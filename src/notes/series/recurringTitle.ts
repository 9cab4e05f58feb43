/** Stands for the day in a title. */
export const DAY = '\0';
/** Stands for the meeting's number in a title, where meetings are counted. */
export const COUNT = '\x01';
const CHANGING = new RegExp(`[${DAY}${COUNT}]`);

/** The hashes of a heading. */
const HASHES = /^\s*#{1,6}\s+/;
/** What divides the words of a title, left over at an end. */
const DIVIDERS_AT_END = /(?<![\s,;:–—|/-])[\s,;:–—|/-]+$/;

/**
 * What recurs of a title that names its day, or its number: the last meeting's own subject and hours go. `others`: the titles before it, newest first.
 * It stays where it recurs as a whole; else the form that most of them have, or the words at its beginning and its end that half of
 * the others have there.
 */
export function recurringTitle(title: string, others: readonly string[]): string {
  const dated = others.filter((other) => CHANGING.test(other));
  if (!CHANGING.test(title) || title.includes('\n') || dated.length === 0) return title;
  const forms = dated.map((other) => keysOf(other).join(' '));
  const own = keysOf(title);
  if (forms.includes(own.join(' '))) return title;
  const usual = dated.find((_, at) => forms.indexOf(forms[at] ?? '') !== at);
  if (usual !== undefined) return hashesOf(title) + usual.replace(HASHES, '');
  const words = wordsOf(title);
  const [first, last] = [false, true].map((isFromEnd) => alikeIn(own, dated.map(keysOf), isFromEnd));
  for (let length = first ?? 0; length >= 0; length--) {
    const kept = words.filter(
      (_, at) => CHANGING.test(words[at] ?? '') || at < length || at >= words.length - (last ?? 0),
    );
    const text = kept.join(' ').replace(DIVIDERS_AT_END, '');
    if (isBalanced(text)) return hashesOf(title) + text;
  }
  return title;
}

const hashesOf = (title: string): string => HASHES.exec(title)?.[0] ?? '';

const wordsOf = (title: string): string[] => title.replace(HASHES, '').trim().split(/\s+/);

/** Words as they are compared: numbers may count the meetings. */
const keysOf = (title: string): string[] =>
  wordsOf(title).map((word) =>
    word
      .replace(/(?<![,;:.–—-])[,;:.–—-]+$/, '')
      .replace(/^\d+$/, '#')
      .toLowerCase(),
  );

/** How many words at an end stand there in half of the others, too. */
function alikeIn(own: readonly string[], others: readonly (readonly string[])[], isFromEnd: boolean): number {
  let length = 0;
  for (; length < own.length; length++) {
    const at = (keys: readonly string[]) => keys.at(isFromEnd ? -1 - length : length);
    const alike = others.filter((keys) => at(keys) === at(own));
    if (alike.length * 2 < others.length || alike.length === 0) break;
  }
  return length;
}

/** Whether brackets and marks of emphasis are closed in what is left. */
const isBalanced = (text: string): boolean =>
  countOf(text, /[([]/g) === countOf(text, /[)\]]/g) && countOf(text, /[*_~`]+/g) % 2 === 0;

const countOf = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;
