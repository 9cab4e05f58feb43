import assert from 'node:assert/strict';
import { startStandIn, type StandIn } from './stand-in/index';
import { withStandIn } from './withStandIn';
import type { Fault } from './stand-in/faults';

const issue = '/repos/harbour-lights/beacon/issues/12';
const signedIn = { authorization: 'Bearer anything' };

describe('the stand-in for GitHub', () => {
  let standIn: StandIn;
  withStandIn(({ gitHub }) => (standIn = gitHub));

  const get = (path: string, init: RequestInit = {}): Promise<Response> => fetch(standIn.url + path, init);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    get(path, { method: 'POST', body: JSON.stringify(body), headers });
  const order = async (fault: Fault): Promise<void> => {
    assert.equal((await post('/_stand-in/faults', fault)).status, 200);
  };

  it('says why where it fails itself', async () => {
    const broken = await startStandIn();
    broken.limits.allowance = () => {
      throw new Error('the limits are lost');
    };
    try {
      const question = { method: 'POST', body: JSON.stringify({ query: '{ viewer { login } }' }) };
      for (const answer of [
        await fetch(broken.url + issue),
        await fetch(`${broken.url}/graphql`, question),
      ]) {
        assert.equal(answer.status, 500);
        assert.deepEqual(await answer.json(), { message: 'Error: the limits are lost' });
      }
    } finally {
      await broken.close();
    }
  });

  describe('records requests', () => {
    it('with method, path, token and status, and without the token itself', async () => {
      await get(`${issue}?x=1`);
      await get('/user', { headers: signedIn });
      const listed: unknown = await (await get('/_stand-in/requests')).json();
      assert.deepEqual(listed, [
        {
          method: 'GET',
          path: `${issue}?x=1`,
          graphql: null,
          authorization: false,
          body: null,
          status: 200,
          aborted: false,
        },
        {
          method: 'GET',
          path: '/user',
          graphql: null,
          authorization: true,
          body: null,
          status: 200,
          aborted: false,
        },
      ]);
      assert.ok(!JSON.stringify(listed).includes('anything'));
    });

    it('with the operation of a GraphQL document', async () => {
      await post('/graphql', { query: 'query Who { viewer { login } }', variables: { a: 1 } }, signedIn);
      assert.deepEqual(standIn.requests.records[0]?.graphql, {
        operation: 'Who',
        query: 'query Who { viewer { login } }',
        variables: { a: 1 },
      });
    });

    it('that are cancelled before their answer', async () => {
      await order({ match: { path: issue }, then: { hold: true } });
      const controller = new AbortController();
      const answer = get(issue, { signal: controller.signal });
      await standIn.requests.waitFor(({ path }) => path === issue);
      controller.abort();
      await assert.rejects(answer, { name: 'AbortError' });
      const record = await standIn.requests.waitFor(({ aborted }) => aborted);
      assert.equal(record.status, null);
    });

    it('and tells over HTTP once one has come', async () => {
      const told = post('/_stand-in/wait', { method: 'GET', path: '/users', status: 404 });
      await get('/users/ada-brandt');
      await get('/users/nobody-of-that-name');
      const record = (await (await told).json()) as { path: string };
      assert.equal(record.path, '/users/nobody-of-that-name');
    });

    it('until it is reset, which also brings the data back', async () => {
      const patched = await get(issue, {
        method: 'PATCH',
        headers: signedIn,
        body: JSON.stringify({ state: 'closed' }),
      });
      assert.equal(patched.status, 200);
      await post('/_stand-in/reset', {});
      assert.deepEqual(standIn.requests.records, []);
      assert.equal(((await (await get(issue)).json()) as { state: string }).state, 'open');
    });
  });

  describe('lets in', () => {
    it('nobody with a token that is not the one demanded', async () => {
      await post('/_stand-in/token', { token: 'right', login: 'fay-wong' });
      const wrong = await get(issue, { headers: { authorization: 'token wrong' } });
      assert.equal(wrong.status, 401);
      assert.equal(((await wrong.json()) as { message: string }).message, 'Bad credentials');
      const right = await get('/user', { headers: { authorization: 'token right' } });
      assert.equal(((await right.json()) as { login: string }).login, 'fay-wong');
    });

    it('the anonymous to public data over REST only', async () => {
      await post('/_stand-in/token', { token: 'right' });
      assert.equal((await get(issue)).status, 200);
      assert.equal((await get('/user')).status, 401);
      assert.equal((await post('/graphql', { query: '{ viewer { login } }' })).status, 401);
      assert.equal((await get('/repos/harbour-lights/logbook')).status, 404);
      assert.equal((await post('/repos/harbour-lights/beacon/issues', { title: 'x' })).status, 401);
    });

    it('no anonymous at all where told so', async () => {
      await post('/_stand-in/token', { token: 'right', anonymous: false });
      assert.equal((await get(issue)).status, 401);
    });

    it('several people, each to what is his', async () => {
      standIn.access.demand([
        { token: 'a', login: 'ada-brandt' },
        { token: 'h', login: 'hana-ito' },
      ]);
      const status = async (token: string): Promise<number> =>
        (await get('/repos/harbour-lights/logbook', { headers: { authorization: `token ${token}` } })).status;
      assert.equal(await status('a'), 200);
      assert.equal(await status('h'), 404);
    });
  });

  describe('limits', () => {
    it('the anonymous to 60 an hour', async () => {
      for (let asked = 0; asked < 60; asked += 1) assert.equal((await get('/')).status, 200);
      const refused = await get('/');
      assert.equal(refused.status, 403);
      assert.equal(refused.headers.get('x-ratelimit-remaining'), '0');
      assert.ok(Number(refused.headers.get('x-ratelimit-reset')) > Date.now() / 1000);
      assert.match(((await refused.json()) as { message: string }).message, /^API rate limit exceeded/);
      assert.equal((await get('/', { headers: signedIn })).headers.get('x-ratelimit-remaining'), '4999');
    });

    it('GraphQL by an error in an answer of status 200', async () => {
      await post('/_stand-in/limits', { graphql: 0 });
      const answer = await post('/graphql', { query: '{ viewer { login } }' }, signedIn);
      assert.equal(answer.status, 200);
      const { errors } = (await answer.json()) as { errors: { type: string }[] };
      assert.equal(errors[0]?.type, 'RATE_LIMITED');
    });

    it('nothing that has not changed for those who are signed in', async () => {
      const first = await get(issue, { headers: signedIn });
      const etag = first.headers.get('etag') ?? '';
      const second = await get(issue, { headers: { ...signedIn, 'if-none-match': etag } });
      assert.equal(second.status, 304);
      assert.equal(await second.text(), '');
      assert.equal(second.headers.get('x-ratelimit-remaining'), first.headers.get('x-ratelimit-remaining'));
      assert.equal((await get(issue, { headers: { 'if-none-match': etag } })).status, 200, 'another asker');
    });
  });

  describe('fails to order', () => {
    it('with status, headers and body, as often as told', async () => {
      await order({
        match: { method: 'GET', path: '/repos/Harbour-Lights' },
        times: 2,
        then: { status: 429, headers: { 'Retry-After': '7' }, body: { message: 'slow down' } },
      });
      for (const expected of [429, 429, 200]) {
        const answer = await get(issue);
        assert.equal(answer.status, expected);
        assert.equal(answer.headers.get('retry-after'), expected === 429 ? '7' : null);
        assert.equal(answer.headers.get('access-control-allow-origin'), '*');
      }
    });

    it('after some requests, until the reset', async () => {
      standIn.faults.add({
        match: { path: issue },
        after: 1,
        times: null,
        then: { status: 502, body: '<html>' },
      });
      const statuses = [];
      for (let asked = 0; asked < 3; asked += 1) statuses.push((await get(issue)).status);
      assert.deepEqual(statuses, [200, 502, 502]);
      standIn.reset();
      assert.equal((await get(issue)).status, 200);
    });

    it('for GraphQL documents only', async () => {
      standIn.faults.add({ match: { graphql: 'viewer' }, then: { status: 500, body: '' } });
      assert.equal((await get(issue)).status, 200);
      assert.equal((await post('/graphql', { query: '{ rateLimit { cost } }' }, signedIn)).status, 200);
      assert.equal((await post('/graphql', { query: '{ viewer { login } }' }, signedIn)).status, 500);
    });

    it('with errors among right answers', async () => {
      standIn.faults.add({
        match: { graphql: true },
        then: { errors: [{ path: ['viewer', 'login'], type: 'FORBIDDEN', message: 'no' }] },
      });
      const answer = await post('/graphql', { query: '{ viewer { login } rateLimit { cost } }' }, signedIn);
      assert.deepEqual(await answer.json(), {
        data: { viewer: { login: null }, rateLimit: { cost: 1 } },
        errors: [{ path: ['viewer', 'login'], type: 'FORBIDDEN', message: 'no' }],
      });
    });

    it('by cutting the connection before the answer or in its middle', async () => {
      standIn.faults.add({ then: { cut: 'before' } });
      await assert.rejects(get(issue), TypeError);
      standIn.faults.add({ then: { cut: 'middle' } });
      const cut = await get(issue);
      assert.equal(cut.status, 200);
      await assert.rejects(cut.text(), TypeError);
    });

    it('by a body that ends too early', async () => {
      standIn.faults.add({ then: { broken: true } });
      await assert.rejects((await get(issue)).json(), SyntaxError);
    });

    it('by being slow: no answer before the release', async () => {
      standIn.faults.add({ match: { path: issue }, then: { hold: true } });
      let answered = false;
      const answer = get(issue).finally(() => (answered = true));
      await standIn.requests.waitFor(({ path }) => path === issue);
      await get('/');
      assert.equal(answered, false);
      await post('/_stand-in/release', {});
      assert.equal((await answer).status, 200);
    });

    it('by being slow: a delay in milliseconds', async () => {
      standIn.faults.add({ then: { delay: 30 } });
      const start = performance.now();
      await get(issue);
      assert.ok(performance.now() - start >= 29);
    });

    it('not, where the order is none', async () => {
      assert.equal((await post('/_stand-in/faults', { times: 1 })).status, 400);
      assert.equal((await post('/_stand-in/limits', { cores: 1 })).status, 400);
      assert.equal((await post('/_stand-in/fault', {})).status, 404);
    });
  });

  describe('serves browsers', () => {
    it('by answering preflights and exposing headers', async () => {
      const preflight = await get(issue, { method: 'OPTIONS' });
      assert.equal(preflight.status, 204);
      assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
      assert.match(
        preflight.headers.get('access-control-allow-headers') ?? '',
        /Authorization.*If-None-Match/,
      );
      assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /PATCH/);
      const exposed = (await get(issue)).headers.get('access-control-expose-headers') ?? '';
      for (const name of ['ETag', 'Link', 'Retry-After', 'X-RateLimit-Remaining', 'X-GitHub-SSO']) {
        assert.ok(exposed.includes(name), name);
      }
      assert.deepEqual(
        standIn.requests.records.map(({ method }) => method),
        ['GET'],
      );
    });

    it('with pictures of its own', async () => {
      const { avatar_url: url } = (await (await get('/users/ada-brandt')).json()) as { avatar_url: string };
      const picture = await fetch(url);
      assert.equal(picture.headers.get('content-type'), 'image/svg+xml');
      assert.match(await picture.text(), />AB</);
    });
  });

  it('can be reached as a GitHub Enterprise Server too', async () => {
    const { url, html_url: page } = (await (await get(`/api/v3${issue}`)).json()) as Record<string, string>;
    assert.equal(url, `${standIn.url}/api/v3${issue}`);
    assert.equal(page, `${standIn.url}/harbour-lights/beacon/issues/12`);
    const answer = await post('/api/graphql', { query: '{ viewer { login } }' }, signedIn);
    assert.deepEqual(await answer.json(), { data: { viewer: { login: 'ada-brandt' } } });
  });

  it('refuses to start on a port in use', async () => {
    await assert.rejects(startStandIn({ port: Number(new URL(standIn.url).port) }), { code: 'EADDRINUSE' });
  });
});
