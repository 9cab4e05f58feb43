import { RequestError } from '@octokit/request-error';
import { GraphqlResponseError } from '@octokit/graphql';
import type { Failure } from './model';

const MINUTE = 60_000;

/** Says what an error thrown by octokit means. `now` in milliseconds since the epoch. */
export function toFailure(error: unknown, now: number): Failure {
  if (error instanceof GraphqlResponseError) return graphqlFailure(error, now);
  if (!(error instanceof RequestError)) return { kind: 'unreadable' };
  // octokit gives a connection that failed the status 500, but no response.
  if (!error.response) return { kind: 'offline' };
  const { status, headers } = error.response;
  if (status === 403 || status === 429) {
    const limited = status === 429 || headers['x-ratelimit-remaining'] === '0' || 'retry-after' in headers;
    return limited ? { kind: 'limited', until: limitEnd(headers, now) } : { kind: 'forbidden' };
  }
  if (status === 401) return { kind: 'signedOut' };
  if (status === 404 || status === 410 || status === 451) return { kind: 'notFound' };
  return status >= 500 ? { kind: 'server', status } : { kind: 'unreadable' };
}

/** GitHub's GraphQL answers 200 with errors, each with a type. */
function graphqlFailure(error: GraphqlResponseError<unknown>, now: number): Failure {
  const types = (error.errors ?? []).map((each) => each.type);
  if (types.includes('RATE_LIMITED')) return { kind: 'limited', until: limitEnd(error.headers, now) };
  if (types.includes('NOT_FOUND')) return { kind: 'notFound' };
  if (types.includes('FORBIDDEN')) return { kind: 'forbidden' };
  return { kind: 'unreadable' };
}

/**
 * When asking is allowed again: `retry-after` (seconds), else `x-ratelimit-reset` (seconds since the epoch), else a minute.
 * Source: GitHub, "Best practices for using the REST API", handling rate limit errors.
 */
function limitEnd(headers: Readonly<Record<string, unknown>>, now: number): number {
  const wait = Number(headers['retry-after']);
  if (wait > 0) return now + wait * 1000;
  const reset = Number(headers['x-ratelimit-reset']) * 1000;
  return reset > now ? reset : now + MINUTE;
}
