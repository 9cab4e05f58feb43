/**
 * All matches of a global pattern, as `matchAll` gives them. `matchAll` makes the pattern anew at each call, which for
 * one of words in all languages takes ten times as long as to look through a line.
 */
export function* matchesOf(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  let from = 0;
  for (;;) {
    // Whoever goes through the matches may use the pattern meanwhile.
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (match === null) return;
    from = pattern.lastIndex;
    if (match[0] === '') from += (text.codePointAt(from) ?? 0) > 0xffff ? 2 : 1;
    yield match;
  }
}
