import type { Issue, Linked } from '../../github/model';
import { relativeTime } from '../../notes/dates/relativeTime';
import { formatTarget } from '../../notes/recognisers/targets';
import { coloredIcon, counted, dotted, labelChip, lines, quoted, webLink } from './hoverMarkdown';
import { plainText } from '../plainText';
import { stateOf } from '../states/stateText';

const MOST_LABELS = 12;
const MOST_PEOPLE = 8;
const MOST_LINKED = 4;

const REVIEWS = {
  approved: 'Review: approved',
  changesRequested: 'Review: changes requested',
  required: 'Review: required',
} as const;

const CHECKS = {
  success: 'Checks: passed',
  failure: 'Checks: failed',
  pending: 'Checks: running',
} as const;

/** What a hover says of an issue, a pull request or a discussion, as paragraphs. */
export function issueCard(issue: Issue, now: number): readonly string[] {
  const { icon, color, words } = stateOf(issue);
  return [
    lines(
      `${coloredIcon(icon, color)} **${plainText(issue.title)}**`,
      dotted(webLink(formatTarget(issue), issue.url), words, ...dates(issue, now)),
    ),
    lines(
      labels(issue),
      dotted(people(issue), milestone(issue), issue.comments > 0 ? counted(issue.comments, 'comment') : ''),
      dotted(issue.review ? REVIEWS[issue.review] : '', issue.checks ? CHECKS[issue.checks] : ''),
      linked(issue),
      subIssues(issue),
    ),
    quoted(issue.excerpt),
  ];
}

function dates({ kind, state, author, createdAt, updatedAt, closedAt }: Issue, now: number): string[] {
  const ago = (date: string) => relativeTime(Date.parse(date), now);
  const by = author === null ? 'a deleted account' : plainText(`@${author.login}`);
  const opened = `opened ${ago(createdAt)} by ${by}`;
  if (closedAt !== null) return [opened, `${state === 'merged' ? 'merged' : 'closed'} ${ago(closedAt)}`];
  const updated = ago(updatedAt);
  return updated === ago(createdAt) || kind === 'discussion' ? [opened] : [opened, `updated ${updated}`];
}

function labels({ labels }: Issue): string {
  const chips = labels.slice(0, MOST_LABELS).map(({ name, color }) => labelChip(name, color));
  return chips.length === 0 ? '' : `Labels: ${chips.join(' ')}${more(labels, MOST_LABELS)}`;
}

function people({ assignees }: Issue): string {
  const logins = assignees.slice(0, MOST_PEOPLE).map(({ login }) => plainText(`@${login}`));
  return logins.length === 0 ? '' : `Assigned to ${logins.join(', ')}${more(assignees, MOST_PEOPLE)}`;
}

function milestone({ milestone }: Issue): string {
  return milestone ? `Milestone ${webLink(plainText(milestone.title, 80), milestone.url)}` : '';
}

function linked({ kind, linked }: Issue): string {
  if (linked.length === 0) return '';
  const shown = linked.slice(0, MOST_LINKED).map(linkedIssue).join(', ');
  return `${kind === 'pull' ? 'Closes' : 'Linked with'} ${shown}${more(linked, MOST_LINKED)}`;
}

function linkedIssue(issue: Linked): string {
  const { icon, color, words } = stateOf(issue);
  const name = webLink(formatTarget({ ...issue, kind: null }), issue.url);
  return `${coloredIcon(icon, color)} ${name} ${plainText(issue.title, 80)} (${words.toLowerCase()})`;
}

function subIssues({ subIssues }: Issue): string {
  if (!subIssues || subIssues.total === 0) return '';
  return `${subIssues.completed} of ${counted(subIssues.total, 'sub-issue')} completed`;
}

function more(all: readonly unknown[], shown: number): string {
  return all.length > shown ? ` and ${all.length - shown} more` : '';
}
