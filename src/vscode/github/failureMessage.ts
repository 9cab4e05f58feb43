import * as vscode from 'vscode';
import type { Failure } from '../../github/model';
import { failureText, nextStep } from './failureText';

/** What may be done about an act that failed. */
export interface Remedies {
  readonly signedIn: boolean;
  readonly retry: () => unknown;
  /** The page that the act was about. */
  readonly url: string;
}

/** Tells the user in one message that what he wanted failed, why, and offers the matching step. */
export async function showFailure(what: string, failure: Failure, remedies: Remedies): Promise<void> {
  const step = nextStep(failure, remedies.signedIn);
  const buttons = step ? [step.title] : [];
  const chosen = await vscode.window.showErrorMessage(`${what} ${failureText(failure)}`, ...buttons);
  if (chosen === undefined) return;
  switch (step?.kind) {
    case 'signIn':
      await vscode.commands.executeCommand('meetingNotes.signIn');
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
