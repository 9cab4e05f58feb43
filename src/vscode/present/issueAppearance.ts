import type { CompletionItemKind } from 'vscode';
import type { Issue, State } from '../../github/model';

/** How a state looks. Icon and colour are for the eye; words beside them carry the meaning. */
export interface StateLook {
  /** A codicon's id, e.g. `git-merge`. */
  readonly icon: string;
  /** A colour's id in the theme; package.json contributes it. */
  readonly color: string;
  /** What comes nearest to the icon in a list of completions. */
  readonly completionKind: keyof typeof CompletionItemKind;
}

const ICONS: Record<State, string> = {
  open: 'issues',
  closed: 'issue-closed',
  completed: 'issue-closed',
  notPlanned: 'circle-slash',
  duplicate: 'circle-slash',
  draft: 'git-pull-request-draft',
  merged: 'git-merge',
  answered: 'issue-closed',
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

/**
 * Lists of completions draw no icons but those of their kinds. Of these each state has one that no other state of its kind has:
 * a circle is open, a box closed, a tree merged, what is dashed a draft.
 */
const COMPLETION_KINDS: Readonly<Record<string, keyof typeof CompletionItemKind>> = {
  issues: 'Issue',
  'issue-closed': 'Constant',
  'issue-draft': 'Snippet',
  'circle-slash': 'Constant',
  'git-pull-request': 'Interface',
  'git-pull-request-draft': 'Snippet',
  'git-pull-request-closed': 'Constant',
  'git-merge': 'Class',
  'comment-discussion': 'Value',
};

/** The look of an issue, a pull request or a discussion everywhere. */
export function lookOf({ kind, state }: Pick<Issue, 'kind' | 'state'>): StateLook {
  const icon = ICONS_OF_KIND[kind][state] ?? ICONS[state];
  return {
    icon,
    completionKind: COMPLETION_KINDS[icon] ?? 'Issue',
    // Closing is how an issue should end, but not a pull request.
    color: kind === 'pull' && state === 'closed' ? 'meetingNotes.closed' : COLORS[state],
  };
}
