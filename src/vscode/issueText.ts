import * as vscode from 'vscode';
import type { Failure, Issue, State } from '../github/model';
import { formatTarget } from '../notes/targets';
import type { Target } from '../notes/note';
import { plainText } from './plainText';

const STATES: Record<State, { readonly icon: string; readonly words: string }> = {
  open: { icon: 'issue-opened', words: 'Open' },
  closed: { icon: 'issue-closed', words: 'Closed' },
  completed: { icon: 'issue-closed', words: 'Closed as completed' },
  notPlanned: { icon: 'circle-slash', words: 'Closed as not planned' },
  duplicate: { icon: 'circle-slash', words: 'Closed as duplicate' },
  draft: { icon: 'git-pull-request-draft', words: 'Draft' },
  merged: { icon: 'git-merge', words: 'Merged' },
  answered: { icon: 'comment-discussion', words: 'Answered' },
};

/** Where a kind has an icon of its own for a state. */
const ICONS: Record<Issue['kind'], Partial<Record<State, string>>> = {
  issue: {},
  pull: { open: 'git-pull-request', closed: 'git-pull-request-closed' },
  discussion: { open: 'comment-discussion', closed: 'comment-discussion' },
};

const KINDS = { issue: 'issue', pull: 'pull request', discussion: 'discussion' } as const;

/** What a hover says of an issue. Titles and names come from strangers, so they enter as text only. */
export function issueHover(issue: Issue): vscode.MarkdownString {
  const { icon, words } = stateOf(issue);
  const logins = issue.assignees.map(({ login }) => `@${login}`);
  const author = issue.author === null ? '' : ` by ${plainText(`@${issue.author.login}`)}`;
  return paragraphs(
    `$(${icon}) **${plainText(issue.title)}**`,
    `[${formatTarget(issue)}](${issue.url}) · ${words} · opened ${day(issue.createdAt)}${author}`,
    listed('Assigned to', logins),
    listed(
      'Labels',
      issue.labels.map(({ name }) => name),
    ),
  );
}

/** What a hover says where the issue cannot be shown: which it is, and what may be done. */
export function failureHover(target: Target, url: string, failure: Failure): vscode.MarkdownString {
  const step = nextStep(failure);
  const link = step ? ` [${step.title}](command:${step.command})` : '';
  const markdown = paragraphs(`[${formatTarget(target)}](${url})`, `$(info) ${failureText(failure)}${link}`);
  markdown.isTrusted = { enabledCommands: ['meetingNotes.signIn', 'meetingNotes.refresh'] };
  return markdown;
}

/** A failure in words, for people. */
function failureText(failure: Failure): string {
  switch (failure.kind) {
    case 'signedOut':
      return 'GitHub shows this to signed-in users only, or did not accept the sign-in.';
    case 'notFound':
      return 'Not found: deleted, or in a repository that you cannot see.';
    case 'forbidden':
      return 'GitHub does not let you see this.';
    case 'singleSignOn':
      return 'The organisation wants you to sign in to it first.';
    case 'refused':
      return `GitHub does not take this: ${plainText(failure.message)}`;
    case 'limited':
      return `GitHub takes no more questions until ${clock(failure.until)}.`;
    case 'offline':
      return 'GitHub cannot be reached: offline?';
    case 'server':
      return `GitHub has trouble (status ${failure.status}).`;
    case 'unreadable':
      return 'GitHub’s answer was not understood.';
  }
}

function nextStep(failure: Failure): { title: string; command: string } | null {
  switch (failure.kind) {
    case 'signedOut':
    case 'notFound':
    case 'limited':
      return { title: 'Sign in', command: 'meetingNotes.signIn' };
    case 'offline':
    case 'server':
    case 'unreadable':
      return { title: 'Try again', command: 'meetingNotes.refresh' };
    case 'forbidden':
    case 'refused':
    case 'singleSignOn':
      return null;
  }
}

/** A state's icon and words: colour and shape alone would not be read out. */
function stateOf({ kind, state }: Issue): { readonly icon: string; readonly words: string } {
  const { icon, words } = STATES[state];
  return { icon: ICONS[kind][state] ?? icon, words: `${words} ${KINDS[kind]}` };
}

function listed(title: string, entries: readonly string[]): string {
  return entries.length ? `${title}: ${entries.map(plainText).join(', ')}` : '';
}

function paragraphs(...texts: readonly string[]): vscode.MarkdownString {
  return new vscode.MarkdownString(texts.filter(Boolean).join('\n\n'), true);
}

function day(date: string): string {
  const time = Date.parse(date);
  return Number.isNaN(time)
    ? 'at an unknown date'
    : new Date(time).toLocaleDateString(vscode.env.language, { dateStyle: 'medium' });
}

function clock(time: number): string {
  return new Date(time).toLocaleTimeString(vscode.env.language, { timeStyle: 'short' });
}
