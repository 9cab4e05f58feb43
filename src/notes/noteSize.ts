import { MAX_FILE_BYTES } from './fileText';

/** How many bytes of UTF-8 a UTF-16 unit takes at most. */
const MAX_UNIT_BYTES = 3;

/** Whether a text, saved in UTF-8, is larger than any file that is read as a note. */
export function isTooLarge(text: string): boolean {
  if (text.length > MAX_FILE_BYTES) return true;
  if (text.length * MAX_UNIT_BYTES <= MAX_FILE_BYTES) return false;
  return new TextEncoder().encode(text).length > MAX_FILE_BYTES;
}
