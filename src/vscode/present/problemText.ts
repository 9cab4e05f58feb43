import { l10n } from 'vscode';
import type { Problem } from '../../notes/problems/findProblems';
import { formatTarget } from '../../notes/recognisers/targets';

/** The `source` of our diagnostics. */
export const PROBLEM_SOURCE = 'Meeting Notes';

/** A problem as a sentence. */
export function problemText(problem: Problem): string {
  switch (problem.kind) {
    case 'actionWithoutOwner':
      return l10n.t('This action item has no owner.');
    case 'overdue':
      return l10n.t('This action item was due {0}.', problem.due);
    case 'unknownOwner':
      return l10n.t('GitHub does not know {0}.', `@${problem.handle}`);
    case 'unresolvedReference':
      return l10n.t('Nothing in this note says which repository {0} belongs to.', problem.reference.text);
    case 'linkMismatch':
      return mismatchText(problem.said, problem.led);
    case 'missingReference':
      return l10n.t('{0} was not found on GitHub, or is private.', formatTarget(problem.reference.target));
  }
}

/** A link's text names another issue than its address. */
export function mismatchText(said: string, led: string): string {
  return l10n.t('The text says {0}, but the link leads to {1}.', said, led);
}
