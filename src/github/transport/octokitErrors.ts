import type { GraphqlResponseError } from '@octokit/graphql';
import type { RequestError } from '@octokit/request-error';

// Told by their names, for the classes are loaded with the first request only.

type Refusal = Pick<RequestError, 'status' | 'message' | 'request' | 'response'>;
type PartialAnswer = Pick<GraphqlResponseError<unknown>, 'data' | 'errors' | 'headers'>;

/** What octokit throws for an answer that refuses, and for a connection that failed; null for another error. */
export function requestErrorOf(error: unknown): Refusal | null {
  return error instanceof Error && error.name === 'HttpError' ? (error as Error & Refusal) : null;
}

/** What octokit throws for an answer of GraphQL that tells of errors; null for another error. */
export function graphqlErrorOf(error: unknown): PartialAnswer | null {
  return error instanceof Error && error.name === 'GraphqlResponseError'
    ? (error as Error & PartialAnswer)
    : null;
}
