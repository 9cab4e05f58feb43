/** Somebody with an account. All dates in the data set are ISO with time. */
export interface User {
  readonly login: string;
  readonly id: number;
  readonly name: string | null;
  readonly bio: string | null;
  readonly company: string | null;
  readonly createdAt: string;
  readonly projects: readonly Project[];
}

/** An app that writes. */
export interface Bot {
  /** With `[bot]` behind it, as REST writes it; GraphQL leaves that out. */
  readonly login: string;
  readonly id: number;
  readonly createdAt: string;
}

export interface Team {
  readonly slug: string;
  readonly id: number;
  readonly name: string;
  readonly description: string;
  /** Logins. */
  readonly members: readonly string[];
}

/** A project board (ProjectV2). */
export interface Project {
  readonly number: number;
  readonly title: string;
  readonly description: string;
  readonly closed: boolean;
}

export interface Organization {
  readonly login: string;
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly createdAt: string;
  /** Logins of those whose membership everybody sees. */
  readonly publicMembers: readonly string[];
  /** Logins of those whose membership only other members see. */
  readonly privateMembers: readonly string[];
  readonly teams: readonly Team[];
  readonly projects: readonly Project[];
}

export interface Label {
  readonly name: string;
  /** Six hexadecimal digits without `#`. */
  readonly color: string;
  readonly description: string;
}

export interface Milestone {
  readonly number: number;
  readonly title: string;
  readonly description: string;
  readonly state: 'open' | 'closed';
  readonly creator: string;
  readonly createdAt: string;
  readonly dueOn: string | null;
}

export interface Comment {
  readonly id: number;
  /** Login, null for a deleted account. */
  readonly author: string | null;
  readonly body: string;
  readonly createdAt: string;
}

/** What issues, pull requests and discussions share. Writes change it in place. */
interface Numbered {
  readonly number: number;
  title: string;
  /** Markdown. */
  body: string;
  /** Login, null for a deleted account. */
  readonly author: string | null;
  readonly createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  /** Whether only those who may push write there. */
  locked?: boolean;
  /** Names of labels of the repository. */
  labels: readonly string[];
  readonly comments: Comment[];
}

interface Assigned extends Numbered {
  /** Logins. */
  assignees: readonly string[];
  /** Number of a milestone of the repository. */
  milestone: number | null;
}

export interface Issue extends Assigned {
  readonly kind: 'issue';
  state: 'open' | 'closed';
  stateReason: 'completed' | 'not_planned' | 'reopened' | 'duplicate' | null;
  closedBy: string | null;
  /** Number of the issue in the same repository that this one is a part of. */
  readonly parent: number | null;
}

export interface PullRequest extends Assigned {
  readonly kind: 'pull';
  state: 'open' | 'closed' | 'merged';
  readonly draft: boolean;
  readonly mergedBy: string | null;
  readonly reviewDecision: 'APPROVED' | 'CHANGES_REQUESTED' | 'REVIEW_REQUIRED' | null;
  /** State of the checks on the last commit, null where there are none. */
  readonly checks: 'SUCCESS' | 'FAILURE' | 'PENDING' | 'ERROR' | 'EXPECTED' | null;
  /** Numbers of the issues in the same repository that it closes when merged. */
  readonly closes: readonly number[];
  readonly branch: string;
  readonly additions: number;
  readonly deletions: number;
}

export interface Discussion extends Numbered {
  readonly kind: 'discussion';
  readonly category: { readonly name: string; readonly emoji: string; readonly answerable: boolean };
  closed: boolean;
  /** Id of the comment that was chosen as the answer. */
  readonly answer: number | null;
}

/** Whatever carries a number in a repository. */
export type Thread = Issue | PullRequest | Discussion;

export interface Release {
  readonly tag: string;
  readonly name: string;
  readonly body: string;
  readonly author: string;
  readonly createdAt: string;
  readonly prerelease: boolean;
}

export interface Commit {
  /** Forty hexadecimal digits. */
  readonly sha: string;
  readonly message: string;
  readonly author: string;
  readonly createdAt: string;
}

export interface Repository {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  /** Names that it had before: GitHub redirects them. */
  readonly formerNames: readonly string[];
  readonly description: string;
  readonly language: string | null;
  readonly private: boolean;
  readonly createdAt: string;
  readonly labels: readonly Label[];
  readonly milestones: readonly Milestone[];
  readonly threads: Thread[];
  readonly releases: readonly Release[];
  readonly commits: readonly Commit[];
  /** Issues that were transferred, by their old number. */
  readonly transferred: Readonly<Record<number, { owner: string; name: string; number: number }>>;
  /** Numbers of deleted issues. */
  readonly deleted: readonly number[];
}
