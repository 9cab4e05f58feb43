import assert from 'node:assert/strict';
import { issuesDocument, type Wanted } from '../../../src/github/graphql/issues';
import { member } from '../../../src/decoder';
import type { Issue } from '../../../src/github/model';
import { readIssueNode } from '../../../src/github/decode/issue';
import { askGraphql } from '../askGraphql';
import { beacon } from '../decode/asking';
import { checkIssue } from '../decode/invariants';
import type { StandIn } from '../stand-in/index';
import { withStandIn } from '../withStandIn';

describe('the document that asks for many issues', function () {
  this.timeout(30_000); // the first to ask builds the schema
  let standIn: StandIn;
  withStandIn(({ gitHub }) => (standIn = gitHub));

  const ask = (wanted: readonly Wanted[], lean = false) => {
    const { query, variables } = issuesDocument(wanted, lean);
    return askGraphql(standIn, query, variables);
  };

  /** Every number asked for, under whichever name it came. */
  async function issues(wanted: readonly Wanted[], lean = false): Promise<(Issue | undefined)[]> {
    const { data } = await ask(wanted, lean);
    return wanted.flatMap(({ repository, numbers }, index) =>
      numbers.map(({ number }) => {
        const inside = member(data, `r${index}`);
        const node = member(inside, `i${number}`) ?? member(inside, `d${number}`);
        const asked = { repository: { host: 'github.com', ...repository }, number };
        return readIssueNode(node, asked, 'github.com');
      }),
    );
  }

  async function one(number: number, lean = false, repository = beacon): Promise<Issue> {
    const [issue] = await issues([{ repository, numbers: [{ number, kind: null }] }], lean);
    assert(issue);
    return issue;
  }

  for (const lean of [false, true]) {
    describe(lean ? 'of an older server' : 'of GitHub', () => {
      it('reads every issue, pull request and discussion of an organisation', async () => {
        const repositories = standIn.data.repositories.filter(({ owner }) => owner === 'harbour-lights');
        const wanted = repositories.map((repository) => ({
          repository,
          numbers: repository.threads.map(({ number }) => ({ number, kind: null })),
        }));
        const found = await issues(wanted, lean);
        const threads = repositories.flatMap((repository) => repository.threads);
        assert.equal(found.length, threads.length);
        found.forEach((issue, index) => {
          assert(issue, JSON.stringify(threads[index]));
          checkIssue(issue);
          const { kind, number, author, createdAt, updatedAt, closedAt, labels, comments } = threads[index]!;
          assert.equal(issue.kind, kind);
          assert.equal(issue.number, number);
          assert.equal(issue.author?.login ?? null, author);
          assert.equal(issue.createdAt, createdAt);
          assert.equal(issue.updatedAt, updatedAt);
          assert.equal(issue.closedAt, closedAt);
          assert.equal(issue.comments, comments.length);
          assert.deepEqual(issue.labels.map(({ name }) => name).sort(), [...labels].sort());
          assert.equal(issue.movedFrom, null);
        });
      });

      it('says how far each has come', async () => {
        const states: Record<number, string> = {
          ...{
            12: 'open',
            1: 'completed',
            2: lean ? 'notPlanned' : 'duplicate',
            23: 'notPlanned',
            6: 'open',
          },
          ...{ 3: 'merged', 4: 'closed', 21: 'draft', 28: 'open', 30: 'open', 31: 'answered', 32: 'closed' },
        };
        for (const [number, state] of Object.entries(states)) {
          assert.equal((await one(Number(number), lean)).state, state, number);
        }
      });

      it('says what reviewers and checks say', async () => {
        const said = async (number: number) => {
          const { review, checks } = await one(number, lean);
          return [review, checks];
        };
        assert.deepEqual(await said(15), ['approved', 'success']);
        assert.deepEqual(await said(21), ['required', 'pending']);
        assert.deepEqual(await said(28), ['changesRequested', 'failure']);
        assert.deepEqual(await said(38), ['approved', 'failure']);
        assert.deepEqual(await said(3), [null, 'success']);
        assert.deepEqual(await said(12), [null, null]);
      });

      it('asks only for issues, only for discussions, or for nothing', async () => {
        for (const kind of ['issue', 'pull', 'discussion'] as const) {
          const { data, errors } = await ask([{ repository: beacon, numbers: [{ number: 31, kind }] }], lean);
          assert.equal(member(data, 'r0', 'nameWithOwner'), 'harbour-lights/beacon');
          assert.deepEqual(
            errors?.map(({ path }) => path) ?? [],
            kind === 'discussion' ? [] : [['r0', 'i31']],
          );
        }
        for (const nothing of [[], [{ repository: beacon, numbers: [] }]]) {
          const { data, errors } = await ask(nothing, lean);
          assert.equal(errors, undefined);
          assert.equal(member(data, 'viewer', 'login'), 'ada-brandt');
        }
      });
    });
  }

  it('reads all that there is to an issue', async () => {
    const { labels, author, assignees, ...issue } = await one(12);
    assert.deepEqual(labels, [
      { name: 'bug', color: 'd73a4a' },
      { name: 'area/horn', color: 'fbca04' },
    ]);
    const avatarUrl = (login: string) => `${standIn.url}/avatars/${login}`;
    const cem = { login: 'cem-yilmaz', name: 'Cem Yılmaz', avatarUrl: avatarUrl('cem-yilmaz') };
    assert.deepEqual(author, cem);
    assert.deepEqual(assignees, [
      cem,
      { login: 'ada-brandt', name: 'Ada Brandt', avatarUrl: avatarUrl('ada-brandt') },
    ]);
    assert.deepEqual(issue, {
      kind: 'issue',
      repository: beacon,
      number: 12,
      title: 'Fog horn falls silent after restart',
      state: 'open',
      url: 'https://github.com/harbour-lights/beacon/issues/12',
      milestone: {
        title: '1.1 Fog season',
        url: 'https://github.com/harbour-lights/beacon/milestone/2',
      },
      createdAt: '2026-06-13T12:00:00Z',
      updatedAt: '2026-06-13T18:00:00Z',
      closedAt: null,
      comments: 3,
      excerpt: `After a restart of the controller the horn stays silent until somebody presses *Test*.

## To reproduce
1. Start the controller (\`beacon start --horn\`)
2. Pull the plug, wait 10 s, plug it in again
3. Listen

- [x] seen on the north pier
- [ ] seen on the south pier

Probably since #15. cc @cem-yilmaz, see also harbour-lights/charts#7.

| pier | firmware | silent |
| --- | --- | --- |
| north | 2.4 | yes |
| south | 2.3 | no |`,
      review: null,
      checks: null,
      linked: [
        {
          kind: 'pull',
          repository: beacon,
          number: 28,
          title: 'Arm the horn again after a restart',
          state: 'open',
          url: 'https://github.com/harbour-lights/beacon/pull/28',
        },
      ],
      subIssues: null,
      movedFrom: null,
    });
  });

  it('tells what closed an issue, what a pull request closes, and the parts of an issue', async () => {
    const closing = (await one(18)).linked;
    assert.deepEqual(
      closing.map(({ number, state }) => [number, state]),
      [[15, 'merged']],
    );
    const closed = (await one(15)).linked;
    assert.deepEqual(
      closed.map(({ kind, number, state }) => [kind, number, state]),
      [['issue', 18, 'completed']],
    );
    assert.deepEqual((await one(24)).subIssues, { total: 3, completed: 1 });
  });

  it('calls a bot by the name that REST gives it, and a deleted account none', async () => {
    const handbook = { ...beacon, name: 'handbook' };
    const { author } = await one(11, false, handbook);
    assert.deepEqual(author, {
      login: 'bulb-bot[bot]',
      name: null,
      avatarUrl: `${standIn.url}/avatars/bulb-bot`,
    });
    assert.equal((await one(5)).author, null);
  });

  it('tells where an issue was asked for when its repository has another name now', async () => {
    const lantern = { ...beacon, name: 'Lantern' };
    const { repository, movedFrom } = await one(12, false, lantern);
    assert.deepEqual(repository, beacon);
    assert.deepEqual(movedFrom, { repository: lantern, number: 12 });
    const shouted = await one(12, false, { ...beacon, owner: 'HARBOUR-LIGHTS', name: 'Beacon' });
    assert.deepEqual([shouted.repository, shouted.movedFrom], [beacon, null]);
  });

  it('keeps what fails apart: each error says whose it is', async () => {
    const { data, errors } = await ask([
      { repository: beacon, numbers: [12, 999, 30].map((number) => ({ number, kind: null })) },
      { repository: { owner: 'harbour-lights', name: 'no-such' }, numbers: [{ number: 1, kind: null }] },
    ]);
    assert.deepEqual(
      errors?.map(({ type, path }) => `${type ?? ''} ${path?.join('.') ?? ''}`),
      ['NOT_FOUND r0.d12', 'NOT_FOUND r0.i999', 'NOT_FOUND r0.d999', 'NOT_FOUND r0.i30', 'NOT_FOUND r1'],
    );
    assert.equal(member(data, 'r0', 'i12', 'number'), 12);
    assert.equal(member(data, 'r0', 'd30', 'number'), 30);
  });

  it('puts no name into its text, whatever it holds', async () => {
    const hostile = { owner: '") { viewer { email } } #', name: '\\"\n}' };
    const wanted = [{ repository: hostile, numbers: [{ number: 1, kind: null }] }];
    assert(!issuesDocument(wanted, false).query.includes('email'));
    const { errors } = await ask([
      ...wanted,
      { repository: beacon, numbers: [{ number: 12, kind: 'issue' }] },
    ]);
    assert.deepEqual(
      errors?.map(({ path }) => path),
      [['r0']],
    );
  });

  it('leaves out numbers that would spoil the document for the others', async () => {
    const numbers = [0, -1, 1.5, NaN, Infinity, 2 ** 31, 1e21, 2 ** 31 - 1, 12].map((number) => ({
      number,
      kind: 'issue' as const,
    }));
    const { data, errors } = await ask([{ repository: beacon, numbers }]);
    assert.deepEqual(
      errors?.map(({ path }) => path),
      [['r0', `i${2 ** 31 - 1}`]],
    );
    assert.equal(member(data, 'r0', 'i12', 'number'), 12);
  });

  it('asks for the same number once, and for a hundred at a small price', async () => {
    const numbers = Array.from({ length: 100 }, (_, index) => ({ number: index + 1, kind: null }));
    const { query, variables } = issuesDocument(
      [{ repository: beacon, numbers: [...numbers, ...numbers] }],
      false,
    );
    assert.equal(query.match(/i12:/g)?.length, 1);
    const { data } = await askGraphql(standIn, query, variables);
    assert.deepEqual(Object.keys(member(data, 'rateLimit') as object), [
      'limit',
      'remaining',
      'resetAt',
      'cost',
    ]);
    assert.equal(member(data, 'rateLimit', 'cost'), 7);
    assert(query.length < 20_000, String(query.length));
  });
});
