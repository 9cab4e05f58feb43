import type { GitHubLink, Repository } from '../notes/note';

/** How far an issue, a pull request or a discussion has come. */
export type State =
  'open' | 'closed' | 'completed' | 'notPlanned' | 'duplicate' | 'draft' | 'merged' | 'answered';

/** Somebody on GitHub, in short. Texts are untrusted, as all that GitHub tells. */
export interface Person {
  /** Letters, digits, hyphens, underscores; `[bot]` may stand behind. */
  readonly login: string;
  readonly name: string | null;
  /** HTTPS, or loopback. */
  readonly avatarUrl: string | null;
}

/** What a person's or an organisation's page says. */
export interface Profile extends Person {
  readonly kind: 'user' | 'organization';
  readonly url: string;
  readonly bio: string | null;
  readonly company: string | null;
}

export interface Label {
  readonly name: string;
  /** Six hexadecimal digits without `#`. */
  readonly color: string;
}

/** An issue or a pull request that another one is linked with. */
export interface Linked {
  readonly kind: 'issue' | 'pull';
  readonly repository: Repository;
  readonly number: number;
  readonly title: string;
  readonly state: State;
  readonly url: string;
}

/** An issue, a pull request or a discussion as GitHub last told. Texts are untrusted. */
export interface Issue {
  readonly kind: 'issue' | 'pull' | 'discussion';
  /** As GitHub writes it now. */
  readonly repository: Repository;
  readonly number: number;
  readonly title: string;
  readonly state: State;
  /** Address of its page. */
  readonly url: string;
  /** null for a deleted account. */
  readonly author: Person | null;
  readonly labels: readonly Label[];
  readonly assignees: readonly Person[];
  readonly milestone: { readonly title: string; readonly url: string } | null;
  /** ISO dates with time. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly comments: number;
  /** The first words of its text, plain, in one line; empty where it has none. */
  readonly excerpt: string;
  /** Of pull requests; null also where it is not known, e.g. signed out. */
  readonly review: 'approved' | 'changesRequested' | 'required' | null;
  readonly checks: 'success' | 'failure' | 'pending' | null;
  /** The pull requests that close an issue, the issues that a pull request closes. */
  readonly linked: readonly Linked[];
  readonly subIssues: { readonly total: number; readonly completed: number } | null;
  /** Where it was asked for, when it has moved since: a renamed repository, a transferred issue. */
  readonly movedFrom: { readonly repository: Repository; readonly number: number } | null;
}

export interface Comment {
  readonly author: Person | null;
  /** As GitHub renders it: HTML, to be sanitised before it is shown. */
  readonly bodyHtml: string;
  readonly createdAt: string;
  readonly url: string;
}

/** An issue with what was written in it. */
export interface Thread {
  readonly issue: Issue;
  /** As GitHub renders it: HTML, to be sanitised before it is shown. */
  readonly bodyHtml: string;
  /** The last ones, oldest first; `issue.comments` tells how many there are. */
  readonly comments: readonly Comment[];
}

/** What a link without a number in a repository leads to, in short. */
export interface Page {
  readonly kind: GitHubLink['kind'];
  readonly title: string;
  readonly url: string;
  /** What is to be said of its state, null where there is nothing. */
  readonly state: 'open' | 'closed' | 'prerelease' | 'answered' | null;
  /** A milestone's due date, a release's or a commit's date; ISO with time. */
  readonly date: string | null;
  readonly author: Person | null;
  /** Plain text, cut. */
  readonly excerpt: string;
  /** Of a milestone. */
  readonly progress: { readonly total: number; readonly completed: number } | null;
}

/**
 * What somebody lacks whom GitHub forbids something: a permission of the token, the organisation's approval of the sign-in or of
 * this kind of token, an address that it admits, write access, leave to write at all, or a repository that is not archived.
 */
export type Lack =
  | 'permission'
  | 'approval'
  | 'tokenLifetime'
  | 'tokenKind'
  | 'address'
  | 'writeAccess'
  | 'leave'
  | 'unarchived';

/** Why an answer could not be had; the user interface words it. */
export type Failure =
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'notFound' }
  /** `lack`: what GitHub says is missing, where it says so. */
  | { readonly kind: 'forbidden'; readonly lack?: Lack }
  /** Of what is written: the sign-in may read only. */
  | { readonly kind: 'unscoped' }
  /** Of what is written: the conversation is locked. */
  | { readonly kind: 'locked' }
  /** Of what is written: the issue was deleted, or its repository takes no issues. */
  | { readonly kind: 'gone' }
  /** The organisation wants a single sign-on; `url`: where to authorise, null where GitHub does not tell. */
  | { readonly kind: 'singleSignOn'; readonly url: string | null }
  /** `until`: milliseconds since the epoch. */
  | { readonly kind: 'limited'; readonly until: number }
  | { readonly kind: 'offline' }
  | { readonly kind: 'server'; readonly status: number }
  /** Something was to be written that GitHub does not take, in its words. */
  | { readonly kind: 'refused'; readonly message: string }
  /** GitHub answered something that is not what its API describes. */
  | { readonly kind: 'unreadable' };

export interface Failed {
  readonly ok: false;
  readonly failure: Failure;
}

/** An answer or the reason why there is none. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failed;

export const failed = (failure: Failure): Failed => ({ ok: false, failure });

export const NOT_FOUND = failed({ kind: 'notFound' });
export const SIGNED_OUT = failed({ kind: 'signedOut' });
export const UNREADABLE = failed({ kind: 'unreadable' });

/** What came of writing something. `mayExist`: GitHub was asked to write it, and did not say whether it has. */
export type Written<T> =
  { readonly ok: true; readonly value: T } | (Failed & { readonly mayExist?: boolean });

/** Whether something may have been written, although GitHub did not say so. */
export function mayBeWritten({ kind }: Failure): boolean {
  return kind === 'offline' || kind === 'server' || kind === 'unreadable';
}

/** An answer that may have been remembered, or the reason why there is none. */
export type Answer<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** When GitHub said so, in milliseconds since the epoch. */
      readonly at: number;
      /** Whether it is older than it should be; a newer one is then under way, if it can be had. */
      readonly stale: boolean;
      /** Why the last attempt to have a newer one failed, null where none did. */
      readonly trouble: Failure | null;
    }
  | Failed;

/** What a user interface may show of the connection to one host. */
export interface Status {
  readonly host: string;
  /** Whether a token is used, and the host has not refused it. */
  readonly signedIn: boolean;
  /** Whether the host has refused the token: it has expired or was revoked. */
  readonly isRejected: boolean;
  /** Whose token it is, as far as known. */
  readonly login: string | null;
  /** Of the limit that ordinary questions count against; null before the first answer. */
  readonly remaining: number | null;
  readonly limit: number | null;
  /** Milliseconds since the epoch; null where no limit holds. */
  readonly limitedUntil: number | null;
  readonly offline: boolean;
}
