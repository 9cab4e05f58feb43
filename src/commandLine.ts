import { printDecisions } from './cli/decisions';
import { printActions } from './cli/actions';
import type { DecisionOptions, ScanOptions } from './cli/options';

/** Runs a command that reads notes; gives the exit status. Throws an `OutputError`. */
export function runCommand(options: ScanOptions | DecisionOptions): Promise<number> {
  return options.command === 'scan' ? printActions(options) : printDecisions(options);
}
