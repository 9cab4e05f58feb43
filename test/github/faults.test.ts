import assert from 'node:assert/strict';
import type { GitHub } from '../../src/github/client';
import type { Failure } from '../../src/github/model';
import { type Clock, clientFor, MemoryStore, target } from './clients';
import { startStandIn, type StandIn } from './stand-in';
import { withStandIn } from './withStandIn';
import type { FaultEffect } from './stand-in/faults';

const TOKEN = 'very-secret-token';
const MINUTE = 60_000;
const ISSUE = target('harbour-lights/beacon#12');
const OTHER = target('harbour-lights/charts#7');

type Row = readonly [
  name: string,
  effect: FaultEffect,
  signedOut: Failure['kind'] | 'ok',
  signedIn?: Failure['kind'] | 'ok',
];

const PARTIAL = { path: ['r0', 'i12'], message: 'not so' };

/** Each fault with what is told of it, by REST (signed out) and by GraphQL (signed in) where that differs. */
const TABLE: readonly Row[] = [
  ['401', { status: 401 }, 'signedOut'],
  ['403', { status: 403 }, 'forbidden'],
  [
    '403 for lack of a single sign-on',
    { status: 403, headers: { 'x-github-sso': 'required; url=https://github.com/orgs/x/sso' } },
    'singleSignOn',
  ],
  ['403 at the limit', { status: 403, headers: { 'x-ratelimit-remaining': '0' } }, 'limited'],
  ['403 with retry-after', { status: 403, headers: { 'retry-after': '90' } }, 'limited'],
  [
    '403 with words of a secondary limit',
    { status: 403, body: { message: 'You have exceeded a secondary rate limit.' } },
    'limited',
  ],
  ['404', { status: 404 }, 'notFound'],
  ['410', { status: 410 }, 'notFound'],
  ['301 to nowhere', { status: 301 }, 'unreadable'],
  ['301 elsewhere', { status: 301, headers: { location: 'https://example.org/' } }, 'unreadable'],
  ['422', { status: 422, body: { message: 'Validation Failed' } }, 'refused'],
  ['429', { status: 429 }, 'limited'],
  ['429 with retry-after', { status: 429, headers: { 'retry-after': '1' } }, 'limited'],
  ['451', { status: 451 }, 'notFound'],
  ['500', { status: 500 }, 'server'],
  [
    '502 with HTML',
    { status: 502, body: '<html>Bad gateway</html>', headers: { 'content-type': 'text/html' } },
    'server',
  ],
  ['503 without a type', { status: 503, headers: { 'content-type': '' } }, 'server'],
  ['an empty body', { body: '' }, 'unreadable'],
  ['null', { body: 'null' }, 'unreadable'],
  ['HTML with status 200', { body: '<html>', headers: { 'content-type': 'text/html' } }, 'unreadable'],
  ['a body that breaks off', { broken: true }, 'unreadable'],
  ['a list', { body: [] }, 'unreadable'],
  [
    'wrong types',
    { body: { title: 5, state: {}, number: '12', html_url: [], data: 7, errors: 'none' } },
    'unreadable',
  ],
  ['a body of 25 MB', { body: `"${'x'.repeat(25_000_000)}"` }, 'unreadable'],
  ['a connection reset before the answer', { cut: 'before' }, 'offline'],
  ['a connection reset in the answer', { cut: 'middle' }, 'offline'],
  ['no answer', { hold: true }, 'offline'],
  ['200 with errors', { body: { errors: [{ message: 'no' }] } }, 'unreadable'],
  [
    '200 with an error of the whole',
    { body: { data: null, errors: [{ type: 'NOT_FOUND', message: 'no' }] } },
    'unreadable',
    'unreadable',
  ],
  [
    '200 at the limit',
    { body: { data: null, errors: [{ type: 'RATE_LIMITED', message: 'no' }] } },
    'unreadable',
    'limited',
  ],
  [
    '200 when something went wrong',
    { body: { data: null, errors: [{ message: 'Something went wrong while executing your query.' }] } },
    'server',
    'server',
  ],
  [
    '200 with SAML enforcement',
    {
      body: {
        data: { r0: null },
        errors: [{ path: ['r0'], type: 'FORBIDDEN', message: 'x', extensions: { saml_failure: true } }],
      },
    },
    'unreadable',
    'singleSignOn',
  ],
  ['errors of one part without a type', { errors: [PARTIAL] }, 'ok', 'unreadable'],
  [
    'errors of one part that is forbidden',
    { errors: [{ ...PARTIAL, type: 'FORBIDDEN' }] },
    'ok',
    'forbidden',
  ],
];

describe('faults that the GitHub client lives with', () => {
  let gitHub: StandIn;
  let clock: Clock;
  let store: MemoryStore;
  let authorized: string[];

  withStandIn((fresh) => ({ gitHub, clock } = fresh));
  beforeEach(() => {
    store = new MemoryStore();
    authorized = [];
  });

  function client(token: string | null, request = 20_000): GitHub {
    const noting: typeof fetch = (input, init) => {
      if (new Headers(init?.headers).has('authorization')) authorized.push(new URL(input as string).origin);
      return fetch(input, init);
    };
    return clientFor(gitHub, clock, {
      token,
      account: 'ada',
      store,
      fetch: noting,
      timeouts: { request, retryDelay: 1 },
    });
  }

  const outcome = async (asker: GitHub, of = ISSUE) => {
    const answer = await asker.issues.get(of);
    return answer.ok ? 'ok' : answer.failure.kind;
  };

  for (const [name, then, signedOut, signedIn = signedOut] of TABLE) {
    for (const [token, expected] of [
      [null, signedOut],
      [TOKEN, signedIn],
    ] as const) {
      it(`${name}, signed ${token === null ? 'out' : 'in'}`, async () => {
        const asker = client(token, then.hold ? 1_000 : undefined);
        // Where GraphQL finds nothing, REST is asked whether it has moved: the fault meets both.
        gitHub.faults.add({ times: null, then });
        assert.equal(await outcome(asker), expected);
        gitHub.faults.reset();

        // Nothing is left of it for another reference, unless a limit holds for all; nor for good.
        if (expected !== 'limited') assert.equal(await outcome(asker, OTHER), 'ok');
        clock.pass(60 * MINUTE);
        assert.equal(await outcome(asker), 'ok');
        assert.ok(
          authorized.every((origin) => origin === gitHub.url),
          'the token went elsewhere',
        );
        assert.ok(!store.text.includes(TOKEN));
      });
    }
  }

  for (const [name, then] of [
    ['500', { status: 500 }],
    ['502 with HTML', { status: 502, body: '<html>' }],
    ['a reset connection', { cut: 'before' }],
    ['an answer that is cut', { cut: 'middle' }],
    [
      'what went wrong in GraphQL',
      { body: { data: null, errors: [{ message: 'Something went wrong while executing your query.' }] } },
    ],
  ] satisfies [string, FaultEffect][]) {
    it(`${name}, which passes, is not even told`, async () => {
      gitHub.faults.add({ times: 2, then });
      assert.equal(await outcome(client(TOKEN)), 'ok');
      assert.equal(gitHub.requests.records.length, 3);
    });
  }

  it('refused connections', async () => {
    const gone = await startStandIn();
    await gone.close();
    const asker = clientFor(gone, clock, { token: TOKEN });
    assert.deepEqual(await asker.issues.get(ISSUE), { ok: false, failure: { kind: 'offline' } });
    const writes = await Promise.all([
      asker.threads.load(ISSUE),
      asker.issueWrites.comment(ISSUE, 'x'),
      asker.issueWrites.setState(ISSUE, 'open'),
    ]);
    for (const answer of writes) assert.deepEqual(answer, { ok: false, failure: { kind: 'offline' } });
  });

  it('one reference’s failure beside others in a batch', async () => {
    gitHub.faults.add({ then: { errors: [{ path: ['r0', 'i12'], type: 'FORBIDDEN', message: 'no' }] } });
    const asker = client(TOKEN);
    const answers = await asker.issues.getAll([ISSUE, target('harbour-lights/beacon#18'), OTHER]);
    assert.deepEqual(
      answers.map((answer) => (answer?.ok ? true : answer?.failure.kind)),
      ['forbidden', true, true],
    );
  });

  it('a clock that jumps, forward and back', async () => {
    const asker = client(TOKEN);
    assert.equal(await outcome(asker), 'ok');
    for (const jump of [10 * 365 * 24 * 60 * MINUTE, -20 * 365 * 24 * 60 * MINUTE]) {
      clock.pass(jump);
      const [answer] = await asker.issues.getAll([ISSUE]);
      assert.ok(answer?.ok && !answer.stale, 'what comes from another time is asked for again');
      assert.equal(answer.at, clock.now);
    }
    gitHub.faults.add({ times: 3, then: { status: 500 } });
    assert.equal(await outcome(asker, OTHER), 'server');
    clock.pass(-24 * 60 * MINUTE);
    assert.equal(await outcome(asker, OTHER), 'ok');
  });

  it('failing is remembered for some seconds, so that moving the mouse is no storm', async () => {
    gitHub.faults.add({ times: null, then: { status: 500 } });
    const asker = client(null);
    await outcome(asker);
    const { length } = gitHub.requests.records;
    await outcome(asker);
    assert.equal(gitHub.requests.records.length, length);
    clock.pass(11_000);
    await outcome(asker);
    assert.ok(gitHub.requests.records.length > length);
  });

  describe('while writing', () => {
    const draft = { title: 'Paint the door', body: 'It peels.', assignees: ['bo-lind'], source: ['door'] };
    const sent = (method: string) =>
      gitHub.requests.records.filter((record) => record.method === method && record.path.includes('/issues'));

    for (const [name, then, expected] of [
      ['500', { status: 500 }, 'server'],
      ['502 with HTML', { status: 502, body: '<html>' }, 'server'],
      ['422', { status: 422, body: { message: 'Validation Failed' } }, 'refused'],
      ['403', { status: 403 }, 'forbidden'],
      ['404', { status: 404 }, 'notFound'],
      ['429', { status: 429 }, 'limited'],
    ] satisfies [string, FaultEffect, Failure['kind']][]) {
      it(`${name} is told, and nothing is written twice`, async () => {
        gitHub.faults.add({ match: { method: 'POST' }, then });
        const answer = await client(TOKEN).newIssues.create(ISSUE.repository, draft);
        assert.equal(answer.ok ? 'ok' : answer.failure.kind, expected);
        assert.equal(!answer.ok && (answer.mayExist ?? false), expected === 'server');
        assert.equal(sent('POST').length, 1);
      });
    }

    for (const cut of ['before', 'middle'] as const) {
      it(`an answer that is cut ${cut}: the issue is found that was created all the same`, async () => {
        gitHub.faults.add({ match: { method: 'POST' }, then: { cut } });
        const answer = await client(TOKEN).newIssues.create(ISSUE.repository, draft);
        assert.ok(answer.ok && answer.isNew && answer.value.title === draft.title);
        assert.equal(sent('POST').length, 1);
      });
    }

    it('a connection that stays cut: the next try finds the issue', async () => {
      const path = '/repos/harbour-lights/beacon/issues';
      gitHub.faults.add({ match: { method: 'POST' }, then: { cut: 'before' } });
      gitHub.faults.add({ match: { method: 'GET', path }, after: 1, times: 3, then: { cut: 'before' } });
      const lost = await client(TOKEN).newIssues.create(ISSUE.repository, draft);
      assert.deepEqual(lost, { ok: false, failure: { kind: 'offline' }, mayExist: true });
      // Another session, another window.
      const answer = await client(TOKEN).newIssues.create(ISSUE.repository, draft);
      assert.ok(answer.ok && !answer.isNew && answer.value.title === draft.title);
      assert.equal(sent('POST').length, 1);
    });

    it('a connection that is cut before anything is sent: nothing is created', async () => {
      gitHub.faults.add({ match: { method: 'GET' }, times: 3, then: { cut: 'before' } });
      const answer = await client(TOKEN).newIssues.create(ISSUE.repository, draft);
      assert.deepEqual(answer, { ok: false, failure: { kind: 'offline' } });
      assert.equal(sent('POST').length, 0);
    });
  });
});
