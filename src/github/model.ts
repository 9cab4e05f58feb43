import type { Repository } from '../notes/note';

/** How far an issue, a pull request or a discussion has come. */
export type State = 'open' | 'closed' | 'completed' | 'notPlanned' | 'draft' | 'merged' | 'answered';

/** An issue, a pull request or a discussion as GitHub last told. Texts are untrusted. */
export interface Issue {
  readonly kind: 'issue' | 'pull' | 'discussion';
  readonly repository: Repository;
  readonly number: number;
  readonly title: string;
  readonly state: State;
  /** Address of its page. */
  readonly url: string;
  /** Login, null for a deleted account. */
  readonly author: string | null;
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
  /** ISO dates with time. */
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly comments: number;
}

/** Somebody on GitHub. */
export interface Person {
  readonly login: string;
  readonly name: string | null;
  readonly avatarUrl: string | null;
}

/** Why an answer could not be had; the user interface words it. */
export type Failure =
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'forbidden' }
  /** `until`: milliseconds since the epoch. */
  | { readonly kind: 'limited'; readonly until: number }
  | { readonly kind: 'offline' }
  | { readonly kind: 'server'; readonly status: number }
  /** GitHub answered something that is not what its API describes. */
  | { readonly kind: 'unreadable' };

/** An answer or the reason why there is none. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };
