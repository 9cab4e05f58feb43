import { finishTask, isPlaceholder, withHandles } from './actions';
import type { Block, Unit } from '../markdown/blocks';
import { findDays, isoDate } from '../dates/dates';
import { findDue } from './due';
import type { Found } from './found';
import { findOwners, namesOnly } from './owners';
import { findPeople } from './participants';
import type { Prose } from '../markdown/prose';
import type { Settings } from './state';
import type { Topic } from './topics';

const ABSENT = /^(?:|no?|-+|absent|regrets?|[✗❌✘]|apologies|excused|:x:|\[ ?\])$/i;
const DONE = /^\W*(?:done|completed?|closed|finished|resolved|[✅✔☑]|:white_check_mark:|\[x\])/iu;

/** Titles of a table's columns, lower case. */
export const OWNER = /^(?:owners?|who|assign(?:ee|ed to)s?|responsible|lead|person|by whom)\b/;
export const DUE = /due|deadline|by when|until|eta|date/;
export const STATUS = /status|state|done|progress/;

/** Reads a table of people or of tasks. */
export function readTable(unit: Unit, topic: Topic, found: Found, settings: Settings): void {
  const [header, ...rows] = unit.blocks;
  if (!header) return;
  const columns = new Columns(header);
  if (topic === 'attendance') readPeople(columns, rows, found, settings);
  else if (topic === 'actions' || columns.areTasks) readTasks(columns, rows, topic, found, settings);
}

/** Which column of a table holds what, by its title; -1 where none does. */
class Columns {
  readonly #titles: readonly string[];

  constructor(header: Block) {
    this.#titles = header.cells.map(({ plain }) => plain.trim().toLowerCase());
  }

  get areTasks(): boolean {
    return this.find(/^(?:action(?: items?| points?)?|task|to-?do)s?$/) >= 0 && this.owner >= 0;
  }

  get owner(): number {
    return this.find(OWNER);
  }

  find(title: RegExp): number {
    return this.#titles.findIndex((text) => title.test(text));
  }
}

/** Those whose row is filled in and not marked absent. */
function readPeople(columns: Columns, rows: readonly Block[], found: Found, { hosts }: Settings): void {
  const presence = columns.find(/present|attend(?:ed|ing|ance)|here|joined/);
  const names = Math.max(0, columns.find(/name|participant|attendee|member|who|person/));
  const handles = columns.find(/github|handle|user/);
  for (const { cells } of rows) {
    if (presence >= 0 && presence !== names && ABSENT.test(textOf(cells[presence]))) continue;
    const [person] = cells[names] ? findPeople(cells[names], hosts, 'one') : [];
    if (!person) continue;
    const handle = textOf(cells[handles]).replace(/^@/, '');
    found.participants.push(/^[a-z\d][\w-]*$/i.test(handle) ? { ...person, handle } : person);
  }
}

function readTasks(
  columns: Columns,
  rows: readonly Block[],
  topic: Topic,
  found: Found,
  settings: Settings,
): void {
  const task = Math.max(0, columns.find(/action|task|to-?do|what|item|description/));
  const due = columns.find(DUE);
  const status = columns.find(STATUS);
  for (const { cells } of rows) {
    const cell = cells[task];
    if (!cell || isPlaceholder(cell.plain)) continue;
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
