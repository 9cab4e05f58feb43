import vscode = require('vscode');
import type { Failure } from '../../github/model';
import { failureText, nextStep, writeFailureText } from './failureText';
import { showError } from '../editor/messages';

/** What may be done about an act that failed. */
export interface Remedies {
  readonly signedIn: boolean;
  /** Whether something was to be written. */
  readonly isWrite?: boolean;
  /** Does it again, which asks again before anything is sent; after another sign-in, too. */
  readonly retry: () => unknown;
  /** The page that the act was about. */
  readonly url: string;
}

/** Tells the user in one message that what he wanted failed, why, and offers the matching step. */
export async function showFailure(what: string, failure: Failure, remedies: Remedies): Promise<void> {
  const step = nextStep(failure, remedies.signedIn);
  const buttons = step ? [step.title] : [];
  const why = remedies.isWrite === true ? writeFailureText(failure) : failureText(failure);
  const chosen = await showError(`${what} ${why}`, ...buttons);
  if (chosen === undefined) return;
  switch (step?.kind) {
    case 'signIn':
      if (await signInTo(remedies.url)) await remedies.retry();
      break;
    case 'retry':
      await remedies.retry();
      break;
    case 'openOnGitHub':
      await vscode.env.openExternal(vscode.Uri.parse(remedies.url, true));
      break;
    case 'authorise':
      await vscode.env.openExternal(vscode.Uri.parse(step.url, true));
  }
}

/** Whether somebody has signed in to the host of a page. */
async function signInTo(url: string): Promise<boolean> {
  const { host } = new URL(url);
  return (await vscode.commands.executeCommand('meetingNotes.signIn', host)) === true;
}
