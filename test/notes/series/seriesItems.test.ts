import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readNote } from '../../../src/notes/readNote';
import { openItemsOfSeries } from '../../../src/notes/series/seriesItems';

const filed = (path: string, text: string) => ({
  path,
  note: readNote(text, { path, repository: null, hosts: ['github.com'] }),
});

describe('the open items of a series', () => {
  it('are those of the last meeting, then older ones that are done nowhere since, newest first', () => {
    const notes = [
      filed(
        'weekly/2026-10-14.md',
        '# 2026-10-14\n\n- AI @ada: oil the door\n- AI @bo: buy lamps\n- AI @cem: ask\n',
      ),
      filed('weekly/2026-10-21.md', '# 2026-10-21\n\n- AI @ada: read the log\n- AI @bo: buy lamps ✅\n'),
      filed('weekly/2026-10-28.md', '# 2026-10-28\n\n- AI @cem: ask\n- AI @eli: draw\n- AI @eli: paint ✅\n'),
    ];
    assert.deepEqual(
      openItemsOfSeries(notes, { path: 'weekly/2026-10-28.md', day: null }).map(({ item, isOfLast }) => [
        item.text,
        isOfLast,
      ]),
      [
        ['@cem: ask', true],
        ['@eli: draw', true],
        ['@ada: read the log', false],
        ['@ada: oil the door', false],
      ],
    );
  });
});
