import type { Failure } from '../model';

/** Whether GitHub may have done what it was asked for, though it did not say so. */
export function mayBeWritten({ kind }: Failure): boolean {
  return kind === 'offline' || kind === 'server' || kind === 'unreadable';
}
