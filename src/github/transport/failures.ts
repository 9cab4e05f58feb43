import type { GraphqlError } from './graphqlErrors';
import { forbidden } from './forbidden';
import type { Headers } from './limits';
import type { Failure } from '../model';
import { requestErrorOf } from './octokitErrors';

/** A failure as an answer alone tells it: when a rate limit ends is known to `Limits`. */
export type Refusal =
  Exclude<Failure, { kind: 'limited' }> | { readonly kind: 'limited'; readonly headers: Headers };

/** The failure for an error that octokit has thrown. */
export function toRefusal(error: unknown): Refusal {
  const refused = requestErrorOf(error);
  if (!refused) return { kind: 'unreadable' };
  // For a failed connection octokit sets the status 500, but no response.
  if (!refused.response) return { kind: 'offline' };
  const { status, message } = refused;
  const { headers } = refused.response;
  const { method, url } = refused.request;
  const isWrite = method !== 'GET' && !url.endsWith('/graphql');
  if (isWrite && (status === 403 || status === 404) && mayOnlyRead(headers)) return { kind: 'unscoped' };
  if (isWrite && status === 403 && /\blocked\b/i.test(message)) return { kind: 'locked' };
  if (isWrite && status === 410) return { kind: 'gone' };
  if (status === 403 || status === 429) return refusal(status, headers, message);
  if (status === 401) return { kind: 'signedOut' };
  if (status === 404 || status === 410 || status === 451) return { kind: 'notFound' };
  if (status === 422) return { kind: 'refused', message: message.slice(0, 500) };
  return status >= 500 ? { kind: 'server', status } : { kind: 'unreadable' };
}

/** Whether the scopes of a token, if it has any, lack those for writing issues. */
function mayOnlyRead(headers: Headers): boolean {
  const scopes = headers['x-oauth-scopes'];
  return typeof scopes === 'string' && !/(?:^|[ ,])(?:public_)?repo(?:$|[ ,])/.test(scopes);
}

/** GitHub answers 403 for missing rights, for a missing single sign-on, and, as with 429, for too many requests. */
function refusal(status: number, headers: Headers, message: string): Refusal {
  const signOn = headers['x-github-sso'];
  if (typeof signOn === 'string' && signOn.startsWith('required')) {
    return { kind: 'singleSignOn', url: /url=(https:\/\/\S+)/.exec(signOn)?.[1] ?? null };
  }
  const isLimit =
    status === 429 ||
    headers['x-ratelimit-remaining'] === '0' ||
    'retry-after' in headers ||
    /\b(?:rate limit|abuse detection)\b/i.test(message);
  return isLimit ? { kind: 'limited', headers } : forbidden(message);
}

/** The failure for the errors of a GraphQL answer that concern a part of its data; null if there are none. */
export function graphqlFailure(errors: readonly GraphqlError[]): Failure | null {
  const failures = errors.map(toFailure);
  // Any other reason is more helpful than "not found".
  return failures.find(({ kind }) => kind !== 'notFound') ?? failures[0] ?? null;
}

function toFailure({ type, saml, message }: GraphqlError): Failure {
  if (saml) return { kind: 'singleSignOn', url: null };
  switch (type) {
    case 'NOT_FOUND':
      return { kind: 'notFound' };
    case 'FORBIDDEN':
      return forbidden(message);
    case 'INSUFFICIENT_SCOPES':
      return { kind: 'forbidden', lack: 'permission' };
    default:
      return { kind: 'unreadable' };
  }
}
