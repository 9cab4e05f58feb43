import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { openItems } from '../../../src/notes/series/carryOver';
import { newNote } from '../../../src/notes/series/newNote';
import { readCount } from '../../../src/notes/series/noteName';
import { read } from '../../../src/notes/reading';

const FOLDER = path.join(__dirname, 'fixtures');
const NEXT = /^next-(\d{4}-\d\d-\d\d)\.md$/;
/** The day of each series' next note. */
const DAYS: Readonly<Record<string, string>> = {
  weekly: '2026-11-11',
  committee: '2026-10-15',
  labels: '2026-10-19',
  board: '2026-11-02',
  german: '2026-10-21',
  numbered: '2026-06-30',
  single: '2026-10-16',
};

function contextOf(file: string) {
  // The year of the notes whose names lack it.
  return { path: `2026/${file}`, repository: null, hosts: ['github.com'] };
}

// The next note of each series as if all its open action items were carried over, its cursor shown as `|`; UPDATE=1
// writes them anew, to be looked at.
describe('the next note of the series', () => {
  for (const [series, date] of Object.entries(DAYS)) {
    const folder = path.join(FOLDER, series);
    const files = readdirSync(folder)
      .filter((name) => !NEXT.test(name))
      .sort()
      .reverse();
    const recent = files.map((file) => read(readFileSync(path.join(folder, file), 'utf8'), contextOf(file)));
    const digits = readCount(files[0] ?? '')?.digits;
    const [latest, ...others] = recent;
    // As in the editor, a note of no meeting is none.
    const minutes = latest?.note.participants.length === 0 ? others : recent;
    const made = newNote({
      date,
      context: contextOf(`next-${date}.md`),
      series,
      template: null,
      recent: minutes,
      count: series === 'single' ? Number(digits) : null,
      carried: minutes[0] ? [{ from: minutes[0], items: openItems(minutes[0].note) }] : [],
    });

    it(`${series} is made of the notes before`, () => {
      const lines = made.text.split('\n');
      const { line, character } = made.cursor;
      lines[line] = `${lines[line]!.slice(0, character)}|${lines[line]!.slice(character)}`;
      const expected = path.join(folder, `next-${date}.md`);
      if (process.env.UPDATE) writeFileSync(expected, lines.join('\n'));
      assert.ok(existsSync(expected), `run with UPDATE=1 to make the next note of ${series}`);
      assert.equal(lines.join('\n'), readFileSync(expected, 'utf8'));
    });

    it(`${series} keeps its action items open, with their owners and deadlines`, () => {
      const { note } = read(made.text, contextOf(`next-${date}.md`));
      assert.equal(note.date, date);
      const said = (actions: typeof note.actions) =>
        actions.map(({ owners, due, done }) => ({ owners, due, done }));
      assert.deepEqual(said(note.actions), said(minutes[0] ? openItems(minutes[0].note) : []));
      assert.ok(note.actions.every(({ origin }) => origin !== null));
    });
  }
});
