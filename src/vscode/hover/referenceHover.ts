import vscode = require('vscode');
import type { Answer, Issue } from '../../github/model';
import { linkMismatch } from '../../notes/references/linkMismatch';
import type { Reference, Target } from '../../notes/note';
import { formatTarget, targetUrl } from '../../notes/recognisers/targets';
import { ageLine, failureLine, type Failed } from './failureLine';
import { commandLink, dotted, hoverMarkdown, lines, webLink } from '../editor/hoverMarkdown';
import { issueCard } from '../present/issueCard';
import { escapeMarkdown } from '../editor/untrusted';
import type { Settings } from '../editor/settings';
import { mismatchText } from '../present/problemText';

/** What a hover of a reference depends on besides it. */
interface Surroundings {
  readonly signedIn: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Where it was discussed, in Markdown. */
  readonly discussed?: string;
  /** What VS Code offers below as a click's; it is offered once. */
  readonly click?: Settings['linksOpen'] | null;
}

/**
 * What a hover says of a reference: the issue, or why it cannot be known; what is odd about it; where it was discussed; what
 * may be done.
 */
export function referenceHover(
  reference: Reference & { readonly target: Target },
  answer: Answer<Issue>,
  { signedIn, now, discussed = '', click = null }: Surroundings,
): vscode.MarkdownString {
  const { target } = reference;
  const url = urlOf(reference, answer.ok ? answer.value : null);
  const failed: Failed = {
    url,
    signedIn,
    retry: (title) => commandLink(title, 'meetingNotes.refreshReference', target),
  };
  if (!answer.ok) {
    return hoverMarkdown(
      webLink(formatTarget(target), url),
      `$(warning) ${failureLine(answer.failure, failed)}`,
      lines(...remarks(reference), discussed),
      links(target, url, { isKnown: false, click }),
    );
  }
  const { value: issue } = answer;
  return hoverMarkdown(
    ...issueCard(issue, now),
    lines(moved(issue), ...remarks(reference), discussed, ageLine(answer, failed, now)),
    links(target, url, { isKnown: true, click }),
  );
}

/** What a hover says about a number whose repository is unknown. */
export function unresolvedHover(): vscode.MarkdownString {
  const setting = commandLink(
    vscode.l10n.t('Set a default repository'),
    'workbench.action.openSettings',
    'meetingNotes.defaultRepository',
  );
  return hoverMarkdown(
    `$(info) ${vscode.l10n.t('Nothing in this note says which repository this number belongs to.')} ${setting}`,
  );
}

/** The address as written may lead to a comment; it is of no use once the issue has moved. */
function urlOf({ url, target }: Reference & { readonly target: Target }, issue: Issue | null): string {
  if (url?.startsWith('https://') && !issue?.movedFrom) return url;
  return issue?.url ?? targetUrl(target);
}

function remarks(reference: Reference & { readonly target: Target }): string[] {
  const { form, text, target } = reference;
  const isBare = form === 'short' && !text.includes('/');
  const odd = linkMismatch(reference);
  const led = odd?.differs === 'number' ? formatTarget(target, 'number') : formatTarget(target);
  return [
    isBare
      ? `$(info) ${vscode.l10n.t('{0} means {1} in this note.', escapeMarkdown(text), escapeMarkdown(formatTarget(target)))}`
      : '',
    odd ? `$(warning) ${mismatchText(escapeMarkdown(odd.said, 80), escapeMarkdown(led))}` : '',
  ];
}

function moved({ movedFrom }: Issue): string {
  if (!movedFrom) return '';
  const from = escapeMarkdown(formatTarget({ ...movedFrom, kind: null }));
  return `$(arrow-right) ${vscode.l10n.t('Moved from {0}.', from)}`;
}

function links(
  target: Target,
  url: string,
  { isKnown, click }: { readonly isKnown: boolean } & Pick<Surroundings, 'click'>,
): string {
  const show = commandLink(vscode.l10n.t('Show'), 'meetingNotes.openReference', target);
  return `---\n\n${dotted(
    isKnown && click !== 'panel' ? show : '',
    click === 'browser' ? '' : webLink(vscode.l10n.t('Open on GitHub'), url),
    commandLink(vscode.l10n.t('Copy as Markdown link'), 'meetingNotes.copyReference', target),
    commandLink(vscode.l10n.t('Refresh'), 'meetingNotes.refreshReference', target),
  )}`;
}
