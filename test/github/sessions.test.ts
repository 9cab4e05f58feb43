import assert from 'node:assert/strict';
import type { HostAccess } from '../../src/github/account';
import type { GitHub } from '../../src/github/client';
import { GITHUB } from '../../src/github/hosts';
import { type Clock, clientFor, HeldAnswer, MemoryStore, target, type Setting } from './clients';
import { startStandIn, type StandIn } from './stand-in';
import { withStandIn } from './withStandIn';

const PUBLIC = target('harbour-lights/beacon#12');
const PRIVATE = target('harbour-lights/logbook#1');
const TITLE = 'Who broke the window of the lamp room?';

describe('the end of a session', () => {
  let gitHub: StandIn;
  let clock: Clock;
  let store: MemoryStore;

  withStandIn((fresh) => {
    ({ gitHub, clock } = fresh);
    store = new MemoryStore();
    gitHub.access.demand([
      { token: 'good', login: 'ada-brandt' },
      { token: 'newer', login: 'ada-brandt' },
    ]);
  });

  const host = () => ({ name: GITHUB, apiUrl: gitHub.url });
  const ada = (token = 'good'): HostAccess => ({ host: host(), token, account: 'ada' });
  const nobody = (): HostAccess => ({ host: host(), token: null, account: null });
  const client = (hosts: readonly HostAccess[], setting: Setting = {}): GitHub =>
    clientFor(gitHub, clock, { hosts, store, ...setting });

  /** A client that has seen the private issue with its text, which is stored. */
  async function seen(setting: Setting = {}): Promise<GitHub> {
    const asker = client([ada()], setting);
    assert.ok((await asker.issues.get(PRIVATE)).ok);
    assert.ok((await asker.threads.load(PRIVATE)).ok);
    store.write();
    assert.ok(store.written.includes(TITLE));
    return asker;
  }

  /** Waits until `use` has looked at the store. */
  const settled = (asker: GitHub) => asker.issues.getAll([]);

  it('leaves nothing, neither remembered nor stored, though nothing else is learnt', async () => {
    const asker = await seen();
    asker.accounts.use([nobody()], store);
    assert.equal(asker.issues.peek(PRIVATE), null);
    assert.equal(asker.threads.peek(PRIVATE), null);
    await asker.issues.getAll([PRIVATE]);
    assert.equal(asker.issues.peek(PRIVATE), null);
    assert.ok(!/window|ada-brandt|eli-stone|logbook/.test(store.written), store.written);
  });

  it('is found at the next start, where it was while nobody was there', async () => {
    (await seen()).accounts.dispose();
    const asker = client([nobody()], { store });
    await settled(asker);
    assert.ok(!store.written.includes(TITLE));
    assert.equal(asker.issues.peek(PRIVATE), null);
  });

  it('is the end of what was seen in it where another account comes, and of nothing else', async () => {
    const other = await startStandIn();
    try {
      const enterprise = { host: { name: 'git.example.org', apiUrl: other.url }, token: 'b', account: 'b' };
      const asker = client([ada(), enterprise]);
      await asker.issues.get(PRIVATE);
      await asker.issues.get(target('harbour-lights/beacon#12', null, 'git.example.org'));
      store.write();
      asker.accounts.use([{ ...ada(), account: 'bo' }, enterprise], store);
      await settled(asker);
      assert.ok(!store.written.includes(TITLE));
      assert.ok(store.written.includes('Fog horn falls silent'));
      assert.ok(asker.issues.peek(target('harbour-lights/beacon#12', null, 'git.example.org'))?.ok);
    } finally {
      await other.close();
    }
  });

  it('is told before anything is asked anew, and only where it has ended', async () => {
    const told: string[] = [];
    const asker = await seen({
      listen: ({ onDidEndSession, onDidChangeIssues }) => {
        onDidEndSession(() => told.push(`end ${asker.issues.peek(PRIVATE) === null ? '' : 'known'}`));
        onDidChangeIssues((targets) => told.push(targets.length === 0 ? 'all' : 'some'));
      },
    });
    told.length = 0;
    asker.accounts.use([ada('newer')], store);
    await settled(asker);
    assert.ok(!told.some((each) => each.startsWith('end')), 'the same account with another token');
    assert.ok(asker.issues.peek(PRIVATE)?.ok);
    told.length = 0;
    asker.accounts.use([nobody()], store);
    assert.deepEqual(told, ['end ', 'all']);
    told.length = 0;
    asker.accounts.use([ada()], store);
    assert.deepEqual(told, ['all'], 'nobody’s session has ended');
  });

  it('leaves what is stored alone while nobody knows who is signed in', async () => {
    const asker = await seen();
    await asker.issues.get(PUBLIC);
    asker.accounts.use([nobody()], null);
    store.write();
    await settled(asker);
    assert.ok(store.written.includes(TITLE));
    assert.equal(asker.issues.peek(PRIVATE), null);
    asker.accounts.use([ada()], store);
    await settled(asker);
    assert.ok(asker.issues.peek(PRIVATE)?.ok);
  });

  for (const [name, ask] of Object.entries<(asker: GitHub) => Promise<{ readonly ok: boolean }>>({
    'a thread': (asker) => asker.threads.load(PRIVATE),
    'an issue': (asker) => asker.issues.get(PRIVATE),
    'a list of issues': (asker) => asker.issues.recent(PRIVATE.repository),
    people: (asker) => asker.people.assignees(PRIVATE.repository),
  })) {
    it(`keeps ${name} that is under way from whoever comes next`, async () => {
      const held = new HeldAnswer();
      const asker = client([ada()], { fetch: held.fetch });
      const answer = ask(asker);
      await held.arrived;
      asker.accounts.use([nobody()], store);
      held.release();
      assert.equal((await answer).ok, false);
      assert.equal(asker.threads.peek(PRIVATE), null);
      assert.equal(asker.issues.peek(PRIVATE)?.ok ?? false, false);
    });
  }

  it('does not write twice what is under way', async () => {
    const held = new HeldAnswer();
    const asker = client([ada()], { fetch: held.fetch });
    const written = asker.issueWrites.comment(PUBLIC, 'It peels.');
    await held.arrived;
    asker.accounts.use([ada('newer')], store);
    held.release();
    assert.ok((await written).ok);
    assert.equal(gitHub.requests.records.filter(({ method }) => method === 'POST').length, 1);
  });

  it('may come from GitHub, which accepts the token no longer', async () => {
    let ends = 0;
    const asker = await seen({ listen: ({ onDidEndSession }) => onDidEndSession(() => ends++) });
    gitHub.access.demand([]);
    asker.accounts.refresh();
    const answer = await asker.issues.get(PRIVATE);
    assert.deepEqual(answer, { ok: false, failure: { kind: 'signedOut' } });
    assert.equal(asker.threads.peek(PRIVATE), null);
    assert.ok(!store.written.includes(TITLE));
    const { signedIn, isRejected, login } = asker.accounts.status() ?? {};
    assert.deepEqual({ signedIn, isRejected, login }, { signedIn: false, isRejected: true, login: null });
    await asker.threads.load(PRIVATE);
    assert.equal(ends, 1, 'it ends once');
    gitHub.access.demand([{ token: 'good', login: 'ada-brandt' }]);
    assert.ok((await asker.threads.load(PRIVATE)).ok, 'no limit holds that is told with a refusal');
    assert.equal(asker.accounts.status()?.signedIn, true);
  });

  describe('in one of two windows', () => {
    it('is the end in both, whatever the other one still writes', async () => {
      const one = await seen();
      const otherStore = new MemoryStore(store.file);
      const other = client([ada()], { store: otherStore });
      await other.issues.get(PRIVATE);
      one.accounts.use([nobody()], store);
      await settled(one);
      assert.ok(!store.written.includes(TITLE));
      // It has not heard of it yet.
      await other.issues.get(PUBLIC);
      otherStore.write();
      assert.ok(store.written.includes(TITLE));
      other.accounts.use([nobody()], otherStore);
      await settled(other);
      otherStore.write();
      assert.ok(!store.written.includes(TITLE));
    });
  });

  describe('and a file that is not what it should be', () => {
    interface File {
      version: number;
      accounts: { of: string; entries: unknown[] }[];
    }

    for (const [name, change] of [
      ['cannot be read', () => 'broken'],
      ['is of an older version', (file: File) => ({ ...file, version: 0 })],
      ['is of a newer version', (file: File) => ({ ...file, version: 4 })],
      [
        'is of another user',
        (file: File) => ({ ...file, accounts: file.accounts.map((each) => ({ ...each, of: 'x' })) }),
      ],
      [
        'is another one’s beside one’s own',
        (file: File) => ({ ...file, accounts: [{ of: 'x', entries: [{ value: TITLE }] }] }),
      ],
      ['is a list', () => [TITLE]],
      ['is a text', () => TITLE],
    ] satisfies [string, (file: File) => unknown][]) {
      it(`which ${name} is erased at once`, async () => {
        (await seen()).accounts.dispose();
        store.file.kept = change(store.file.kept as File);
        const asker = client([ada()]);
        await settled(asker);
        assert.equal(asker.issues.peek(PRIVATE), null);
        assert.ok(!/window|broken/.test(store.written), store.written);
        assert.match(store.written, /"version":3/);
      });
    }

    it('whose answers are swapped is believed as far as it can be true', async () => {
      (await seen()).accounts.dispose();
      const file = store.file.kept as { accounts: { entries: { key: string; value: unknown }[] }[] };
      const [account] = file.accounts;
      assert.ok(account);
      const values = account.entries.map(({ value }) => value).reverse();
      account.entries.forEach((entry, index) => (entry.value = index % 2 ? values[index] : [values[index]]));
      const asker = client([ada()]);
      await settled(asker);
      assert.equal(asker.issues.peek(PRIVATE), null);
      assert.ok((await asker.issues.get(PRIVATE)).ok);
    });
  });
});
