import { listOf, matching, oneOf, orNull, record, textUpTo, whole, type Decoded } from '../decoder';
import { isoDate, login, slug, state, webUrl } from './decode/fields';

/** Texts are untrusted. They are bounded when they are decoded, which also guards against broken files. */
const words = textUpTo(10_000);
const progress = record({ total: whole, completed: whole });
const repository = record({
  host: matching(/^[\w.-]{1,253}(?::\d{1,5})?$/),
  owner: slug,
  name: slug,
});

/** The state of an issue, a pull request or a discussion. */
export type State = Decoded<typeof state>;

/** A user or an app. */
export interface Person extends Decoded<typeof person> {}
const personMembers = {
  /** Letters, digits, hyphens and underscores; `[bot]` may follow. */
  login,
  name: orNull(words),
  avatarUrl: orNull(webUrl),
};
export const person = record(personMembers);

/** A user or an organisation, as its page shows it. */
export interface Profile extends Decoded<typeof profile> {}
export const profile = record({
  ...personMembers,
  kind: oneOf('user', 'organization'),
  url: webUrl,
  bio: orNull(words),
  company: orNull(words),
});

export interface Label extends Decoded<typeof label> {}
const label = record({
  name: words,
  /** Six hexadecimal digits without `#`. */
  color: matching(/^[\da-f]{6}$/i),
});

/** An issue or a pull request that is linked to another one. */
export interface Linked extends Decoded<typeof linked> {}
const linked = record({
  kind: oneOf('issue', 'pull'),
  repository,
  number: whole,
  title: words,
  state,
  url: webUrl,
});

/** An issue, a pull request or a discussion. */
export interface Issue extends Decoded<typeof issue> {}
export const issue = record({
  kind: oneOf('issue', 'pull', 'discussion'),
  /** In GitHub's spelling. */
  repository,
  number: whole,
  title: words,
  state,
  /** Address of its page. */
  url: webUrl,
  /** null for a deleted account. */
  author: orNull(person),
  labels: listOf(label),
  assignees: listOf(person),
  milestone: orNull(record({ title: words, url: webUrl })),
  createdAt: isoDate,
  updatedAt: isoDate,
  closedAt: orNull(isoDate),
  comments: whole,
  /** The first words of its text in Markdown; empty where it has none. */
  excerpt: words,
  /** Of pull requests; null also if unknown, as for signed-out users. */
  review: orNull(oneOf('approved', 'changesRequested', 'required')),
  checks: orNull(oneOf('success', 'failure', 'pending')),
  /** The pull requests that close an issue, the issues that a pull request closes. */
  linked: listOf(linked),
  subIssues: orNull(progress),
  /** The former target if it has moved: its repository was renamed, or it was transferred. */
  movedFrom: orNull(record({ repository, number: whole })),
});

export interface Comment {
  readonly author: Person | null;
  /** As GitHub renders it: HTML, to be sanitised before it is shown. */
  readonly bodyHtml: string;
  readonly createdAt: string;
  readonly url: string;
}

/** An issue with its text and comments. */
export interface Thread {
  readonly issue: Issue;
  /** As GitHub renders it: HTML, to be sanitised before it is shown. */
  readonly bodyHtml: string;
  /** The last ones, oldest first; `issue.comments` tells how many there are. */
  readonly comments: readonly Comment[];
}

/** The target of a link that is no issue, such as a release. */
export interface Page extends Decoded<typeof page> {}
export const page = record({
  kind: oneOf('project', 'orgDiscussion', 'milestone', 'release', 'commit'),
  title: words,
  url: webUrl,
  /** null if there is nothing to say about its state. */
  state: orNull(oneOf('open', 'closed', 'prerelease', 'answered')),
  /** A milestone's due date, a release's or a commit's date; ISO with time. */
  date: orNull(isoDate),
  author: orNull(person),
  /** Markdown, truncated. */
  excerpt: words,
  /** Of a milestone. */
  progress: orNull(progress),
});

/**
 * What is missing where GitHub forbids something: a permission of the token, the organisation's approval of the sign-in, a shorter
 * lifetime or another kind of token, an allowed IP address, write access, permission to write at all, or a repository that is not
 * archived.
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

/** Why a request failed. `failureText.ts` has the messages. */
export type Failure =
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'notFound' }
  /** `lack`: what is missing, if GitHub tells. */
  | { readonly kind: 'forbidden'; readonly lack?: Lack }
  /** When writing: the sign-in may only read. */
  | { readonly kind: 'unscoped' }
  /** When writing: the conversation is locked. */
  | { readonly kind: 'locked' }
  /** When writing: the issue was deleted, or its repository has no issues. */
  | { readonly kind: 'gone' }
  /** The organisation requires single sign-on; `url`: where to authorize, null if GitHub does not tell. */
  | { readonly kind: 'singleSignOn'; readonly url: string | null }
  /** `until`: milliseconds since the epoch. */
  | { readonly kind: 'limited'; readonly until: number }
  | { readonly kind: 'offline' }
  | { readonly kind: 'server'; readonly status: number }
  /** When writing: GitHub refuses the content, with its message. */
  | { readonly kind: 'refused'; readonly message: string }
  /** The answer does not match GitHub's API. */
  | { readonly kind: 'unreadable' };

export interface Failed {
  readonly ok: false;
  readonly failure: Failure;
}

/** A value, or why there is none. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failed;

export const failed = (failure: Failure): Failed => ({ ok: false, failure });

export const NOT_FOUND = failed({ kind: 'notFound' });
export const SIGNED_OUT = failed({ kind: 'signedOut' });
export const UNREADABLE = failed({ kind: 'unreadable' });

/** The result of writing. `mayExist`: the answer was lost, so GitHub may have written it. */
export type Written<T> =
  { readonly ok: true; readonly value: T } | (Failed & { readonly mayExist?: boolean });

/** Whether something may have been written although its answer was lost. */
export function mayBeWritten({ kind }: Failure): boolean {
  return kind === 'offline' || kind === 'server' || kind === 'unreadable';
}

/** A value that may come from the cache, or why there is none. */
export type Answer<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** When GitHub answered, in milliseconds since the epoch. */
      readonly at: number;
      /** Whether it is out of date; a newer one is then being loaded if possible. */
      readonly stale: boolean;
      /** Why the last attempt to load a newer one failed; null if it did not. */
      readonly trouble: Failure | null;
    }
  | Failed;

/** The status of the connection to a host. */
export interface Status {
  readonly host: string;
  /** Whether a token is used that the host has not rejected. */
  readonly signedIn: boolean;
  /** Whether the host has rejected the token: it has expired or was revoked. */
  readonly isRejected: boolean;
  /** Whose token it is; null if not known yet. */
  readonly login: string | null;
  /** Of the limit for ordinary requests; null before the first answer. */
  readonly remaining: number | null;
  readonly limit: number | null;
  /** Milliseconds since the epoch; null if no limit is in force. */
  readonly limitedUntil: number | null;
  readonly offline: boolean;
}
