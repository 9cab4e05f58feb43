import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { carryItems } from '../../../src/notes/edits/carryEdit';
import { applyEdits } from '../../../src/notes/edits/textEdits';
import { read } from '../../../src/notes/reading';
import { notes, wholeNotes } from '../generated';

const HOSTS = ['github.com'];
const from = (text: string) => read(text, { path: 'weekly/20261104.md', repository: null, hosts: HOSTS });
const into = (text: string) => read(text, { path: 'weekly/20261111.md', repository: null, hosts: HOSTS });
const OLD = '# 2026-11-04\n\n* AI @bo-lind: mount them by Friday\n* AI @mona: write it\n';
const NEW = '# 2026-11-11\n\n## Action items\n\n* AI @eli: count\n\n## Notes\n\n* rain';

/** The newer note after all open items of the older one are carried into it; null where nothing is to do. */
function carried(old: string, newer: string): string | null {
  const source = from(old);
  const result = carryItems(into(newer), source, source.note.actions);
  return result && applyEdits(newer, [result.edit]);
}

describe('carrying items into a newer note', () => {
  it('writes them below its action items, and nothing else', () => {
    const expected = NEW.replace(
      'count\n',
      'count\n* AI @bo-lind: mount them by 2026-11-06 ([2026-11-04](20261104.md#L3))\n* AI @mona: write it ([2026-11-04](20261104.md#L4))\n',
    );
    assert.equal(carried(OLD, NEW), expected);
    assert.equal(carried(OLD, NEW.replaceAll('\n', '\r\n')), expected.replaceAll('\n', '\r\n'));
  });

  it('takes none over twice, though its words are others there', () => {
    const once = carried(OLD, NEW) ?? '';
    assert.equal(carried(OLD, once), null);
    const one = from(OLD);
    assert.equal(carryItems(into(once), one, one.note.actions.slice(0, 1)), null);
  });

  it('takes one over whose neighbour of the same line is there', () => {
    const old = '# 2026-11-04\n\n- AI @ada to ask by Friday; AI @bo-lind to answer by Friday\n';
    const source = from(old);
    const first = carryItems(into(NEW), source, source.note.actions.slice(0, 1));
    assert.ok(first);
    const second = carryItems(into(applyEdits(NEW, [first.edit])), source, source.note.actions);
    assert.equal(second?.count, 1);
  });

  it('only adds, whatever stands in the note', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(fc.oneof(notes, wholeNotes), (text) => {
        const now = carried(OLD, text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
        if (now === null) return;
        const before = text.split(/\r\n|\n|\r/);
        let at = 0;
        // An empty item may have held the place.
        const kept = before.filter((line) => /[\p{L}\p{N}]/u.test(line.replace(/AI|TODO|\d+[.)]/g, '')));
        for (const line of now.split('\n')) if (line === kept[at]) at++;
        assert.equal(at, kept.length);
      }),
    );
  });
});
