import * as vscode from 'vscode';
import type { Failure, Issue, Label, Linked, Person, Thread } from '../../github/model';
import type { Target } from '../../notes/note';
import { formatTarget, targetUrl } from '../../notes/recognisers/targets';
import type { Fact, Icon, Item, Notice, Page } from '../../webview/messages';
import { failureText, nextStep } from '../github/failureText';
import { stateOf } from '../states/stateText';

/** What is known of a target when its page is made. */
export interface Known {
  readonly target: Target;
  readonly issue: Issue | null;
  readonly thread: Thread | null;
}

/** What the panel shows of an issue: in words, so that the page itself need know nothing of GitHub. */
export function issuePage({ target, issue, thread }: Known): Omit<Page, 'history' | 'notice' | 'hosts'> {
  const name = formatTarget(issue ?? target);
  return {
    name,
    url: issue?.url ?? targetUrl(target),
    title: issue?.title ?? name,
    state: issue && stateItem(issue),
    opened: issue && { author: personItem(issue.author, target), written: timeItem(issue.createdAt) },
    facts: issue ? factsOf(issue, target) : [],
    thread: thread && {
      html: thread.bodyHtml,
      // What is too long for the client comes as nothing, but has an excerpt.
      empty: thread.issue.excerpt === '' ? 'No description.' : 'The description is shown on GitHub only.',
      comments: thread.comments.map(({ author, createdAt, bodyHtml, url }) => ({
        author: personItem(author, target),
        written: timeItem(createdAt),
        html: bodyHtml,
        url,
      })),
      more: Math.max(0, thread.issue.comments - thread.comments.length),
    },
    language: vscode.env.language,
  };
}

/** Why something could not be had, with the step that may help. */
export function failureNotice(failure: Failure, signedIn: boolean): Notice {
  const step = nextStep(failure, signedIn);
  const wishes = {
    signIn: 'signIn',
    retry: 'refresh',
    openOnGitHub: 'openOnGitHub',
    authorise: 'authorise',
  } as const;
  return {
    kind: 'failed',
    text: failureText(failure),
    step: step && { wish: wishes[step.kind], title: step.title },
  };
}

/** `14:05`. */
export function clock(time: number): string {
  return new Date(time).toLocaleTimeString(vscode.env.language, { timeStyle: 'short' });
}

function factsOf(issue: Issue, target: Target): Fact[] {
  const { kind, assignees, labels, milestone, review, checks, linked, subIssues, movedFrom } = issue;
  const facts: Fact[] = [
    { term: 'Assignees', items: assignees.map((person) => personItem(person, target)) },
    { term: 'Labels', items: labels.map(labelItem) },
    { term: 'Milestone', items: milestone ? [{ text: milestone.title, url: milestone.url }] : [] },
    { term: 'Review', items: review ? [REVIEWS[review]] : [] },
    { term: 'Checks', items: checks ? [CHECKS[checks]] : [] },
    { term: kind === 'pull' ? 'Closes' : 'Pull requests', items: linked.map(linkedItem) },
    {
      term: 'Sub-issues',
      items: subIssues?.total ? [{ text: `${subIssues.completed} of ${subIssues.total} done` }] : [],
      progress: subIssues ?? undefined,
    },
    { term: 'Updated', items: [timeItem(issue.updatedAt)] },
    {
      term: issue.state === 'merged' ? 'Merged' : 'Closed',
      items: issue.closedAt ? [timeItem(issue.closedAt)] : [],
    },
    { term: 'Moved from', items: movedFrom ? [{ text: formatTarget({ ...movedFrom, kind: null }) }] : [] },
  ];
  return facts.filter(({ items }) => items.length > 0);
}

const REVIEWS: Record<NonNullable<Issue['review']>, Item> = {
  approved: { text: 'Approved', icon: icon('check', 'meetingNotes.open') },
  changesRequested: { text: 'Changes requested', icon: icon('error', 'meetingNotes.closed') },
  required: { text: 'Review required', icon: icon('clock', 'meetingNotes.draft') },
};

const CHECKS: Record<NonNullable<Issue['checks']>, Item> = {
  success: { text: 'Passed', icon: icon('check', 'meetingNotes.open') },
  failure: { text: 'Failed', icon: icon('error', 'meetingNotes.closed') },
  pending: { text: 'Under way', icon: icon('clock', 'meetingNotes.draft') },
};

/** A theme's colour has its id in the name of its CSS variable. */
function icon(name: string, color: string): Icon {
  return { name, color: `--vscode-${color.replaceAll('.', '-')}` };
}

function stateItem(issue: Pick<Issue, 'kind' | 'state'>): Item {
  const state = stateOf(issue);
  return { text: state.words, icon: icon(state.icon, state.color) };
}

function linkedItem({ repository, number, title, url, kind, state }: Linked): Item {
  const shown = stateItem({ kind, state });
  const name = formatTarget({ repository, number, kind });
  return { text: `${name} ${title} (${shown.text})`, url, icon: shown.icon };
}

function labelItem({ name, color }: Label): Item {
  return { text: name, label: color };
}

function personItem(person: Person | null, { repository }: Target): Item {
  if (!person) return { text: 'somebody whose account is gone' };
  const account = person.login.replace(/\[bot\]$/, '');
  return {
    text: `@${person.login}`,
    url: `https://${repository.host}/${account === person.login ? account : `apps/${account}`}`,
    avatar: person.avatarUrl ?? undefined,
  };
}

function timeItem(iso: string): Item {
  const time = new Date(iso);
  const text = time.toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
  return { text, time: iso };
}
