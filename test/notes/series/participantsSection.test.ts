import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { PersonRef } from '../../../src/notes/series/participantEntry';
import { addParticipants } from '../../../src/notes/series/participantsSection';
import { read } from '../../../src/notes/reading';
import { applyEdits } from '../../../src/notes/edits/textEdits';
import { notes } from '../generated';

const CONTEXT = { path: 'weekly/20261104.md', repository: null, hosts: ['github.com'] };
const DANA: PersonRef = { handle: 'dana-novak', name: 'Dana Novak' };
const ELI: PersonRef = { handle: 'eli-stone', name: null };
const FAY: PersonRef = { handle: null, name: 'Fay Wong' };

/** The note with people added; `recent` are the texts of the series' last notes, newest first. */
function withPeople(text: string, people: readonly PersonRef[], recent: readonly string[] = []): string {
  const { edits } = addParticipants({
    reading: read(text, CONTEXT),
    people,
    recent: recent.map((each) => read(each, CONTEXT)),
  });
  return applyEdits(text, edits);
}

describe('inserting participants', () => {
  for (const [what, before, after] of [
    [
      'a list of handles',
      '# 2026-11-04\n\n## Participants\n\n- @ada-brandt\n- @bo-lind (joined later)\n\n## Agenda\n',
      '# 2026-11-04\n\n## Participants\n\n- @ada-brandt\n- @bo-lind (joined later)\n- @dana-novak\n- @eli-stone\n- Fay Wong\n\n## Agenda\n',
    ],
    [
      'a table with a column for each part of a name',
      '## Present\n\n| Last name | First name | Org |\n|---|---|---|\n| Lind | Bo | Leaf |\n',
      '## Present\n\n| Last name | First name | Org |\n|---|---|---|\n| Lind | Bo | Leaf |\n| Novak | Dana |  |\n| @eli-stone |  |  |\n| Wong | Fay |  |\n',
    ],
    [
      'a list with the name of the family first',
      'Present: Lind, Anna; Brandt, Ada\n',
      'Present: Lind, Anna; Brandt, Ada; Dana Novak; @eli-stone; Fay Wong\n',
    ],
    [
      'a list with names and handles',
      '## Present\n\n* Ada Brandt (@ada-brandt) (chair)\n* Bo Lind (@bo-lind)\n',
      '## Present\n\n* Ada Brandt (@ada-brandt) (chair)\n* Bo Lind (@bo-lind)\n* Dana Novak (@dana-novak)\n* @eli-stone\n* Fay Wong\n',
    ],
    [
      'places that stand empty',
      '## Present\n\n* @\n* @\n\n## Agenda\n',
      '## Present\n\n* @dana-novak\n* @eli-stone\n* Fay Wong\n\n## Agenda\n',
    ],
    [
      'places that stand empty behind somebody',
      '## Present\n\n* @bo-lind\n* @\n* @\n\n## Agenda\n',
      '## Present\n\n* @bo-lind\n* @dana-novak\n* @eli-stone\n* Fay Wong\n\n## Agenda\n',
    ],
    [
      'a place that stands empty in front of somebody',
      '## Present\n\n* @\n* @bo-lind\n\n## Agenda\n',
      '## Present\n\n* @dana-novak\n* @eli-stone\n* Fay Wong\n* @bo-lind\n\n## Agenda\n',
    ],
    [
      'names before handles',
      '## Present\n* Ada Brandt @ada-brandt (voting member)\n\n## Agenda\n',
      '## Present\n* Ada Brandt @ada-brandt (voting member)\n* Dana Novak @dana-novak\n* @eli-stone\n* Fay Wong\n\n## Agenda\n',
    ],
    [
      'links to profiles',
      '## Present\n\n- [Ada Brandt](https://github.com/ada-brandt)\n',
      '## Present\n\n- [Ada Brandt](https://github.com/ada-brandt)\n- [Dana Novak](https://github.com/dana-novak)\n- @eli-stone\n- Fay Wong\n',
    ],
    [
      'italic handles in a nested list',
      '# Call\n\n-   **Moderator:** ada\n-   **Attendees:**\n\n    -   _@ada-brandt_\n\n**Agenda**\n',
      '# Call\n\n-   **Moderator:** ada\n-   **Attendees:**\n\n    -   _@ada-brandt_\n    -   _@dana-novak_\n    -   _@eli-stone_\n    -   _Fay Wong_\n\n**Agenda**\n',
    ],
    [
      'a numbered list',
      '## Attendance\n\n1. Ada Brandt (ACME)\n2. Bo Lind\n',
      '## Attendance\n\n1. Ada Brandt (ACME)\n2. Bo Lind\n3. Dana Novak\n4. @eli-stone\n5. Fay Wong\n',
    ],
    [
      'boxes that are ticked',
      '## Attendees\n\n- [x] @ada-brandt\n\n## Agenda\n',
      '## Attendees\n\n- [x] @ada-brandt\n- [x] @dana-novak\n- [x] @eli-stone\n- [x] Fay Wong\n\n## Agenda\n',
    ],
    [
      'items with remarks below them',
      '## Present\n\n- @ada-brandt\n  - from 15:30 on\n\n\n## Agenda\n',
      '## Present\n\n- @ada-brandt\n  - from 15:30 on\n- @dana-novak\n- @eli-stone\n- Fay Wong\n\n\n## Agenda\n',
    ],
    [
      'one line',
      '**Present:** Ada Brandt (@ada-brandt), Bo Lind (@bo-lind)\n\n**Regrets:** Gus\n',
      '**Present:** Ada Brandt (@ada-brandt), Bo Lind (@bo-lind), Dana Novak (@dana-novak), @eli-stone, Fay Wong\n\n**Regrets:** Gus\n',
    ],
    [
      'a line that goes on in the next',
      '## Attendees\nAda Brandt, Bo Lind,\nCem Yılmaz\n\n## Notes\n',
      '## Attendees\nAda Brandt, Bo Lind,\nCem Yılmaz, Dana Novak, @eli-stone, Fay Wong\n\n## Notes\n',
    ],
    [
      'semicolons',
      'Present: Ada Brandt; Bo Lind\n',
      'Present: Ada Brandt; Bo Lind; Dana Novak; @eli-stone; Fay Wong\n',
    ],
    [
      'a line for each',
      '## Attendees\n\nAda Brandt\nBo Lind\n\n## Notes\n',
      '## Attendees\n\nAda Brandt\nBo Lind\nDana Novak\n@eli-stone\nFay Wong\n\n## Notes\n',
    ],
    [
      'the first of two lists',
      '## Attendees\n\n**Members**\n* @ada-brandt\n\n**Visitors**\n* @bo-lind\n',
      '## Attendees\n\n**Members**\n* @ada-brandt\n* @dana-novak\n* @eli-stone\n* Fay Wong\n\n**Visitors**\n* @bo-lind\n',
    ],
    [
      'a table',
      '## Attendance\n\n| Name | Handle | Present |\n| --- | --- | --- |\n| Ada Brandt | @ada-brandt | yes |\n| Dana Novak | @dana-novak |     |\n\nText\n',
      '## Attendance\n\n| Name | Handle | Present |\n| --- | --- | --- |\n| Ada Brandt | @ada-brandt | yes |\n| Dana Novak | @dana-novak | yes |\n| @eli-stone | @eli-stone | yes |\n| Fay Wong |  | yes |\n\nText\n',
    ],
    [
      'a heading with an empty item',
      '# 2026-11-04\n\n## Participants\n\n- @\n\n## Agenda\n',
      '# 2026-11-04\n\n## Participants\n\n- @dana-novak\n- @eli-stone\n- Fay Wong\n\n## Agenda\n',
    ],
    [
      'an empty item alone',
      '## Visitors\n* None\n',
      '## Visitors\n* @dana-novak\n* @eli-stone\n* Fay Wong\n',
    ],
    [
      'an item kept free behind others',
      '## Present\n- @ada-brandt\n- \n\n## Agenda\n',
      '## Present\n- @ada-brandt\n- @dana-novak\n- @eli-stone\n- Fay Wong\n\n## Agenda\n',
    ],
    [
      'a heading with nothing below',
      '# 2026-11-04\n\n## Participants\n\n## Agenda\n',
      '# 2026-11-04\n\n## Participants\n\n- @dana-novak\n- @eli-stone\n- Fay Wong\n\n## Agenda\n',
    ],
    [
      'a heading at once before the next',
      '## Participants\n## Agenda\n',
      '## Participants\n\n- @dana-novak\n- @eli-stone\n- Fay Wong\n\n## Agenda\n',
    ],
    [
      'an empty label',
      '**Present:**\n\n## Agenda\n',
      '**Present:** @dana-novak, @eli-stone, Fay Wong\n\n## Agenda\n',
    ],
    [
      'a German heading',
      '# 4. November 2026\n\n## Teilnehmer\n\n## Tagesordnung\n',
      '# 4. November 2026\n\n## Teilnehmer\n\n- @dana-novak\n- @eli-stone\n- Fay Wong\n\n## Tagesordnung\n',
    ],
    [
      'no section but others',
      '# 2026-11-04\n\nMinutes: Ada\n\n## Agenda\n\n### Fog\n',
      '# 2026-11-04\n\nMinutes: Ada\n\n## Participants\n\n- @dana-novak\n- @eli-stone\n- Fay Wong\n\n## Agenda\n\n### Fog\n',
    ],
    [
      'a title only',
      '# 2026-11-04\n',
      '# 2026-11-04\n\n## Participants\n\n- @dana-novak\n- @eli-stone\n- Fay Wong\n',
    ],
    [
      'a title and text',
      '# 2026-11-04\n\n* Fog horn\n',
      '# 2026-11-04\n\n**Participants:** @dana-novak, @eli-stone, Fay Wong\n\n* Fog horn\n',
    ],
    ['nothing', '', '## Participants\n\n- @dana-novak\n- @eli-stone\n- Fay Wong\n'],
    [
      'front matter only',
      '---\ntitle: Weekly\n---\n',
      '---\ntitle: Weekly\n---\n\n## Participants\n\n- @dana-novak\n- @eli-stone\n- Fay Wong\n',
    ],
  ] as const) {
    it(`continues ${what}`, () => {
      assert.equal(withPeople(before, [DANA, ELI, FAY]), after);
    });
  }

  it('leaves alone who is listed, by handle or by name', () => {
    const text = '## Present\n\n- Dana Novak @Dana-Novak (until 15:30)\n- Fay Wong, ACME\n';
    assert.equal(withPeople(text, [DANA, FAY]), text);
    assert.equal(withPeople('Present: Dana Novak\n', [DANA, DANA]), 'Present: Dana Novak\n');
  });

  it('lists nobody twice', () => {
    assert.equal(
      withPeople('## Present\n\n- @bo-lind\n', [ELI, ELI]),
      '## Present\n\n- @bo-lind\n- @eli-stone\n',
    );
  });

  it('keeps line endings and a missing one at the end', () => {
    assert.equal(
      withPeople('## Present\r\n\r\n- @bo-lind', [ELI, FAY]),
      '## Present\r\n\r\n- @bo-lind\r\n- @eli-stone\r\n- Fay Wong',
    );
    assert.equal(
      withPeople('# A\r\n\r\n## B\r\n', [ELI]),
      '# A\r\n\r\n## Participants\r\n\r\n- @eli-stone\r\n\r\n## B\r\n',
    );
  });

  for (const [name, written] of [
    ['Eve <b>`|`\n# [x](command:x)', 'Eve \\<b\\>\\`\\|\\` # \\[x\\](command:x)'],
    ['*Eve* <!-- Stone', '\\*Eve\\* \\<!-- Stone'],
    ['1. Eve', '1\\. Eve'],
  ] as const) {
    it(`takes names for what they are: ${JSON.stringify(name)}`, () => {
      assert.equal(
        withPeople('## Present\n\n- @bo-lind\n', [{ handle: null, name }]),
        `## Present\n\n- @bo-lind\n- ${written}\n`,
      );
    });
  }

  for (const [where, before, after] of [
    [
      'behind the paragraphs of the last one',
      '## Present\n\n- @ada-brandt\n\n  from 15:30 on\n\n## Agenda\n',
      '## Present\n\n- @ada-brandt\n\n  from 15:30 on\n- @eli-stone\n\n## Agenda\n',
    ],
    [
      'with the number behind the only one',
      '## Present\n\n1. Ada Brandt\n',
      '## Present\n\n1. Ada Brandt\n2. @eli-stone\n',
    ],
    [
      'with the number that all have',
      '## Present\n\n1. Ada Brandt\n1. Bo Lind\n',
      '## Present\n\n1. Ada Brandt\n1. Bo Lind\n1. @eli-stone\n',
    ],
    [
      'in front of the blanks that break a line',
      '**Present:**  \n\n## Notes\n',
      '**Present:** @eli-stone  \n\n## Notes\n',
    ],
    [
      'below a tab',
      '# Call\n\n-\t**Present:**\n\n## Agenda\n',
      '# Call\n\n-\t**Present:** @eli-stone\n\n## Agenda\n',
    ],
    [
      'in a table that is indented',
      '## Present\n\n  | Name | Present |\n  | --- | --- |\n  | Ada Brandt | x |\n',
      '## Present\n\n  | Name | Present |\n  | --- | --- |\n  | Ada Brandt | x |\n  | @eli-stone | x |\n',
    ],
    [
      'beside what a cell says of them',
      '## Present\n\n| Name | Present |\n| --- | --- |\n| Ada Brandt | x |\n| @eli-stone | <!-- since May --> |\n',
      '## Present\n\n| Name | Present |\n| --- | --- |\n| Ada Brandt | x |\n| @eli-stone | <!-- since May --> |\n| @eli-stone | x |\n',
    ],
    [
      'above a comment that nothing ends',
      '# 2026-11-04\n\n<!-- comment\n\n## Present\n\n- @ada-brandt\n',
      '# 2026-11-04\n\n**Participants:** @eli-stone\n\n<!-- comment\n\n## Present\n\n- @ada-brandt\n',
    ],
  ] as const) {
    it(`names people ${where}`, () => {
      assert.equal(withPeople(before, [ELI]), after);
    });
  }

  it('refuses what would not be read as somebody, and inserts the others', () => {
    const reading = read('## Present\n\n- @bo-lind\n', CONTEXT);
    const nobody = { handle: null, name: '[ ]' };
    const { edits, refused } = addParticipants({ reading, people: [nobody, ELI], recent: [] });
    assert.equal(applyEdits(reading.text, edits), '## Present\n\n- @bo-lind\n- @eli-stone\n');
    assert.deepEqual(refused, [nobody]);
  });

  it('begins a list anew where the series numbers it', () => {
    const last = '# 2026-10-28\n\n## Present\n\n1. Ada Brandt\n2. Bo Lind\n\n## Agenda\n';
    assert.equal(
      withPeople('# 2026-11-04\n\n## Agenda\n', [FAY, ELI], [last]),
      '# 2026-11-04\n\n## Present\n\n1. Fay Wong\n2. @eli-stone\n\n## Agenda\n',
    );
  });

  describe('in a series', () => {
    const LAST =
      '# 2026-10-28\n\n## :family: Present (handles please)\n* Ada Brandt @ada-brandt (chair)\n* Bo Lind @bo-lind (late)\n\n## Agenda\n';
    const BEFORE =
      '# 2026-10-21\n\n## :family: Present (handles please)\n* Ada Brandt @ada-brandt (chair)\n* Bo Lind @bo-lind\n\n## Agenda\n';
    const ADA: PersonRef = { handle: 'ada-brandt', name: 'Ada Brandt' };
    const BO: PersonRef = { handle: 'bo-lind', name: 'Bo Lind' };

    it('makes the section as the series has it, where it has it', () => {
      assert.equal(
        withPeople('# 2026-11-04\n\n## Links\n\n* none\n\n## Agenda\n', [ADA, BO, DANA], [LAST, BEFORE]),
        '# 2026-11-04\n\n## Links\n\n* none\n\n## :family: Present (handles please)\n* Ada Brandt @ada-brandt (chair)\n* Bo Lind @bo-lind\n* Dana Novak @dana-novak\n\n## Agenda\n',
      );
    });

    it('makes a line where the series has one', () => {
      const last = '# 2026-10-28\n\n**Present:** Ada Brandt (@ada-brandt), Bo Lind\n\n## Money\n';
      assert.equal(
        withPeople('# 2026-11-04\n\n## Fog\n', [DANA], [last]),
        '# 2026-11-04\n\n**Present:** Dana Novak (@dana-novak)\n\n## Fog\n',
      );
    });

    it('names people as they are named every time', () => {
      assert.equal(
        withPeople('## Present\n\n* \n', [ADA, BO], [LAST, BEFORE]),
        '## Present\n\n* Ada Brandt @ada-brandt (chair)\n* Bo Lind @bo-lind\n',
      );
    });
  });

  it('changes nothing else', () => {
    fc.assert(
      fc.property(notes, (text) => {
        const { edits } = addParticipants({ reading: read(text, CONTEXT), people: [FAY], recent: [] });
        if (edits.length === 0) return;
        const now = applyEdits(text, edits);
        const old = text
          .split(/\r\n|\n|\r/)
          .filter((line) => !/^\s*(?:[-*+]|\d+[.)])\s*(?:\[ \])?\s*@?$/.test(line));
        const left = now.split(/\r\n|\n|\r/);
        // All lines stand in their order, but for empty items and the line that names are added to.
        let at = 0;
        let changed = 0;
        for (const line of old) {
          const found = left.indexOf(line, at);
          if (found >= 0) at = found + 1;
          else changed++;
        }
        assert.ok(changed <= 1, now);
        assert.ok(now.includes('Fay Wong'));
      }),
      { numRuns: 300 },
    );
  });
});
