import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findAgain } from '../../../src/notes/edits/findAgain';
import { readNote } from '../../../src/notes/readNote';

const read = (text: string) =>
  readNote(text, { path: '20261104.md', repository: null, hosts: ['github.com'] });

/** The line, from 0 on, where the item shown at a line is found in a note that has changed since. */
function found(before: string, line: number, after: string): number | undefined {
  const then = read(before);
  const shown = then.actions.find(({ range }) => range.start.line === line);
  assert.ok(shown);
  return findAgain(then, shown, read(after))?.range.start.line;
}

const A = '- AI @mona: write it\n';
const B = '- AI @bo: oil it\n';

describe('finding an item again', () => {
  for (const [what, before, line, after, expected] of [
    ['where it stood', A + B, 1, A + B, 1],
    ['below a line that came', A + B, 1, `${A}- new\n${B}`, 2],
    ['above a line that went', `- old\n${A}`, 1, A, 0],
    ['moved to another heading', `${A}\n## Later\n`, 0, `## Later\n\n${A}`, 2],
    ['the second of two alike', A + B + A, 2, `- new\n${A}${B}${A}`, 3],
    ['the first of two alike', A + B + A, 0, `${A}- new\n${B}${A}`, 0],
  ] as const) {
    it(what, () => assert.equal(found(before, line, after), expected));
  }

  for (const [what, before, line, after] of [
    ['it is gone', A + B, 0, B],
    ['it is done by now', A, 0, '- AI @mona: write it ✅\n'],
    ['its words are others', A, 0, '- AI @mona: write it twice\n'],
    ['it is somebody else’s', A, 0, '- AI @bo: write it\n'],
    ['its deadline is another', A, 0, '- AI @mona: write it by 2026-11-18\n'],
    ['one of two alike is gone', A + B + A, 0, B + A],
    ['there are two by now', A, 0, A + A],
    [
      'two alike stand below other headings',
      `## One\n\n${A}\n## Two\n\n${A}`,
      2,
      `## Two\n\n${A}\n## Three\n\n${A}`,
    ],
  ] as const) {
    it(`fails where ${what}`, () => assert.equal(found(before, line, after), undefined));
  }
});
