import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findProblems, PROBLEM_KINDS, type ProblemKind } from '../../../src/notes/problems/findProblems';
import { readNote } from '../../../src/notes/readNote';

const CONTEXT = { path: 'note.md', repository: null, hosts: ['github.com'] };
const FACTS = {
  today: '2026-11-24',
  isMissing: ({ number }: { readonly number: number }) => number === 404,
  isNobody: (handle: string) => handle === 'ghost',
};

/** What is odd in lines below a note's heading: kind, message, and the text that is pointed at. */
function problemsIn(lines: string, kinds: readonly ProblemKind[] = PROBLEM_KINDS): string[][] {
  const text = `# 2026-11-04\n\n${lines}\n`;
  const note = readNote(text, CONTEXT);
  return findProblems(note, new Set(kinds), FACTS).map(({ kind, message, range: { start, end } }) => {
    assert.equal(start.line, end.line);
    const line = text.split('\n')[start.line] ?? '';
    return [kind, message, line.slice(start.character, end.character)];
  });
}

describe('the problems of a note', () => {
  const issue = 'https://github.com/o/r/issues';
  for (const [line, kind, message, place] of [
    [
      '- TODO: count lamps',
      'actionWithoutOwner',
      'This action item names nobody who is to do it.',
      'TODO: count lamps',
    ],
    [
      '- AI @ada: count until 2026-11-18',
      'overdue',
      'This action item was due 2026-11-18.',
      'AI @ada: count until 2026-11-18',
    ],
    ['- AI @ada and @ghost: count lamps', 'unknownOwner', 'GitHub knows no @ghost.', '@ghost'],
    [
      `- [#13](${issue}/12) x`,
      'linkMismatch',
      'The text says #13, but the link leads to #12.',
      `[#13](${issue}/12)`,
    ],
    [
      `- [r/s#12](${issue}/12)`,
      'linkMismatch',
      'The text says r/s#12, but the link leads to o/r#12.',
      `[r/s#12](${issue}/12)`,
    ],
    ['- o/r#404', 'missingReference', 'o/r#404 is not found on GitHub, or private.', 'o/r#404'],
    ['- see #12', 'unresolvedReference', 'Nothing in this note says which repository #12 belongs to.', '#12'],
  ] as const) {
    it(`are told: ${line}`, () => {
      assert.deepEqual(problemsIn(line), [[kind, message, place]]);
      const others = PROBLEM_KINDS.filter((each) => each !== kind);
      assert.deepEqual(problemsIn(line, others), []);
    });
  }

  for (const line of [
    '- [x] TODO: count lamps until 2026-11-05',
    '- ~~AI @ghost: count lamps~~',
    '- AI @ada: count until 2026-11-24',
    '- AI @all: count',
    '- AI ghost: count lamps',
    '- @ghost was here',
    '- `#12`',
    `- [the horn](${issue}/12)`,
    'words',
  ]) {
    it(`are none: ${line}`, () => assert.deepEqual(problemsIn(line), []));
  }
});
