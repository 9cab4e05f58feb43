import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  addTitle,
  followText,
  followUrl,
  shortenReference,
  turnIntoLink,
  type Resolved,
} from '../../../src/notes/edits/referenceEdits';
import type { NoteContext, Reference, TextEdit } from '../../../src/notes/note';
import { read } from '../../../src/notes/reading';
import { readNote } from '../../../src/notes/readNote';
import { applied } from '../applied';

const CONTEXT: NoteContext = {
  path: 'note.md',
  repository: { host: 'github.com', owner: 'harbour-lights', name: 'beacon' },
  hosts: ['github.com', 'git.example.org'],
};
const ISSUES = 'https://github.com/harbour-lights/beacon/issues';

type Edit = (
  text: string,
  reference: Resolved,
  note: { readonly references: readonly Reference[] },
) => TextEdit | null;

/** A line after an edit of its first reference, which stands in a note below a heading; null where there is none. */
function after(line: string, edit: Edit, rest = ''): string | null {
  const text = `# 2026-11-04\r\n\r\n${line}\r\n${rest}`;
  const note = readNote(text, CONTEXT);
  const [reference] = note.references;
  assert.ok(reference?.target);
  const made = edit(text, { ...reference, target: reference.target }, note);
  if (!made) return null;
  const lines = applied(text, made).split('\r\n');
  assert.equal(lines.join('\r\n'), applied(text, made), 'line endings stay');
  return lines[2] ?? null;
}

describe('turning a reference into a link', () => {
  for (const [line, expected] of [
    ['* #12 horn', `* [beacon#12](${ISSUES}/12) horn`],
    ['* see beacon#12.', `* see [beacon#12](${ISSUES}/12).`],
    ['* harbour-lights/charts#7', '* [charts#7](https://github.com/harbour-lights/charts/issues/7)'],
    ['* harbour-lights/charts #7', '* [charts#7](https://github.com/harbour-lights/charts/issues/7)'],
    ['* PR#12', `* PR [beacon#12](${ISSUES}/12)`],
    [`* ${ISSUES}/12#issuecomment-1, ok`, `* [beacon#12](${ISSUES}/12#issuecomment-1), ok`],
    [`* <${ISSUES}/12> ok`, `* [beacon#12](${ISSUES}/12) ok`],
    [`* [#12](${ISSUES}/12)`, null],
  ] as const) {
    it(`makes ${String(expected)} of ${line}`, () => assert.equal(after(line, turnIntoLink), expected));
  }

  it('follows the note’s other links', () => {
    assert.equal(after('* #12', turnIntoLink, `* [#3](${ISSUES}/3)\n`), `* [#12](${ISSUES}/12)`);
    assert.equal(after('* PR#12', turnIntoLink, `* [PR#3](${ISSUES}/3)\n`), `* PR [beacon#12](${ISSUES}/12)`);
  });

  it('leads where GitHub says it is', () => {
    const edit: Edit = (text, reference, note) => turnIntoLink(text, reference, note, 'pull');
    assert.equal(after('* #12', edit), '* [beacon#12](https://github.com/harbour-lights/beacon/pull/12)');
  });
});

describe('shortening a reference', () => {
  const shorten: Edit = (text, reference) => shortenReference(read(text, CONTEXT), reference);

  for (const [line, expected] of [
    [`* [#12](${ISSUES}/12) horn`, '* beacon#12 horn'],
    [`* ${ISSUES}/12, ok`, '* beacon#12, ok'],
    [`* <${ISSUES}/12> ok`, '* beacon#12 ok'],
    ['* harbour-lights/beacon#12', '* beacon#12'],
    ['* octo-org/tools#3', null],
    ['* https://github.com/octo-org/tools/issues/3', '* octo-org/tools#3'],
    ['* #12', null],
    ['* beacon#12', null],
    [`* [the fog horn, number 12](${ISSUES}/12)`, null],
    [`* ${ISSUES}/12#issuecomment-1`, null],
    ['* https://git.example.org/o/r/issues/3', null],
  ] as const) {
    it(`makes ${String(expected)} of ${line}`, () => assert.equal(after(line, shorten), expected));
  }

  it('never means another repository', () => {
    const rest = '* https://github.com/octo-org/beacon/issues/1\n';
    const line = `* [#12](${ISSUES}/12), https://github.com/octo-org/beacon/issues/2`;
    const other: NoteContext = { ...CONTEXT, repository: null };
    const edit: Edit = (text, reference) => shortenReference(read(text, other), reference);
    assert.match(after(line, edit, rest) ?? '', /^\* (?:harbour-lights\/)beacon#12,/);
  });
});

describe('adding the title', () => {
  const add =
    (title: string): Edit =>
    (text, reference) =>
      addTitle(text, reference, title);

  it('writes it behind the reference, as text', () => {
    assert.equal(after('* #12: who?', add(' Fog *horn*\n|')), '* #12 Fog \\*horn\\* \\|: who?');
    assert.equal(after(`* <${ISSUES}/12>`, add('Horn')), `* <${ISSUES}/12> Horn`);
  });

  it('writes nothing that stands there', () => {
    assert.equal(after('* #12 fog horn', add('Fog horn')), null);
    assert.equal(after('* #12', add(' ')), null);
  });
});

describe('a link whose text and URL disagree', () => {
  for (const [line, url, text] of [
    [`* [#13](${ISSUES}/12) x`, `* [beacon#12](${ISSUES}/12) x`, `* [#13](${ISSUES}/13) x`],
    [
      `* [charts#12](${ISSUES}/12)`,
      `* [beacon#12](${ISSUES}/12)`,
      '* [charts#12](https://github.com/harbour-lights/charts/issues/12)',
    ],
    [
      `* [octo-org/tools#12](${ISSUES}/12 "x")`,
      `* [beacon#12](${ISSUES}/12 "x")`,
      '* [octo-org/tools#12](https://github.com/octo-org/tools/issues/12 "x")',
    ],
    [`* [#13, #14](${ISSUES}/12)`, `* [beacon#12](${ISSUES}/12)`, null],
    [`* [#12](${ISSUES}/12)`, `* [beacon#12](${ISSUES}/12)`, null],
  ] as const) {
    it(`follows the one or the other: ${line}`, () => {
      assert.equal(after(line, followUrl), url);
      assert.equal(after(line, followText), text);
    });
  }
});
