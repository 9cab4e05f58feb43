import assert from 'node:assert/strict';
import type { IssueDraft } from '../../src/github/endpoints/newIssues';
import type { GitHub } from '../../src/github/client';
import { carriesMark, markOf, withMark } from '../../src/github/endpoints/issueMark';
import type { Issue } from '../../src/github/model';
import { type Clock, clientFor, target } from './clients';
import type { StandIn } from './stand-in';
import { changeState } from './stand-in/data/writes';
import { withStandIn } from './withStandIn';

const DAY = 86_400_000;
const BEACON = target('harbour-lights/beacon#1').repository;
const DRAFT = {
  title: 'Paint the door',
  body: 'It peels.',
  source: ['20261104.md', 'paint the door', 'ada'],
};

describe('an issue that is created', () => {
  let gitHub: StandIn;
  let clock: Clock;

  withStandIn((fresh) => {
    ({ gitHub, clock } = fresh);
    // The stand-in dates what is created by the real time.
    clock.now = Date.now();
  });

  /** A client as another window or another session has it. */
  const client = (token = 'good'): GitHub => clientFor(gitHub, clock, { token });
  const posts = () => gitHub.requests.records.filter(({ method }) => method === 'POST').length;
  const beacon = () => gitHub.data.repository('harbour-lights', 'beacon')!;

  async function create(asker = client(), draft: IssueDraft = DRAFT) {
    const answer = await asker.newIssues.create(BEACON, draft);
    assert.ok(answer.ok);
    return { number: answer.value.number, isNew: answer.isNew };
  }

  it('is found again by whoever asks for it once more', async () => {
    const first = await create();
    assert.equal(first.isNew, true);
    assert.deepEqual(await create(client()), { ...first, isNew: false });
    assert.deepEqual(await create(client(), { ...DRAFT, title: 'Another title' }), {
      ...first,
      isNew: false,
    });
    assert.equal(posts(), 1);
  });

  it('is another one for another source and another repository', async () => {
    const first = await create();
    const later = await create(client(), { ...DRAFT, source: ['20261111.md', ...DRAFT.source.slice(1)] });
    assert.ok(later.isNew && later.number !== first.number);
    const elsewhere = target('harbour-lights/handbook#1').repository;
    const answer = await client().newIssues.create(elsewhere, DRAFT);
    assert.ok(answer.ok && answer.isNew);
    assert.equal(posts(), 3);
  });

  it('is another one where the first belongs to something else, was closed, or is old', async () => {
    const first = await create();
    const isTaken = ({ number }: Issue) => number === first.number;
    const second = await create(client(), { ...DRAFT, isTaken });
    assert.ok(second.isNew);
    // The first of both again.
    assert.deepEqual(await create(), { number: first.number, isNew: false });
    for (const { number } of [first, second]) {
      const thread = gitHub.data.thread(beacon(), number);
      assert.ok(thread?.kind === 'issue');
      changeState(thread, gitHub.data.user('ada-brandt')!, 'closed', 'completed');
    }
    const third = await create();
    assert.ok(third.isNew);
    clock.pass(4 * DAY);
    assert.deepEqual(await create(), { ...third, isNew: false });
    clock.pass(2 * DAY);
    assert.ok((await create()).isNew);
  });

  it('is another one for another user, who may write whatever mark he likes', async () => {
    gitHub.access.demand([
      { token: 'ada', login: 'ada-brandt' },
      { token: 'bo', login: 'bo-lind' },
    ]);
    const planted = await create(client('bo'));
    const own = await create(client('ada'));
    assert.ok(own.isNew && own.number !== planted.number);
  });

  it('carries a mark that GitHub does not show and that tells nothing', async () => {
    const { number } = await create();
    const { body } = gitHub.data.thread(beacon(), number)!;
    assert.match(body, /^It peels\.\n\n<!-- meeting-notes: [\da-f]{32} -->\n$/);
    assert.equal(body.includes('20261104'), false);
    const thread = await client().threads.load(target(`harbour-lights/beacon#${number}`));
    assert.ok(thread.ok);
    assert.equal(thread.value.issue.excerpt, 'It peels.');
    assert.doesNotMatch(thread.value.bodyHtml, /meeting-notes/);
  });

  it('is told by its mark in a line of its own, whatever its line ends in', async () => {
    const mark = await markOf(['a', 'b']);
    assert.notEqual(mark, await markOf(['ab', '']));
    assert.equal(mark, await markOf(['a', 'b']));
    const body = withMark('Words\n', mark);
    assert.ok(carriesMark(body, mark));
    assert.ok(carriesMark(`${body.replaceAll('\n', '\r\n')}more`, mark));
    assert.equal(carriesMark(`> <!-- meeting-notes: ${mark} -->`, mark), false);
    assert.equal(carriesMark(withMark('', await markOf(['c'])), mark), false);
    assert.equal(carriesMark('', mark), false);
  });
});
