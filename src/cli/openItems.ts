import { repositoryKey } from '../notes/recognisers/targets';
import type { ActionItem, Note, Repository } from '../notes/note';
import { contains } from '../notes/notebook/discussed';
import { meetingSeries, newestFirst, type NoteAt } from '../notes/notebook/meetings';
import { ownerTest, personOf } from '../notes/notebook/people';
import { openItems } from '../notes/series/carryOver';
import type { ReportGroup, ReportRow } from './report';

export const GROUPINGS = ['owner', 'due', 'meeting', 'series', 'repository'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A note that was scanned; `path` tells its series, `shown` is for people. */
export interface ScannedNote extends NoteAt {
  readonly shown: string;
}

/** Which items are wanted. */
export interface Wanted {
  /** Handles or names; empty for everybody's. */
  readonly owners: readonly string[];
  /** ISO date of the first meeting; null for all. */
  readonly since: string | null;
  readonly group: Grouping | null;
  /** ISO date. */
  readonly today: string;
}

interface Item {
  readonly at: ScannedNote;
  readonly action: ActionItem;
}

/** A group's name, and what tells where it stands among the others. */
interface Home {
  readonly name: string;
  readonly rank: string;
}

/** The open action items of notes as a report: what is due first goes first, then the latest meetings. */
export function reportItems(notes: readonly ScannedNote[], wanted: Wanted): ReportGroup[] {
  const isWanted = ownerFilter(notes, wanted.owners);
  const items = [...notes]
    .filter(({ note: { date } }) => wanted.since === null || (date !== null && date >= wanted.since))
    .sort(newestFirst)
    .flatMap((at) => openItems(at.note).map((action): Item => ({ at, action })))
    .filter(isWanted)
    .sort((one, other) => compare(one.action.due ?? LAST, other.action.due ?? LAST));
  const toRow = (item: Item): ReportRow => rowOf(item, wanted.today);
  if (wanted.group === null) return [{ name: null, rows: items.map(toRow) }];
  const homesOf = grouping(wanted.group, notes, wanted.today);
  const groups = new Map<string, { home: Home; rows: ReportRow[] }>();
  for (const item of items) {
    for (const home of homesOf(item)) {
      const group = groups.get(home.name);
      if (group) group.rows.push(toRow(item));
      else groups.set(home.name, { home, rows: [toRow(item)] });
    }
  }
  return [...groups.values()]
    .sort((one, other) => compare(one.home.rank, other.home.rank) || byName(one.home.name, other.home.name))
    .map(({ home, rows }) => ({ name: home.name, rows }));
}

/** Behind every date and every word. */
const LAST = '\uffff';
const byName = new Intl.Collator('en', { numeric: true }).compare;
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Those whom the words name, by handle or by a name that a list gives with it. What is everybody's is theirs, too. */
function ownerFilter(notes: readonly NoteAt[], owners: readonly string[]): (item: Item) => boolean {
  if (owners.length === 0) return () => true;
  const tests = owners.flatMap((owner) => {
    const word = owner.replace(/^@/, '');
    return [
      ownerTest(personOf({ handle: word, name: null }, notes)),
      ...(owner === word ? [ownerTest(personOf({ handle: null, name: word }, notes))] : []),
    ];
  });
  return ({ action, at }) =>
    action.owners.some((owner) => owner === 'all' || tests.some((isOwner) => isOwner(owner, at.note)));
}

function rowOf({ at, action }: Item, today: string): ReportRow {
  const { text, owners, due, range } = action;
  return {
    where: `${at.shown}:${range.start.line + 1}`,
    who: owners.join(', '),
    due,
    isOverdue: due !== null && due < today,
    what: text,
  };
}

/** Tells the groups that an item belongs to: one with two owners is in both of theirs. */
function grouping(by: Grouping, notes: readonly NoteAt[], today: string): (item: Item) => readonly Home[] {
  switch (by) {
    case 'owner': {
      const names = new Map<string, Home>();
      return ({ action: { owners } }) =>
        owners.length === 0
          ? [{ name: 'Nobody', rank: LAST }]
          : [...new Set(owners.map((owner) => owner.toLowerCase()))].map((key, index) => {
              const home = names.get(key) ?? { name: owners[index] ?? key, rank: '' };
              names.set(key, home);
              return home;
            });
    }
    case 'due':
      return ({ action: { due } }) => [urgency(due, today)];
    case 'meeting':
      return ({ at: { note, shown } }) => [
        { name: note.date === null ? shown : `${note.date} ${shown}`, rank: backwards(note.date ?? '') },
      ];
    case 'series': {
      const names = new Map(
        meetingSeries(notes).flatMap(({ name, meetings }) => meetings.map(({ at }) => [at.path, name])),
      );
      const nameOf = (path: string): string => {
        const name = names.get(path) ?? '';
        return name === '' ? 'Notes' : name;
      };
      return ({ at }) => [{ name: nameOf(at.path), rank: '' }];
    }
    case 'repository':
      return ({ at, action }) => {
        const all = new Map(repositoriesIn(at.note, action).map((each) => [repositoryKey(each), each]));
        return all.size === 0
          ? [{ name: 'No issue named', rank: LAST }]
          : [...all.values()].map(({ owner, name }) => ({
              name: `${owner}/${name}`.toLowerCase(),
              rank: '',
            }));
      };
  }
}

function urgency(due: string | null, today: string): Home {
  if (due === null) return { name: 'No due date', rank: '3' };
  if (due < today) return { name: 'Overdue', rank: '0' };
  const sunday = new Date(`${today}T00:00:00Z`);
  sunday.setUTCDate(sunday.getUTCDate() + ((7 - sunday.getUTCDay()) % 7));
  return due <= sunday.toISOString().slice(0, 10)
    ? { name: 'This week', rank: '1' }
    : { name: 'Later', rank: '2' };
}

function repositoriesIn({ references }: Note, { range }: ActionItem): Repository[] {
  return references
    .filter((reference) => contains(range, reference.range.start))
    .flatMap(({ target }) => target?.repository ?? []);
}

/** Digits so that what is later goes first. */
function backwards(date: string): string {
  return date === '' ? LAST : date.replace(/\d/g, (digit) => String(9 - Number(digit)));
}
