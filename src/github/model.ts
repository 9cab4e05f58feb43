import { listOf, matching, oneOf, orNull, record, textUpTo, whole, type Decoded } from '../decoder';
import { isoDate, login, slug, state, webUrl } from './decode/fields';

/** Texts are untrusted, as all that GitHub tells. They are bounded where they are decoded; here that guards against broken files. */
const words = textUpTo(10_000);
const progress = record({ total: whole, completed: whole });
const repository = record({
  host: matching(/^[\w.-]{1,253}(?::\d{1,5})?$/),
  owner: slug,
  name: slug,
});

/** How far an issue, a pull request or a discussion has come. */
export type State = Decoded<typeof state>;

/** A user or an app, in short. */
export interface Person extends Decoded<typeof person> {}
const personMembers = {
  /** Letters, digits, hyphens, underscores; `[bot]` may stand behind. */
  login,
  name: orNull(words),
  avatarUrl: orNull(webUrl),
};
export const person = record(personMembers);

/** What a user's or an organisation's page says. */
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

/** An issue or a pull request that another one is linked with. */
export interface Linked extends Decoded<typeof linked> {}
const linked = record({
  kind: oneOf('issue', 'pull'),
  repository,
  number: whole,
  title: words,
  state,
  url: webUrl,
});

/** An issue, a pull request or a discussion as GitHub last told. */
export interface Issue extends Decoded<typeof issue> {}
export const issue = record({
  kind: oneOf('issue', 'pull', 'discussion'),
  /** As GitHub writes it now. */
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
  /** Of pull requests; null also where it is not known, e.g. signed out. */
  review: orNull(oneOf('approved', 'changesRequested', 'required')),
  checks: orNull(oneOf('success', 'failure', 'pending')),
  /** The pull requests that close an issue, the issues that a pull request closes. */
  linked: listOf(linked),
  subIssues: orNull(progress),
  /** Where it was asked for, when it has moved since: a renamed repository, a transferred issue. */
  movedFrom: orNull(record({ repository, number: whole })),
});

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

/** What a link without the number of an issue leads to, in short. */
export interface Page extends Decoded<typeof page> {}
export const page = record({
  kind: oneOf('project', 'orgDiscussion', 'milestone', 'release', 'commit'),
  title: words,
  url: webUrl,
  /** What is to be said of its state, null where there is nothing. */
  state: orNull(oneOf('open', 'closed', 'prerelease', 'answered')),
  /** A milestone's due date, a release's or a commit's date; ISO with time. */
  date: orNull(isoDate),
  author: orNull(person),
  /** Markdown, cut. */
  excerpt: words,
  /** Of a milestone. */
  progress: orNull(progress),
});

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
