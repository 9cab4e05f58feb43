import vscode = require('vscode');
import type { Failure } from '../../github/model';
import { failureText, nextStep } from '../present/failureText';
import { commandLink, webLink } from '../editor/hoverMarkdown';
import { escapeMarkdown } from '../editor/untrusted';
import { relativeTime } from '../editor/times';

/** What a failure is about: what to open, and the link that asks again. */
export interface Failed {
  readonly url: string;
  readonly retry: (title: string) => string;
  readonly signedIn: boolean;
}

/** A failure in words with the step that it suggests. */
export function failureLine(failure: Failure, failed: Failed): string {
  const text = escapeMarkdown(failureText(failure));
  const step = stepLink(failure, failed);
  return step === '' ? text : `${text} ${step}`;
}

/** How old an answer is, where it is older than it should be or the last attempt to have a newer one failed; else empty. */
export function ageLine(
  { at, stale, trouble }: { readonly at: number; readonly stale: boolean; readonly trouble: Failure | null },
  failed: Failed,
  now: number,
): string {
  if (!stale && !trouble) return '';
  const age = relativeTime(at, now);
  return trouble
    ? `$(history) ${vscode.l10n.t('As of {0}.', age)} ${failureLine(trouble, failed)}`
    : `$(history) ${vscode.l10n.t('As of {0}; a newer answer is on its way.', age)}`;
}

function stepLink(failure: Failure, { url, retry, signedIn }: Failed): string {
  const step = nextStep(failure, signedIn);
  switch (step?.kind) {
    case 'signIn':
      return commandLink(step.title, 'meetingNotes.signIn');
    case 'retry':
      return retry(step.title);
    case 'openOnGitHub':
      return webLink(step.title, url);
    case 'authorise':
      return webLink(step.title, step.url);
    case undefined:
      return '';
  }
}
