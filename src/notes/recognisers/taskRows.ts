import { finishTask, withHandles } from './actions';
import { boxInLine } from './boxes';
import { textOf, type Columns } from './columns';
import { EMPTY, only, type Findings } from './findings';
import { isWhole } from './labels';
import { namesOnly } from './names';
import { findOwners } from './owners';
import { ownersInCell } from './ownersInCell';
import type { RowPassage } from './passages';
import { isPlaceholder } from './placeholders';
import type { Prose } from '../markdown/prose';
import type { Settings } from './state';
import { dueOfCell } from './taskDue';

/** A row of many cells is no task. */
const MAX_CELLS = 50;
/** `1. ` in front of one */
const NUMBER = /^(?:\d+(?:\.\d+)*[.)]|[-–—•*])\s+/;
/** A cell that is nothing but a box or a tick. */
const TICKED = /^(?:\[[xX✓✔]\]|[☑✅✔✓🗹]\uFE0F?|:white_check_mark:)$/u;

/** Finds the task in a row of a table: what, who, until when. */
export function findTaskRows({ columns, cells, topic }: RowPassage, settings: Settings): Findings {
  const isBelow = topic === 'actions' || topic === 'done';
  const areTasks = columns.areTasks || (topic === 'review' && columns.mayBeTasks);
  if (isBelow ? columns.areOthers : !areTasks) return EMPTY;
  if (cells.length > MAX_CELLS) return EMPTY;
  const index = columns.taskIn(cells.map(textOf));
  const cell = cells[index];
  if (!cell || isEmpty(cell) || isTitle(cells, index)) return EMPTY;
  const { matchText, visibleText } = cell;
  const box = boxInLine(cell, 0, matchText.length);
  const lead = box?.length ?? NUMBER.exec(matchText)?.[0].length ?? 0;
  const isDone =
    topic === 'done' ||
    columns.isDone(textOf(cells[columns.status])) ||
    (columns.status < 0 && cells.some((other) => TICKED.test(textOf(other))));
  const owners = ownersIn(cells, index, columns, settings);
  const text = visibleText.slice(lead).replace(/\s+/g, ' ').trim();
  const context = { settings, isDone, owners: [], box, due: null };
  const task = { form: 'table', from: lead, to: matchText.length, text, owners, box } as const;
  const action = finishTask(cell, task, context);
  const deadline = cells[columns.due];
  const said = deadline ? dueOfCell(deadline, settings) : null;
  return only('actions', [said?.dueWords ? { ...action, ...said } : action]);
}

/** Whether a cell says nothing: it is blank, a dash, or holds a place. */
const isEmpty = ({ matchText }: Prose): boolean =>
  !/[\p{L}\p{N}\uFFFC]/u.test(matchText) || isPlaceholder(matchText);

/** Whether a row is a title of those below it: the only cell that says something is set apart. */
function isTitle(cells: readonly Prose[], index: number): boolean {
  const cell = cells[index];
  return (
    cell !== undefined &&
    cells.length > 1 &&
    isWhole(cell, 'strong') &&
    cells.every((other, at) => at === index || other.matchText.trim() === '')
  );
}

/** Who owns the task of a row: whom the column for it names, else whom the task does, else a cell of nothing but people. */
function ownersIn(cells: readonly Prose[], task: number, columns: Columns, settings: Settings): string[] {
  const { hosts, attendeeAt } = settings;
  const textIn = (cell: Prose): string => withHandles(cell, 0, cell.matchText.length, hosts);
  const owner = cells[columns.owner];
  if (owner) {
    const named = ownersInCell(textIn(owner), attendeeAt);
    if (named.length > 0) return named;
  }
  const handle = textOf(cells[columns.handles]);
  if (columns.handles !== task && /^@?[a-z][\w-]*$/i.test(handle)) return [handle.replace(/^@/, '')];
  const cell = cells[task];
  const inTask = cell ? findOwners(textIn(cell), attendeeAt) : [];
  if (inTask.length > 0 || owner) return inTask;
  const isKnown = (name: string): boolean => attendeeAt(name)?.length === name.length;
  const areKnown = (index: number, names: readonly string[]): boolean =>
    index !== task && names.length > 0 && (textOf(cells[index]).startsWith('@') || names.every(isKnown));
  return (
    cells
      .map((other) => namesOnly(textIn(other), attendeeAt))
      .find((names, index) => areKnown(index, names)) ?? []
  );
}
