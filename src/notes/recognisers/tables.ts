import { blankAtStart } from './actions';
import { arePeople, isAttendance, listedAs } from './attendance';
import type { Block, Unit } from '../markdown/blocks';
import { readGrid } from './attendanceGrid';
import { ABSENT, columnsOf, HANDLES, NAMES, PRESENCE, textOf, type Columns } from './columns';
import { EMPTY, together, type Findings } from './findings';
import type { Range } from '../note';
import { findPeople, type Listed } from './participants';
import { nothingIn, type Walked } from './passages';
import { rangeOf, type Prose } from '../markdown/prose';
import { behindList, type Settings, type State } from './state';
import type { Topics } from './topics';
import { any } from '../words/patterns';

/** Tells what a row of a table says by its titles and what is above it; `areDetails` is asked of a table's first. */
export function walkRow(unit: Unit, state: State, areDetails: boolean, settings: Settings): Walked {
  const { hosts, topics } = settings;
  const [row] = unit.blocks;
  if (!row) return nothingIn(state);
  if (unit.opens) {
    const written = row.cells.map(textOf);
    // A title that means nothing, as the team says, leaves the others without a meaning, too.
    const areNothing = written.some((title) => topics.isNothing(title));
    const titles = written.map((title) => (areNothing ? '' : title.toLowerCase()));
    const table = { titles, written, topic: state.label ?? state.topic, areDetails, hasTicks: false };
    // What stands right behind a table of tasks, such as its caption, is none.
    const inList = table.topic === 'actions' || table.topic === 'done';
    const after = { ...(state.label === null ? behindList(state) : state), label: null, inList, table };
    return areDetails ? peopleOnly(readDetail(unit, settings), after) : nothingIn(after);
  }
  if (!state.table) return nothingIn(state);
  const { titles, topic } = state.table;
  if (state.table.areDetails) return peopleOnly(readDetail(unit, settings), state);
  const columns = columnsOf(titles);
  const lists = listsOf(titles, topics);
  if (lists) return peopleOnly(readLists(lists, row, hosts), state);
  if (topic === 'attendance' && columns.find(NAMES) < 0) {
    const people = readGrid(state.table.written, row);
    if (people !== EMPTY) return peopleOnly(people, state);
  }
  const isListed = topic === 'attendance' || columns.areAttendance || isListOfPeople(titles, columns, topics);
  if (isListed) {
    const mark = textOf(row.cells[columns.find(PRESENCE)]);
    if (state.table.hasTicks && CROSS.test(mark)) return nothingIn(state);
    const hasTicks = state.table.hasTicks || TICK.test(mark);
    const after =
      hasTicks === state.table.hasTicks ? state : { ...state, table: { ...state.table, hasTicks } };
    return peopleOnly(readPerson(columns, row, hosts, topic === 'attendance'), after);
  }
  const marked = columns.marks > 0 ? readMarked(columns, row, hosts) : EMPTY;
  if (marked !== EMPTY) return peopleOnly(marked, state);
  return { people: EMPTY, passages: [{ kind: 'row', cells: row.cells, columns, topic }], after: state };
}

const peopleOnly = (people: Findings, after: State): Walked => ({ ...nothingIn(after), people });

/** The people of a row that says who attends or does not. */
interface Detail {
  readonly topic: 'attendance' | 'regrets';
  readonly people: Prose;
}

/**
 * Whose row it is if it says who attends or does not: `| Attendees | Ann, Bob |`. A table of two columns that holds such a row
 * says when, where and who, a detail a row; its header may be the first of them.
 */
export function detailOf({ blocks, opens }: Unit, topics: Topics): Detail | null {
  const [title, people] = blocks[0]?.cells ?? [];
  const topic = topics.of(textOf(title));
  if (!isAttendance(topic) || !people) return null;
  // `| Attendees | Company |` are titles.
  const isTitle = !/[,;\v、，；،]/.test(people.matchText) && !/[:：]\s*$/.test(textOf(title));
  return opens && isTitle ? null : { topic, people };
}

function readDetail(unit: Unit, { hosts, topics }: Settings): Findings {
  const detail = detailOf(unit, topics);
  return detail ? listedAs(detail.topic, findPeople(detail.people, hosts, 'many')) : EMPTY;
}

/** What each of two columns lists, who came or who did not: `| Present | Absent |`; null where they list something else. */
function listsOf(titles: readonly string[], topics: Topics): ('attendance' | 'regrets')[] | null {
  if (titles.length !== 2) return null;
  const lists = titles.map((title) => topics.of(title)).filter(isAttendance);
  return lists.length === 2 && lists[0] !== lists[1] ? lists : null;
}

function readLists(
  lists: readonly ('attendance' | 'regrets')[],
  { cells }: Block,
  hosts: readonly string[],
): Findings {
  return together(
    lists.map((list, index) => {
      const cell = cells[index];
      return cell ? listedAs(list, findPeople(cell, hosts, 'many')) : EMPTY;
    }),
  );
}

/** `Attendees`, `Present`, and not `Members`, which tells nothing of who came. */
const WHO_CAME = new RegExp(`^${any('attendanceEnds', 'presenceColumns')}\\W*$`, 'iu');

/** Whether the first column's title says that the rows are those who came: `| Attendees | Company |`. */
const isListOfPeople = (titles: readonly string[], columns: Columns, topics: Topics): boolean => {
  const [first = ''] = titles;
  return (WHO_CAME.test(first) || isDatedList(first, topics)) && !columns.areTasks;
};

/** `Present at the meeting (12/5/2026)` */
const DATED = /^([^()]{4,60})\s\(\d[\d./-]{2,9}\)$/;

const isDatedList = (title: string, topics: Topics): boolean =>
  title.endsWith(')') && topics.of(DATED.exec(title)?.[1] ?? '') === 'attendance';

/** A letter for somebody who did not come, beside `P`. */
const ABSENT_LETTER = /^(?:A|E|AB|ABS|EX)\.?$/i;

/** `Absent`, `Excused` in a cell of its own, but no mere `no`. */
const SAYS_ABSENT = new RegExp(`^(?=.{4})${any('absentCells', 'absence')}$`, 'iu');

/** `Not present`, `did not attend` */
const NOT_PRESENT = new RegExp(
  `^${any('absentCells', 'negations')} ${any('presentCells', 'presenceColumns')}$`,
  'iu',
);
/** `01:36:43` beside `Duration` */
const LASTS = /^\d{1,2}[:.h]\d\d(?::\d\d)?\s?h?$/;

/** Marks of those who came, beside which a cross marks those who did not. */
const TICK = /^(?:[vVpP✓✔✅☑]\uFE0F?|:white_check_mark:|:heavy_check_mark:)$/u;
const CROSS = /^[xX×✗]$/;

/** `Did not come`, `no longer`, `ya no …`, and not `Yes, but not all day`. */
const NEGATED = new RegExp(
  `^(?:${any('absentCells')}(?=[\\s,.(–-])|(?:\\p{L}{1,6} )?${any('negations')}(?!\\p{L}))`,
  'iu',
);

/** `✅`, `x`, `yes`, and what says the contrary. */
const MARK = new RegExp(
  `^(?:[xX×✓✔✅☑✗✘❌]\\uFE0F?|:[a-z_]+:|\\[[xX ]?\\]|${any('yesCells', 'presentCells', 'absentCells')})$`,
  'iu',
);

/** Somebody whom a table that may be of other things names beside a mark. */
function readMarked(columns: Columns, row: Block, hosts: readonly string[]): Findings {
  const [first] = row.cells;
  const people = first && MARK.test(textOf(row.cells[columns.marks])) ? findPeople(first, hosts, 'one') : [];
  return arePeople(people) ? readPerson(columns, row, hosts, true) : EMPTY;
}

/** Whom a row names, in the column of names or in one for each part of a name. */
function personIn(
  columns: Columns,
  cells: readonly Prose[],
  names: number,
  hosts: readonly string[],
): Listed | null {
  const parts = columns.nameParts.filter((index) => textOf(cells[index]) !== '');
  const [person = null, other] = cells[names] ? findPeople(cells[names], hosts, 'one') : [];
  if (parts.length < 2) {
    const only = cells[parts[0] ?? names];
    return only === cells[names] || !only ? person : (findPeople(only, hosts, 'one')[0] ?? null);
  }
  const words = parts.map((index) => textOf(cells[index]).split(REMARK, 1).join('').trim());
  // Who has all of it in one cell has no other name.
  const isWhole = person?.name && words.every((word) => person.name?.includes(word) === true);
  if (!person || other || isWhole) return person;
  const ranges = parts.map((index) => cells[index]).flatMap((cell) => (cell ? [rangeOfAll(cell)] : []));
  const name = words.join(words.every((word) => UNPARTED.test(word)) ? '' : ' ').replace(/\s+/g, ' ');
  return { ...person, name, range: spanOf(ranges) ?? person.range };
}

/** `(ACME)` behind a name */
const REMARK = /[([@]/;
/** Such names have no blank in them. */
const UNPARTED = /^[\p{sc=Han}\p{sc=Hang}\p{sc=Hiragana}\p{sc=Katakana}ー]+$/u;

const rangeOfAll = (prose: Prose): Range => {
  const from = blankAtStart(prose.matchText);
  return rangeOf(prose, from, from + prose.matchText.trim().length);
};

/** From the first of some ranges of a line to the last. */
function spanOf(ranges: readonly Range[]): Range | null {
  const [first, ...others] = [...ranges].sort((one, other) => one.start.character - other.start.character);
  const last = others.at(-1) ?? first;
  return first && last ? { start: first.start, end: last.end } : null;
}

/** `@ann` in a cell of its own, whatever its column is called. */
const CALLED = /^@([a-z\d][\w-]*)$/i;

/** Somebody whose row is filled in and not marked absent. */
function readPerson(
  columns: Columns,
  { cells }: Block,
  hosts: readonly string[],
  isListed: boolean,
): Findings {
  const names = Math.max(0, columns.find(NAMES));
  const found = columns.find(PRESENCE);
  const marked = found === names ? -1 : found;
  const presence = marked < 0 && isListed ? columns.status : marked;
  const handles = columns.find(HANDLES);
  const mark =
    presence >= 0 && presence !== names
      ? textOf(cells[presence]).replace(/^[^\p{L}\d[:-]+(?=\p{L})/u, '')
      : 'x';
  if (ABSENT_LETTER.test(mark) || (marked >= 0 ? ABSENT : SAYS_ABSENT).test(mark)) return EMPTY;
  if (marked >= 0 && NEGATED.test(mark)) return EMPTY;
  // Such a column may be called anything.
  const others = presence < 0 ? cells.filter((_, index) => index !== names).map(textOf) : [];
  if (others.some((text) => SAYS_ABSENT.test(text) || NOT_PRESENT.test(text))) return EMPTY;
  if (columns.find(NAMES) < 0 && others.some((text) => LASTS.test(text))) return EMPTY;
  const person = personIn(columns, cells, names, hosts);
  if (!person) return EMPTY;
  const handle = textOf(cells[handles]).replace(/^@/, '');
  if (/^[a-z\d][\w-]*$/i.test(handle)) return listedAs('attendance', [{ ...person, handle }]);
  const [, called] =
    cells.map((cell, index) => (index === names ? null : CALLED.exec(textOf(cell)))).find((found) => found) ??
    [];
  return listedAs('attendance', [person.handle === null && called ? { ...person, handle: called } : person]);
}
