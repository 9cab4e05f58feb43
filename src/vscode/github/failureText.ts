import * as vscode from 'vscode';
import type { Failure } from '../../github/model';

/** What may be done about a failure. Whoever offers it knows what is to be tried again or opened. */
export type NextStep =
  | { readonly kind: 'signIn'; readonly title: string }
  | { readonly kind: 'retry'; readonly title: string }
  | { readonly kind: 'openOnGitHub'; readonly title: string }
  /** `url`: HTTPS. */
  | { readonly kind: 'authorise'; readonly title: string; readonly url: string };

const SIGN_IN: NextStep = { kind: 'signIn', title: 'Sign in' };
const RETRY: NextStep = { kind: 'retry', title: 'Try again' };
const OPEN: NextStep = { kind: 'openOnGitHub', title: 'Open on GitHub' };

/** A failure in words, for people: one sentence. */
export function failureText(failure: Failure): string {
  switch (failure.kind) {
    case 'signedOut':
      return 'Signed out: GitHub shows this to signed-in users only, or did not accept the sign-in.';
    case 'notFound':
      return 'Not found or private: it does not exist, or you may not see it.';
    case 'forbidden':
      return 'Forbidden: GitHub does not let you see this.';
    case 'singleSignOn':
      return 'Single sign-on needed: the organisation shows this only after you have authorised the sign-in for it.';
    case 'limited':
      return `Rate-limited: GitHub takes no more questions until ${clock(failure.until)}.`;
    case 'offline':
      return 'Offline: GitHub cannot be reached.';
    case 'server':
      return `Server trouble: GitHub answered with status ${failure.status}.`;
    case 'refused':
      return `GitHub did not take it: ${failure.message}`;
    case 'unreadable':
      return 'Server trouble: GitHub’s answer was not understood.';
  }
}

/** The step that a failure suggests, null where none helps. */
export function nextStep(failure: Failure, signedIn = false): NextStep | null {
  switch (failure.kind) {
    case 'signedOut':
      return SIGN_IN;
    case 'notFound':
      return signedIn ? OPEN : SIGN_IN;
    case 'limited':
      // Until then nothing is asked.
      return signedIn ? OPEN : SIGN_IN;
    case 'singleSignOn':
      return failure.url?.startsWith('https://')
        ? { kind: 'authorise', title: 'Authorise', url: failure.url }
        : OPEN;
    case 'forbidden':
      return OPEN;
    case 'offline':
    case 'server':
    case 'unreadable':
      return RETRY;
    case 'refused':
      return null;
  }
}

/** `14:30`, with the day where it is another one than today. */
function clock(time: number): string {
  const at = new Date(time);
  const { language } = vscode.env;
  const hours = at.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const isToday = at.toDateString() === new Date().toDateString();
  return isToday ? hours : `${at.toLocaleDateString(language, { dateStyle: 'medium' })}, ${hours}`;
}
