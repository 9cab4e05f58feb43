/** What terminals show two cells wide: CJK, Hangul, full-width forms, emoji. https://www.unicode.org/reports/tr11/ */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
const PLAIN = /^[\x20-\x7e]*$/;

/** How many cells of a terminal a line takes. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return characters(text).reduce((sum, character) => sum + cellsOf(character), 0);
}

/** A line filled up with blanks to so many cells. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** At most so many cells of a line, an ellipsis for its end, or for its start. */
export function cutTo(text: string, width: number, end: 'end' | 'start' = 'end'): string {
  if (displayWidth(text) <= width) return text;
  const all = characters(text);
  if (end === 'start') all.reverse();
  const kept: string[] = [];
  let rest = width - 1;
  for (const character of all) {
    rest -= cellsOf(character);
    if (rest < 0) break;
    kept.push(character);
  }
  return end === 'start' ? `…${kept.reverse().join('')}` : `${kept.join('').trimEnd()}…`;
}

function cellsOf(character: string): number {
  return WIDE.test(character) ? 2 : 1;
}

/** As readers count them. */
function characters(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
