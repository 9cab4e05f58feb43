import assert from 'node:assert/strict';
import { GITHUB, hostOf, isSafeAddress } from '../../src/github/hosts';
import { Clock, clientFor, target } from './clients';
import { startStandIn, type StandIn } from './stand-in';

const TOKEN = 'very-secret-token';
const OPEN = target('harbour-lights/beacon#12');

describe('hosts', () => {
  it('are found by their names', () => {
    assert.deepEqual(hostOf('github.com'), { name: 'github.com', apiUrl: 'https://api.github.com' });
    assert.deepEqual(hostOf(' Octo.GHE.com '), { name: 'octo.ghe.com', apiUrl: 'https://api.octo.ghe.com' });
    assert.deepEqual(hostOf('git.example.org'), {
      name: 'git.example.org',
      apiUrl: 'https://git.example.org/api/v3',
    });
    assert.equal(hostOf('git.example.org:8443')?.apiUrl, 'https://git.example.org:8443/api/v3');
    assert.equal(hostOf('127.0.0.1:3000')?.apiUrl, 'http://127.0.0.1:3000/api/v3');
    for (const text of [
      '',
      'a b',
      'https://git.example.org',
      'git.example.org/path',
      'a@b.c',
      '-a.b',
      'a..b',
    ])
      assert.equal(hostOf(text), null, text);
  });

  it('are given a token over HTTPS, or on this machine', () => {
    for (const address of [
      'https://api.github.com',
      'http://127.0.0.1:1',
      'http://localhost',
      'http://[::1]:2/api',
    ])
      assert.ok(isSafeAddress(address), address);
    for (const address of [
      'http://api.github.com',
      'http://127.0.0.1.example.org',
      'https://user:password@api.github.com',
      'ftp://localhost',
      'javascript:alert(1)',
      'api.github.com',
    ])
      assert.ok(!isSafeAddress(address), address);
  });

  describe('and their tokens', () => {
    let gitHub: StandIn;
    let stranger: StandIn;
    let clock: Clock;

    before(async () => {
      [gitHub, stranger] = await Promise.all([startStandIn(), startStandIn()]);
    });
    beforeEach(() => {
      gitHub.reset();
      stranger.reset();
      clock = new Clock();
    });
    after(() => Promise.all([gitHub.close(), stranger.close()]));

    it('go to no other host along a redirect', async () => {
      for (const status of [301, 302, 307, 308]) {
        const location = `${stranger.url}/repos/harbour-lights/beacon/issues/12`;
        gitHub.faults.add({ then: { status, headers: { location } } });
        const asker = clientFor(gitHub, clock, { token: TOKEN });
        const answer = await asker.people.profile('ada-brandt');
        assert.deepEqual(answer, { ok: false, failure: { kind: 'unreadable' } });
      }
      assert.equal(stranger.requests.records.length, 0);
    });

    it('go nowhere along a redirect that brings credentials of its own', async () => {
      const location = `${gitHub.url.replace('://', '://u:p@')}/users/bo-lind`;
      gitHub.faults.add({ then: { status: 301, headers: { location } } });
      const answer = await clientFor(gitHub, clock, { token: TOKEN }).people.profile('ada-brandt');
      assert.deepEqual(answer, { ok: false, failure: { kind: 'unreadable' } });
      assert.equal(gitHub.requests.records.length, 1);
    });

    it('do not follow a GraphQL question that is redirected, either', async () => {
      gitHub.faults.add({
        times: null,
        then: { status: 307, headers: { location: `${stranger.url}/graphql` } },
      });
      const answer = await clientFor(gitHub, clock, { token: TOKEN }).issues.get(OPEN);
      assert.deepEqual(answer, { ok: false, failure: { kind: 'unreadable' } });
      assert.equal(stranger.requests.records.length, 0);
    });

    it('go along where a browser hides the redirect: nowhere', async () => {
      // A browser shows nothing of a redirect that it was told not to follow.
      const headers: (string | null)[] = [];
      const browser: typeof fetch = async (input, init) => {
        headers.push(new Headers(init?.headers).get('authorization'));
        const response = await fetch(input, init);
        if (init?.redirect !== 'manual' || response.status !== 301) return response;
        return Object.defineProperties(Response.error(), { type: { value: 'opaqueredirect' } });
      };
      const asker = clientFor(gitHub, clock, { token: TOKEN, fetch: browser });
      const answer = await asker.issues.get(target('harbour-lights/beacon#9'));
      assert.ok(answer.ok && answer.value.movedFrom);
      assert.deepEqual(
        headers.map((header) => header !== null),
        [true, true, false],
      );
    });

    it('do not go in circles', async () => {
      const location = `${gitHub.url}/users/ada-brandt`;
      gitHub.faults.add({ times: null, then: { status: 302, headers: { location } } });
      const answer = await clientFor(gitHub, clock, { token: TOKEN }).people.profile('ada-brandt');
      assert.deepEqual(answer, { ok: false, failure: { kind: 'unreadable' } });
      assert.equal(gitHub.requests.records.length, 6);
    });

    it('are each host’s own', async () => {
      gitHub.access.demand([{ token: TOKEN, login: 'ada-brandt' }], true);
      stranger.access.demand([{ token: 'other-token', login: 'bo-lind' }], true);
      const hosts = [
        { host: { name: GITHUB, apiUrl: gitHub.url }, token: TOKEN, account: 'ada' },
        {
          host: { name: 'git.example.org', apiUrl: `${stranger.url}/api/v3` },
          token: 'other-token',
          account: 'bo',
        },
        { host: { name: 'octo.ghe.com', apiUrl: gitHub.url }, token: null, account: null },
      ];
      const asker = clientFor(gitHub, clock, { hosts });
      const there = target('harbour-lights/beacon#12', null, 'git.example.org');
      const answers = await asker.issues.getAll([
        OPEN,
        there,
        target('harbour-lights/beacon#12', null, 'octo.ghe.com'),
      ]);
      assert.deepEqual(
        answers.map((answer) => answer?.ok),
        [true, true, undefined],
      );
      assert.equal(asker.accounts.status(GITHUB)?.login, 'ada-brandt');
      assert.equal(asker.accounts.status('git.example.org')?.login, 'bo-lind');
      assert.equal(stranger.requests.records[0]?.path, '/api/graphql');
      stranger.faults.add({ then: { status: 429, headers: { 'retry-after': '60' } } });
      await asker.people.profile('ada-brandt', 'git.example.org');
      assert.notEqual(asker.accounts.status('git.example.org')?.limitedUntil, null);
      assert.equal(asker.accounts.status(GITHUB)?.limitedUntil, null, 'one host’s limit is not another’s');
    });

    it('are asked of nobody else', async () => {
      const asker = clientFor(gitHub, clock, { token: TOKEN });
      const answer = await asker.issues.get(target('harbour-lights/beacon#12', null, 'evil.example.org'));
      assert.deepEqual(answer, { ok: false, failure: { kind: 'notFound' } });
      assert.equal(gitHub.requests.records.length, 0);
    });
  });
});
