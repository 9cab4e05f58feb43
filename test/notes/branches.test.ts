import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read, type Reading } from '../../src/notes/reading';
import { readNote } from '../../src/notes/readNote';
import { longVariable } from '../harness/choice';
import { edits, minutes, notes } from './generated';

/** `RUNS=100000` searches longer. */
const RUNS = Number(process.env.RUNS ?? (process.env[longVariable] ? 1_500 : 150));
const BRANCHES = 3;
const context = { path: 'weekly/20261104.md', repository: null, hosts: ['github.com'] };
const elsewhere = { ...context, repository: { host: 'github.com', owner: 'octo-org', name: 'tools' } };

/** Rows, quotes and front matter, long enough that most of a note is not touched by an edit. */
const LONG = [
  '| Task | Owner |\n| --- | --- |\n| Write | @ada-brandt |\n| Call [x] | @bo-lind |\n| Send | Cem |',
  '| When | 5 May 2026 |\n| --- | --- |\n| Attendees | Ada Brandt, Bo Lind |\n| Where | here |',
  '> Present:\n>\n> Ada Brandt\n>\n> Bo Lind (BL)\n>\n> - TODO: count\n> - DONE: #12\n>\n> BL: AI @fay-wong to look #7',
  '- * [x] count\n- #12 Fog\n  - [ ] Bo: look\n    - Owner: Ada\n    - Due: Friday',
  '[x]: https://github.com/harbour-lights/beacon/issues/12\n[^1]: AI @fay-wong to look it up',
];
const long = fc
  .tuple(
    fc.option(fc.constant('---\nrepository: harbour-lights/beacon\ndate: 2026-11-11\n---\n'), { freq: 3 }),
    fc.array(fc.oneof(fc.constantFrom(...LONG), minutes, notes), { minLength: 1, maxLength: 5 }),
  )
  .map(([front, parts]) => (front ?? '') + parts.join('\n\n'));

type Edit = typeof edits extends fc.Arbitrary<readonly (infer One)[]> ? One : never;

function edited({ text }: Reading, { from, length, text: inserted }: Edit): string {
  const at = Math.floor(from * text.length);
  return text.slice(0, at) + inserted + text.slice(at + length);
}

describe('a reading', function () {
  this.timeout(Math.max(900_000, RUNS * 750));

  it('stays as it is: whatever branch of edits leads to a text, it is read as afresh', () => {
    fc.assert(
      fc.property(long, fc.array(edits, { minLength: BRANCHES, maxLength: 5 }), (start, branches) => {
        const root = read(start, context);
        const readings = [root];
        for (const branch of branches) {
          let reading = root;
          for (const edit of branch) {
            reading = read(edited(reading, edit), context, reading);
            assert.deepEqual(reading.note, readNote(reading.text, context));
            readings.push(reading);
          }
        }
        // What was read first leads on as well as what was read last.
        for (const reading of readings) {
          const text = edited(reading, { from: 0.5, length: 3, text: '\n\n- AI @ada-brandt: x\n' });
          assert.deepEqual(read(text, context, reading).note, readNote(text, context));
          assert.deepEqual(read(text, elsewhere, reading).note, readNote(text, elsewhere));
        }
      }),
      { numRuns: RUNS },
    );
  });
});
