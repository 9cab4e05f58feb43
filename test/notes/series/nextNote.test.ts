import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { newNote } from '../../../src/notes/series/newNote';
import { read } from '../../../src/notes/reading';
import { nextNote } from '../../../src/notes/series/nextNote';

const HOSTS = ['github.com'];
const reading = (text: string, path = 'weekly/note.md') =>
  read(text, { path, repository: null, hosts: HOSTS });

/** The text of the note of 2026-11-11 after others, newest first. */
function nextNoteAfter(...texts: string[]): string {
  return nextNote({ recent: texts.map((text) => reading(text)), date: '2026-11-11', count: null });
}

describe('the next note of a series', () => {
  it('is that of the usual notes, not of a special one', () => {
    const usual = (date: string) =>
      `# ${date}\n\n## Present\n\n- @ada\n\n## Agenda\n\n## Any other business\n`;
    assert.equal(
      nextNoteAfter('# Holidays 2026-11-04\n\nNo call.\n', usual('2026-10-28'), usual('2026-10-21')),
      '# 2026-11-11\n\n## Present\n\n- @\n\n## Agenda\n\n## Any other business\n\n',
    );
  });

  it('has no times, approval and links of the last one in it', () => {
    const note = (date: string, end: string, number: number) =>
      `---\ndate: "${date}"\nend: "${end}"\nroom: B2\npublished: true\n---\n\n# Board\n\n### [Agenda](https://github.com/harbour-lights/beacon/issues/${number})\n\n### [Map](https://example.org/map)\n\n## Notes\n`;
    const next = (date: string, end: string, map: string) =>
      `---\ndate: "${date}"\nend: ${end}\nroom: B2\npublished: false\n---\n\n# Board\n\n### [Agenda]()\n\n${map}## Notes\n\n`;
    assert.equal(nextNoteAfter(note('2026-11-04', '19:20', 12)), next('2026-11-11', '""', ''));
    assert.equal(
      nextNoteAfter(note('4.11.2026', '19:20', 12), note('28.10.2026', '20:10', 9)),
      next('11.11.2026', '""', '### [Map](https://example.org/map)\n\n'),
    );
  });

  for (const [titles, next] of [
    [['Meeting 12: Budget', 'Meeting 11: Fence', 'Meeting 10: Shed'], 'Meeting 13'],
    [['Meeting #12 – Budget', 'Meeting #11 – Fence', 'Meeting #10 – Shed'], 'Meeting #13'],
    [['12. Sitzung (Haushalt)', '11. Sitzung (Zaun)', '10. Sitzung (Tor)'], '13. Sitzung'],
    [
      ['Meeting 12, 2026-11-04: Budget', 'Meeting 11, 2026-10-28: Fence', 'Meeting 10, 2026-10-21: Shed'],
      'Meeting 13, 2026-11-11',
    ],
    [['Meeting 12: crew', 'Meeting 11: crew', 'Meeting 10: Shed'], 'Meeting 13: crew'],
    [['Meeting 012: Budget', 'Meeting 011: Fence'], 'Meeting 013'],
    [['Meeting 12: Budget'], 'Meeting 13: Budget'],
  ] as const)
    it(`is counted on, without what the last one was about: ${titles.join(', ')}`, () => {
      const text = nextNote({
        recent: titles.map((title) => reading(`# ${title}\n\n## Present\n\n- @ada\n\n## Agenda\n`)),
        date: '2026-11-11',
        count: 12,
      });
      assert.equal(text.split('\n')[0], `# ${next}`);
    });

  it('has front matter in TOML of its own day', () => {
    const note = (date: string, draft: boolean) =>
      `+++\ndate = "${date}"\ndraft = ${draft}\n+++\n\n# Board\n\n## Notes\n\n`;
    assert.equal(nextNoteAfter(note('2026-11-04', false)), note('2026-11-11', true));
  });

  it('keeps a heading that recurs below others, and a paragraph that is broken elsewhere', () => {
    const note = (date: string, topic: string, gap: string) =>
      `# ${date}\n\nTell us early${gap}if you cannot come.\n\n## ${topic}\n\nSaid.\n\n### Present\n\n- @ada\n`;
    assert.equal(
      nextNoteAfter(
        note('2026-11-04', 'Fog', '\n'),
        note('2026-10-28', 'Oil', ' '),
        note('2026-10-21', 'Ice', ' '),
      ),
      '# 2026-11-11\n\nTell us early\nif you cannot come.\n\n### Present\n\n- @\n',
    );
  });

  it('has the line endings of the notes', () => {
    assert.equal(
      nextNoteAfter('# 2026-11-04\r\n\r\n## Present\r\n\r\n- @ada\r\n\r\n## Notes\r\n\r\nSaid.\r\n'),
      '# 2026-11-11\r\n\r\n## Present\r\n\r\n- @\r\n\r\n## Notes\r\n\r\n',
    );
  });

  it('keeps a line of a paragraph, a box and a comment that recur, not what is said beside them', () => {
    const note = (date: string, said: string) =>
      `# ${date}\n\nPlease be kind.\n${said}\n\n<!-- who was\nhere? -->\n\n## Routine\n\n- [x] Start the recording\n- [ ] ${said}\n  - [ ] Ask @ada for the key\n\n## Notes\n\n${said}: yes\n\n\`\`\`\n${said}\n\`\`\`\n`;
    assert.equal(
      nextNoteAfter(note('2026-11-04', 'Fog'), note('2026-10-28', 'Lamps'), note('2026-10-21', 'Oil')),
      '# 2026-11-11\n\nPlease be kind.\n\n<!-- who was\nhere? -->\n\n## Routine\n\n- [ ] Start the recording\n\n## Notes\n\n',
    );
  });

  it('keeps a label without its value, but not what people say', () => {
    const note = (date: string, scribe: string) =>
      `# ${date}\n\nMinutes: ${scribe}\n\n**Present:** Ada, Bo\n\n## Notes\n\nAda: ${scribe} it is.\n\nCEM: fine, ${scribe}.\n\n**Decision:** ${scribe}\n`;
    assert.equal(
      nextNoteAfter(note('2026-11-04', 'Ada'), note('2026-10-28', 'Bo')),
      '# 2026-11-11\n\nMinutes:\n\n**Present:**\n\n## Notes\n\n',
    );
  });

  it('keeps the head of a table of people', () => {
    const note = (date: string, row: string) =>
      `# ${date}\n\n## Attendance\n\n| Name | Present |\n| --- | --- |\n| Ada | x |\n${row}\n\n## Notes\n`;
    assert.equal(
      nextNoteAfter(note('2026-11-04', '| Bo | x |'), note('2026-10-28', '| Bo |  |')),
      '# 2026-11-11\n\n## Attendance\n\n| Name | Present |\n| --- | --- |\n\n## Notes\n\n',
    );
  });

  it('gives a title of its own where the others are subjects', () => {
    assert.equal(
      nextNoteAfter('# Lamps\n\n## Notes\n\na\n', '# Horns\n\n## Notes\n\nb\n'),
      '# 2026-11-11\n\n## Notes\n\n',
    );
  });

  it('counts calendar weeks on by the calendar', () => {
    const weeks = (was: string, date: string) =>
      nextNote({ recent: [reading(`# ${was}\n\n## Agenda\n`)], date, count: null }).split('\n')[0];
    assert.equal(weeks('Week 45, 2026-11-04', '2026-11-18'), '# Week 47, 2026-11-18');
    assert.equal(weeks('KW 52 (23.12.2026)', '2027-01-06'), '# KW 1 (06.01.2027)');
    assert.equal(weeks('KW 02 (13.01.2027)', '2027-01-27'), '# KW 04 (27.01.2027)');
    assert.equal(weeks('Week 3, 2026-11-04', '2026-11-18'), '# Week 3, 2026-11-18');
  });

  it('closes what stood in bold around a label and its value', () => {
    const chair = (name: string) => `# Crew\n\n- **Chair: ${name}**\n- _Scribe: ${name}_\n\n## Notes\n`;
    assert.equal(
      nextNoteAfter(chair('Ada'), chair('Bo')),
      '# Crew\n\n- **Chair:**\n- _Scribe:_\n\n## Notes\n\n',
    );
  });

  it('dates a note by its file’s month', () => {
    const months = nextNote({
      recent: [reading('# Notes – October 2026\n\n## Agenda\n', 'notes/2026-10.md')],
      date: '2026-11-11',
      count: null,
    });
    assert.equal(months, '# Notes – November 2026\n\n## Agenda\n\n');
  });
});

describe('the first note of a series', () => {
  const context = { path: 'weekly/20261111.md', repository: null, hosts: HOSTS };
  const request = { date: '2026-11-11', context, series: 'weekly', recent: [], count: null, carried: [] };

  it('has what notes usually have, and the cursor at the first participant', () => {
    const { text, cursor } = newNote({ ...request, template: null });
    assert.match(text, /^# 2026-11-11\n\n## Participants\n\n- @\n/);
    assert.match(text, /\n## Agenda\n/);
    assert.deepEqual(cursor, { line: 4, character: 3 });
    assert.equal(reading(text).note.date, '2026-11-11');
  });

  for (const [where, template, line, character] of [
    ['behind a label for people', '# {{date}}\n\n**Present:**\n\n## Agenda\n', 2, 12],
    ['behind the first of several labels', '# {{date}}\n\n* **Issue**:\n* **Minutes**:\n', 2, 12],
    ['behind the first of labels in lines', '# {{date}}\n\nPlace:\nTime:\n', 2, 6],
    ['in the list that a label announces', '# {{date}}\n\n**Present:**\n- @\n', 3, 3],
    ['below a heading for people', '# {{date}}\n\n## Present\n\n## Agenda\n', 3, 0],
    ['at the first subject', '# {{date}}\n\n## Agenda\n\n1. \n', 4, 3],
    ['below the agenda', '# {{date}}\n\n## Agenda\n\n## Notes\n', 3, 0],
    ['at the end', '# {{date}}\n\nHello\n', 3, 0],
    ['in an empty template', '', 0, 0],
  ] as const) {
    it(`has the cursor ${where}`, () => {
      assert.deepEqual(newNote({ ...request, template }).cursor, { line, character });
    });
  }
});
