import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Target } from '../../src/notes/note';
import { current, move, visit, withoutLinked, type History } from '../../src/webview/history';
import { readHistory } from '../../src/webview/panelMessages';

const HOSTS = ['github.com'];

function target(number: number): Target {
  return { repository: { host: 'github.com', owner: 'octo-org', name: 'site' }, number, kind: null };
}

/** The history of somebody who went to these one after the other. */
function visited(...numbers: number[]): History {
  const history = numbers.reduce<History | null>((before, number) => visit(before, target(number)), null);
  assert.ok(history);
  return history;
}

function back(history: History): History {
  const before = move(history, -1);
  assert.ok(before);
  return before;
}

const numbers = ({ entries }: History) => entries.map((entry) => entry.target.number);

describe('the history of the issue panel', () => {
  it('goes back and forward', () => {
    const history = visited(1, 2, 3);
    assert.equal(current(history).target.number, 3);
    assert.equal(move(history, 1), null);
    const first = back(back(history));
    assert.equal(current(first).target.number, 1);
    assert.equal(move(first, -1), null);
    assert.equal(current(move(first, 1) ?? history).target.number, 2);
  });

  it('forgets what lay ahead where another way is taken', () => {
    const history = visit(back(back(visited(1, 2, 3))), target(4));
    assert.deepEqual(numbers(history), [1, 4]);
    assert.equal(history.index, 1);
  });

  it('stays where it is when the same issue is visited again, whatever the case of its name', () => {
    const history = visited(1, 2);
    const { repository } = target(2);
    assert.equal(visit(history, { ...target(2), repository: { ...repository, owner: 'Octo-Org' } }), history);
    assert.deepEqual(numbers(visit(history, target(1))), [1, 2, 1]);
  });

  it('gives no entry the id of one that is gone', () => {
    const before = visited(1, 2, 3);
    const after = visit(back(before), target(4));
    const gone = current(before).id;
    assert.ok(!after.entries.some(({ id }) => id === gone));
  });

  it('keeps the last fifty', () => {
    const history = visited(...Array.from({ length: 60 }, (_, index) => index + 1));
    assert.equal(history.entries.length, 50);
    assert.equal(current(history).target.number, 60);
    assert.deepEqual(readHistory(history, HOSTS), history);
  });

  it('forgets what only issues have told of, and goes back to what led there', () => {
    const told = visited(1, 2);
    const linked = visit(visit(told, target(3), true), target(4), true);
    assert.deepEqual(withoutLinked(linked), told);
    assert.deepEqual(withoutLinked(back(back(back(linked)))), back(told));
    const later = visit(linked, target(5));
    assert.deepEqual(numbers(withoutLinked(later) ?? told), [1, 2, 5]);
    assert.equal(current(withoutLinked(later) ?? told).target.number, 5);
    assert.equal(withoutLinked({ entries: linked.entries.slice(2), index: 0 }), null);
    assert.deepEqual(readHistory(JSON.parse(JSON.stringify(linked)), HOSTS), linked);
  });

  it('comes back from JSON', () => {
    const history = back(visited(1, 2, 3));
    assert.deepEqual(readHistory(JSON.parse(JSON.stringify(history)), HOSTS), history);
  });

  const { entries } = visited(1, 2);
  for (const [name, value] of [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'entries'],
    ['no entries', { entries: [], index: 0 }],
    ['entries that are no list', { entries: { length: 1 }, index: 0 }],
    ['an index behind the end', { entries, index: 2 }],
    ['an index before the start', { entries, index: -1 }],
    ['an index that is no number', { entries, index: '0' }],
    ['no index', { entries }],
    ['an entry without id', { entries: [{ target: target(1) }], index: 0 }],
    ['two entries with one id', { entries: [entries[0], entries[0]], index: 0 }],
    ['an entry that is null', { entries: [null], index: 0 }],
    [
      'an entry on an unknown host',
      {
        entries: [
          { id: 1, target: { ...target(1), repository: { host: 'evil.example', owner: 'a', name: 'b' } } },
        ],
        index: 0,
      },
    ],
    [
      'more than it keeps',
      { entries: Array.from({ length: 51 }, (_, id) => ({ id, target: target(1) })), index: 0 },
    ],
  ] as const) {
    it(`is not read from ${name}`, () => assert.equal(readHistory(value, HOSTS), undefined));
  }
});
