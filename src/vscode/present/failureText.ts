import vscode = require('vscode');
import type { Failure, Lack } from '../../github/model';

/** What may be done about a failure. Whoever offers it knows what is to be tried again or opened. */
export type NextStep =
  | { readonly kind: 'signIn'; readonly title: string }
  | { readonly kind: 'retry'; readonly title: string }
  | { readonly kind: 'openOnGitHub'; readonly title: string }
  /** `url`: HTTPS. */
  | { readonly kind: 'authorise'; readonly title: string; readonly url: string };

const signIn = (): NextStep => ({ kind: 'signIn', title: vscode.l10n.t('Sign in') });
const retry = (): NextStep => ({ kind: 'retry', title: vscode.l10n.t('Try again') });
const open = (): NextStep => ({ kind: 'openOnGitHub', title: vscode.l10n.t('Open on GitHub') });

/** A failure in words, for people: one sentence. */
export function failureText(failure: Failure): string {
  switch (failure.kind) {
    case 'signedOut':
      return vscode.l10n.t(
        'Signed out: GitHub shows this to signed-in users only, or did not accept the sign-in.',
      );
    case 'notFound':
      return vscode.l10n.t('Not found or private: it does not exist, or you are not allowed to see it.');
    case 'forbidden':
      return failure.lack
        ? lackText(failure.lack)
        : vscode.l10n.t('Forbidden: GitHub does not let you see this.');
    case 'unscoped':
      return vscode.l10n.t(
        'Your sign-in can only read: GitHub requires the scope "public_repo" for this, or "repo" in private repositories.',
      );
    case 'locked':
      return vscode.l10n.t('Locked: only people with write access to the repository can still write there.');
    case 'gone':
      return vscode.l10n.t('Gone: it was deleted, or issues are disabled in its repository.');
    case 'singleSignOn':
      return vscode.l10n.t(
        'Single sign-on required: the organization shows this only after you authorize the sign-in for it.',
      );
    case 'limited':
      return vscode.l10n.t('Rate-limited: GitHub accepts no more requests until {0}.', clock(failure.until));
    case 'offline':
      return vscode.l10n.t('Offline: GitHub cannot be reached.');
    case 'server':
      return vscode.l10n.t('Server error: GitHub answered with status {0}.', failure.status);
    case 'refused':
      return vscode.l10n.t('GitHub rejected it: {0}', failure.message);
    case 'unreadable':
      return vscode.l10n.t('Server error: GitHub’s answer was not understood.');
  }
}

/** The same of something that was to be written. */
export function writeFailureText(failure: Failure): string {
  switch (failure.kind) {
    case 'signedOut':
      return vscode.l10n.t('Signed out: GitHub did not accept the sign-in.');
    case 'notFound':
      return vscode.l10n.t('Not found: it does not exist, or your sign-in is not allowed to write there.');
    case 'forbidden':
      return failure.lack
        ? lackText(failure.lack)
        : vscode.l10n.t(
            'Forbidden: you do not have permission for this in the repository, or its owner does not allow this sign-in.',
          );
    default:
      return failureText(failure);
  }
}

/** What GitHub says is missing. */
function lackText(lack: Lack): string {
  switch (lack) {
    case 'permission':
      return vscode.l10n.t(
        'Your token is missing a permission: a fine-grained token needs access to the repository, and "Issues" set to read or, to write, to read and write.',
      );
    case 'approval':
      return vscode.l10n.t(
        'Not approved: the organization has not approved this sign-in yet. A personal access token may work.',
      );
    case 'tokenLifetime':
      return vscode.l10n.t(
        'Not allowed: the organization does not accept tokens that are valid for so long. Create one that expires sooner.',
      );
    case 'tokenKind':
      return vscode.l10n.t('Not allowed: the organization does not accept this kind of token.');
    case 'address':
      return vscode.l10n.t('Not allowed: the organization accepts requests from certain networks only.');
    case 'writeAccess':
      return vscode.l10n.t('No write access: only people with write access to the repository can do this.');
    case 'leave':
      return vscode.l10n.t('Not allowed: you cannot write in this repository at the moment.');
    case 'unarchived':
      return vscode.l10n.t('Archived: the repository is read-only.');
  }
}

/** What another sign-in or another token would mend. */
const OF_SIGN_IN: ReadonlySet<Lack> = new Set(['permission', 'approval', 'tokenLifetime', 'tokenKind']);

/** The step that a failure suggests, null where none helps. */
export function nextStep(failure: Failure, signedIn = false): NextStep | null {
  switch (failure.kind) {
    case 'signedOut':
    case 'unscoped':
      return signIn();
    case 'notFound':
      return signedIn ? open() : signIn();
    case 'limited':
      // Until then nothing is asked.
      return signedIn ? open() : signIn();
    case 'singleSignOn':
      return failure.url?.startsWith('https://')
        ? { kind: 'authorise', title: vscode.l10n.t('Authorize'), url: failure.url }
        : open();
    case 'forbidden':
      return failure.lack && OF_SIGN_IN.has(failure.lack) ? signIn() : open();
    case 'locked':
    case 'gone':
      return open();
    case 'offline':
    case 'server':
    case 'unreadable':
      return retry();
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
