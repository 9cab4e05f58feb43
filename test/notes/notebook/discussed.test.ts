import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { placesOf, subjectAt } from '../../../src/notes/notebook/discussed';
import { meetingsOf } from '../../../src/notes/notebook/discussedMeetings';
import { notesOf } from './notes';

/** Where what stands at the first `needle` of the first note is spoken of, as `path:line`, lines counted from 1. */
function places(needle: string, texts: Readonly<Record<string, string>>): string[] {
  const notes = notesOf(texts);
  const [first] = notes;
  const [text = ''] = Object.values(texts);
  const before = text.slice(0, text.indexOf(needle)).split('\n');
  assert.ok(first && text.includes(needle));
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const found = subjectAt(first, position);
  if (!found) return [];
  return placesOf(found.subject, notes).map(({ at, range }) => `${at.path}:${range.start.line + 1}`);
}

describe('where something was discussed', () => {
  it('is every place of a number, in whatever form, those of the latest meeting first', () => {
    const texts = {
      'w/2024-01-03.md': 'octo/Hello#7 and octo/hello#77\n\nSee https://github.com/octo/hello/pull/7/files\n',
      'w/2024-01-10.md': '[this](https://github.com/Octo/hello/discussions/7), again #7\n\nother/hello#7\n',
      'w/2024-01-17.md': '[#7](https://git.example.org/octo/hello/issues/7) `octo/hello#7`\n',
    };
    const expected = ['w/2024-01-10.md:1', 'w/2024-01-10.md:1', 'w/2024-01-03.md:1', 'w/2024-01-03.md:3'];
    assert.deepEqual(places('octo/Hello#7', texts), expected);
  });

  it('is nothing where nothing tells what a number means', () => {
    assert.deepEqual(places('#5', { 'a.md': 'About #5\n' }), []);
  });

  it('is every place of a person, by handle and by the name that goes with it', () => {
    const texts = {
      'w/2024-01-03.md':
        '## Present\n\n- Ada Brandt (@ada)\n- Bo Lind\n\n## Notes\n\n- thanks @ADA!\n- AI Ada: write it\n- AI Bo: help\n',
      'w/2024-01-10.md': '## Present\n\n- Áda  brandt\n\n## Regrets\n\n- @ada2\n\n- AI @ada to see\n',
    };
    const ada = [
      'w/2024-01-10.md:3',
      'w/2024-01-10.md:9',
      'w/2024-01-03.md:3',
      'w/2024-01-03.md:8',
      'w/2024-01-03.md:9',
    ];
    assert.deepEqual(places('@ada', texts), ada);
    assert.deepEqual(places('Ada Brandt', texts), ada);
    assert.deepEqual(places('Bo Lind', texts), ['w/2024-01-03.md:4', 'w/2024-01-03.md:10']);
  });

  it('does not take two of one name for one person', () => {
    const texts = {
      'a/2024-01-03.md': '## Present\n\n- Kim Lee (@kim1)\n',
      'b/2024-01-03.md': '## Present\n\n- Kim Lee (@kim2)\n',
      'c/2024-01-03.md': '## Present\n\n- Kim Lee\n',
    };
    assert.deepEqual(places('@kim1', texts), ['a/2024-01-03.md:3']);
    const { 'c/2024-01-03.md': third, ...others } = texts;
    assert.deepEqual(places('Kim Lee', { 'c/2024-01-03.md': third, ...others }), ['c/2024-01-03.md:3']);
  });

  it('is nobody for everybody', () => {
    assert.deepEqual(places('@everyone', { 'a.md': 'Hello @everyone\n' }), []);
  });

  it('is where an action item was carried from and to', () => {
    const texts = {
      'w/2024-01-10.md':
        '# 2024-01-10\n\n- AI @ada: write the plan of the year ([2024-01-03](2024-01-03.md#L3))\n',
      'w/2024-01-03.md': '# 2024-01-03\n\n- AI @ada: write the plan\n- AI @ada: something else\n',
      'w/2024-01-17.md': '# 2024-01-17\n\n- AI @ada: Write the plan of the year ✅\n',
      'v/2024-01-17.md': '# 2024-01-17\n\n- AI @ada: write the plan of the year\n',
    };
    assert.deepEqual(places('write', texts), ['w/2024-01-17.md:3', 'w/2024-01-10.md:3', 'w/2024-01-03.md:3']);
  });

  it('survives a broken link to where an item came from', () => {
    const texts = { 'a.md': '# 2024-01-10\n\n- AI @ada: write it ([x](%E0%A4%A.md#L3))\n' };
    assert.deepEqual(places('write', texts), ['a.md:3']);
  });

  it('is counted by meetings', () => {
    const notes = notesOf({
      'w/2024-01-03.md': 'octo/hello#7, octo/hello#7\n',
      'w/2024-01-10.md': 'octo/hello#7\n',
      'w/note.md': 'octo/hello#7\n',
    });
    const [reference] = notes[0]?.note.references ?? [];
    assert.ok(reference?.target);
    const found = placesOf({ kind: 'target', target: reference.target }, notes);
    assert.equal(found.length, 4);
    assert.deepEqual(
      meetingsOf(found).map(({ date, at, range }) => [date, at.path, range.start.line]),
      [
        ['2024-01-10', 'w/2024-01-10.md', 0],
        ['2024-01-03', 'w/2024-01-03.md', 0],
        [null, 'w/note.md', 0],
      ],
    );
    assert.deepEqual(meetingsOf([]), []);
  });

  it('is counted by meetings in a note of several, by the days of those that spoke of it', () => {
    const notes = notesOf({
      'minutes.md': `# Minutes

Agenda: octo/hello#7, octo/hello#8

## 2024-01-17

- nothing

## 2024-01-10

- octo/hello#7
- octo/hello#7 again

## 2024-01-03

- octo/hello#7
`,
    });
    const where = (number: number) => {
      const target = notes[0]?.note.references.find((one) => one.target?.number === number)?.target;
      assert.ok(target);
      const found = meetingsOf(placesOf({ kind: 'target', target }, notes));
      return found.map(({ date, range }) => [date, range.start.line + 1]);
    };
    assert.deepEqual(where(7), [
      ['2024-01-10', 11],
      ['2024-01-03', 16],
    ]);
    assert.deepEqual(where(8), [[null, 3]], 'what only the lines above all of them say');
  });
});
