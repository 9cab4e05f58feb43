import assert from 'node:assert/strict';
import { askGraphql, dataOf } from './askGraphql';
import type { StandIn } from './stand-in/index';
import { withStandIn } from './withStandIn';

describe('the GraphQL API of the stand-in refuses, as GitHub does,', () => {
  let standIn: StandIn;
  withStandIn(({ gitHub }) => (standIn = gitHub));

  /** The errors of a document, with no data but null. */
  async function refused(
    query: string,
  ): Promise<NonNullable<Awaited<ReturnType<typeof askGraphql>>['errors']>> {
    const { data, errors } = await askGraphql(standIn, query);
    assert.ok(data === undefined || data === null || Object.values(data).every((value) => value === null));
    return errors ?? [];
  }

  it('what its schema does not know', async () => {
    const [unknown] = await refused('{ viewer { login shoeSize } }');
    assert.match(unknown?.message ?? '', /shoeSize/);
    assert.equal((await refused('{ repository(owner: "x") { name } }')).length, 1, 'a missing argument');
    assert.equal((await refused('{ viewer { login ')).length, 1, 'a document cut short');
    assert.equal((await refused('query($n: Int) { viewer { login } }')).length, 1, 'an unused variable');
  });

  it('what does not exist or may not be seen, and answers the rest', async () => {
    const answer = await askGraphql(
      standIn,
      `{
        repository(owner: "harbour-lights", name: "beacon") {
          good: issue(number: 12) { number }
          none: issueOrPullRequest(number: 999) { __typename }
          gone: issueOrPullRequest(number: 10) { __typename }
          moved: issueOrPullRequest(number: 9) { __typename }
          pull: issue(number: 15) { number }
        }
        nowhere: repository(owner: "harbour-lights", name: "none") { name }
        user(login: "nobody-of-that-name") { login }
      }`,
    );
    assert.deepEqual(answer.data, {
      repository: { good: { number: 12 }, none: null, gone: null, moved: null, pull: null },
      nowhere: null,
      user: null,
    });
    assert.deepEqual(
      answer.errors?.map(({ type, path, message }) => [type, path?.join('.'), message]),
      [
        [
          'NOT_FOUND',
          'repository.none',
          'Could not resolve to an issue or pull request with the number of 999.',
        ],
        [
          'NOT_FOUND',
          'repository.gone',
          'Could not resolve to an issue or pull request with the number of 10.',
        ],
        [
          'NOT_FOUND',
          'repository.moved',
          'Could not resolve to an issue or pull request with the number of 9.',
        ],
        ['NOT_FOUND', 'repository.pull', 'Could not resolve to an Issue with the number of 15.'],
        ['NOT_FOUND', 'nowhere', "Could not resolve to a Repository with the name 'harbour-lights/none'."],
        ['NOT_FOUND', 'user', "Could not resolve to a User with the login of 'nobody-of-that-name'."],
      ],
    );
  });

  it('private repositories to strangers', async () => {
    const query = '{ repository(owner: "harbour-lights", name: "logbook") { name } }';
    assert.deepEqual(await dataOf(standIn, query), { repository: { name: 'logbook' } });
    standIn.access.demand([{ token: 'anything', login: 'hana-ito' }]);
    assert.equal((await refused(query))[0]?.type, 'NOT_FOUND');
  });

  it('lists without or beyond a size', async () => {
    const type = async (field: string): Promise<unknown> =>
      (await refused(`{ repository(owner: "harbour-lights", name: "beacon") { ${field} } }`))[0]?.type;
    assert.equal(await type('issues { nodes { number } }'), 'MISSING_PAGINATION_BOUNDARIES');
    assert.equal(await type('issues(first: 101) { totalCount }'), 'EXCESSIVE_PAGINATION');
    assert.equal(await type('issues(last: -1) { totalCount }'), 'INVALID_PAGINATION_BOUNDARIES');
    assert.equal(await type('issues(first: 1, after: "x") { totalCount }'), 'INVALID_CURSOR_ARGUMENTS');
    const many =
      'issues(first: 100) { nodes { comments(first: 100) { nodes { id } } labels(first: 100) { nodes { id } } } }';
    const errors = await refused(
      `{ ${Array.from({ length: 26 }, (_, index) => `r${index}: repository(owner: "a", name: "b") { ${many} }`).join(' ')} }`,
    );
    assert.equal(errors[0]?.type, 'MAX_NODE_LIMIT_EXCEEDED');
  });

  it('what holds no query', async () => {
    const answer = await fetch(`${standIn.url}/graphql`, {
      method: 'POST',
      headers: { authorization: 'Bearer anything' },
      body: '{}',
    });
    assert.equal(answer.status, 400);
  });

  it('to close the issues of others', async () => {
    const { repository } = await dataOf<{ repository: { issue: { id: string } } }>(
      standIn,
      '{ repository(owner: "harbour-lights", name: "beacon") { issue(number: 12) { id } } }',
    );
    const { id } = repository.issue;
    standIn.access.demand([{ token: 'anything', login: 'hana-ito' }]);
    const { errors } = await askGraphql(
      standIn,
      'mutation($id: ID!) { closeIssue(input: { issueId: $id }) { issue { id } } }',
      { id },
    );
    assert.equal(errors?.[0]?.type, 'FORBIDDEN');
  });

  it('and, unlike GitHub, what the stand-in itself knows nothing of', async () => {
    const [error] = await refused('{ viewer { gists(first: 1) { totalCount } } }');
    assert.equal(error?.message, 'The stand-in knows no User.gists.');
  });
});
