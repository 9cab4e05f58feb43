import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readNote } from '../../../src/notes/readNote';
import { inSeriesOrder, SeriesOrders } from '../../../src/notes/series/seriesOrder';

const noteOf = (text: string) =>
  readNote(text, { path: 'team/a.md', repository: null, hosts: ['github.com'] });

describe('the order of day and month in a series', () => {
  it('settles what a note of it leaves open', () => {
    const note = noteOf('# Sync 4/6/22\n\n- [ ] @ann: send it by Friday\n- [ ] @bob: print it by 5/6\n');
    assert.equal(note.date, null);
    const settled = inSeriesOrder(note, 'monthFirst');
    assert.deepEqual(
      [settled.date, settled.dateByOrder, settled.meetings[0]?.date],
      ['2022-04-06', null, '2022-04-06'],
    );
    assert.deepEqual(
      settled.actions.map(({ due, dueByOrder, meeting }) => [due, dueByOrder, meeting]),
      [
        ['2022-04-08', null, '2022-04-06'],
        ['2022-05-06', null, '2022-04-06'],
      ],
    );
    assert.equal(inSeriesOrder(note, 'dayFirst').date, '2022-06-04');
    assert.equal(inSeriesOrder(note, null), note);
  });

  it('leaves what a note tells itself', () => {
    for (const text of ['# Sync 14/06/2022\n', '# Sync 2022-06-14\n\n- [ ] @ann: send it by Friday\n']) {
      const note = noteOf(text);
      assert.equal(inSeriesOrder(note, 'monthFirst'), note);
    }
  });

  it('is what its files tell, where they agree', () => {
    const orders = new SeriesOrders();
    assert.equal(orders.set('a', 'sync/2022/a.md', null), false);
    assert.equal(orders.set('b', 'sync/2022/b.md', 'monthFirst'), true);
    assert.equal(orders.orderOf('a'), 'monthFirst');
    assert.equal(orders.set('c', 'sync/2023/c.md', 'monthFirst'), false);
    assert.equal(orders.set('d', 'sync/2023/d.md', 'dayFirst'), true);
    assert.equal(orders.orderOf('a'), null);
    assert.equal(orders.delete('d'), true);
    assert.equal(orders.orderOf('a'), 'monthFirst');
    assert.equal(orders.set('b', 'other/b.md', 'monthFirst'), true);
    assert.equal(orders.orderOf('b'), 'monthFirst');
  });
});
