import { finishTask, isPlaceholder, withHandles } from './actions';
import type { Block, Unit } from '../markdown/blocks';
import { findDays, isoDate } from '../dates/dates';
import { findDue } from './due';
import { append, type Found } from './found';
import { findOwners, namesOnly } from './owners';
import { findPeople } from './participants';
import type { Prose } from '../markdown/prose';
import type { Settings } from './state';
import { topicOf, type Topic } from './topics';

const ABSENT = /^(?:|no?|-+|absent|regrets?|[✗❌✘]|apologies|excused|:x:|\[ ?\])$/i;
const DONE = /^\W*(?:done|completed?|closed|finished|resolved|[✅✔☑]|:white_check_mark:|\[x\])/iu;

/** Titles of a table's columns, lower case. */
export const OWNER =
  /^(?:owners?|who|assign(?:ee|ed to)s?|responsible|lead|person|by whom|members?\b|verantwortlich|zuständig|wer\b|responsable|responsáve[li]|integrante)/;
export const DUE = /due|deadline|by when|until|eta|date|bis wann|fällig|frist/;
/** Who is to do what until when: such a table holds tasks, whatever its first column is called. */
const ASSIGNED = /^(?:owners?|assign(?:ee|ed to)s?|responsible|verantwortlich|zuständig)/;
const DEADLINE = /^(?:due|deadline|by when|bis wann|fällig|frist)/;
export const STATUS = /status|state|done|progress/;

/** Reads a table of people or of tasks. */
export function readTable(unit: Unit, topic: Topic, found: Found, settings: Settings): void {
  const [header, ...rows] = unit.blocks;
  if (!header) return;
  if (readDetails(unit.blocks, found, settings)) return;
  const columns = new Columns(header);
  if (topic === 'attendance') readPeople(columns, rows, found, settings);
  else if (topic === 'actions' || columns.areTasks) readTasks(columns, rows, topic, found, settings);
}

/**
 * Reads a table of two columns that says when, where and who, a detail a row: `| Attendees | Ann, Bob |`. False if it
 * is none; its header may be the first of the rows.
 */
function readDetails([header, ...rows]: readonly Block[], found: Found, { hosts }: Settings): boolean {
  if (header?.cells.length !== 2) return false;
  let isRead = false;
  for (const { cells } of [header, ...rows]) {
    const topic = topicOf(textOf(cells[0]));
    const people = cells[1];
    if ((topic !== 'attendance' && topic !== 'regrets') || !people) continue;
    // `| Attendees | Company |` are titles.
    if (cells === header.cells && !/[,;]/.test(people.plain)) continue;
    append(found[topic === 'attendance' ? 'participants' : 'regrets'], findPeople(people, hosts, 'many'));
    isRead = true;
  }
  return isRead;
}

/** Which column of a table holds what, by its title; -1 where none does. */
class Columns {
  readonly #titles: readonly string[];

  constructor(header: Block) {
    this.#titles = header.cells.map(({ plain }) => plain.trim().toLowerCase());
  }

  get areTasks(): boolean {
    const isTitled =
      this.find(/^(?:action(?: items?| points?)?|task|to-?do|aufgabe|tarefa|tarea)[sn]?$/) >= 0;
    return this.owner >= 0 && (isTitled || (this.find(ASSIGNED) >= 0 && this.find(DEADLINE) >= 0));
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
  const due = columns.find(DUE);
  const status = columns.find(STATUS);
  const task = Math.max(0, columns.find(/action|task|to-?do|what|item|description|aufgabe|tarefa|tarea/));
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
