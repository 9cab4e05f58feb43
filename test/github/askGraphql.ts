import assert from 'node:assert/strict';
import type { StandIn } from './stand-in/index';

interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly type?: string;
    readonly message: string;
    readonly path?: readonly (string | number)[];
  }[];
}

/** Sends a document to the stand-in, with the token `anything`. */
export async function askGraphql(
  standIn: StandIn,
  query: string,
  variables: object = {},
): Promise<GraphqlAnswer> {
  const answer = await fetch(`${standIn.url}/graphql`, {
    method: 'POST',
    headers: { authorization: 'Bearer anything' },
    body: JSON.stringify({ query, variables }),
  });
  assert.equal(answer.status, 200);
  return (await answer.json()) as GraphqlAnswer;
}

/** The data of an answer, which must hold no errors. */
export async function dataOf<Data = unknown>(
  standIn: StandIn,
  query: string,
  variables: object = {},
): Promise<Data> {
  const answer = await askGraphql(standIn, query, variables);
  assert.equal(JSON.stringify(answer.errors), undefined);
  return answer.data as Data;
}
