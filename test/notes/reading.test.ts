import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Note, Range } from '../../src/notes/note';
import { readNote } from '../../src/notes/readNote';
import { corpora } from './corpus';
import { minutes, notes, texts } from './generated';
import { differenceIn } from './oracle/differences';
import { readByRemark } from './wholeNote';

/** `RUNS=100000` searches longer. */
const RUNS = Number(process.env.RUNS ?? 200);
const context = { path: 'weekly/20261104.md', repository: null, hosts: ['github.com'] };

describe('reading', function () {
  this.timeout(60_000);

  for (const [what, arbitrary] of Object.entries({ note: notes, text: texts, 'whole minutes': minutes })) {
    it(`finds in any ${what} what remark finds in the whole, but for known differences`, () => {
      fc.assert(
        fc.property(arbitrary, (text) => {
          fc.pre(differenceIn(text) === null);
          assert.deepEqual(readNote(text, context), readByRemark(text, context));
        }),
        { numRuns: RUNS },
      );
    });
  }

  it('finds in real notes what remark finds in the whole', function () {
    const files = corpora();
    if (files.length === 0) this.skip();
    for (const { path, text } of files) {
      assert.deepEqual(readNote(text, { ...context, path }), readByRemark(text, { ...context, path }), path);
    }
  });

  // Each was read otherwise once.
  for (const text of [
    '- AI @ada: a\n| Ada | @bo |\n| --- | --- |\n| c | @cem |',
    '## Participants\na\n| Ada | @ada |\n\t| --- | --- |',
    '| Ada | @ada |\r\n| --- | --- |\r\n| Bo | @bo | \r\n<b>AI @cem</b> to look',
    '[a]: https://github.com/a/b/issues/1 "c\nd"\n\n[#1][a] and [A] and [^1]\n\n[^1]: AI @ada',
    '> [a]:\n> <https://github.com/a/b/issues/1>\n\n![^1] [a][] [#2](https://github.com/a/b/pull/2 (c)) [x]()',
    '*~~AI @ada: a~~* a@b.c_d_ &eacute; &#35;1 \\#1 <a@b.c> <https://a.b> <i a="*">*#1*</i> <!-- #2 -->',
  ])
    it(`finds in ${JSON.stringify(text)} what remark finds`, () => {
      assert.deepEqual(readNote(text, context), readByRemark(text, context));
    });

  it('takes a last line without its end for a part of the last section', () => {
    const [section] = readNote('# One\nlast', context).sections;
    assert.deepEqual(section?.range, { start: { line: 0, character: 0 }, end: { line: 1, character: 4 } });
  });

  it('tells places that are in the text', () => {
    fc.assert(
      fc.property(fc.oneof(notes, texts), (text) => {
        const lines = text.split(/\r\n|\n|\r/);
        for (const range of rangesOf(readNote(text, context))) {
          assert.ok(isBefore(range.start, range.end), JSON.stringify(range));
          for (const { line, character } of [range.start, range.end]) {
            assert.ok(line >= 0 && line < lines.length, `line ${line} of ${lines.length}`);
            assert.ok(
              character >= 0 && character <= (lines[line] ?? '').length,
              `character ${character} of ${lines[line]}`,
            );
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('tells the place of words in the line behind their box', () => {
    for (const [text, character] of [
      ['- [x]\n1', 0],
      ['\uFEFF- [x]\n  1', 2],
      ['- [x]\r\n  1', 2],
      ['- [x]\r  1', 2],
    ] as const)
      assert.deepEqual(readNote(text, context).actions[0]?.range.start, { line: 1, character }, text);
  });

  it('takes an item for one about the nearest issue that a bullet above it names', () => {
    const text =
      '* [#12](https://github.com/lamps/horn/issues/12) Horn\n    * Parts are here\n        * AI @ann: mount them\n    * [the relay](https://github.com/lamps/horn/pull/15)\n        * Works\n            * AI @bo: merge it\n* Tower\n    * AI @ann: climb it\n';
    const lines = readNote(text, context).actions.map(({ below }) => below?.start.line);
    assert.deepEqual(lines, [0, 3, 6]);
  });

  it('knows an item to be below a bullet with words only', () => {
    const [one, other] = readNote('- Fog\n  - * [ ] count\n\n> - * [ ] count\n', context).actions;
    assert.deepEqual(one?.below?.start, { line: 0, character: 2 });
    assert.equal(other?.below, null);
  });

  it('tells places where what it says stands', () => {
    fc.assert(
      fc.property(fc.oneof(notes, texts), (text) => {
        const note = readNote(text, context);
        for (const { handle, range } of note.mentions) assert.equal(slice(text, range), `@${handle}`);
        for (const { range, text: shown, form, url } of note.references) {
          const source = slice(text, range);
          if (form === 'short') assert.equal(source, shown);
          else assert.ok(source.includes(form === 'url' ? (url ?? '') : shown), source);
        }
        for (const { box } of note.actions) if (box) assert.match(slice(text, box), /^[ xX\t\n\r]$/);
      }),
      { numRuns: RUNS },
    );
  });
});

function rangesOf(note: Note): Range[] {
  const { participants, regrets, mentions, references, actions, agenda, decisions, links, sections } = note;
  const marks = actions.flatMap(({ box, doneMark, below }) =>
    [box, doneMark, below].filter((range) => range !== null),
  );
  const items = [
    ...participants,
    ...regrets,
    ...mentions,
    ...references,
    ...actions,
    ...agenda,
    ...decisions,
    ...links,
  ];
  return [
    ...items.map(({ range }) => range),
    ...sections.flatMap(({ range, heading }) => [range, heading]),
    ...marks,
  ];
}

function isBefore(start: Range['start'], end: Range['end']): boolean {
  return start.line < end.line || (start.line === end.line && start.character <= end.character);
}

/** What stands at a range, its line endings as `\n`. */
function slice(text: string, { start, end }: Range): string {
  const lines = text.split(/\r\n|\n|\r/).slice(start.line, end.line + 1);
  const last = lines.length - 1;
  return lines
    .map((line, index) =>
      line.slice(index === 0 ? start.character : 0, index === last ? end.character : undefined),
    )
    .join('\n');
}
