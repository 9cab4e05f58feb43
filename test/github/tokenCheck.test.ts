import assert from 'node:assert/strict';
import { GITHUB, hostOf, tokenPageOf } from '../../src/github/hosts';
import type { Result } from '../../src/github/model';
import { ownerOfToken } from '../../src/github/tokenCheck';
import { startStandIn, type StandIn } from './stand-in';
import type { FaultEffect } from './stand-in/faults';
import { withStandIn } from './withStandIn';

describe('whose token it is', () => {
  let gitHub: StandIn;

  withStandIn((fresh) => ({ gitHub } = fresh));

  function ask(
    token: string,
    url = gitHub.url,
    signal = new AbortController().signal,
  ): Promise<Result<string>> {
    const options = { fetch, now: Date.now, timeouts: { request: 20_000, retryDelay: 1 } };
    return ownerOfToken({ host: { name: GITHUB, apiUrl: url }, token }, options, signal);
  }

  it('is told by its host, by one question', async () => {
    gitHub.access.demand([{ token: 'good', login: 'bo-lind' }]);
    assert.deepEqual(await ask('good'), { ok: true, value: 'bo-lind' });
    assert.deepEqual(
      gitHub.requests.records.map(({ method, path }) => `${method} ${path}`),
      ['GET /user'],
    );
  });

  it('is nobody’s where the host does not accept it', async () => {
    gitHub.access.demand([{ token: 'good' }]);
    assert.deepEqual(await ask('wrong'), { ok: false, failure: { kind: 'signedOut' } });
  });

  for (const [name, then, kind] of [
    ['500', { status: 500 }, 'server'],
    ['403', { status: 403 }, 'forbidden'],
    ['404', { status: 404 }, 'notFound'],
    ['429', { status: 429 }, 'limited'],
    ['a cut connection', { cut: 'before' }, 'offline'],
    ['a page of HTML', { body: '<html>', headers: { 'content-type': 'text/html' } }, 'unreadable'],
    ['somebody without a name', { body: { id: 5 } }, 'unreadable'],
    ['a name that is none', { body: { login: '<b>ada</b>' } }, 'unreadable'],
  ] satisfies [string, FaultEffect, string][]) {
    it(`is not known after ${name}`, async () => {
      gitHub.faults.add({ times: null, then });
      const answer = await ask('good');
      assert.equal(answer.ok ? answer.value : answer.failure.kind, kind);
    });
  }

  it('is not asked of another host along a redirect', async () => {
    const other = await startStandIn();
    try {
      gitHub.faults.add({ then: { status: 302, headers: { location: `${other.url}/user` } } });
      assert.deepEqual(await ask('good'), { ok: false, failure: { kind: 'unreadable' } });
      assert.equal(other.requests.records.length, 0);
    } finally {
      await other.close();
    }
  });

  it('is not waited for once nobody wants to know', async () => {
    gitHub.faults.add({ then: { hold: true } });
    const gone = new AbortController();
    const answer = ask('good', gitHub.url, gone.signal);
    await gitHub.requests.waitFor(() => gitHub.requests.records.length === 1);
    gone.abort(new Error('gone'));
    await assert.rejects(answer, /gone/);
  });

  it('is made on a page of its host', () => {
    for (const [name, page] of [
      ['github.com', 'https://github.com/settings/tokens/new'],
      ['git.example.org:8443', 'https://git.example.org:8443/settings/tokens/new'],
      ['127.0.0.1:3000', 'http://127.0.0.1:3000/settings/tokens/new'],
    ] as const) {
      const host = hostOf(name);
      assert.ok(host);
      const { origin, pathname, searchParams } = new URL(tokenPageOf(host));
      assert.equal(origin + pathname, page);
      assert.equal(searchParams.get('scopes'), 'repo,read:org');
    }
    assert.match(tokenPageOf({ name: GITHUB, apiUrl: gitHub.url }), /^https:\/\/github\.com\//);
  });
});
