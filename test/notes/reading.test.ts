import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { Note, NoteContext, Range } from '../../src/notes/note';
import { read } from '../../src/notes/reading';
import { readNote } from '../../src/notes/readNote';
import { realNotes } from './corpus';
import { anyEdit, anyMarkdown, anyNote, applyEdit } from './generatedNotes';
import { readByRemark } from './wholeNote';

const CONTEXT: NoteContext = {
  path: 'team/2024/note.md',
  repository: { host: 'github.com', owner: 'octo-org', name: 'tracker' },
  hosts: ['github.com'],
};

const notes = realNotes();

describe('reading a note', function () {
  this.timeout(120_000);

  describe('says what remark says of the whole text', () => {
    it('of minutes in any order', () => {
      fc.assert(
        fc.property(anyNote, (text) => {
          assert.deepEqual(readNote(text, CONTEXT), readByRemark(text, CONTEXT));
        }),
        { numRuns: 400, seed: 1 },
      );
    });

    it('of any Markdown', () => {
      fc.assert(
        fc.property(anyMarkdown, (text) => {
          assert.deepEqual(readNote(text, CONTEXT), readByRemark(text, CONTEXT));
        }),
        { numRuns: 2_000, seed: 1 },
      );
    });

    it('of real notes', function () {
      if (notes.length === 0) this.skip();
      for (const { path, text } of notes) {
        const context = { ...CONTEXT, path };
        assert.deepEqual(readNote(text, context), readByRemark(text, context), path);
      }
    });
  });

  describe('again after edits says what reading it anew says', () => {
    it('of minutes in any order', () => {
      fc.assert(
        fc.property(anyNote, fc.array(anyEdit, { minLength: 1, maxLength: 8 }), (start, edits) => {
          let text = start;
          let reading = read(text, CONTEXT);
          for (const edit of edits) {
            text = applyEdit(text, edit);
            reading = read(text, CONTEXT, reading);
            assert.deepEqual(reading.note, readNote(text, CONTEXT));
          }
        }),
        { numRuns: 300, seed: 2 },
      );
    });

    it('of real notes', function () {
      if (notes.length === 0) this.skip();
      fc.assert(
        fc.property(
          fc.constantFrom(...notes),
          fc.array(anyEdit, { minLength: 1, maxLength: 5 }),
          (note, edits) => {
            let { text } = note;
            let reading = read(text, CONTEXT);
            for (const edit of edits) {
              text = applyEdit(text, edit);
              reading = read(text, CONTEXT, reading);
              assert.deepEqual(reading.note, readNote(text, CONTEXT));
            }
          },
        ),
        { numRuns: 100, seed: 3 },
      );
    });
  });

  describe('never fails, and its ranges hold what they say', () => {
    it('for any string', () => {
      fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), checkRanges), {
        numRuns: 500,
        seed: 4,
      });
    });

    it('for minutes in any order', () => {
      fc.assert(fc.property(anyNote, checkRanges), { numRuns: 500, seed: 5 });
    });

    it('for real notes', function () {
      if (notes.length === 0) this.skip();
      for (const { text } of notes) checkRanges(text);
    });
  });
});

/** Checks that each range lies within the text and holds what the note says of it. */
function checkRanges(text: string): void {
  const note: Note = readNote(text, CONTEXT);
  const lines = text.split(/\r\n|\n|\r/);
  const at = ({ start, end }: Range): string => {
    assert.ok(start.line >= 0 && end.line < lines.length, 'the lines are the text’s');
    assert.ok(
      start.line < end.line || (start.line === end.line && start.character <= end.character),
      'it has a length',
    );
    assert.ok(start.character >= 0 && end.character <= lines[end.line]!.length, 'it ends in its line');
    if (start.line === end.line) return lines[start.line]!.slice(start.character, end.character);
    return lines
      .slice(start.line, end.line + 1)
      .join('\n')
      .slice(start.character);
  };
  for (const { range, handle } of note.mentions) assert.equal(at(range), `@${handle}`);
  for (const { range, form, text: said, url } of note.references) {
    const source = at(range);
    if (form === 'short') assert.ok(source.includes('#') || /gh-\d/i.test(source), source);
    else if (form === 'url') assert.equal(source, url);
    else assert.ok(source.startsWith('['), `${source} is a link’s source: ${said}`);
  }
  for (const { range, box, doneMark, done } of note.actions) {
    at(range);
    if (box) assert.match(at(box), /^.?$/u);
    if (doneMark) assert.ok(done && at(doneMark).trim() !== '', at(doneMark));
  }
  for (const { range, handle } of [...note.participants, ...note.regrets]) {
    const source = at(range);
    if (handle !== null && source.includes('@'))
      assert.ok(source.includes(handle) || source.includes('['), source);
  }
  for (const { range } of [...note.decisions, ...note.agenda, ...note.links]) at(range);
  for (const { heading, range } of note.sections) {
    at(heading);
    assert.ok(range.end.line <= lines.length && range.start.line <= heading.start.line);
  }
}
