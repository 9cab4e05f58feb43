import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, inverseOf, lineStarts } from '../../../src/notes/edits/textEdits';
import type { TextEdit } from '../../../src/notes/note';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r\n', ' '), maxLength: 30 });

/** A text and edits of it that do not overlap, in any order. */
const edited = text.chain((before) =>
  fc.record({
    before: fc.constant(before),
    cuts: fc.array(fc.nat({ max: before.length }), { maxLength: 8 }),
    texts: fc.array(text, { minLength: 4, maxLength: 4 }),
    isReversed: fc.boolean(),
  }),
);

function editsOf(before: string, cuts: readonly number[], texts: readonly string[]): TextEdit[] {
  const starts = lineStarts(before);
  const placeAt = (offset: number) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line, character: offset - (starts[line] ?? 0) };
  };
  const sorted = [...cuts].sort((one, other) => one - other);
  return texts.flatMap((newText, index): TextEdit[] => {
    const [from, to] = sorted.slice(2 * index, 2 * index + 2);
    if (from === undefined || to === undefined) return [];
    return [{ range: { start: placeAt(from), end: placeAt(to) }, newText }];
  });
}

describe('inverseOf', () => {
  it('takes back whatever was inserted, replaced and deleted', () => {
    fc.assert(
      fc.property(edited, ({ before, cuts, texts, isReversed }) => {
        const edits = editsOf(before, cuts, texts);
        const distinct = new Set(edits.map(({ range }) => JSON.stringify(range.start)));
        fc.pre(distinct.size === edits.length);
        const given = isReversed ? edits.reverse() : edits;
        assert.equal(applyEdits(applyEdits(before, given), inverseOf(before, given)), before);
      }),
    );
  });

  it('takes back several insertions at one place', () => {
    const start = { line: 1, character: 0 };
    const edits = ['one\n', 'two\n'].map((newText) => ({ range: { start, end: start }, newText }));
    assert.equal(applyEdits('# A\none\ntwo\n', inverseOf('# A\n', edits)), '# A\n');
  });
});
