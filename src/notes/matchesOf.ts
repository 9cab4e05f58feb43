/**
 * All matches of a global pattern, as `matchAll` gives them. `matchAll` makes the pattern anew at each call, which for
 * one of words in all languages takes ten times as long as to look through a line.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return matches;
}

const NONE: readonly RegExpExecArray[] = [];
