import type { ActionItem, GitHubLink } from '../notes/note';

/** A line of `scan --json`: a Markdown file with all that was read of it. Fields are added to these, never changed or removed. */
export interface FileLine {
  readonly path: string;
  readonly isMinutes: boolean;
  readonly date: string | null;
  readonly title: string | null;
  readonly series: string | null;
  readonly meetings: readonly MeetingEntry[];
  readonly participants: readonly PersonEntry[];
  readonly regrets: readonly PersonEntry[];
  readonly references: readonly ReferenceEntry[];
  readonly links: readonly LinkEntry[];
  readonly agenda: readonly AgendaEntry[];
  readonly decisions: readonly DecisionEntry[];
  readonly actions: readonly ActionEntry[];
}

export interface MeetingEntry {
  readonly date: string;
  readonly title: string | null;
  readonly line: number;
}

export interface PersonEntry {
  readonly handle: string | null;
  readonly name: string | null;
  readonly line: number;
}

export interface ReferenceEntry {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly target: string | null;
  readonly url: string | null;
}

export interface LinkEntry {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly kind: GitHubLink['kind'];
  readonly url: string;
  readonly host: string;
  readonly owner: string;
  readonly repository: string | null;
  readonly id: string;
}

export interface AgendaEntry {
  readonly line: number;
  readonly title: string;
  readonly presenters: readonly string[];
}

export interface DecisionEntry {
  readonly line: number;
  readonly text: string;
}

export interface ActionEntry {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly owners: readonly string[];
  readonly done: boolean;
  readonly state: ActionItem['state'];
  readonly due: string | null;
  readonly form: ActionItem['form'];
  readonly meeting: string | null;
}

/** A line of `decisions --json`. */
export interface DecisionLine {
  readonly path: string;
  readonly line: number;
  readonly date: string | null;
  readonly title: string | null;
  readonly series: string | null;
  readonly subject: string | null;
  readonly text: string;
  readonly issues: readonly IssueEntry[];
  readonly supersedes: readonly PlaceEntry[];
  readonly supersededBy: PlaceEntry | null;
}

export interface IssueEntry {
  readonly target: string;
  readonly url: string;
}

export interface PlaceEntry {
  readonly path: string;
  readonly line: number;
}
