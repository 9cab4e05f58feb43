import { MAX_FILE_BYTES } from '../notes/fileText';
import { printable } from './printable';

/** Says that a file or folder could not be read, and why. */
export type OnWarning = (file: string, why: string) => void;

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EFBIG: 'the file would be too large',
  ELOOP: 'a link that points to itself',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'no such file or folder',
  ENOSPC: 'no space left on the disk',
  ENOTDIR: 'no such file or folder',
  EPERM: 'permission denied',
  EPIPE: 'its reader has gone away',
};

/** The code of an error of the operating system, e.g. `ENOENT`; empty for others. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Why something failed, in words. */
export function reasonOf(error: unknown): string {
  return REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}

/** Why a file of so many bytes is left out. */
export function tooLarge(bytes: number): string {
  return `left out: it has ${bytes} bytes, more than the ${MAX_FILE_BYTES} that are read`;
}

/** What `scan` did: `12 notes read; 28 other Markdown files do not look like minutes, --all reads them`. */
export function summary(read: number, others: number): string {
  const done = `${read} ${read === 1 ? 'note' : 'notes'} read`;
  return others === 0 ? done : `${done}; ${leftOut(others, 'other ')}`;
}

/** `28 Markdown files do not look like minutes, --all reads them` */
export function leftOut(count: number, other = ''): string {
  return count === 1
    ? `1 ${other}Markdown file does not look like minutes, --all reads it`
    : `${count} ${other}Markdown files do not look like minutes, --all reads them`;
}

/** Prints a line to standard error, in which nothing can disturb a terminal. */
export function say(message: string): void {
  process.stderr.write(`${printable(message)}\n`);
}
