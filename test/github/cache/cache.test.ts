import assert from 'node:assert/strict';
import type { GitHub } from '../../../src/github/client';
import { GITHUB } from '../../../src/github/hosts';
import { Cache } from '../../../src/github/cache/cache';
import { ISSUE } from '../../../src/github/cache/kinds';
import { type Clock, clientFor, Gate, MemoryStore, target, type Setting } from '../clients';
import { startStandIn, type StandIn } from '../stand-in';
import { withStandIn } from '../withStandIn';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const OPEN = target('harbour-lights/beacon#12');
const CLOSED = target('harbour-lights/beacon#18');
const MISSING = target('harbour-lights/beacon#7777');

describe('what the GitHub client remembers', () => {
  let gitHub: StandIn;
  let clock: Clock;

  withStandIn((fresh) => ({ gitHub, clock } = fresh));

  const client = (setting: Setting = { token: 'good' }): GitHub => clientFor(gitHub, clock, setting);
  const asked = () => gitHub.requests.records.length;
  const titleOf = async (asker: GitHub, of = OPEN) => {
    const answer = await asker.issues.get(of);
    return answer.ok ? answer.value.title : answer.failure.kind;
  };

  /** Whether asking after `time` sends a request. */
  async function isAskedAgainAfter(time: number, of = OPEN, token: string | null = 'good'): Promise<boolean> {
    const asker = client({ token });
    await asker.issues.getAll([of]);
    await asker.issues.get(of);
    const before = asked();
    clock.pass(time);
    // Asked in the background a stale answer is waited for.
    await asker.issues.getAll([of]);
    return asked() > before;
  }

  it('is asked again sooner where it is open than where it is closed, and seldom where it has been for long', async () => {
    const long = gitHub.data.thread(gitHub.data.repository('harbour-lights', 'beacon')!, 18)!;
    long.closedAt = new Date(clock.now - HOUR).toISOString().replace('.000Z', 'Z');
    assert.equal(await isAskedAgainAfter(4 * MINUTE), false);
    assert.equal(await isAskedAgainAfter(6 * MINUTE), true);
    assert.equal(await isAskedAgainAfter(50 * MINUTE, CLOSED), false);
    assert.equal(await isAskedAgainAfter(2 * HOUR, CLOSED), true);
    long.closedAt = new Date(clock.now - 60 * DAY).toISOString().replace('.000Z', 'Z');
    assert.equal(await isAskedAgainAfter(20 * HOUR, CLOSED), false);
    assert.equal(await isAskedAgainAfter(2 * DAY, CLOSED), true);
  });

  it('holds that something is not there for some minutes', async () => {
    assert.equal(await isAskedAgainAfter(5 * MINUTE, MISSING), false);
    assert.equal(await isAskedAgainAfter(11 * MINUTE, MISSING), true);
  });

  it('shows a stale answer at once with its age, while one request brings a new one', async () => {
    const learnt: number[] = [];
    const gate = new Gate();
    const asker = client({
      token: 'good',
      fetch: gate.fetch,
      listen: ({ onDidChangeIssues }) =>
        onDidChangeIssues((targets) => learnt.push(...targets.map(({ number }) => number))),
    });
    const first = await asker.issues.get(OPEN);
    assert.ok(first.ok && !first.stale);
    gitHub.data.thread(gitHub.data.repository('harbour-lights', 'beacon')!, 12)!.title = 'Renamed';
    clock.pass(HOUR);
    const before = asked();
    gate.close();
    const [one, other] = await Promise.all([asker.issues.get(OPEN), asker.issues.get(OPEN)]);
    assert.ok(one.ok && one.stale && other.ok);
    assert.equal(clock.now - one.at, HOUR);
    assert.equal(one.value.title, first.value.title);
    gate.open();
    await asker.issues.getAll([OPEN]);
    assert.equal(await titleOf(asker), 'Renamed');
    assert.equal(asked(), before + 1);
    assert.deepEqual(learnt, [12, 12]);
  });

  it('serves what is known where nothing newer can be had, and says why', async () => {
    const asker = client();
    await asker.issues.get(OPEN);
    clock.pass(HOUR);
    gitHub.faults.add({ times: null, then: { cut: 'before' } });
    await asker.issues.getAll([OPEN]);
    const answer = await asker.issues.get(OPEN);
    assert.ok(answer.ok && answer.stale);
    assert.deepEqual(answer.trouble, { kind: 'offline' });
  });

  it('asks at the user’s wish though nothing is stale, and falls back on what is known', async () => {
    const asker = client();
    await asker.issues.get(OPEN);
    asker.accounts.refresh();
    gitHub.data.thread(gitHub.data.repository('harbour-lights', 'beacon')!, 12)!.title = 'Renamed';
    assert.equal(await titleOf(asker), 'Renamed');
    asker.accounts.refresh();
    gitHub.faults.add({ times: null, then: { cut: 'before' } });
    assert.equal(await titleOf(asker), 'Renamed');
  });

  it('forgets what is gone', async () => {
    const asker = client();
    await asker.issues.get(OPEN);
    const { threads } = gitHub.data.repository('harbour-lights', 'beacon')!;
    threads.splice(
      threads.findIndex(({ number }) => number === 12),
      1,
    );
    asker.accounts.refresh();
    assert.equal(await titleOf(asker), 'notFound');
    assert.equal(asker.issues.peek(OPEN)?.ok, false);
  });

  it('takes upper and lower case for the same, and hosts, owners and repositories for others', async () => {
    const other = await startStandIn();
    try {
      other.data.thread(other.data.repository('harbour-lights', 'beacon')!, 12)!.title = 'Elsewhere';
      const hosts = [
        { host: { name: GITHUB, apiUrl: gitHub.url }, token: 'good', account: 'a' },
        { host: { name: 'git.example.org', apiUrl: other.url }, token: 'other', account: 'b' },
      ];
      const asker = clientFor(gitHub, clock, { hosts });
      const [here, there] = [
        await asker.issues.get(OPEN),
        await asker.issues.get(target('harbour-lights/beacon#12', null, 'git.example.org')),
      ];
      assert.ok(here.ok && there.ok);
      assert.equal(here.value.title, 'Fog horn falls silent after restart');
      assert.equal(there.value.title, 'Elsewhere');
      assert.equal(there.value.repository.host, 'git.example.org');
      const before = asked();
      await asker.issues.get(target('Harbour-Lights/BEACON#12'));
      assert.equal(asked(), before);
      await asker.issues.get(target('harbour-lights/charts#12'));
      assert.equal(asked(), before + 2, 'another repository: GraphQL, and REST whether it has moved');
    } finally {
      await other.close();
    }
  });

  it('is bounded: what was used last is kept', async () => {
    const cache = new Cache(
      () => clock.now,
      () => undefined,
    );
    const first = await client().issues.get(OPEN);
    assert.ok(first.ok);
    const { value } = first;
    const fetched = () => Promise.resolve({ ok: true, value: { changed: true, value, etag: null } } as const);
    for (let key = 0; key < 5000; key++) await cache.get(ISSUE, String(key), fetched);
    await cache.get(ISSUE, '0', fetched);
    await cache.get(ISSUE, 'one more', fetched);
    assert.equal(cache.snapshot([ISSUE]).length, 5000);
    assert.notEqual(cache.peek(ISSUE, '0'), null);
    assert.equal(cache.peek(ISSUE, '1'), null);
  });

  describe('across sessions', () => {
    async function rememberOpen(setting: Setting = { token: 'good', account: 'ada' }): Promise<MemoryStore> {
      const store = new MemoryStore();
      const asker = client({ ...setting, store });
      await asker.issues.get(OPEN);
      await asker.people.profile('ada-brandt');
      await asker.people.members('harbour-lights');
      asker.accounts.dispose();
      return store;
    }

    it('is still known, without a request', async () => {
      const store = await rememberOpen();
      const before = asked();
      const asker = client({ token: 'good', account: 'ada', store: store.reopened() });
      assert.equal(await titleOf(asker), 'Fog horn falls silent after restart');
      const profile = await asker.people.profile('Ada-Brandt');
      const members = await asker.people.members('harbour-lights');
      assert.ok(profile.ok && members.ok);
      assert.equal(asked(), before);
    });

    it('is still known to somebody signed out who saw it signed out', async () => {
      const store = await rememberOpen({ token: null });
      const before = asked();
      const asker = client({ token: null, store: store.reopened() });
      assert.equal(await titleOf(asker), 'Fog horn falls silent after restart');
      assert.equal(asked(), before);
    });

    it('holds no token', async () => {
      const store = await rememberOpen({ token: 'very-secret-token', account: 'ada' });
      assert.ok(store.text.includes('Fog horn'));
      assert.ok(!store.text.includes('very-secret-token'));
    });

    it('is another’s where another signs in, or nobody', async () => {
      const store = await rememberOpen();
      for (const setting of [{ token: 'good', account: 'bo' }, { token: null }]) {
        const asker = client({ ...setting, store: store.reopened() });
        await asker.issues.getAll([]);
        assert.equal(asker.issues.peek(OPEN), null);
        asker.accounts.dispose();
      }
    });

    it('is forgotten at once where somebody signs out, and not kept any longer', async () => {
      const store = new MemoryStore();
      const asker = client({ token: 'good', account: 'ada', store });
      await asker.issues.get(OPEN);
      asker.accounts.use([{ host: { name: GITHUB, apiUrl: gitHub.url }, token: null, account: null }], store);
      assert.equal(asker.issues.peek(OPEN), null);
      await asker.issues.get(CLOSED);
      assert.ok(!store.text.includes('Fog horn'));
    });

    it('gives the one who waits an answer of his own where somebody signs in meanwhile', async () => {
      gitHub.access.demand([{ token: 'good', login: 'ada-brandt' }], true);
      const asker = client({ token: null });
      gitHub.faults.add({ match: { path: '/repos/' }, then: { hold: true } });
      const waiting = asker.issues.get(OPEN);
      await gitHub.requests.waitFor(() => asked() === 1);
      asker.accounts.use(
        [{ host: { name: GITHUB, apiUrl: gitHub.url }, token: 'good', account: 'ada' }],
        null,
      );
      assert.ok((await waiting).ok);
      assert.equal(gitHub.requests.records.at(-1)?.authorization, true);
    });

    const broken: [string, unknown][] = [
      ['nothing', null],
      ['a number', 5],
      ['a text', 'answers'],
      ['a list', []],
      ['another version', (kept: { version: number }) => ({ ...kept, version: 99 })],
      ['no accounts', { version: 3 }],
      ['accounts that are none', { version: 3, accounts: [null, 5, {}, { of: 5, entries: {} }] }],
      ['another host’s', (kept: Kept) => mapEntries(kept, (entry) => entry, 'git.example.org\nx\nada')],
      [
        'an issue without a title',
        (kept: Kept) =>
          mapEntries(kept, ({ value, ...entry }) => ({
            ...entry,
            value: { ...(value as object), title: 5 },
          })),
      ],
      [
        'an issue with a javascript address',
        (kept: Kept) =>
          mapEntries(kept, ({ value, ...entry }) => ({
            ...entry,
            value: { ...(value as object), url: 'javascript:alert(1)' },
          })),
      ],
      ['a time to come', (kept: Kept) => mapEntries(kept, (entry) => ({ ...entry, at: entry.at + DAY }))],
      [
        'a time long past',
        (kept: Kept) => mapEntries(kept, (entry) => ({ ...entry, at: entry.at - 100 * DAY })),
      ],
      ['entries without keys', (kept: Kept) => mapEntries(kept, ({ value, at }) => ({ value, at }))],
    ];
    for (const [name, kept] of broken) {
      it(`is dropped where it is ${name}`, async () => {
        const store = await rememberOpen();
        const found: unknown =
          typeof kept === 'function' ? (kept as (kept: unknown) => unknown)(JSON.parse(store.text)) : kept;
        const before = asked();
        const asker = client({ token: 'good', account: 'ada', store: new MemoryStore({ kept: found }) });
        assert.equal(await titleOf(asker), 'Fog horn falls silent after restart');
        assert.equal(asked(), before + 1);
      });
    }

    it('is done without where the store fails', async () => {
      const store = { load: () => Promise.reject(new Error('no disk')), save: () => undefined };
      assert.equal(await titleOf(client({ token: 'good', store })), 'Fog horn falls silent after restart');
    });
  });
});

interface Entry {
  readonly value: unknown;
  readonly at: number;
}

interface Kept {
  readonly accounts: readonly { readonly of: string; readonly entries: readonly Entry[] }[];
}

function mapEntries(kept: Kept, change: (entry: Entry) => Entry, owner?: string): unknown {
  const accounts = kept.accounts.map(({ of, entries }) => ({
    of: owner ?? of,
    entries: entries.map(change),
  }));
  return { ...kept, accounts };
}
