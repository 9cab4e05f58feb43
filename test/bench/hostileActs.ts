import { carryItems } from '../../src/notes/edits/carryEdit';
import { setDone } from '../../src/notes/edits/doneEdit';
import { dueAt } from '../../src/notes/edits/dueAt';
import { setDue } from '../../src/notes/edits/dueEdit';
import { findAgain } from '../../src/notes/edits/findAgain';
import { issueAt } from '../../src/notes/edits/issueAt';
import { draftIssue } from '../../src/notes/edits/issueDraft';
import { addIssueLink } from '../../src/notes/edits/linkEdit';
import { mentionAt } from '../../src/notes/edits/mentionAt';
import { setOwners } from '../../src/notes/edits/ownersEdit';
import {
  addTitle,
  followText,
  followUrl,
  shortenReference,
  turnIntoLink,
} from '../../src/notes/edits/referenceEdits';
import { shownBy } from '../../src/notes/minutes';
import type { ActionItem, NoteContext, Reference } from '../../src/notes/note';
import { subjectAt } from '../../src/notes/notebook/discussed';
import { GROUPINGS } from '../../src/notes/notebook/groupings';
import { groupItems } from '../../src/notes/notebook/itemGroups';
import { meOf, withoutOwners } from '../../src/notes/notebook/owners';
import { findSymbols } from '../../src/notes/notebook/symbols';
import { ItemTracker } from '../../src/notes/notebook/trackedItems';
import { findProblems, PROBLEM_KINDS } from '../../src/notes/problems/findProblems';
import { read, type Reading } from '../../src/notes/reading';
import { citedTargets } from '../../src/notes/references/referenceGroups';
import { findLinkTargets } from '../../src/notes/references/linkTargets';
import { hostOfPeople } from '../../src/notes/references/mentioned';
import { MentionedIssues } from '../../src/notes/references/mentionedIssues';
import { isLinkPlace, readPastedUrl } from '../../src/notes/references/pastedLink';
import { escapeMarkdown, toOneLine, shorten } from '../../src/notes/references/untrusted';
import { newNote } from '../../src/notes/series/newNote';
import { linesIn } from '../../src/notes/series/outline';
import { addParticipants } from '../../src/notes/series/participantsSection';
import { mentionCandidates } from '../../src/notes/series/mentionCandidates';
import { nextNote } from '../../src/notes/series/nextNote';
import { fillTemplate } from '../../src/notes/series/template';

/** Edits of a note are made of its first items and references only. */
const FEW = 2;
const NEXT: NoteContext = { path: 'weekly/20261111.md', repository: null, hosts: ['github.com'] };
const TARGET = {
  repository: { host: 'github.com', owner: 'harbour-lights', name: 'beacon' },
  number: 12,
  kind: 'issue',
} as const;
const PEOPLE = [{ handle: 'ada-brandt', name: 'Ada Brandt' }];

/** What is done with a note once it is read. */
export const ACTS: Readonly<Record<string, (reading: Reading) => unknown>> = {
  tick: (reading) => each(reading, (item) => setDone(reading, item, !item.done, { fallback: '✅' })),
  assign: (reading) =>
    each(reading, (item) => [setOwners(reading, item, PEOPLE), setOwners(reading, item, [])]),
  'set a deadline': (reading) =>
    each(reading, (item) => [setDue(reading, item, '2026-12-01'), setDue(reading, item, null)]),
  'make an issue': (reading) =>
    each(reading, (item) => [
      draftIssue(reading, item, { path: reading.context.path, url: null }),
      addIssueLink(reading, item, TARGET, 'https://github.com/harbour-lights/beacon/issues/12'),
    ]),
  'carry over': (reading) =>
    carryItems(read('# 2026-11-11\n', NEXT), reading, reading.note.actions.slice(0, FEW)),
  'begin the next note': (reading) => [
    nextNote({ recent: [reading], date: '2026-11-11', count: null }),
    nextNote({ recent: [reading, reading], date: '2026-11-11', count: 3 }),
    newNote({
      date: '2026-11-11',
      context: NEXT,
      series: 'weekly',
      template: null,
      recent: [reading],
      count: null,
      carried: [{ from: reading, items: reading.note.actions.slice(0, FEW) }],
    }),
    fillTemplate(reading.text, { date: '2026-11-11', series: '', previous: null, participants: ['@ada'] }),
  ],
  'list participants': (reading) => [
    addParticipants({ reading, people: PEOPLE, recent: [] }),
    addParticipants({ reading: read('# 2026-11-11\n', NEXT), people: PEOPLE, recent: [reading, reading] }),
  ],
  'edit references': (reading) => references(reading),
  type: (reading) => {
    const { text, note } = reading;
    const lines = linesIn(text);
    const longest = Math.max(...lines.map(({ length }) => length));
    const line = lines.findIndex(({ length }) => length === longest);
    const source = lines[line] ?? '';
    return [source.length, source.length >> 1].map((character) => {
      const position = { line, character };
      return [
        mentionAt(reading, position),
        issueAt(reading, position),
        isLinkPlace(reading, position),
        dueAt(source, position, () => note.actions),
        subjectAt({ path: NEXT.path, note }, position),
        mentionCandidates({ note, attendees: [], accountOf: () => undefined }, position),
      ];
    });
  },
  show: (reading) => show(reading),
};

const each = (reading: Reading, act: (item: ActionItem) => unknown): unknown[] =>
  reading.note.actions.slice(0, FEW).map(act);

function references(reading: Reading): unknown {
  const { text, note } = reading;
  return note.references.slice(0, FEW).map((reference: Reference) => {
    const { target } = reference;
    if (!target) return null;
    const resolved = { ...reference, target };
    return [
      turnIntoLink(text, resolved, note),
      shortenReference(reading, resolved),
      addTitle(text, reference, text),
      followUrl(text, resolved, note),
      followText(text, resolved, note),
    ];
  });
}

/** What views, hovers and problems make of a note. */
function show({ text, note, context }: Reading): unknown {
  const lines = linesIn(text);
  const filed = { path: context.path, note };
  const items = new ItemTracker().track([filed]);
  const facts = { today: '2026-12-01', isMissing: () => true, isNobody: () => true };
  return [
    shownBy(note, context.path),
    findProblems(note, new Set(PROBLEM_KINDS), facts),
    findLinkTargets(note, (line) => lines[line] ?? ''),
    findSymbols([filed], { query: 'foo bar', areHeadingsListed: true, pause: () => Promise.resolve(true) }),
    GROUPINGS.map((by) => groupItems(items, by, { today: '2026-12-01', me: meOf(['ada']) })),
    note.actions.map((item) => [withoutOwners(item.text, item.owners), findAgain(note, item, note)]),
    citedTargets(note.references),
    hostOfPeople(note),
    new MentionedIssues([note]).repositories,
    readPastedUrl(text, context.hosts),
    escapeMarkdown(shorten(toOneLine(text), 120)),
  ];
}
