// CommonMark's rules for `*` and `_`, as micromark-core-commonmark has them.

/** A run of `*` or `_`; what is left of it shrinks as emphasis takes from its ends. */
export interface Run {
  readonly marker: string;
  start: number;
  end: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Emphasised text: its opening and closing markers. */
export interface Emphasis {
  readonly kind: 'strong' | 'emphasis';
  readonly open: number;
  readonly close: number;
  /** Length of either marker. */
  readonly size: number;
}

const OTHER = 0;
const SPACE = 1;
const PUNCTUATION = 2;

function classify(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (Number.isNaN(code) || code === 32 || code === 10 || code === 9) return SPACE;
  if (code < 128) {
    const isAlphanumeric =
      (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    return isAlphanumeric || code < 32 || code === 127 ? OTHER : PUNCTUATION;
  }
  const character = text.charAt(index);
  if (/\s/.test(character)) return SPACE;
  return /[\p{P}\p{S}]/u.test(character) ? PUNCTUATION : OTHER;
}

/** Whether the run between `start` and `end` can open and close; `~` follows GFM's rule. */
export function flanking(text: string, start: number, end: number): { opens: boolean; closes: boolean } {
  const before = classify(text, start - 1);
  const after = classify(text, end);
  const marker = text[start];
  const open =
    after === OTHER || (after === PUNCTUATION && before !== OTHER) || (marker !== '~' && text[end] === '~');
  const close =
    before === OTHER ||
    (before === PUNCTUATION && after !== OTHER) ||
    (marker !== '~' && text[start - 1] === '~');
  if (marker !== '_') return { opens: open, closes: close };
  return { opens: open && (before !== OTHER || !close), closes: close && (after !== OTHER || !open) };
}

/** Pairs runs; those that pair with nothing are text. */
export function pairRuns(runs: readonly Run[]): Emphasis[] {
  const found: Emphasis[] = [];
  const openers: Run[] = [];
  // Below these heights no run of that kind opens: without them many closers would search the same openers again.
  const bottoms = new Map<string, number>();
  for (const closer of runs) {
    while (closer.closes && closer.end > closer.start) {
      const size = closer.end - closer.start;
      const kind = `${closer.marker}${closer.opens ? 'o' : ''}${size % 3}`;
      const at = findOpener(openers, closer, size, bottoms.get(kind) ?? 0);
      if (at < 0) {
        bottoms.set(kind, openers.length);
        break;
      }
      const opener = openers[at];
      if (!opener) break;
      openers.length = at + 1;
      for (const [key, bottom] of bottoms) if (bottom > at) bottoms.set(key, at);
      const use = opener.end - opener.start > 1 && size > 1 ? 2 : 1;
      found.push({
        kind: use > 1 ? 'strong' : 'emphasis',
        open: opener.end - use,
        close: closer.start,
        size: use,
      });
      opener.end -= use;
      closer.start += use;
      if (opener.end === opener.start) openers.pop();
    }
    if (closer.opens && closer.end > closer.start) openers.push(closer);
  }
  return found;
}

function findOpener(openers: readonly Run[], closer: Run, size: number, bottom: number): number {
  for (let at = openers.length - 1; at >= bottom; at--) {
    const opener = openers[at];
    if (opener?.marker !== closer.marker) continue;
    const length = opener.end - opener.start;
    if ((opener.closes || closer.opens) && size % 3 !== 0 && (length + size) % 3 === 0) continue;
    return at;
  }
  return -1;
}
