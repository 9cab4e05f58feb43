import { finishTask, isPlaceholder, withHandles } from './actions';
import type { Block, Unit } from '../markdown/blocks';
import {
  ABSENT,
  ASSIGNED,
  DEADLINE,
  DONE,
  DUE,
  HANDLES,
  NAMES,
  OWNER,
  PRESENCE,
  STATUS,
  TASK,
  TASKS,
} from './columns';
import { findDays, isoDate } from '../dates/dates';
import { findDue } from './due';
import { append, type Findings } from './findings';
import { findOwners, namesOnly } from './owners';
import { findPeople } from './participants';
import type { Prose } from '../markdown/prose';
import type { Settings, State } from './state';
import { topicOf, type Topic } from './topics';

/** Reads a row of a table of people or of tasks; `areDetails` is asked of a table's first. */
export function readRow(
  unit: Unit,
  state: State,
  areDetails: boolean,
  found: Findings,
  settings: Settings,
): State {
  const [row] = unit.blocks;
  if (!row) return state;
  if (unit.opens) {
    if (areDetails) readDetail(unit, found, settings);
    const titles = row.cells.map(({ plain }) => plain.trim().toLowerCase());
    const table = { titles, topic: state.label ?? state.topic, areDetails };
    return { ...state, label: null, inList: false, table };
  }
  if (!state.table) return state;
  const { titles, topic } = state.table;
  const columns = columnsOf(titles);
  if (state.table.areDetails) readDetail(unit, found, settings);
  else if (topic === 'attendance') readPerson(columns, row, found, settings);
  else if (topic === 'actions' || columns.areTasks) readTask(columns, row, topic, found, settings);
  return state;
}

/**
 * Whose row it is if it says who attends or does not: `| Attendees | Ann, Bob |`. A table of two columns that holds such a row
 * says when, where and who, a detail a row; its header may be the first of them.
 */
export function detailOf({ blocks, opens }: Unit): { topic: 'attendance' | 'regrets'; people: Prose } | null {
  const [title, people] = blocks[0]?.cells ?? [];
  const topic = topicOf(textOf(title));
  if ((topic !== 'attendance' && topic !== 'regrets') || !people) return null;
  // `| Attendees | Company |` are titles.
  return opens && !/[,;]/.test(people.plain) ? null : { topic, people };
}

function readDetail(unit: Unit, found: Findings, { hosts }: Settings): void {
  const detail = detailOf(unit);
  if (!detail) return;
  const list = found[detail.topic === 'attendance' ? 'participants' : 'regrets'];
  append(list, findPeople(detail.people, hosts, 'many'));
}

const known = new WeakMap<readonly string[], Columns>();

function columnsOf(titles: readonly string[]): Columns {
  let columns = known.get(titles);
  if (!columns) known.set(titles, (columns = new Columns(titles)));
  return columns;
}

/** Which column of a table holds what, by its title; -1 where none does. */
class Columns {
  readonly #titles: readonly string[];
  /** What was looked for, by its pattern. */
  readonly #found = new Map<string, number>();

  constructor(titles: readonly string[]) {
    this.#titles = titles;
  }

  get areTasks(): boolean {
    const isTitled = this.find(TASKS) >= 0;
    return this.owner >= 0 && (isTitled || (this.find(ASSIGNED) >= 0 && this.find(DEADLINE) >= 0));
  }

  get owner(): number {
    return this.find(OWNER);
  }

  find(title: RegExp): number {
    let index = this.#found.get(title.source);
    if (index === undefined) {
      index = this.#titles.findIndex((text) => title.test(text));
      this.#found.set(title.source, index);
    }
    return index;
  }
}

/** Somebody whose row is filled in and not marked absent. */
function readPerson(columns: Columns, { cells }: Block, found: Findings, { hosts }: Settings): void {
  const presence = columns.find(PRESENCE);
  const names = Math.max(0, columns.find(NAMES));
  const handles = columns.find(HANDLES);
  if (presence >= 0 && presence !== names && ABSENT.test(textOf(cells[presence]))) return;
  const [person] = cells[names] ? findPeople(cells[names], hosts, 'one') : [];
  if (!person) return;
  const handle = textOf(cells[handles]).replace(/^@/, '');
  found.participants.push(/^[a-z\d][\w-]*$/i.test(handle) ? { ...person, handle } : person);
}

function readTask(
  columns: Columns,
  { cells }: Block,
  topic: Topic,
  found: Findings,
  settings: Settings,
): void {
  const due = columns.find(DUE);
  const status = columns.find(STATUS);
  const task = Math.max(0, columns.find(TASK));
  const cell = cells[task];
  if (!cell || isPlaceholder(cell.plain)) return;
  const isDone = topic === 'done' || DONE.test(textOf(cells[status]));
  const owners = ownersIn(cells[columns.owner], cell, settings);
  const context = { settings, isDone, owners: [] };
  const { plain, shown } = cell;
  const text = shown.trim();
  const action = finishTask(
    cell,
    { form: 'heading', from: 0, to: plain.length, text, owners, box: null },
    context,
  );
  found.actions.push({ ...action, due: dueIn(textOf(cells[due]), settings.date) ?? action.due });
}

function ownersIn(owner: Prose | undefined, task: Prose, { hosts, isPerson }: Settings): string[] {
  if (!owner) return findOwners(withHandles(task, 0, task.plain.length, hosts), isPerson);
  return namesOnly(withHandles(owner, 0, owner.plain.length, hosts));
}

function dueIn(text: string, date: string | null): string | null {
  const [day] = findDays(text.slice(0, 60));
  return day?.year ? isoDate(day.year, day.month, day.day) : findDue(`by ${text}`, date);
}

const textOf = (cell: Prose | undefined): string => cell?.plain.trim() ?? '';
