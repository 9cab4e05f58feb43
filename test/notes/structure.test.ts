import assert from 'node:assert/strict';
import type { ActionItem, Note, Range } from '../../src/notes/note';
import { placesOf } from '../../src/notes/notebook/discussed';
import { flagOf } from '../../src/notes/notebook/issueFlags';
import { SeriesPeople } from '../../src/notes/notebook/seriesPeople';
import { ItemTracker } from '../../src/notes/notebook/trackedItems';
import { findProblems } from '../../src/notes/problems/findProblems';
import { PreviewMarks } from '../../src/notes/references/previewMarks';
import { readNote } from '../../src/notes/readNote';

// Each of these took minutes, or all the memory there is, while something was gone through again for each other thing.

const context = { path: 'weekly/20261104.md', repository: null, hosts: ['github.com'] };
const repository = { host: 'github.com', owner: 'a', name: 'b' };
const LINK = '[#1](https://github.com/a/b/issues/1) ';

const noteOf = (text: string): Note => readNote(`# Weekly\n\n${text}`, context);

/** A list of one thing for each line. */
const listOf = <T>(count: number, make: (line: number) => T): T[] =>
  Array.from({ length: count }, (_, line) => make(line));

const inLine = (line: number, character = 0): Range => ({
  start: { line, character },
  end: { line, character: character + 4 },
});

function task(line: number, with_: Partial<ActionItem> = {}): ActionItem {
  const range = { start: { line, character: 0 }, end: { line, character: 99 } };
  const state = {
    done: false,
    state: 'open',
    due: null,
    dueWords: null,
    dueByOrder: null,
    meeting: null,
  } as const;
  const kind = { form: 'checkbox', box: null, doneMark: null, origin: null, below: null } as const;
  return { range, text: `do ${line}`, owners: [], ...state, ...kind, ...with_ };
}

describe('a note of very much', function () {
  this.timeout(60_000);

  it('that is rows of a table is read', () => {
    const count = 200_000;
    const { mentions } = noteOf(`| Name | Place |\n| - | - |\n${'|@a|b|\n'.repeat(count)}`);
    assert.equal(mentions.length, count);
  });

  it('that is brackets with links behind them is read', () => {
    const count = 60_000;
    const { references } = noteOf('['.repeat(1_000_000) + LINK.repeat(count));
    assert.equal(references.length, count);
  });

  it('that is pictures with tildes between them is read', () => {
    const { references } = noteOf(`${'~ ![a](b) '.repeat(200_000)} a/b#1`);
    assert.equal(references.length, 1);
  });

  it('that is links to where an item first stood is read', () => {
    const { actions } = noteOf(`- [ ] do it ${'([2023](20231115.md#L42)) '.repeat(20_000)}`);
    assert.deepEqual([actions[0]?.text, actions[0]?.origin], ['do it', '20231115.md#L42']);
  });

  for (const level of ['> ', '- ', '> - ', '- > ', '1. ', '> 1. ', '[^1]: ', '> [^1]: ', '\t> '])
    for (const end of ['a', '[a]: b', '[^a]: b', '| a |']) {
      it(`that is levels of “${level}” around “${end}” is read`, () => {
        assert.equal(noteOf(`${level.repeat(30_000)}${end}\n\n# Next\n\n- [ ] do it\n`).actions.length, 1);
      });
    }

  it('with a long line below its heading is read', () => {
    const underlined = `A <b>heading</b> and <i>more</i>\n${'-'.repeat(250)}\n`;
    assert.deepEqual(
      noteOf(`${underlined}\n[a]: b\n`).sections.map(({ depth }) => depth),
      [1, 2],
    );
  });

  it('that is uses of a definition is read, be it as long as all of them', () => {
    const { references } = noteOf(`${'- [a] #1\n'.repeat(2_000)}\n[a]: https://b.c/${'d'.repeat(200_000)}\n`);
    assert.equal(references.length, 2_000);
  });

  it('that is escaped brackets is read, also where something is defined', () => {
    const { references } = noteOf(`#1 ${'\\['.repeat(400_000)}\n\n[a]: b\n`);
    assert.equal(references.length, 1);
  });

  it('that is a domain that is none is read', () => {
    const { references } = noteOf(`#1 ${'www.a_'.repeat(30_000)}`);
    assert.equal(references.length, 1);
  });

  it('that is blanks behind a fence that they keep open is read', () => {
    const { references } = noteOf(`\`\`\`\n\`\`\`${' '.repeat(400_000)}x\n\`\`\`\n\n#1\n`);
    assert.equal(references.length, 1);
  });
});

describe('of a note of very much', function () {
  this.timeout(60_000);

  const nothing = noteOf('');

  it('the problems are found', () => {
    const count = 100_000;
    const actions = listOf(count, (line) => task(line, { owners: [`ada${line}`] }));
    const mentions = listOf(count, (line) => ({ handle: `Ada${line}`, range: inLine(line) }));
    const facts = { today: '2026-11-04', isMissing: () => false, isNobody: () => true };
    const problems = findProblems({ ...nothing, actions, mentions }, new Set(['unknownOwner']), facts);
    assert.equal(problems.length, count);
  });

  it('the issues of each item are found', () => {
    const count = 150_000;
    const actions = listOf(count, (line) => task(line));
    const references = listOf(count, (line) => ({
      range: inLine(line, 2),
      text: '#1',
      form: 'short' as const,
      target: { repository, number: 1, kind: null },
      url: null,
    }));
    const note = { ...nothing, actions, references };
    const flags = note.actions.map((action) => flagOf(note, action, () => 'closed'));
    assert.equal(flags.filter((flag) => flag === 'issuesClosed').length, count);
  });

  it('the owners of each item are found among those who attend', () => {
    const count = 20_000;
    const participants = listOf(count, (line) => ({
      handle: `ada${line}`,
      name: `Bo${line} Rose`,
      range: inLine(line),
    }));
    const actions = listOf(count, (line) => task(count + line, { owners: [`Bo${line}`] }));
    const note = { ...nothing, participants, actions };
    const people = new SeriesPeople([note]);
    const names = note.actions.map((action) => people.ownersOf(note, action)[0]?.name);
    assert.deepEqual([names[0], names.at(-1)], ['@ada0', `@ada${count - 1}`]);
  });

  it('the places of somebody are found among those who attend', () => {
    const count = 30_000;
    const participants = listOf(count, (line) => ({
      handle: null,
      name: `Bo${line} Rose`,
      range: inLine(line),
    }));
    const actions = listOf(count, (line) => task(count + line, { owners: [`Bo${line}`] }));
    const note = { ...nothing, participants, attendance: participants, actions };
    const at = { path: context.path, note };
    assert.equal(placesOf({ kind: 'person', handle: null, name: 'Bo7 Rose' }, [at]).length, 2);
  });

  it('the places of somebody who is called often are found', () => {
    const count = 400_000;
    const mentions = listOf(count, (line) => ({ handle: 'ada', range: inLine(line) }));
    const at = { path: context.path, note: { ...nothing, mentions } };
    assert.equal(placesOf({ kind: 'person', handle: 'ada', name: null }, [at]).length, count);
  });

  it('the mentions are marked in the preview', () => {
    const count = 300_000;
    const mentions = listOf(count, (number) => ({ handle: 'a', range: inLine(0, number * 3) }));
    const rendered = new PreviewMarks({ ...nothing, mentions });
    const marks = rendered.marksIn([{ type: 'text', content: '@a '.repeat(count) }], [0, 1]).get(0) ?? [];
    assert.equal(marks.length, count);
  });

  it('the items are the same as those that they were carried over from', () => {
    const count = 80_000;
    const then = listOf(count, (line) => task(line));
    const now = listOf(count, (line) =>
      task(line, { text: `did ${line}`, origin: `20231115.md#L${line + 1}` }),
    );
    const items = new ItemTracker().track([
      { path: '20231115.md', note: { ...nothing, date: '2023-11-15', actions: then } },
      { path: '20231122.md', note: { ...nothing, date: '2023-11-22', actions: now } },
    ]);
    assert.deepEqual([items.length, items[0]?.places.length], [count, 2]);
  });

  it('a chain of items that were carried over is one', () => {
    const count = 100_000;
    // Each links to the next, which is known later, and stands in the other note.
    const even = listOf(count, (line) => task(line, { text: `a ${line}`, origin: `2.md#L${line + 1}` }));
    const odd = listOf(count, (line) => task(line, { text: `b ${line}`, origin: `1.md#L${line + 2}` }));
    const items = new ItemTracker().track([
      { path: '1.md', note: { ...nothing, date: '2026-11-04', actions: even } },
      { path: '2.md', note: { ...nothing, date: '2026-11-11', actions: odd } },
    ]);
    assert.deepEqual([items.length, items[0]?.places.length], [1, 2 * count]);
  });
});
