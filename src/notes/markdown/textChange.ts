/** Which stretch of a text was replaced by which of another. */
export interface TextChange {
  readonly from: number;
  readonly oldTo: number;
  readonly newTo: number;
}

/** Where two texts differ. */
export function changeBetween(old: string, text: string): TextChange {
  const from = commonStart(old, text);
  const behind = commonEnd(old, text, from);
  return { from, oldTo: old.length - behind, newTo: text.length - behind };
}

const PIECES = [65_536, 4_096, 256, 16, 1];

/** How many characters two texts have in common at their start, looked at in larger pieces first. */
function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let count = 0;
  for (const size of PIECES) {
    while (count + size <= most && one.slice(count, count + size) === other.slice(count, count + size))
      count += size;
  }
  return count;
}

/** The same at their end, behind what they have in common at their start. */
function commonEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start;
  const piece = (text: string, count: number, size: number): string =>
    text.slice(text.length - count - size, text.length - count);
  let count = 0;
  for (const size of PIECES) {
    while (count + size <= most && piece(one, count, size) === piece(other, count, size)) count += size;
  }
  return count;
}
