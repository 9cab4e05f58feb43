import vscode = require('vscode');
import type { Issue, Linked } from '../../github/model';
import { formatTarget } from '../../notes/recognisers/targets';
import { coloredIcon, dotted, labelChip, lines, webLink } from '../editor/hoverMarkdown';
import { andMore } from '../editor/counts';
import { excerptMarkdown } from './excerpt';
import { escapeMarkdown } from '../editor/untrusted';
import { relativeTime } from '../editor/times';
import { stateOf } from './issueStatus';

const MAX_LABELS = 12;
const MAX_ASSIGNEES = 8;
const MAX_LINKED_ISSUES = 4;

/** What a hover says of an issue, a pull request or a discussion, as paragraphs. */
export function issueCard(issue: Issue, now: number): readonly string[] {
  const { icon, color, words } = stateOf(issue);
  return [
    lines(
      `${coloredIcon(icon, color)} **${escapeMarkdown(issue.title)}**`,
      dotted(webLink(formatTarget(issue), issue.url), words, ...dates(issue, now)),
    ),
    lines(
      labels(issue),
      dotted(people(issue), milestone(issue), comments(issue)),
      dotted(review(issue), checks(issue)),
      linked(issue),
      subIssues(issue),
    ),
    excerptMarkdown(issue.excerpt),
  ];
}

function dates({ kind, state, author, createdAt, updatedAt, closedAt }: Issue, now: number): string[] {
  const ago = (date: string) => relativeTime(Date.parse(date), now);
  const by = author === null ? vscode.l10n.t('a deleted account') : escapeMarkdown(`@${author.login}`);
  const opened = vscode.l10n.t('opened {0} by {1}', ago(createdAt), by);
  if (closedAt !== null)
    return [
      opened,
      state === 'merged'
        ? vscode.l10n.t('merged {0}', ago(closedAt))
        : vscode.l10n.t('closed {0}', ago(closedAt)),
    ];
  const updated = ago(updatedAt);
  return updated === ago(createdAt) || kind === 'discussion'
    ? [opened]
    : [opened, vscode.l10n.t('updated {0}', updated)];
}

function labels({ labels }: Issue): string {
  const chips = labels.slice(0, MAX_LABELS).map(({ name, color }) => labelChip(name, color));
  return chips.length === 0
    ? ''
    : vscode.l10n.t('Labels: {0}', withMore(chips.join(' '), labels, MAX_LABELS));
}

function people({ assignees }: Issue): string {
  const logins = assignees.slice(0, MAX_ASSIGNEES).map(({ login }) => escapeMarkdown(`@${login}`));
  return logins.length === 0
    ? ''
    : vscode.l10n.t('Assigned to {0}', withMore(logins.join(', '), assignees, MAX_ASSIGNEES));
}

function milestone({ milestone }: Issue): string {
  return milestone
    ? vscode.l10n.t('Milestone {0}', webLink(escapeMarkdown(milestone.title, 80), milestone.url))
    : '';
}

function linked({ kind, linked }: Issue): string {
  if (linked.length === 0) return '';
  const shown = withMore(
    linked.slice(0, MAX_LINKED_ISSUES).map(linkedIssue).join(', '),
    linked,
    MAX_LINKED_ISSUES,
  );
  return kind === 'pull' ? vscode.l10n.t('Closes {0}', shown) : vscode.l10n.t('Linked to {0}', shown);
}

function linkedIssue(issue: Linked): string {
  const { icon, color, words } = stateOf(issue);
  const name = webLink(formatTarget({ ...issue, kind: null }), issue.url);
  return `${coloredIcon(icon, color)} ${name} ${escapeMarkdown(issue.title, 80)} (${words})`;
}

function subIssues({ subIssues }: Issue): string {
  if (!subIssues || subIssues.total === 0) return '';
  const { completed, total } = subIssues;
  return total === 1
    ? vscode.l10n.t('{0} of 1 sub-issue completed', completed)
    : vscode.l10n.t('{0} of {1} sub-issues completed', completed, total);
}

function comments({ comments }: Issue): string {
  if (comments === 0) return '';
  return comments === 1 ? vscode.l10n.t('1 comment') : vscode.l10n.t('{0} comments', comments);
}

function review({ review }: Issue): string {
  switch (review) {
    case 'approved':
      return vscode.l10n.t('Review: approved');
    case 'changesRequested':
      return vscode.l10n.t('Review: changes requested');
    case 'required':
      return vscode.l10n.t('Review: required');
    case null:
      return '';
  }
}

function checks({ checks }: Issue): string {
  switch (checks) {
    case 'success':
      return vscode.l10n.t('Checks: passed');
    case 'failure':
      return vscode.l10n.t('Checks: failed');
    case 'pending':
      return vscode.l10n.t('Checks: running');
    case null:
      return '';
  }
}

function withMore(list: string, all: readonly unknown[], shown: number): string {
  return all.length > shown ? `${list} ${andMore(all.length - shown)}` : list;
}
