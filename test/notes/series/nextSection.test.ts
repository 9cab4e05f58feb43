import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits } from '../../../src/notes/edits/textEdits';
import { openItems } from '../../../src/notes/series/carryOver';
import { meetingOn, nextSection, sectionReadings } from '../../../src/notes/series/nextSection';
import { read } from '../../../src/notes/reading';

const reading = (text: string, path = 'crew/notes-2026.md') =>
  read(text, { path, repository: null, hosts: ['github.com'] });

/** A text with a meeting of a day added, `|` where one begins to write; null where it is refused. */
function withSection(text: string, date = '2026-11-11', carry = false): string | null {
  const into = reading(text);
  const carried = carry ? [{ from: into, items: openItems({ actions: into.note.actions }) }] : [];
  const recent = sectionReadings(into).filter(({ note }) => (note.date ?? '') < date);
  const made = nextSection({ into, model: into, date, series: 'crew', recent, carried, people: [] });
  if (!made) return null;
  const cursor = { start: made.cursor, end: made.cursor };
  return applyEdits(applyEdits(text, made.edits), [{ range: cursor, newText: '|' }]);
}

const section = (day: string, said = 'Said.', rank = '##') =>
  `${rank} ${day}\n\n${rank}# Present\n\n- @ada\n\n${rank}# Notes\n\n${said}\n`;

describe('the next meeting of a note of several', () => {
  it('stands where the note adds them, newest first', () => {
    const text = `# Crew\n\nAll are welcome.\n\n${section('2026-11-04')}\n${section('2026-10-28', 'Other.')}`;
    assert.equal(
      withSection(text),
      text.replace('## 2026-11-04', '## 2026-11-11\n\n### Present\n\n- @|\n\n### Notes\n\n\n## 2026-11-04'),
    );
  });

  it('or last', () => {
    const text = `# Crew\n\n${section('2026-10-28', 'Other.')}\n${section('2026-11-04')}`;
    assert.equal(withSection(text), `${text}\n## 2026-11-11\n\n### Present\n\n- @|\n\n### Notes\n\n`);
  });

  it('is divided from the others as these are, and written as they are', () => {
    const day = (date: string) =>
      section(`Meeting of ${date}`, `Said ${date.split(' ')[1] ?? ''} things.`, '#');
    const text = `${day('November 4th, 2026')}\n---\n\n${day('October 28th, 2026')}\n---\n\n${day('October 21st, 2026')}`;
    assert.equal(
      withSection(text),
      `# Meeting of November 11th, 2026\n\n## Present\n\n- @|\n\n## Notes\n\n\n---\n\n${text}`,
    );
    const last = `${day('October 28th, 2026')}\n---\n\n${day('November 4th, 2026')}\n---\n`;
    assert.equal(
      withSection(last),
      `${day('October 28th, 2026')}\n---\n\n${day('November 4th, 2026')}\n---\n\n# Meeting of November 11th, 2026\n\n## Present\n\n- @|\n\n## Notes\n\n\n---\n`,
    );
  });

  it('begins with a table where those do', () => {
    const table = (date: string, who: string) =>
      `| Date | ${date} |\n| --- | --- |\n| Present | ${who} |\n| Room | 3 |\n`;
    const day = (date: string, who: string) =>
      `${table(date, who)}\n## Door\n\n- oil for ${who}\n\n## Tasks\n\n`;
    const text = `# Crew minutes\n\n${day('4 November 2026', 'Ada')}${day('28 October 2026', 'Bo')}`;
    const made = withSection(text);
    assert.equal(
      made,
      text.replace(
        '| Date | 4 Nov',
        `${table('11 November 2026', '')}\n## Door\n\n## Tasks\n|\n\n| Date | 4 Nov`,
      ),
    );
  });

  it('begins with a line in bold where those do, or with a heading above its day', () => {
    const day = (date: string) => `**${date}**\n\nPresent:\n\n- @ada\n`;
    const bold = `# Crew minutes\n\n${day('11/4/2026')}\n${day('10/28/2026')}`;
    assert.equal(withSection(bold), bold.replace('**11/4', '**11/11/2026**\n\nPresent:|\n\n- @\n\n**11/4'));
    const below = (date: string) => `## Sync\n${date}\n\nSaid in ${date.slice(0, 2)}.\n`;
    const text = `${below('4 November 2026')}\n${below('28 October 2026')}`;
    assert.equal(withSection(text)?.replace('|', ''), `## Sync\n11 November 2026\n\n${text}`);
    const agenda = '## Agenda (2026-11-04)\n\n- a\n\n## Agenda (2026-10-28)\n\n- b\n';
    assert.equal(withSection(agenda), `## Agenda (2026-11-11)\n\n- |\n\n${agenda}`);
  });

  it('leaves out what only the last one was about, and names the month in the language of the file', () => {
    const text = `# Crew\n\n${section('2026-11-04 Budget special, 10:00–11:30')}\n${section('2026-10-28', 'Other.')}`;
    assert.match(withSection(text) ?? '', /^## 2026-11-11$/m);
    const months = `# Riunioni\n\n${section('10 marzo 2026')}\n${section('3 marzo 2026', 'Other.')}`;
    assert.match(withSection(months, '2026-04-14') ?? '', /^## 14 aprile 2026$/m);
  });

  it('stands among the others where it is of an earlier day', () => {
    const text = `# Crew\n\n${section('2026-11-18')}\n${section('2026-11-04')}`;
    const added = withSection(text) ?? '';
    assert.deepEqual(added.match(/^## .*/gm), ['## 2026-11-18', '## 2026-11-11', '## 2026-11-04']);
  });

  it('is counted on, and begins its year', () => {
    const text = `# 2026\n\n## 12. Meeting, 2026-12-09\n\n- Said.\n\n## 11. Meeting, 2026-11-11\n\n- Said.\n\n# 2025\n\n## 10. Meeting, 2025-12-10\n\n- Said.\n`;
    const added = withSection(text, '2027-01-13') ?? '';
    assert.deepEqual(added.match(/^#.*/gm)?.slice(0, 3), ['# 2027', '## 13. Meeting, 2027-01-13', '# 2026']);
  });

  it('begins its year where but one stands there, and its month', () => {
    const year = `# 2026\n\n${section('2026-12-09')}`;
    const two = `${year}\n${section('2026-11-11')}`;
    assert.match(
      withSection(two, '2027-01-13') ?? '',
      /^# 2027\n\n## 2027-01-13\n[^]*\n# 2026\n\n## 2026-12-09/,
    );
    const month = (name: string, day: string) => `## ${name}\n\n${section(day, 'Said.', '###')}\n`;
    const months = `# Crew\n\n${month('November 2026', '2026-11-25')}${month('October 2026', '2026-10-28')}`;
    assert.match(
      withSection(months, '2026-12-09') ?? '',
      /^# Crew\n\n## December 2026\n\n### 2026-12-09\n[^]*\n## November 2026\n/,
    );
    const titled = two.replace('# 2026', '# Crew 2026');
    assert.match(withSection(titled, '2027-01-13') ?? '', /^# Crew 2026\n\n## 2027-01-13\n/);
  });

  it('stands below the heading of its year among those of others', () => {
    const text = `# 2027\n\n${section('2027-02-10')}\n# 2026\n\n${section('2026-12-09')}`;
    assert.deepEqual((withSection(text, '2027-01-13') ?? '').match(/^##? .*/gm), [
      '# 2027',
      '## 2027-02-10',
      '## 2027-01-13',
      '# 2026',
      '## 2026-12-09',
    ]);
    const last = `# 2026\n\n${section('2026-12-09')}\n# 2027\n\n${section('2027-02-10')}`;
    assert.deepEqual((withSection(last, '2027-01-13') ?? '').match(/^##? .*/gm), [
      '# 2026',
      '## 2026-12-09',
      '# 2027',
      '## 2027-01-13',
      '## 2027-02-10',
    ]);
  });

  it('is made as those that were held', () => {
    const called = '## No meeting on 2026-11-04\n';
    const text = `# Crew\n\n${called}\n${section('Meeting 8, 2026-10-28')}\n${section('Meeting 7, 2026-10-21', 'Other.')}`;
    assert.equal(
      withSection(text),
      text.replace(called, `## Meeting 9, 2026-11-11\n\n### Present\n\n- @|\n\n### Notes\n\n\n${called}`),
    );
    const uncounted = `${section('Meeting 8, 2026-10-28')}\n## Meeting 7, 2026-10-21\n\n- rest\n\n${section('Meeting 6, 2026-10-14', 'Other.')}`;
    assert.match(withSection(uncounted) ?? '', /^## Meeting 9, 2026-11-11\n/);
    const last = `## Meeting 8, 2026-11-04\n\n- rest\n\n${section('Meeting 7, 2026-10-28')}\n${section('Meeting 6, 2026-10-21', 'Other.')}`;
    assert.match(withSection(last) ?? '', /^## Meeting 9, 2026-11-11\n\n### Present\n/);
    const bare = '## 2026-11-04\n\n- rest\n\n## 2026-10-28\n\n- oil\n';
    assert.equal(withSection(bare), `## 2026-11-11\n|\n\n${bare}`);
  });

  it('stands above what all have in common below, and behind the parts of the last one', () => {
    const text = `# Crew\n\n${section('2026-10-28')}\n${section('2026-11-04')}`;
    const links = '## Links\n\n- [site](https://crew.example)\n\n## Backlog\n\n- AI @ada: oil the horn\n';
    const added = withSection(`${text}\n${links}`) ?? '';
    assert.deepEqual(added.match(/^## .*/gm)?.slice(2), ['## 2026-11-11', '## Links', '## Backlog']);
    assert.equal(withSection(`${text}\n${links.replace('horn', 'horn by friday')}`), null);
    const day = (date: string, said: string) => `## ${date}\n\n## Present\n\n- @ada\n\n## Notes\n\n${said}\n`;
    const flat = `${day('2026-10-28', 'Other.')}\n${day('2026-11-04', 'Said.')}`;
    assert.equal(withSection(flat), `${flat}\n## 2026-11-11\n\n## Present\n\n- @|\n\n## Notes\n\n`);
  });

  it('goes above one that tells in brackets of what kind it was', () => {
    const day = (date: string) => section(`${date} [Private Meeting]`);
    const text = `${day('2026-11-04')}\n${day('2026-10-28')}`;
    assert.match(withSection(text) ?? '', /^## 2026-11-11 \[Private Meeting\]\n/);
  });

  it('is listed where links above all meetings lead to their headings', () => {
    const days = ['2026-11-04', '2026-10-28', '2026-10-21'];
    const linkTo = (day: string) => `- [${day}](#${day})\n`;
    const crew = (order: readonly string[]) =>
      `# Crew\n\n${order.map(linkTo).join('')}\n${order.map((day) => section(day, `On ${day}.`)).join('\n')}`;
    assert.match(
      withSection(crew(days)) ?? '',
      /^# Crew\n\n- \[2026-11-11\]\(#2026-11-11\)\n- \[2026-11-04\][^#]*#2026-11-04[^]*\n## 2026-11-11\n\n### Present\n\n- @\|/,
    );
    assert.match(
      withSection(crew(days.toReversed())) ?? '',
      /\n- \[2026-11-04\]\(#2026-11-04\)\n- \[2026-11-11\]\(#2026-11-11\)\n\n## /,
    );
    const stale = crew(days).replace(linkTo('2026-11-04'), '');
    assert.match(withSection(stale) ?? '', /^# Crew\n\n- \[2026-10-28\]/);
  });

  it('is refused where something that is still open would swallow it', () => {
    const text = `# Crew\n\n${section('2026-10-28')}\n${section('2026-11-04')}`;
    assert.equal(withSection(`${text}\n\`\`\`\nhorn\n`), null);
    assert.equal(withSection(`${text}\n<!-- horn\n`), null);
  });

  it('has the line endings of the note', () => {
    const text = `# Crew\n\n${section('2026-11-04')}\n${section('2026-10-28')}`.replaceAll('\n', '\r\n');
    const added = withSection(text) ?? '';
    assert.equal(added.replaceAll('\r\n', '').includes('\n'), false);
    assert.match(added, /^# Crew\r\n\r\n## 2026-11-11\r\n/);
  });

  it('goes on with what is open, which links to the heading where it stood', () => {
    const day = (date: string, items: string) => `## ${date}\n\n### Action items\n\n${items}\n`;
    const text = `# Crew\n\n${day('2026-11-04', '- @ada: oil the horn by friday\n- @bo: ring ✅')}\n${day('2026-10-28', '- @bo: ring')}`;
    const added = withSection(text, '2026-11-11', true) ?? '';
    assert.match(
      added,
      /## 2026-11-11\n\n### Action items\n\n- @ada: oil the horn by 2026-11-06 \(\[2026-11-04\]\(#2026-11-04\)\)\n/,
    );
  });

  it('goes on with numbers of the repository that the note is of', () => {
    const front = '---\nrepository: crew/boat\n---\n\n';
    const text = `${front}## 2026-11-04\n\n### Action items\n\n- @ada: close #12\n\n## 2026-10-28\n\n### Action items\n`;
    assert.match(withSection(text, '2026-11-11', true) ?? '', /- @ada: close #12 \(\[2026-11-04\]/);
  });

  it('is refused where it would change what is read elsewhere', () => {
    const text = `# Crew\n\n- AI @ada: oil the horn by friday\n\n${section('2026-11-04')}\n${section('2026-10-28')}`;
    assert.equal(withSection(text), null);
    assert.notEqual(withSection(text.replace(' by friday', '')), null);
  });

  it('is the second one of a file that began like the one of the year before', () => {
    const day = (date: string) => `## ${date}\n\n### Notes\n\n- said on ${date}\n`;
    const model = reading(`# Crew 2025\n\n${day('2025-12-09')}\n${day('2025-11-11')}`, 'crew/2025.md');
    const into = reading('# Crew 2026\n\n## 2026-01-13\n\n### Notes\n', 'crew/2026.md');
    const recent = [into, model].flatMap((each) => sectionReadings(each, model));
    const made = nextSection({
      into,
      model,
      date: '2026-02-10',
      series: 'crew',
      recent,
      carried: [],
      people: [],
    });
    assert.equal(
      made && applyEdits(into.text, made.edits),
      '# Crew 2026\n\n## 2026-02-10\n\n### Notes\n\n\n## 2026-01-13\n\n### Notes\n',
    );
  });

  it('is the second one of a file whose first one was taken for a subject', () => {
    const day = (date: string) =>
      `## ${date} [Private Meeting]\n\n**Topics**\n\n- [last] who is next on ${date}?\n`;
    const model = reading(`# Crew 2025\n\n${day('2025-12-09')}\n${day('2025-11-11')}`, 'crew/2025.md');
    const into = reading(`# Crew 2026\n\n${day('2026-01-13')}`, 'crew/2026.md');
    assert.notDeepEqual(into.note.agenda, []);
    const recent = [into, model].flatMap((each) => sectionReadings(each, model));
    const request = { into, model, date: '2026-02-10', series: 'crew', recent, carried: [], people: [] };
    const made = nextSection(request);
    assert.match(
      made ? applyEdits(into.text, made.edits) : '',
      /^# Crew 2026\n\n## 2026-02-10 \[Private Meeting\]\n[^]*\n## 2026-01-13 \[Private Meeting\]\n/,
    );
  });

  it('is there already on some days', () => {
    const { note } = reading(`# Crew\n\n${section('2026-11-04')}\n${section('2026-10-28')}`);
    assert.equal(meetingOn(note, '2026-10-28')?.from, 12);
    assert.equal(meetingOn(note, '2026-10-29'), null);
  });
});
