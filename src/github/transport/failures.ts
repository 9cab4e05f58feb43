import type { GraphqlError } from './graphqlErrors';
import { forbidden } from './forbidden';
import type { Headers } from './limits';
import type { Failure } from '../model';
import { requestErrorOf } from './octokitErrors';

/** A failure as far as an answer alone tells it; for how long a limit holds is the limits' to say. */
export type Refusal =
  Exclude<Failure, { kind: 'limited' }> | { readonly kind: 'limited'; readonly headers: Headers };

/** Says what an error thrown by octokit means. */
export function toRefusal(error: unknown): Refusal {
  const refused = requestErrorOf(error);
  if (!refused) return { kind: 'unreadable' };
  // octokit gives a connection that failed the status 500, but no response.
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

/** Whether a token's scopes, which GitHub tells of those that have some, are none of those that write issues. */
function mayOnlyRead(headers: Headers): boolean {
  const scopes = headers['x-oauth-scopes'];
  return typeof scopes === 'string' && !/(?:^|[ ,])(?:public_)?repo(?:$|[ ,])/.test(scopes);
}

/** GitHub refuses with 403 for lack of rights, for lack of a single sign-on, and, like 429, for too many requests. */
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

/** What the errors beside GraphQL's data mean for that part of the data which they concern; null where there are none. */
export function graphqlFailure(errors: readonly GraphqlError[]): Failure | null {
  const failures = errors.map(toFailure);
  // What says more than that it is not there goes first.
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
