import assert from 'node:assert/strict';
import { recentTest } from '../../../src/notes/notebook/recent';
import { ItemTracker } from '../../../src/notes/notebook/trackedItems';
import { notebook } from './notebook';

const TODAY = '2026-11-24';
const HOUR = 3_600_000;

/** The tasks that are recent, of notes by path. */
function recent(
  texts: Readonly<Record<string, string>>,
  changed: Readonly<Record<string, number>> = {},
): string[] {
  const notes = notebook(texts);
  const isRecent = recentTest(notes, {
    today: TODAY,
    changed: ({ path }) => changed[path.replace('/notes/', '')] ?? null,
  });
  return new ItemTracker()
    .track(notes)
    .filter(isRecent)
    .map(({ now }) => now.action.text)
    .sort();
}

/** Notes of a series, each with one task that is called by its day. */
const meetings = (series: string, ...days: string[]): Record<string, string> =>
  Object.fromEntries(days.map((day) => [`${series}/${day}.md`, `# ${day}\n\n- [ ] ${series} ${day}\n`]));

describe('recentTest', () => {
  it('takes the last three meetings of a series that is alive, and those to come', () => {
    const days = ['2026-10-20', '2026-10-27', '2026-11-03', '2026-11-10', '2026-11-17', '2026-12-01'];
    assert.deepEqual(
      recent(meetings('w', ...days)),
      days.slice(2).map((day) => `w ${day}`),
    );
  });

  it('knows one that meets seldom as alive, and one that has ended', () => {
    const seldom = meetings('board', '2025-11-18', '2026-02-17', '2026-05-19', '2026-08-18');
    const ended = meetings('party', '2026-05-05', '2026-05-12', '2026-05-19');
    const weekly = meetings('w', '2026-11-10', '2026-11-17');
    assert.deepEqual(recent({ ...seldom, ...ended, ...weekly }), ['w 2026-11-10', 'w 2026-11-17']);
    const monthly = meetings('m', '2026-04-07', '2026-05-05', '2026-06-02', '2026-07-07', '2026-08-04');
    assert.deepEqual(recent({ ...monthly, ...weekly }).length, 2, 'a hundred days after a monthly meeting');
    assert.deepEqual(
      recent({ ...meetings('m', '2026-06-02', '2026-07-07', '2026-08-04', '2026-09-01'), ...weekly }).length,
      5,
    );
  });

  it('takes the newest meeting of each where all have ended', () => {
    const all = {
      ...meetings('a', '2020-01-07', '2020-01-14'),
      ...meetings('b', '2019-02-05', '2018-02-06'),
    };
    assert.deepEqual(recent(all), ['a 2020-01-14', 'b 2019-02-05']);
  });

  it('takes all where nothing tells when the meetings were', () => {
    assert.deepEqual(recent({ 'u/one.md': '# Minutes\n\n- [ ] one\n', 'u/two.md': '- [ ] two\n' }), [
      'one',
      'two',
    ]);
  });

  it('is not led astray by a year that somebody mistyped', () => {
    const days = ['2026-11-03', '2026-11-10', '2026-11-17', '2062-11-17'];
    assert.equal(recent(meetings('w', ...days)).length, 4);
  });

  it('takes what is due within a month either way, however old', () => {
    const due = (day: string) => ({ [`o/2020-01-07-${day}.md`]: `# 2020-01-07\n\n- [ ] ${day} by ${day}\n` });
    const weekly = meetings('w', '2026-11-17');
    const texts = {
      ...due('2026-10-24'),
      ...due('2026-10-25'),
      ...due('2026-12-24'),
      ...due('2026-12-25'),
      ...weekly,
    };
    assert.deepEqual(recent(texts), ['2026-10-25 by 2026-10-25', '2026-12-24 by 2026-12-24', 'w 2026-11-17']);
  });

  it('takes old notes that somebody changed lately, not those that a checkout wrote', () => {
    const weekly = meetings('w', '2026-11-17');
    const old = meetings('o', ...Array.from({ length: 12 }, (_, at) => `2020-01-${at + 10}`));
    const now = Date.parse(TODAY) + 9 * HOUR;
    const one = { 'o/2020-01-12.md': now - 20 * HOUR };
    assert.deepEqual(recent({ ...weekly, ...old }, one), ['o 2020-01-12', 'w 2026-11-17']);
    assert.deepEqual(recent({ ...weekly, ...old }, { 'o/2020-01-12.md': now - 20 * 24 * HOUR }), [
      'w 2026-11-17',
    ]);
    const checkedOut = Object.fromEntries(Object.keys(old).map((path) => [path, now]));
    assert.deepEqual(recent({ ...weekly, ...old }, checkedOut), ['w 2026-11-17']);
  });
});
