import vscode = require('vscode');
import type { Failure, Issue } from '../../github/model';
import type { Repository, Target } from '../../notes/note';
import { formatTarget } from '../../notes/recognisers/targets';
import { showFailure } from '../present/failureMessage';
import { writeFailureText } from '../present/failureText';
import type { ReviewedIssue } from './issueReview';
import type { ItemNode } from './itemNode';
import { showError, showInformation, showWarning } from '../editor/messages';

/** What was to be done, to be tried again. */
interface Attempt {
  readonly repository: Repository;
  readonly node: ItemNode;
  readonly signedIn: boolean;
}

/** Says that an item names an issue already. */
export async function offerIssue(target: Target): Promise<void> {
  const text = vscode.l10n.t(
    'This action item already mentions {0}, so no second issue was created.',
    formatTarget(target),
  );
  await tellOfIssue(text, target);
}

/** Says something of an issue, and leads there. */
export async function tellOfIssue(text: string, target: Target): Promise<void> {
  const chosen = await showInformation(text, vscode.l10n.t('Open Issue'));
  if (chosen !== undefined) await vscode.commands.executeCommand('meetingNotes.openReference', target);
}

/** Says that there is an issue whose link is not in the note. */
export async function warnOfIssue(text: string, target: Target, url: string): Promise<void> {
  const open = vscode.l10n.t('Open Issue');
  const copy = vscode.l10n.t('Copy Link');
  const chosen = await showWarning(text, open, copy);
  if (chosen === open) await vscode.commands.executeCommand('meetingNotes.openReference', target);
  if (chosen === copy) await vscode.env.clipboard.writeText(url);
}

/** Says that it is unknown whether an issue was created. */
export async function warnOfPossibleIssue(failure: Failure, { repository, node }: Attempt): Promise<void> {
  const text = vscode.l10n.t(
    'It is not known whether the issue was created. {0} If you try again, Meeting Notes looks for it first.',
    writeFailureText(failure),
  );
  const again = vscode.l10n.t('Try Again');
  const open = vscode.l10n.t('Open on GitHub');
  const chosen = await showError(text, again, open);
  if (chosen === again) await createAgain(node);
  if (chosen === open) await vscode.env.openExternal(vscode.Uri.parse(issuesOf(repository), true));
}

/** Says why no issue was created, and what may be done. */
export async function failIssue(failure: Failure, { repository, node, signedIn }: Attempt): Promise<void> {
  await showFailure(vscode.l10n.t('No issue was created.'), failure, {
    signedIn,
    isWrite: true,
    retry: () => createAgain(node),
    url: issuesOf(repository),
  });
}

/** Which of the labels and assignees GitHub has left out in silence; empty where it has taken all. */
export function leftOut(wanted: ReviewedIssue, { assignees, labels }: Issue): string {
  const without = (names: readonly string[], taken: readonly string[]) => {
    const keys = new Set(taken.map((name) => name.toLowerCase()));
    return names.filter((name) => !keys.has(name.toLowerCase())).join(', ');
  };
  const people = without(
    wanted.assignees,
    assignees.map(({ login }) => login),
  );
  const names = without(
    wanted.labels,
    labels.map(({ name }) => name),
  );
  return [
    people && vscode.l10n.t('GitHub did not assign it to {0}.', people),
    names && vscode.l10n.t('GitHub did not add these labels: {0}.', names),
  ]
    .filter(Boolean)
    .join(' ');
}

const createAgain = (node: ItemNode): Thenable<unknown> =>
  vscode.commands.executeCommand('meetingNotes.createIssue', node);

const issuesOf = ({ host, owner, name }: Repository): string => `https://${host}/${owner}/${name}/issues`;
