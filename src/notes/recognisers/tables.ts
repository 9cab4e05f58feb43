import { isAttendance, listedAs } from './attendance';
import type { Block, Unit } from '../markdown/blocks';
import { ABSENT, columnsOf, HANDLES, NAMES, PRESENCE, textOf, type Columns } from './columns';
import { EMPTY, type Findings } from './findings';
import { findPeople } from './participants';
import { nothingIn, type Walked } from './passages';
import type { Prose } from '../markdown/prose';
import { behindList, type Settings, type State } from './state';
import type { Topics } from './topics';
import { any } from '../words/patterns';

/** Tells what a row of a table says by its titles and what is above it; `areDetails` is asked of a table's first. */
export function walkRow(unit: Unit, state: State, areDetails: boolean, settings: Settings): Walked {
  const { hosts } = settings;
  const [row] = unit.blocks;
  if (!row) return nothingIn(state);
  if (unit.opens) {
    const titles = row.cells.map(({ matchText }) => matchText.trim().toLowerCase());
    const table = { titles, topic: state.label ?? state.topic, areDetails };
    // What stands right behind a table of tasks, such as its caption, is none.
    const inList = table.topic === 'actions' || table.topic === 'done';
    const after = { ...(state.label === null ? behindList(state) : state), label: null, inList, table };
    return areDetails ? peopleOnly(readDetail(unit, settings), after) : nothingIn(after);
  }
  if (!state.table) return nothingIn(state);
  const { titles, topic } = state.table;
  if (state.table.areDetails) return peopleOnly(readDetail(unit, settings), state);
  const columns = columnsOf(titles);
  if (topic === 'attendance' || columns.areAttendance)
    return peopleOnly(readPerson(columns, row, hosts), state);
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
  return opens && !/[,;]/.test(people.matchText) ? null : { topic, people };
}

function readDetail(unit: Unit, { hosts, topics }: Settings): Findings {
  const detail = detailOf(unit, topics);
  return detail ? listedAs(detail.topic, findPeople(detail.people, hosts, 'many')) : EMPTY;
}

/** `Absent`, `Excused` in a cell of its own, but no mere `no`. */
const SAYS_ABSENT = new RegExp(`^(?=.{4})${any('absentCells', 'absence')}$`, 'iu');

/** Somebody whose row is filled in and not marked absent. */
function readPerson(columns: Columns, { cells }: Block, hosts: readonly string[]): Findings {
  const presence = columns.find(PRESENCE);
  const names = Math.max(0, columns.find(NAMES));
  const handles = columns.find(HANDLES);
  if (presence >= 0 && presence !== names && ABSENT.test(textOf(cells[presence]))) return EMPTY;
  // Such a column may be called anything.
  if (presence < 0 && cells.some((cell, index) => index !== names && SAYS_ABSENT.test(textOf(cell))))
    return EMPTY;
  const [person] = cells[names] ? findPeople(cells[names], hosts, 'one') : [];
  if (!person) return EMPTY;
  const handle = textOf(cells[handles]).replace(/^@/, '');
  return listedAs('attendance', [/^[a-z\d][\w-]*$/i.test(handle) ? { ...person, handle } : person]);
}
