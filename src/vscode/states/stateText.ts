import type { Issue, State } from '../../github/model';

/** How a state is shown. Icon and colour are for the eye; the words carry the meaning. */
export interface StateText {
  /** A codicon's id, e.g. `git-merge`. */
  readonly icon: string;
  /** A colour's id in the theme; package.json contributes it. */
  readonly color: string;
  /** With the kind, e.g. `Open issue`, `Issue closed as not planned`. */
  readonly words: string;
}

const KINDS = { issue: 'issue', pull: 'pull request', discussion: 'discussion' } as const;

const ICONS: Record<State, string> = {
  open: 'issue-opened',
  closed: 'issue-closed',
  completed: 'issue-closed',
  notPlanned: 'circle-slash',
  duplicate: 'circle-slash',
  draft: 'git-pull-request-draft',
  merged: 'git-merge',
  answered: 'pass',
};

/** Where a kind has an icon of its own for a state. */
const ICONS_OF_KIND: Record<Issue['kind'], Partial<Record<State, string>>> = {
  issue: { draft: 'issue-draft' },
  pull: { open: 'git-pull-request', closed: 'git-pull-request-closed' },
  discussion: { open: 'comment-discussion' },
};

const COLORS: Record<State, string> = {
  open: 'meetingNotes.open',
  closed: 'meetingNotes.completed',
  completed: 'meetingNotes.completed',
  notPlanned: 'meetingNotes.notPlanned',
  duplicate: 'meetingNotes.notPlanned',
  draft: 'meetingNotes.draft',
  merged: 'meetingNotes.merged',
  answered: 'meetingNotes.completed',
};

/** The state of an issue, a pull request or a discussion as it is shown everywhere. */
export function stateOf({ kind, state }: Pick<Issue, 'kind' | 'state'>): StateText {
  return {
    icon: ICONS_OF_KIND[kind][state] ?? ICONS[state],
    // Closing is how an issue should end, but not a pull request.
    color: kind === 'pull' && state === 'closed' ? 'meetingNotes.closed' : COLORS[state],
    words: wordsOf(KINDS[kind], state),
  };
}

function wordsOf(kind: string, state: State): string {
  const named = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  switch (state) {
    case 'open':
      return `Open ${kind}`;
    case 'closed':
      return `Closed ${kind}`;
    case 'completed':
      return `${named} closed as completed`;
    case 'notPlanned':
      return `${named} closed as not planned`;
    case 'duplicate':
      return `${named} closed as a duplicate`;
    case 'draft':
      return `Draft ${kind}`;
    case 'merged':
      return `Merged ${kind}`;
    case 'answered':
      return `Answered ${kind}`;
  }
}
