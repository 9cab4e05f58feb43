/** The size in bytes up to which a file is read: minutes are far smaller. */
export const MAX_FILE_BYTES = 1_000_000;

/** How far into a text a NUL is looked for, in characters: text files hold none, others do so early. */
const BINARY_PROBE = 8_192;

/** How a file's text is encoded: as its byte order mark says, else UTF-8. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** `[0xff, 0xfe, …]` is `utf-16le`. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** The text of a file without its byte order mark. What is invalid becomes U+FFFD, or is a `TypeError` if `isStrict`. */
export function decodeText(bytes: Uint8Array, isStrict = false): string {
  return new TextDecoder(encodingOf(bytes), { fatal: isStrict }).decode(bytes);
}

/** Whether a decoded file is no text, e.g. an image. */
export function isBinary(text: string): boolean {
  return text.slice(0, BINARY_PROBE).includes('\0');
}
