import vscode = require('vscode');
import type { Failure, Issue, Label, Linked, Person, Thread } from '../../github/model';
import type { Target } from '../../notes/note';
import { formatTarget, targetUrl } from '../../notes/recognisers/targets';
import type { Fact, Icon, Item, Notice, Page } from '../../webview/messages';
import { failureText, nextStep } from '../present/failureText';
import { stateOf } from '../present/issueStatus';
import { panelWords } from './panelWords';

/** What is known of a target when its page is made. */
export interface Known {
  readonly target: Target;
  readonly issue: Issue | null;
  readonly thread: Thread | null;
}

/** What the panel shows of an issue: in words, so that the page itself need know nothing of GitHub. */
export function issuePage({
  target,
  issue,
  thread,
}: Known): Omit<Page, 'history' | 'discussed' | 'acts' | 'notice' | 'hosts' | 'pictures'> {
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
      empty:
        thread.issue.excerpt === ''
          ? vscode.l10n.t('No description.')
          : vscode.l10n.t('The description can only be seen on GitHub.'),
      comments: thread.comments.map(({ author, createdAt, bodyHtml, url }) => ({
        author: personItem(author, target),
        written: timeItem(createdAt),
        html: bodyHtml,
        url,
      })),
      more: Math.max(0, thread.issue.comments - thread.comments.length),
    },
    language: vscode.env.language,
    words: panelWords(),
  };
}

/** Why something could not be had, with the step that may help. */
export function failureNotice(failure: Failure, signedIn: boolean): Notice {
  const step = nextStep(failure, signedIn);
  const messages = {
    signIn: 'signIn',
    retry: 'refresh',
    openOnGitHub: 'openOnGitHub',
    authorise: 'authorise',
  } as const;
  return {
    kind: 'failed',
    text: failureText(failure),
    step: step && { send: messages[step.kind], title: step.title },
  };
}

/** That what was seen in a session is gone with it. */
export function endedNotice(host: string): Notice {
  return {
    kind: 'failed',
    text: vscode.l10n.t('Signed out of {0}: this is shown to signed-in users only.', host),
    step: { send: 'signIn', title: vscode.l10n.t('Sign in') },
  };
}

/** `14:05`. */
export function clock(time: number): string {
  return new Date(time).toLocaleTimeString(vscode.env.language, { timeStyle: 'short' });
}

function factsOf(issue: Issue, target: Target): Fact[] {
  const { kind, assignees, labels, milestone, review, checks, linked, subIssues, movedFrom } = issue;
  const facts: Fact[] = [
    {
      term: vscode.l10n.t('Assignees'),
      items: assignees.map((person) => personItem(person, target)),
      act: kind === 'discussion' ? undefined : { send: 'assign', title: vscode.l10n.t('Assign…') },
    },
    { term: vscode.l10n.t('Labels'), items: labels.map(labelItem) },
    {
      term: vscode.l10n.t('Milestone'),
      items: milestone ? [{ text: milestone.title, url: milestone.url }] : [],
    },
    { term: vscode.l10n.t('Review'), items: review ? [reviewItem(review)] : [] },
    { term: vscode.l10n.t('Checks'), items: checks ? [checksItem(checks)] : [] },
    {
      term: kind === 'pull' ? vscode.l10n.t('Closes') : vscode.l10n.t('Pull requests'),
      items: linked.map(linkedItem),
    },
    {
      term: vscode.l10n.t('Sub-issues'),
      items: subIssues?.total
        ? [{ text: vscode.l10n.t('{0} of {1} done', subIssues.completed, subIssues.total) }]
        : [],
      progress: subIssues ?? undefined,
    },
    { term: vscode.l10n.t('Updated'), items: [timeItem(issue.updatedAt)] },
    {
      term: issue.state === 'merged' ? vscode.l10n.t('Merged') : vscode.l10n.t('Closed'),
      items: issue.closedAt ? [timeItem(issue.closedAt)] : [],
    },
    {
      term: vscode.l10n.t('Moved from'),
      items: movedFrom ? [{ text: formatTarget({ ...movedFrom, kind: null }) }] : [],
    },
  ];
  return facts.filter(({ items, act }) => items.length > 0 || act);
}

function reviewItem(review: NonNullable<Issue['review']>): Item {
  switch (review) {
    case 'approved':
      return { text: vscode.l10n.t('Approved'), icon: icon('check', 'meetingNotes.open') };
    case 'changesRequested':
      return { text: vscode.l10n.t('Changes requested'), icon: icon('error', 'meetingNotes.closed') };
    case 'required':
      return { text: vscode.l10n.t('Review required'), icon: icon('clock', 'meetingNotes.draft') };
  }
}

function checksItem(checks: NonNullable<Issue['checks']>): Item {
  switch (checks) {
    case 'success':
      return { text: vscode.l10n.t('Passed'), icon: icon('check', 'meetingNotes.open') };
    case 'failure':
      return { text: vscode.l10n.t('Failed'), icon: icon('error', 'meetingNotes.closed') };
    case 'pending':
      return { text: vscode.l10n.t('Running'), icon: icon('clock', 'meetingNotes.draft') };
  }
}

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
  if (!person) return { text: vscode.l10n.t('someone whose account was deleted') };
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
