import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { decodeText, encodingOf, isBinary, MAX_FILE_BYTES } from '../notes/fileText';
import { tooLarge } from './messages';

/** How many bytes of a file tell whether it is a text. */
const PROBE_BYTES = 8_192;

/** The text of a file, and when it was last changed (milliseconds since 1970). Throws where it has none that can be read, with a message that says why. */
export function readText(file: string): { readonly text: string; readonly changed: number } {
  const { bytes, changed } = readBytes(file);
  if (isBinary(decodeText(bytes.subarray(0, PROBE_BYTES)))) throw new Error('not a text file');
  try {
    return { text: decodeText(bytes, true), changed };
  } catch {
    throw new Error(`not valid ${encodingOf(bytes) === 'utf-8' ? 'UTF-8' : 'UTF-16'}`);
  }
}

function readBytes(file: string): { bytes: Buffer; changed: number } {
  // Something else may have taken the file's place: to wait for a pipe might take for ever.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new Error('no longer a file');
    if (stats.size > MAX_FILE_BYTES) throw new Error(tooLarge(stats.size));
    return { bytes: readFileSync(descriptor), changed: stats.mtimeMs };
  } finally {
    closeSync(descriptor);
  }
}
