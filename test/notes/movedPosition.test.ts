import assert from 'node:assert/strict';
import fc from 'fast-check';
import { movedPosition } from '../../src/notes/movedPosition';
import type { Position } from '../../src/notes/note';

function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

describe('movedPosition', () => {
  const words = fc.string({ unit: fc.constantFrom('a', ' ', '\n'), maxLength: 20 });

  it('is where the same character stands after any edit that does not touch it', () => {
    fc.assert(
      fc.property(words, words, words, words, fc.nat(), (before, gone, text, behind, place) => {
        const old = before + gone + behind;
        const now = before + text + behind;
        const range = {
          start: positionAt(old, before.length),
          end: positionAt(old, before.length + gone.length),
        };
        const at = place % (old.length + 1);
        const isBefore = at < before.length;
        const isBehind = at > before.length + gone.length;
        const expected = isBefore
          ? positionAt(now, at)
          : isBehind
            ? positionAt(now, at - gone.length + text.length)
            : null;
        assert.deepEqual(movedPosition(positionAt(old, at), { range, text }), expected);
      }),
    );
  });

  it('counts every kind of line break', () => {
    const start = { line: 2, character: 4 };
    const change = { range: { start, end: start }, text: 'a\r\nb\rcd' };
    assert.deepEqual(movedPosition({ line: 2, character: 9 }, change), { line: 4, character: 7 });
  });
});
