import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type { GitHub } from '../../src/github/client';
import type { Target } from '../../src/notes/note';
import { type Clock, clientFor, Gate, MemoryStore, target, type Setting } from './clients';
import type { StandIn } from './stand-in';
import { withStandIn } from './withStandIn';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const OPEN = target('harbour-lights/beacon#12');
const OTHER = target('harbour-lights/beacon#18');

describe('the courtesy of the GitHub client', () => {
  let gitHub: StandIn;
  let clock: Clock;

  withStandIn((fresh) => ({ gitHub, clock } = fresh));

  const client = (setting: Setting = { token: 'good' }): GitHub => clientFor(gitHub, clock, setting);
  const asked = () => gitHub.requests.records.length;

  /** References to issues that exist, in two repositories, written in either case. */
  function references(count: number): Target[] {
    const { threads } = gitHub.data.repository('harbour-lights', 'beacon')!;
    const first = threads.find(({ number }) => number === 12)!;
    return Array.from({ length: count }, (_, index) => {
      threads.push({ ...first, number: 1000 + index });
      return target(`${index % 2 ? 'harbour-lights' : 'Harbour-Lights'}/beacon#${1000 + index}`);
    });
  }

  describe('signed in', () => {
    it('asks for all that is wanted in one tick by one document, each once', async () => {
      const asker = client();
      const answers = await Promise.all([
        asker.issues.get(OPEN),
        asker.issues.get(target('Harbour-Lights/beacon#12', 'issue')),
        asker.issues.getAll([
          OTHER,
          OPEN,
          target('harbour-lights/charts#7'),
          target('harbour-lights/beacon#15', 'pull'),
        ]),
        asker.issues.get(target('harbour-lights/beacon#30', 'discussion')),
      ]);
      assert.equal(asked(), 1);
      const [record] = gitHub.requests.records;
      assert.equal(record?.graphql?.query.match(/i12:/g)?.length, 1);
      assert.equal(record.graphql.query.match(/repository\(/g)?.length, 2);
      assert.ok(answers.flat().every((answer) => answer?.ok));
    });

    it('needs two requests for a note with 200 references, and none when it is opened again', async () => {
      const many = references(200);
      const store = new MemoryStore();
      const asker = client({ token: 'good', store });
      const answers = await asker.issues.getAll(many);
      assert.ok(answers.every((answer) => answer?.ok));
      assert.equal(asked(), 2);
      await asker.issues.getAll(many);
      const next = client({ token: 'good', store: store.reopened() });
      assert.ok((await next.issues.getAll(many)).every((answer) => answer?.ok));
      assert.equal(asked(), 2);
    });

    it('tells of all that a batch brings at once', async () => {
      const told: number[] = [];
      const asker = client({
        token: 'good',
        listen: ({ onDidChangeIssues }) => onDidChangeIssues((targets) => told.push(targets.length)),
      });
      await asker.issues.getAll(references(30));
      assert.deepEqual(told, [0, 30], 'first of anything, as somebody has signed in');
    });

    it('keeps one reference’s failure from the others', async () => {
      const asker = client();
      const wanted = ['#12', '#7777', '#18', '#10'].map((number) => target(`harbour-lights/beacon${number}`));
      wanted.push(target('harbour-lights/no-such-repository#1'), target('harbour-lights/charts#7'));
      const answers = await asker.issues.getAll(wanted);
      assert.equal(asked(), 1);
      assert.deepEqual(
        answers.map((answer) => (answer?.ok ? answer.value.number : answer?.failure.kind)),
        [12, 'notFound', 18, 'notFound', 'notFound', 7],
      );
    });

    it('finds an issue that was transferred, says so, and asks for it at its new place only', async () => {
      const asker = client();
      const answer = await asker.issues.get(target('harbour-lights/beacon#9'));
      assert.ok(answer.ok);
      assert.equal(`${answer.value.repository.name}#${answer.value.number}`, 'charts#7');
      assert.deepEqual(answer.value.movedFrom?.number, 9);
      assert.equal(asked(), 3, 'GraphQL, REST and where REST leads');
      await asker.issues.get(target('harbour-lights/beacon#9'));
      await asker.issues.getAll([target('harbour-lights/beacon#9')]);
      assert.equal(asked(), 3);
      assert.ok(asker.issues.peek(target('harbour-lights/beacon#9'))?.ok);
    });

    it('follows a repository that was renamed, and says so', async () => {
      const answer = await client().issues.get(target('harbour-lights/lantern#12'));
      assert.ok(answer.ok);
      assert.equal(answer.value.repository.name, 'beacon');
      assert.equal(answer.value.movedFrom?.repository.name, 'lantern');
    });

    it('asks an older server for less', async () => {
      const errors = [{ path: [], message: 'Field does not exist', extensions: { code: 'undefinedField' } }];
      gitHub.faults.add({ match: { graphql: 'subIssuesSummary' }, times: null, then: { body: { errors } } });
      const asker = client();
      assert.ok((await asker.issues.get(OPEN)).ok);
      assert.ok((await asker.issues.get(OTHER)).ok);
      assert.equal(asked(), 3, 'the second time it knows');
    });
  });

  describe('signed out', () => {
    it('asks nobody in the background', async () => {
      const asker = client({ token: null });
      assert.deepEqual(await asker.issues.getAll([OPEN, OTHER]), [null, null]);
      assert.equal(asked(), 0);
      await asker.issues.get(OPEN);
      const [known, unknown] = await asker.issues.getAll([OPEN, OTHER]);
      assert.ok(known?.ok);
      assert.equal(unknown, null);
      assert.equal(asked(), 1);
    });

    it('asks whether something has changed, which costs no body', async () => {
      const asker = client({ token: null });
      await asker.issues.get(OPEN);
      clock.pass(10 * MINUTE);
      asker.accounts.refresh();
      const answer = await asker.issues.get(OPEN);
      assert.ok(answer.ok && !answer.stale);
      assert.equal(answer.at, clock.now);
      assert.deepEqual(
        gitHub.requests.records.map(({ status }) => status),
        [200, 304],
      );
    });

    it('tells that a discussion is not shown to it without a request', async () => {
      const answer = await client({ token: null }).issues.get(
        target('harbour-lights/beacon#30', 'discussion'),
      );
      assert.deepEqual(answer, { ok: false, failure: { kind: 'signedOut' } });
      assert.equal(asked(), 0);
    });

    it('follows an issue that was transferred and a repository that was renamed', async () => {
      const asker = client({ token: null });
      const issue = await asker.issues.get(target('harbour-lights/beacon#9'));
      assert.ok(issue.ok && issue.value.movedFrom);
      const renamed = await asker.issues.get(target('harbour-lights/lantern#12'));
      assert.ok(renamed.ok && renamed.value.movedFrom);
    });

    it('writes nothing', async () => {
      const asker = client({ token: null });
      const draft = { title: 'x', body: '', source: [] };
      assert.deepEqual(await asker.newIssues.create(OPEN.repository, draft), {
        ok: false,
        failure: { kind: 'signedOut' },
      });
      assert.equal(asked(), 0);
    });
  });

  describe('to those who go away', () => {
    for (const token of ['good', null]) {
      const who = token === null ? 'signed out' : 'signed in';

      it(`ends the request once nobody waits any more, ${who}`, async () => {
        gitHub.faults.add({ then: { hold: true } });
        const asker = client({ token });
        const [one, other] = [new AbortController(), new AbortController()];
        const first = assert.rejects(asker.issues.get(OPEN, one.signal), { name: 'AbortError' });
        const second = assert.rejects(asker.issues.get(OPEN, other.signal), { name: 'AbortError' });
        const record = await gitHub.requests.waitFor(() => true);
        one.abort();
        await first;
        assert.equal(record.aborted, false);
        other.abort();
        await second;
        await gitHub.requests.waitFor(({ aborted }) => aborted);
        assert.equal(asker.accounts.status()?.offline, false);
      });

      it(`gives the others their answer, ${who}`, async () => {
        const gate = new Gate();
        const asker = client({ token, fetch: gate.fetch });
        gate.close();
        const leaving = new AbortController();
        const left = assert.rejects(asker.issues.get(OPEN, leaving.signal), { name: 'AbortError' });
        const staying = asker.issues.get(OPEN);
        leaving.abort();
        await left;
        gate.open();
        assert.ok((await staying).ok);
        assert.equal(asked(), 1);
      });
    }

    it('gives the others of a batch their answer', async () => {
      const gate = new Gate();
      const asker = client({ token: 'good', fetch: gate.fetch });
      gate.close();
      const leaving = new AbortController();
      const left = assert.rejects(asker.issues.getAll([OTHER], leaving.signal), { name: 'AbortError' });
      const staying = asker.issues.get(OPEN);
      await new Promise((next) => setTimeout(next, 0)); // the batch goes out
      leaving.abort();
      await left;
      gate.open();
      assert.ok((await staying).ok);
    });

    it('asks anew for somebody who comes after the last has left', async () => {
      gitHub.faults.add({ then: { hold: true } });
      const asker = client();
      const leaving = new AbortController();
      const left = assert.rejects(asker.issues.get(OPEN, leaving.signal));
      await gitHub.requests.waitFor(() => true);
      leaving.abort();
      await left;
      assert.ok((await asker.issues.get(OPEN)).ok);
    });

    it('asks nothing for somebody who has left before', async () => {
      const asker = client();
      await assert.rejects(asker.issues.get(OPEN, AbortSignal.abort()), { name: 'AbortError' });
      assert.equal(asked(), 0);
    });

    it('rejects everybody at the end', async () => {
      gitHub.faults.add({ times: null, then: { hold: true } });
      const asker = client();
      const waiting = [asker.issues.get(OPEN), asker.people.profile('ada-brandt'), asker.threads.load(OTHER)];
      await gitHub.requests.waitFor(() => asked() === 3);
      asker.accounts.dispose();
      const ends = await Promise.allSettled([...waiting, asker.issues.get(OTHER)]);
      assert.deepEqual(
        ends.map(({ status }) => status),
        ['rejected', 'rejected', 'rejected', 'rejected'],
      );
    });
  });

  describe('while a limit holds', () => {
    const reset = () => String(clock.now / 1000 + 1800);
    const issue = { match: { path: '/repos/' } };

    it('asks nothing of the host before the limit’s end, and asks after it', async () => {
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset() };
      gitHub.faults.add({ ...issue, then: { status: 403, headers } });
      const asker = client({ token: null });
      const until = clock.now + 30 * MINUTE;
      const expected = { ok: false, failure: { kind: 'limited', until } };
      assert.deepEqual(await asker.issues.get(OPEN), expected);
      assert.deepEqual(await asker.issues.get(OTHER), expected);
      assert.deepEqual(await asker.people.profile('ada-brandt'), expected);
      assert.equal(asker.accounts.status()?.limitedUntil, until);
      assert.equal(asked(), 1);
      clock.pass(31 * MINUTE);
      assert.ok((await asker.issues.get(OTHER)).ok);
      assert.ok((await asker.issues.get(OPEN)).ok);
      assert.equal(asker.accounts.status()?.limitedUntil, null);
    });

    it('waits as long as retry-after says', async () => {
      gitHub.faults.add({ ...issue, then: { status: 429, headers: { 'retry-after': '90' } } });
      const asker = client({ token: null });
      assert.deepEqual(await asker.issues.get(OPEN), {
        ok: false,
        failure: { kind: 'limited', until: clock.now + 90_000 },
      });
      clock.pass(89_000);
      assert.equal((await asker.issues.get(OTHER)).ok, false);
      assert.equal(asked(), 1);
      clock.pass(2_000);
      assert.ok((await asker.issues.get(OTHER)).ok);
    });

    it('waits a minute where nobody says how long', async () => {
      gitHub.faults.add({ ...issue, then: { status: 429, headers: { 'x-ratelimit-reset': '0' } } });
      const asker = client({ token: null });
      const answer = await asker.issues.get(OPEN);
      assert.deepEqual(answer, { ok: false, failure: { kind: 'limited', until: clock.now + MINUTE } });
    });

    it('knows a secondary limit by its words alone', async () => {
      const body = { message: 'You have exceeded a secondary rate limit. Please wait a few minutes.' };
      gitHub.faults.add({ ...issue, then: { status: 403, body } });
      const answer = await client({ token: null }).issues.get(OPEN);
      assert.equal(answer.ok ? '' : answer.failure.kind, 'limited');
    });

    it('stops before the first refusal where an answer says that none are left', async () => {
      gitHub.limits.set('core', 1);
      clock.now = Date.now();
      const asker = client({ token: null });
      assert.ok((await asker.issues.get(OPEN)).ok);
      const answer = await asker.issues.get(OTHER);
      assert.equal(answer.ok ? '' : answer.failure.kind, 'limited');
      assert.equal(asked(), 1);
    });

    it('does not hold it against the rest that the search is used up', async () => {
      gitHub.limits.set('search', 1);
      clock.now = Date.now();
      const asker = client({ token: null });
      assert.ok((await asker.people.search('ada')).ok);
      const again = await asker.people.search('bo');
      assert.equal(again.ok ? '' : again.failure.kind, 'limited');
      assert.ok((await asker.issues.get(OPEN)).ok);
      assert.equal(asked(), 2);
    });

    it('obeys GraphQL’s, which is told with status 200', async () => {
      gitHub.limits.set('graphql', 0);
      const asker = client();
      const answer = await asker.issues.get(OPEN);
      assert.equal(answer.ok ? '' : answer.failure.kind, 'limited');
      await asker.issues.get(OTHER);
      assert.equal(asked(), 1);
    });

    it('does not believe a reset that a wrong clock puts far away', async () => {
      const headers = {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(clock.now / 1000 + 864_000),
      };
      gitHub.faults.add({ ...issue, then: { status: 403, headers } });
      const asker = client({ token: null });
      await asker.issues.get(OPEN);
      clock.pass(61 * MINUTE);
      assert.ok((await asker.issues.get(OPEN)).ok);
    });

    it('ends where the clock is set back', async () => {
      gitHub.faults.add({ ...issue, then: { status: 429, headers: { 'retry-after': '60' } } });
      const asker = client({ token: null });
      await asker.issues.get(OPEN);
      clock.pass(-24 * 60 * MINUTE);
      assert.ok((await asker.issues.get(OPEN)).ok);
    });
  });

  describe('where the clock is set a day', () => {
    afterEach(() => mock.timers.reset());

    for (const [how, days] of [
      ['forward', 1],
      ['back', -1],
    ] as const) {
      it(`${how}, it reads, searches and writes on at once`, async () => {
        const { now } = clock;
        mock.timers.enable({ apis: ['Date'], now });
        const asker = client({ token: 'good', now: Date.now });
        const ask = async () => {
          const answers = [
            asker.issues.get(OPEN),
            asker.people.search('ada'),
            asker.issueWrites.comment(OPEN, 'Again.'),
          ];
          return (await Promise.all<{ readonly ok: boolean }>(answers)).every(({ ok }) => ok);
        };
        assert.ok(await ask());
        mock.timers.setTime(now + days * DAY);
        asker.accounts.refresh();
        assert.ok(await ask());
        // A comment is first looked for among the user's own, once it is known who that is.
        assert.equal(asked(), 9);
        const known = asker.issues.peek(OPEN);
        assert.ok(known?.ok && !known.stale && known.at === now + days * DAY);
      });
    }
  });

  describe('the status', () => {
    it('tells who is signed in, and what is left', async () => {
      gitHub.access.demand([{ token: 'good', login: 'bo-lind' }]);
      let told = 0;
      const asker = client({
        token: 'good',
        listen: ({ onDidChangeStatus }) => onDidChangeStatus(() => told++),
      });
      assert.deepEqual(asker.accounts.status(), {
        host: 'github.com',
        signedIn: true,
        isRejected: false,
        login: null,
        remaining: null,
        limit: null,
        limitedUntil: null,
        offline: false,
      });
      await asker.issues.get(OPEN);
      assert.equal(asker.accounts.status()?.login, 'bo-lind');
      assert.equal(asker.accounts.status()?.limit, 5000);
      assert.ok((asker.accounts.status()?.remaining ?? 0) > 4900);
      assert.ok(told > 0);
    });

    it('tells that the host is out of reach, until it answers again', async () => {
      gitHub.faults.add({ times: 3, then: { cut: 'before' } });
      const asker = client();
      await asker.issues.get(OPEN);
      assert.equal(asker.accounts.status()?.offline, true);
      clock.pass(MINUTE);
      await asker.issues.get(OPEN);
      assert.equal(asker.accounts.status()?.offline, false);
    });

    it('is nobody’s for a host that is not known', () => {
      assert.equal(client().accounts.status('git.example.org'), null);
    });
  });
});
