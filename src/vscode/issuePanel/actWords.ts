import vscode = require('vscode');
import type { WantedState } from '../../github/endpoints/issueWrites';
import type { Issue } from '../../github/model';
import type { Target } from '../../notes/note';
import type { IssueActions } from '../../webview/messages';
import { escapeIcons } from '../editor/untrusted';
import { askInDialog } from '../editor/messages';

/** The issue that is acted on, as far as it is known, and who acts. */
export interface Subject {
  readonly target: Target;
  /** `harbour-lights/beacon#12` */
  readonly name: string;
  readonly issue: Issue | null;
  /** `@ada-brandt` */
  readonly who: string;
}

/** Letters of a comment that the question shows. */
const SHOWN = 1_500;

/** What the actions say when signed out, and when they fail. */
export const actWords = {
  comment: {
    signIn: (name: string) => vscode.l10n.t('Sign in to comment on {0}?', name),
    failed: (name: string) => vscode.l10n.t('The comment on {0} was not sent; its text is kept.', name),
  },
  close: {
    signIn: (name: string) => vscode.l10n.t('Sign in to close {0}?', name),
    failed: (name: string) => vscode.l10n.t('{0} was not closed.', name),
  },
  reopen: {
    signIn: (name: string) => vscode.l10n.t('Sign in to reopen {0}?', name),
    failed: (name: string) => vscode.l10n.t('{0} was not reopened.', name),
  },
  assign: {
    signIn: (name: string) => vscode.l10n.t('Sign in to assign {0}?', name),
    failed: (name: string) => vscode.l10n.t('The assignees of {0} were not changed.', name),
  },
} as const;

/** Shows what will be sent, where, and by which account. */
export async function askWhether(subject: Subject, text: string): Promise<boolean> {
  const { name, who } = subject;
  const send = vscode.l10n.t('Comment');
  return (
    (await ask(vscode.l10n.t('Comment on {0} as {1}?', name, who), detailOf(subject, text), [send])) === send
  );
}

/** Asks whether and as what an issue is to be closed, or whether it is to be reopened; undefined where it is not. */
export async function askState(
  subject: Subject,
  change: 'close' | 'reopen',
  text: string | null,
): Promise<WantedState | undefined> {
  const { name, who, issue } = subject;
  const options = optionsOf(change, issue?.kind === 'pull', text !== null);
  const question =
    change === 'close'
      ? vscode.l10n.t('Close {0} as {1}?', name, who)
      : vscode.l10n.t('Reopen {0} as {1}?', name, who);
  const titles = options.map(({ title }) => title);
  const chosen = await ask(question, detailOf(subject, text), titles);
  return options.find(({ title }) => title === chosen)?.wanted;
}

function optionsOf(
  change: 'close' | 'reopen',
  isPull: boolean,
  withText: boolean,
): readonly { readonly wanted: WantedState; readonly title: string }[] {
  const title = (plain: string, withComment: string) => (withText ? withComment : plain);
  if (change === 'reopen')
    return [{ wanted: 'open', title: title(vscode.l10n.t('Reopen'), vscode.l10n.t('Comment and Reopen')) }];
  if (isPull)
    return [{ wanted: 'closed', title: title(vscode.l10n.t('Close'), vscode.l10n.t('Comment and Close')) }];
  return [
    {
      wanted: 'completed',
      title: title(vscode.l10n.t('Close as Completed'), vscode.l10n.t('Comment and Close as Completed')),
    },
    {
      wanted: 'notPlanned',
      title: title(vscode.l10n.t('Close as Not Planned'), vscode.l10n.t('Comment and Close as Not Planned')),
    },
  ];
}

function detailOf({ target, issue }: Subject, text: string | null): string {
  const where = vscode.l10n.t('On {0}: {1}', target.repository.host, escapeIcons(issue?.title ?? ''));
  if (text === null) return where;
  const shown = text.trim();
  return `${where}\n\n${shown.length > SHOWN ? `${shown.slice(0, SHOWN).replace(/[\uD800-\uDBFF]$/, '')}…` : shown}`;
}

function ask(question: string, detail: string, buttons: readonly string[]): Thenable<string | undefined> {
  return askInDialog(question, detail, ...buttons);
}

/** What the page says of the acts. */
export function pageActs({
  name,
  issue,
  signedIn,
  login,
  ...rest
}: Pick<IssueActions, 'draft' | 'revision' | 'isSending'> & {
  readonly name: string;
  readonly issue: Issue | null;
  readonly signedIn: boolean;
  readonly login: string | null;
}): IssueActions {
  const who = login === null ? vscode.l10n.t('the signed-in user') : `@${login}`;
  return {
    ...rest,
    label: vscode.l10n.t('Comment on {0}', name),
    hint: rest.isSending
      ? vscode.l10n.t('Sending to GitHub…')
      : !signedIn
        ? vscode.l10n.t('Signed out: you will be asked to sign in first.')
        : vscode.l10n.t('As {0}, in Markdown. You will be asked before anything is sent.', who),
    comment: vscode.l10n.t('Comment…'),
    change: issue && changeOf(issue),
  };
}

function changeOf({ kind, state }: Issue): IssueActions['change'] {
  if (state === 'merged') return null;
  if (state !== 'open' && state !== 'draft')
    return {
      send: 'reopen',
      title: kind === 'pull' ? vscode.l10n.t('Reopen pull request…') : vscode.l10n.t('Reopen issue…'),
      withComment: vscode.l10n.t('Comment and reopen…'),
    };
  return {
    send: 'close',
    title: kind === 'pull' ? vscode.l10n.t('Close pull request…') : vscode.l10n.t('Close issue…'),
    withComment: vscode.l10n.t('Comment and close…'),
  };
}
