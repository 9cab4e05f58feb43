import { readOptions, type ScanOptions } from '../../src/cli/options';

/** What `meeting-notes scan` is asked by these arguments. */
export function scanOptions(...args: string[]): ScanOptions {
  const options = readOptions(['scan', ...args]);
  if (options.command !== 'scan') throw new Error('no options of scan');
  return options;
}
