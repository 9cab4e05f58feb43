import type { Note } from '../../src/notes/note';
import { placesOf, type Subject } from '../../src/notes/notebook/discussed';
import { meetingsOf } from '../../src/notes/notebook/discussedMeetings';
import { groupItems } from '../../src/notes/notebook/itemGroups';
import { meetingSeries } from '../../src/notes/notebook/meetings';
import { flagOf } from '../../src/notes/notebook/issueFlags';
import { findSymbols } from '../../src/notes/notebook/symbols';
import { ItemTracker, type FiledNote } from '../../src/notes/notebook/trackedItems';
import { findProblems, PROBLEM_KINDS } from '../../src/notes/problems/findProblems';
import { readNote } from '../../src/notes/readNote';
import { referenceGroups } from '../../src/notes/references/referenceGroups';
import { findLinkTargets } from '../../src/notes/references/linkTargets';
import { MentionedIssues } from '../../src/notes/references/mentionedIssues';
import { PreviewMarks } from '../../src/notes/references/previewMarks';
import { attendanceHistory } from '../../src/notes/series/attendanceHistory';
import { attendedBy } from '../../src/notes/series/attended';
import { openItems } from '../../src/notes/series/carryOver';
import { PeopleIndex, mentionCandidates } from '../../src/notes/series/mentionCandidates';

const context = { path: 'weekly/20261104.md', repository: null, hosts: ['github.com'] };
const viewpoint = { today: '2026-11-04', me: new Set(['ada']) };

/** What is done with one note. */
type Use = (note: Note, text: string) => unknown;

const subjects: readonly Subject<FiledNote>[] = [
  { kind: 'person', handle: 'ada', name: null },
  { kind: 'person', handle: null, name: 'Ada Rose1' },
  {
    kind: 'target',
    target: { repository: { host: 'github.com', owner: 'a', name: 'b' }, number: 1, kind: null },
  },
];

const search = (query: string) => ({ query, areHeadingsListed: true, pause: () => Promise.resolve(true) });

/** What is computed of a note once it is read. */
export const USES: Readonly<Record<string, Use>> = {
  problems: (note) =>
    findProblems(note, new Set(PROBLEM_KINDS), {
      today: viewpoint.today,
      isMissing: () => true,
      isNobody: () => true,
    }),
  'items in groups': (note) => {
    const items = new ItemTracker().track([filed(note)]);
    return [groupItems(items, 'owner', viewpoint), groupItems(items, 'repository', viewpoint)];
  },
  'flags of items': (note) => note.actions.map((action) => flagOf(note, action, () => 'closed')),
  'open items': (note) => openItems(note),
  'places of a subject': (note) => {
    const [action] = note.actions;
    const at = filed(note);
    const all = action ? [...subjects, { kind: 'action', at, action } as const] : subjects;
    return all.map((subject) => meetingsOf(placesOf(subject, [at])));
  },
  symbols: (note) => void findSymbols([filed(note)], search('a')),
  'links in the editor': (note, text) => {
    const lines = text.split('\n');
    return findLinkTargets(note, (line) => lines[line] ?? '');
  },
  'rows of references': (note) => referenceGroups(note.references),
  'marks in the preview': (note, text) => {
    const rendered = new PreviewMarks(note);
    return text
      .split('\n')
      .map((content, line) => rendered.marksIn([{ type: 'text', content }], [line, line + 1]));
  },
  people: (note) => {
    const attendees = attendanceHistory([note]);
    return mentionCandidates({ note, attendees, accountOf: () => undefined }, { line: 0, character: 0 });
  },
};

const filed = (note: Note): FiledNote => ({ path: context.path, note: { ...note } });

/** The notes of a series, each of which carries on an item of the next and one of the one before. */
export function notesOf(count: number): FiledNote[] {
  const note = readNote(
    '# Weekly\n\n## Attendees\n\n- Ada Rose (@ada)\n- Bo\n\n## Items\n\n- [ ] @ada: do #1\n- AI Bo: see o/r#2\n',
    context,
  );
  const [first, second] = note.actions;
  return Array.from({ length: count }, (_, number): FiledNote => {
    const actions =
      first && second
        ? [
            { ...first, text: `do ${number}`, origin: `${number + 1}.md#L10` },
            { ...second, text: `see ${number}`, origin: `${number - 1}.md#L11` },
          ]
        : [];
    const day = new Date(Date.UTC(2000, 0, number)).toISOString().slice(0, 10);
    return { path: `weekly/${number}.md`, note: { ...note, date: day, actions } };
  });
}

/** What is computed of all notes together. */
export const JOINS: Readonly<Record<string, (notes: readonly FiledNote[]) => unknown>> = {
  'items of all notes': (notes) => new ItemTracker().track(notes),
  'their groups': (notes) => groupItems(new ItemTracker().track(notes), 'owner', viewpoint),
  meetings: (notes) => meetingSeries(notes),
  'places of subjects': (notes) => subjects.map((subject) => placesOf(subject, notes)),
  symbols: (notes) => void findSymbols(notes, search('zzz')),
  'issues spoken of': (notes) =>
    new MentionedIssues(notes.map(({ note }) => note)).of({
      host: 'github.com',
      owner: 'o',
      name: 'r',
    }),
  attendance: (notes) => {
    const all = notes.map(({ note }) => note);
    return [attendanceHistory(all), attendedBy('ada', all)];
  },
  'people to offer': (notes) =>
    new PeopleIndex(
      notes.map((_, number) => ({
        handle: `ada${number}`,
        name: `Ada Rose${number}`,
        avatarUrl: null,
        why: 'known',
      })),
    ).find('ada'),
};
