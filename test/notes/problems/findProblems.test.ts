import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  findProblems,
  PROBLEM_KINDS,
  type Problem,
  type ProblemKind,
} from '../../../src/notes/problems/findProblems';
import { readNote } from '../../../src/notes/readNote';

const CONTEXT = { path: 'note.md', repository: null, hosts: ['github.com'] };
const FACTS = {
  today: '2026-11-24',
  isMissing: ({ number }: { readonly number: number }) => number === 404,
  isNobody: (handle: string) => handle === 'ghost',
};

/** What is odd in lines below a note's heading: kind, what is told of it, and the text that is pointed at. */
function problemsIn(lines: string, kinds: readonly ProblemKind[] = PROBLEM_KINDS): string[][] {
  const text = `# 2026-11-04\n\n${lines}\n`;
  const note = readNote(text, CONTEXT);
  return findProblems(note, new Set(kinds), FACTS).map((problem) => {
    const { start, end } = problem.range;
    assert.equal(start.line, end.line);
    const line = text.split('\n')[start.line] ?? '';
    return [problem.kind, toldOf(problem), line.slice(start.character, end.character)];
  });
}

function toldOf(problem: Problem): string {
  switch (problem.kind) {
    case 'overdue':
      return problem.due;
    case 'unknownOwner':
      return problem.handle;
    case 'linkMismatch':
      return `${problem.said}, ${problem.led}`;
    default:
      return '';
  }
}

describe('the problems of a note', () => {
  const issue = 'https://github.com/o/r/issues';
  for (const [line, kind, told, place] of [
    ['- TODO: count lamps', 'actionWithoutOwner', '', 'TODO: count lamps'],
    ['- AI @ada: count until 2026-11-18', 'overdue', '2026-11-18', 'AI @ada: count until 2026-11-18'],
    ['- AI @ada and @ghost: count lamps', 'unknownOwner', 'ghost', '@ghost'],
    [`- [#13](${issue}/12) x`, 'linkMismatch', '#13, #12', `[#13](${issue}/12)`],
    [`- [r/s#12](${issue}/12)`, 'linkMismatch', 'r/s#12, o/r#12', `[r/s#12](${issue}/12)`],
    ['- o/r#404', 'missingReference', '', 'o/r#404'],
    ['- see #12', 'unresolvedReference', '', '#12'],
  ] as const) {
    it(`are told: ${line}`, () => {
      assert.deepEqual(problemsIn(line), [[kind, told, place]]);
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
