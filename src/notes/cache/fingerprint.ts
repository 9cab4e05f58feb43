/**
 * Tells texts apart: equal texts have equal fingerprints, others as good as never. Not made to withstand somebody who looks
 * for two alike.
 */
export function fingerprint(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
    other ^= other >>> 15;
  }
  const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0');
  return `${hex(one ^ (one >>> 13))}${hex(other)}${text.length.toString(16)}`;
}
