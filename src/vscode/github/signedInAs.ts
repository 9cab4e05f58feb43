import vscode = require('vscode');
import { escapeIcons } from '../editor/untrusted';
import type { GitHub } from '../../github/client';
import type { Session } from './session';
import { askInDialog } from '../editor/messages';

/** Milliseconds within which VS Code reports a successful sign-in. */
const SOON = 10_000;

/**
 * The account that writes to a host, as `@ada-brandt`. A signed-out user is asked to sign in by `question`; null if they do
 * not.
 */
export async function signedInAs(gitHub: GitHub, host: string, question: string): Promise<string | null> {
  if (!isSignedIn(gitHub, host) && !(await signIn(gitHub, host, question))) return null;
  const login = await gitHub.people.whoAmI(host);
  return login === null ? vscode.l10n.t('the signed-in user') : `@${escapeIcons(login)}`;
}

async function signIn(gitHub: GitHub, host: string, question: string): Promise<boolean> {
  const button = vscode.l10n.t('Sign in');
  const detail = vscode.l10n.t(
    'You are signed out of {0}. To write, the sign-in needs the scope "public_repo", or "repo" in private repositories. You can then continue here.',
    host,
  );
  const chosen = await askInDialog(question, detail, button);
  if (chosen !== button) return false;
  return (await vscode.commands.executeCommand('meetingNotes.signIn', host)) === true;
}

/** Signs in to a host, or to one that the user chooses for null. Returns whether that succeeded, once it is in use. */
export async function signInTo(session: Session, gitHub: GitHub, host: string | null): Promise<boolean> {
  const isRejected = (name: string) => gitHub.accounts.status(name)?.isRejected ?? false;
  const hasSignedIn = await session.signIn(({ name }) => isRejected(name), host);
  return hasSignedIn && (host === null || becomesSignedIn(gitHub, host));
}

/** Waits until the new sign-in is in use; before that the user counts as signed out. */
function becomesSignedIn(gitHub: GitHub, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const listener = gitHub.accounts.onDidChangeStatus(() => look());
    const end = (is: boolean) => {
      clearTimeout(timer);
      listener.dispose();
      resolve(is);
    };
    const timer = setTimeout(() => end(isSignedIn(gitHub, host)), SOON);
    const look = () => {
      if (isSignedIn(gitHub, host)) end(true);
    };
    look();
  });
}

const isSignedIn = (gitHub: GitHub, host: string): boolean => gitHub.accounts.status(host)?.signedIn ?? false;
