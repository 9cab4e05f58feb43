// Comparing slices is far quicker than comparing characters, so the ends of a difference are searched by halves.

/** How many characters two texts have in common at their start. */
export function commonStart(one: string, other: string): number {
  let common = 0;
  let most = Math.min(one.length, other.length);
  while (common < most) {
    const middle = (common + most + 1) >> 1;
    if (one.slice(common, middle) === other.slice(common, middle)) common = middle;
    else most = middle - 1;
  }
  return common;
}

/** How many they have in common at their end, behind the `start` characters that they have in common. */
export function commonEnd(one: string, other: string, start: number): number {
  let common = 0;
  let most = Math.min(one.length, other.length) - start;
  while (common < most) {
    const middle = (common + most + 1) >> 1;
    const tail = one.slice(one.length - middle, one.length - common);
    if (tail === other.slice(other.length - middle, other.length - common)) common = middle;
    else most = middle - 1;
  }
  return common;
}

/** The index of the last of ascending numbers that is at most `limit`, -1 where none is. */
export function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
