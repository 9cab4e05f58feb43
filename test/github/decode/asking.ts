import assert from 'node:assert/strict';
import { subjectOf, type Document } from '../../../src/github/graphql/document';
import { askGraphql } from '../askGraphql';
import { OpenApi } from '../openApi';
import type { StandIn } from '../stand-in/index';

export const beacon = { host: 'github.com', owner: 'harbour-lights', name: 'beacon' };

/** What `document` asks for. Errors but those that `expected` names by their path fail the test. */
export async function ask(
  standIn: StandIn,
  document: Document | null,
  expected: readonly string[] = [],
): Promise<unknown> {
  assert(document);
  const { data, errors } = await askGraphql(standIn, document.query, document.variables);
  assert.deepEqual(errors?.map(({ path }) => path?.join('.')) ?? [], expected);
  return subjectOf(document, data);
}

let openApi: OpenApi | undefined;

/**
 * What REST answers to `GET path`, signed in, after a check that it is as GitHub describes `operation`. `media`: in which
 * forms bodies are wanted.
 */
export async function get(
  standIn: StandIn,
  path: string,
  operation: string,
  media = 'text',
): Promise<unknown> {
  const answer = await fetch(`${standIn.url}${path}`, {
    headers: { authorization: 'Bearer anything', accept: `application/vnd.github.${media}+json` },
  });
  const body: unknown = await answer.json();
  openApi ??= new OpenApi();
  assert.deepEqual(openApi.complaints('GET', operation, answer.status, body), []);
  return body;
}
