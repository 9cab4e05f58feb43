import assert from 'node:assert/strict';
import { findDays } from '../../src/notes/dates/findDays';
import { carryItems } from '../../src/notes/edits/carryEdit';
import { setDone } from '../../src/notes/edits/doneEdit';
import { setDue } from '../../src/notes/edits/dueEdit';
import { draftIssue } from '../../src/notes/edits/issueDraft';
import { addIssueLink } from '../../src/notes/edits/linkEdit';
import { setOwners } from '../../src/notes/edits/ownersEdit';
import { globTest } from '../../src/notes/globs';
import { noteGlobs } from '../../src/notes/noteGlobs';
import type { ActionItem } from '../../src/notes/note';
import { read, type Reading } from '../../src/notes/reading';
import { isLinkPlace, readPastedUrl } from '../../src/notes/references/pastedLink';
import { addParticipants } from '../../src/notes/series/participantsSection';
import { fillTemplate } from '../../src/notes/series/template';

const CONTEXT = { path: 'weekly/20261104.md', repository: null, hosts: ['github.com'] };
const NEXT = { ...CONTEXT, path: 'weekly/20261111.md' };
/** Characters. What takes time that grows with their square takes minutes. */
const LONG = 600_000;
const PEOPLE = [{ handle: 'ada-brandt', name: 'Ada Brandt' }];
const ISSUE = {
  repository: { host: 'github.com', owner: 'harbour-lights', name: 'beacon' },
  number: 12,
  kind: 'issue',
} as const;

const readText = (text: string): Reading => read(text, CONTEXT);

/** What is read in a note with one action item. */
function onlyItem(text: string): { reading: Reading; item: ActionItem } {
  const reading = readText(text);
  const [item, ...others] = reading.note.actions;
  assert.ok(item && others.length === 0, 'one item is read');
  return { reading, item };
}

// Were one of these still slow, it would take minutes and be ended by mocha.
describe('a hostile line is read in no time:', () => {
  it('dashes in front of struck words', () => {
    const struck = '~~struck out words that are long enough to count here and more of them~~';
    const { item } = onlyItem(`- [ ] x${'-'.repeat(60)} a b c d e ${struck}`);
    assert.equal(item.done, false);
  });

  for (const mark of ['*', '_', '~', '~~ ', '**a ', '[', '![', '[*']) {
    it(`“${mark}” without end around a word`, () => {
      const text = `# a\n\n- [ ] ${mark.repeat(LONG / 10)}foo${mark.trim().repeat(LONG / 10)}\n`;
      assert.doesNotThrow(() => readText(text));
    });
  }

  const blanks = { blanks: ' ', tabs: '\t', 'no-break spaces': '\u00A0' };
  for (const [name, blank] of Object.entries(blanks)) {
    const many = blank.repeat(LONG);

    it(`${name} within a task`, () => {
      assert.deepEqual(onlyItem(`- AI @ada: foo${many}bar`).item.owners, ['ada']);
    });

    it(`${name} in a marker’s brackets`, () => {
      assert.equal(readText(`foo (AI ${many}x) bar`).note.actions.length, 0);
    });

    it(`${name} in an attendance entry`, () => {
      assert.equal(readText(`## Attendees\n\n- Ann${many}Brandt\n`).note.participants.length, 0);
    });
  }

  for (const dash of ['-', '–', '—', '=', ':', '('])
    it(`${dash} in front of a marker`, () => {
      assert.deepEqual(onlyItem(`foo${dash.repeat(LONG)} bar -> AI @ada`).item.owners, ['ada']);
    });

  for (const sign of ['.', ' ', '. '])
    it(`“${sign}” within a task that is marked done`, () => {
      assert.equal(onlyItem(`- [ ] foo${sign.repeat(LONG)}bar (done)`).item.done, true);
    });

  it('capitals behind a marker', () => {
    assert.equal(readText(`AI ${'A'.repeat(LONG)}`).note.actions.length, 0);
  });

  it('markers without end in one line', () => {
    assert.equal(readText('AI @ada: do; '.repeat(LONG / 10)).note.actions.length, 50);
  });

  it('a handle that ends in dashes in front of a marker', () => {
    assert.equal(readText(`@a${'-'.repeat(LONG)} x AI`).note.actions.length, 0);
  });

  it('a team’s handle where people are listed', () => {
    const { participants } = readText(`## Attendees\n\n- Ann, @${'a'.repeat(LONG)}/b\n`).note;
    assert.equal(participants.length, 1);
  });

  // As many as a call does not take for arguments.
  it('people without end', () => {
    assert.equal(readText(`## Attendees\n\n- @a${', @a'.repeat(150_000)}\n`).note.participants.length, 1);
  });

  for (const piece of ['due: ', 'were present ', 'a'])
    it(`“${piece}” within a task in a script that parts no words`, () => {
      assert.equal(onlyItem(`## Action items\n\n- 田中：${piece.repeat(LONG / 4)}期\n`).item.due, null);
    });

  it('dates without end', () => {
    assert.equal(findDays('2026-11-04 '.repeat(100_000)).length, 100_000);
  });
});

describe('a hostile line is edited in no time:', () => {
  const many = ' '.repeat(LONG);

  for (const sign of [' ', '-', '.', ', '])
    it(`“${sign}” within an item that is ticked`, () => {
      const { reading, item } = onlyItem(`AI @ada: foo${sign.repeat(LONG / 2)}bar\n`);
      assert.equal(setDone(reading, item, true, { fallback: '✅' }).length, 1);
    });

  it('a name without end that is replaced', () => {
    const { reading, item } = onlyItem(`| Action | Owner |\n| --- | --- |\n| foo | ${'A'.repeat(LONG)} |\n`);
    assert.doesNotThrow(() => setOwners(reading, item, PEOPLE));
  });

  it('owners without end who are replaced', () => {
    const { reading, item } = onlyItem(
      `| Action | Owner |\n| --- | --- |\n| foo | ${'@a '.repeat(2_000)} |\n`,
    );
    assert.equal(setOwners(reading, item, PEOPLE).length, 1);
  });

  it('blanks in front of a deadline', () => {
    const { reading, item } = onlyItem(`- [ ] foo${' '.repeat(1_900)}x by 2026-12-01`);
    assert.equal(setDue(reading, item, '2026-12-02').length, 1);
    assert.equal(setDue(reading, item, null).length, 1);
  });

  it('names in front of a task that becomes an issue', () => {
    const { reading, item } = onlyItem(`- [ ] ${'Ann '.repeat(200)}foo (@ada)`);
    assert.match(draftIssue(reading, item, { path: 'a.md', url: null }).title, /^Ann Ann/);
  });

  it('blanks in an item that becomes an issue', () => {
    const { reading, item } = onlyItem(`- [ ] foo${many}bar (@ada)`);
    assert.match(draftIssue(reading, item, { path: 'a.md', url: null }).title, /^Foo bar/);
    const url = 'https://github.com/harbour-lights/beacon/issues/12';
    assert.equal(addIssueLink(reading, item, ISSUE, url)?.length, 1);
  });

  it('a list’s empty item in front of which items are carried', () => {
    const { reading, item } = onlyItem('- AI @ada: foo\n');
    const into = read(`# 2026-11-11\n\n## Action items\n\n- [ ]${' '.repeat(20_000)}x\n`, NEXT);
    assert.equal(carryItems(into, reading, [item]).count, 1);
  });

  it('stars in front of somebody who attends', () => {
    const reading = readText(`Present: ${'*'.repeat(100)} x, @ada\n`);
    assert.ok(addParticipants({ reading, people: PEOPLE, recent: [] }));
  });

  it('colons behind the label of who attends', () => {
    const reading = readText(`**Present:** ${':'.repeat(LONG)}x\n`);
    assert.ok(addParticipants({ reading, people: PEOPLE, recent: [] }));
  });

  it('an unfinished variable in a template', () => {
    const values = { date: '2026-11-11', series: '', previous: null, participants: [] };
    const template = `{{date:${' '.repeat(20_000)}x`;
    assert.equal(fillTemplate(template, values), template);
    const lines = '\r'.repeat(LONG);
    assert.equal(fillTemplate(`${lines}{{participants}`, values), `${lines}{{participants}`);
  });

  it('an address and a place that are looked at before something is pasted', () => {
    assert.equal(readPastedUrl(`https://github.com${'/1'.repeat(LONG)} x`, ['github.com']), null);
    for (const sign of ['<', '[']) {
      const text = `${sign.repeat(LONG)} ](x`;
      assert.equal(isLinkPlace(readText(text), { line: 0, character: text.length }), false);
    }
  });

  it('patterns of settings', () => {
    assert.equal(globTest(['['.repeat(LONG)])('a'), false);
    assert.equal(globTest([`a${'/'.repeat(LONG)}b`])('a'), false);
    assert.equal(noteGlobs([`a${'/'.repeat(LONG)}b`], [`a${'/'.repeat(LONG)}b`]).exclude.length, 1);
  });
});
