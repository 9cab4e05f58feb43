import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { decodeText, encodingOf, isBinary, MAX_FILE_BYTES } from '../notes/fileText';
import { newRegister, withRegister, type RegisterProblem } from '../notes/notebook/decisionRegister';
import { REGISTER_BEGIN, REGISTER_END } from '../notes/notebook/registerMarkers';
import { reasonOf, say, tooLarge } from './messages';

const PROBLEMS: Readonly<Record<RegisterProblem['kind'], string>> = {
  noMarkers: `it has no place for the decisions; write these two lines where they are to be:\n${REGISTER_BEGIN}\n${REGISTER_END}`,
  unpairedMarkers: `it must have the lines ${REGISTER_BEGIN} and ${REGISTER_END} once each, in this order`,
  otherText: `between ${REGISTER_BEGIN} and ${REGISTER_END} stands something that this command did not write, or not like that; move it out of there`,
};

/** Puts a table into a file, or makes one of it; gives the exit status. Where anything else in the file might be lost it stays as it is. */
export function writeRegister(file: string, table: string, count: number): number {
  try {
    // Where it is a link, what it leads to is written.
    const target = existsSync(file) ? realpathSync.native(file) : file;
    const before = existsSync(target) ? bytesOf(target) : null;
    const after = before === null ? newRegister(table) : textWith(before, table);
    if (after === null) say(`${file}: up to date`);
    else {
      replace(target, before, after);
      say(`${file}: ${count === 1 ? '1 decision' : `${count} decisions`} written`);
    }
    return 0;
  } catch (error) {
    for (const line of `${file}: not written: ${reasonOf(error)}`.split('\n')) say(line);
    return 1;
  }
}

function bytesOf(file: string): Buffer {
  const stats = statSync(file);
  if (!stats.isFile()) throw new Error('not a file');
  if (stats.size > MAX_FILE_BYTES) throw new Error(tooLarge(stats.size));
  // To replace it needs no right to write it, which whoever took that right away would not expect.
  accessSync(file, constants.W_OK);
  return readFileSync(file);
}

/** null where the file has just this table already. */
function textWith(bytes: Buffer, table: string): string | null {
  if (encodingOf(bytes) !== 'utf-8') throw new Error('it is not in UTF-8');
  const text = strictly(bytes);
  if (isBinary(text)) throw new Error('not a text file');
  const result = withRegister(text, table);
  if ('kind' in result) {
    const line = result.kind === 'otherText' ? `line ${result.line}: ` : '';
    throw new Error(line + PROBLEMS[result.kind]);
  }
  const mark = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? '\uFEFF' : '';
  return result.text === text ? null : mark + result.text;
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

function strictly(bytes: Buffer): string {
  try {
    return decodeText(bytes, true);
  } catch {
    throw new Error('it is not in UTF-8');
  }
}

/** Writes a file whole or not at all: a file beside it takes its place. */
function replace(file: string, before: Buffer | null, text: string): void {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  const mode = before === null ? 0o666 : statSync(file).mode & 0o7777;
  const descriptor = openSync(beside, 'wx', mode);
  try {
    try {
      writeFileSync(descriptor, text);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    const isSame = before === null ? !existsSync(file) : before.equals(readFileSync(file));
    if (!isSame) throw new Error('it has changed in the meantime; run the command again');
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
