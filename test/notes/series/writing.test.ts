import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { carryItems } from '../../../src/notes/edits/carryEdit';
import { applyEdits } from '../../../src/notes/edits/textEdits';
import type { ActionItem, TextEdit } from '../../../src/notes/note';
import { read, type Reading } from '../../../src/notes/reading';
import { folderOf } from '../../../src/notes/relativePath';
import { openItems } from '../../../src/notes/series/carryOver';
import { newNote } from '../../../src/notes/series/newNote';
import type { PersonRef } from '../../../src/notes/series/participantEntry';
import { addParticipants } from '../../../src/notes/series/participantsSection';
import { corpora } from '../corpus';
import { minutes, notes, wholeNotes } from '../generated';
import { harmOf } from '../said';

/** `RUNS=10000` searches longer. */
const RUNS = Number(process.env.RUNS ?? 100);
const OLD = 'weekly/20261104.md';
const NEW = 'weekly/20261111.md';
const any = fc.oneof({ arbitrary: minutes, weight: 3 }, notes, wholeNotes);
const DANA: PersonRef = { handle: 'dana-novak', name: 'Dana Novak' };
const ELI: PersonRef = { handle: 'eli-stone', name: null };
const FAY: PersonRef = { handle: null, name: 'Fay Wong' };

function reading(text: string, path: string): Reading {
  return read(text, { path, repository: null, hosts: ['github.com'] });
}

/** The note after edits that are to leave all alone but what they write and what `mayGo`. */
function written(before: Reading, edits: readonly TextEdit[], mayGo: RegExp): Reading {
  const after = read(applyEdits(before.text, edits), before.context);
  const { lost, made, replaced } = harmOf(before, after, edits);
  assert.deepEqual({ lost, made }, { lost: [], made: [] }, after.text);
  for (const each of replaced) assert.match(each, mayGo);
  checkEndings(before.text, edits);
  return after;
}

/** Line endings are those of a line beside; nothing is joined to what stands there. */
function checkEndings(text: string, edits: readonly TextEdit[]): void {
  const endings: readonly string[] = text.match(/\r\n|\n|\r/g) ?? [];
  for (const { range, newText } of edits) {
    const beside = [endings[range.start.line - 1], endings[range.start.line], endings[range.start.line + 1]];
    for (const ending of newText.match(/\r\n|\n|\r/g) ?? [])
      assert.ok(
        endings.length === 0 || beside.includes(ending) || ending === endings[0],
        JSON.stringify(newText),
      );
  }
}

/** An item without a word. */
const EMPTY_ITEM = /^\s*(?:[-*+]|\d+[.)])?\s*(?:\[ ?\])?\s*(?:AI|TODO)?:?\s*@?\s*$/i;
/** That, or a cell that says that somebody is not there. */
const EMPTY = /^\s*(?:(?:[-*+]|\d+[.)])?\s*(?:\[ ?\])?\s*(?:@|none|tbd|no|absent)?|-+)\s*$/i;

/** Whether a note has an open item that was carried over with these words, owners and deadline. */
function isRead({ note }: Reading, { text, owners, due }: ActionItem): boolean {
  // Its deadline and its references may have been written out.
  const firstWord = /[\p{L}\p{N}]{2,}/u.exec(text.replace(/^[^:]*:/, ''))?.[0] ?? '';
  // A sentence that was taken for a name is read better elsewhere.
  const areOwners = (each: ActionItem) =>
    each.owners.join() === owners.join() ||
    owners.some((owner) => owner.split(' ').length > 3) ||
    (each.owners.length === 0 && owners.every((owner) => each.text.includes(owner)));
  return note.actions.some(
    (each) => !each.done && each.due === due && areOwners(each) && each.text.includes(firstWord),
  );
}

/** Carries items into a note, and once more; gives those that were not taken. */
function carry(into: Reading, from: Reading, items: readonly ActionItem[]): readonly ActionItem[] {
  const { edits, refused, count } = carryItems(into, from, items);
  const after = written(into, edits, EMPTY_ITEM);
  const taken = items.filter((item) => !refused.includes(item));
  assert.ok(count <= taken.length);
  for (const item of taken)
    assert.ok(isRead(after, item) || count < taken.length, `${item.text}\n${after.text}`);
  const again = carryItems(after, from, taken);
  assert.deepEqual(again.edits, [], `carried twice\n${after.text}`);
  return refused;
}

/** Inserts people into a note, and once more; gives those that were not taken. */
function insert(before: Reading, recent: readonly Reading[]): readonly PersonRef[] {
  const people = [DANA, ELI, FAY];
  const { edits, refused } = addParticipants({ reading: before, people, recent });
  const after = written(before, edits, EMPTY);
  const taken = people.filter((person) => !refused.includes(person));
  for (const { handle, name } of taken)
    assert.ok(
      after.note.participants.some(
        (each) => (handle !== null && each.handle === handle) || (name !== null && each.name === name),
      ),
      `${name}\n${after.text}`,
    );
  assert.deepEqual(addParticipants({ reading: after, people: taken, recent }).edits, [], after.text);
  return refused;
}

/** The notes of each folder of real notes, in the order of their names. */
function folders(): Reading[][] {
  const found = new Map<string, Reading[]>();
  for (const { path, text } of corpora()) {
    const folder = folderOf(path);
    const own = found.get(folder) ?? [];
    found.set(folder, own);
    own.push(reading(text, path));
  }
  return [...found.values()].map((own) =>
    own.sort((one, other) => (one.context.path < other.context.path ? -1 : 1)),
  );
}

describe('what is written into a note', function () {
  this.timeout(120_000);

  describe('carried items', () => {
    it('leave all else as it was, and are read as what they were', () => {
      let items = 0;
      let refused = 0;
      fc.assert(
        fc.property(any, any, (old, text) => {
          const from = reading(old, OLD);
          const open = openItems(from.note);
          items += open.length;
          refused += carry(reading(text, NEW), from, open).length;
        }),
        { numRuns: RUNS },
      );
      assert.ok(refused * 50 <= items, `${refused} of ${items} were refused`);
    });

    it('do so in real notes', function () {
      const all = folders();
      if (all.length === 0) this.skip();
      for (const own of all)
        for (const from of own)
          for (const into of own)
            for (const item of from === into ? [] : openItems(from.note))
              assert.deepEqual(carry(into, from, [item]), []);
    });
  });

  describe('participants', () => {
    it('leave all else as it was, and are read as such', () => {
      let refused = 0;
      fc.assert(
        fc.property(any, any, (text, last) => {
          refused += insert(reading(text, NEW), [reading(last, OLD)]).length;
        }),
        { numRuns: RUNS },
      );
      assert.ok(refused * 50 <= 3 * RUNS, `${refused} were refused`);
    });

    it('do so in real notes', function () {
      const all = folders();
      if (all.length === 0) this.skip();
      for (const own of all)
        for (const into of own) {
          assert.deepEqual(insert(into, []), []);
          assert.deepEqual(insert(into, own.filter((each) => each !== into).reverse()), []);
        }
    });
  });

  describe('a new note', () => {
    function make(recent: readonly Reading[], template: string | null): void {
      const [previous] = recent;
      const request = {
        date: '2031-05-14',
        context: {
          path: `${folderOf(previous?.context.path ?? '')}/20310514.md`,
          repository: null,
          hosts: ['github.com'],
        },
        series: 'weekly {{date}}',
        template,
        recent,
        count: null,
      };
      const bare = newNote({ ...request, carried: [] });
      const carried = previous ? openItems(previous.note) : [];
      const { text, refused, cursor } = newNote({
        ...request,
        carried: previous ? [{ from: previous, items: carried }] : [],
      });
      const before = read(bare.text, request.context);
      const after = read(text, request.context);
      for (const item of carried) {
        // The template may hold it already.
        const isThere = before.note.actions.some((each) => each.text === item.text);
        assert.ok(isThere || isRead(after, item), `${item.text}\n${text}`);
      }
      const words = (one: Reading): string[] => one.note.sections.map(({ title }) => title);
      for (const title of words(before)) assert.ok(words(after).includes(title), `${title}\n${text}`);
      assert.ok(after.note.participants.length === before.note.participants.length, text);
      assert.ok(cursor.line < text.split(/\r\n|\n|\r/).length);
      assert.deepEqual(refused, []);
    }

    it('has all that goes on, whatever the last one and the template', () => {
      fc.assert(
        fc.property(any, fc.option(any), (last, template) => make([reading(last, OLD)], template)),
        { numRuns: RUNS },
      );
    });

    it('has it after each of the real notes', function () {
      const all = folders();
      if (all.length === 0) this.skip();
      for (const own of all) {
        const latest = [...own].reverse();
        for (let first = 0; first < Math.min(5, latest.length); first++) {
          make(latest.slice(first, first + 15), null);
          make(
            latest.slice(first),
            '# {{series}}\n\n- {{participants}}\n\n## Action items\n\n{{unknown}} {{previous}}\n',
          );
        }
      }
    });
  });
});
