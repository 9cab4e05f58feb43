import type { Issue, State } from '../../github/model';

/** How a state looks. Icon and colour are for the eye; words beside them carry the meaning. */
export interface StateLook {
  /** A codicon's id, e.g. `git-merge`. */
  readonly icon: string;
  /** A colour's id in the theme; package.json contributes it. */
  readonly color: string;
}

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

/** The look of an issue, a pull request or a discussion everywhere. */
export function lookOf({ kind, state }: Pick<Issue, 'kind' | 'state'>): StateLook {
  return {
    icon: ICONS_OF_KIND[kind][state] ?? ICONS[state],
    // Closing is how an issue should end, but not a pull request.
    color: kind === 'pull' && state === 'closed' ? 'meetingNotes.closed' : COLORS[state],
  };
}
