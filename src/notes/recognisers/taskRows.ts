import { finishTask, withHandles } from './actions';
import { DONE, DUE, STATUS, TASK, textOf } from './columns';
import { findDays, isoDate } from '../dates/dates';
import { findDue } from './due';
import { EMPTY, only, type Findings } from './findings';
import { findOwners, namesOnly } from './owners';
import type { RowPassage } from './passages';
import { isPlaceholder } from './placeholders';
import type { Prose } from '../markdown/prose';
import type { Settings } from './state';

/** Finds the task in a row of a table: what, who, until when. */
export function findTaskRows({ columns, cells, topic }: RowPassage, settings: Settings): Findings {
  if (topic !== 'actions' && !columns.areTasks) return EMPTY;
  const due = columns.find(DUE);
  const status = columns.find(STATUS);
  const task = Math.max(0, columns.find(TASK));
  const cell = cells[task];
  if (!cell || isPlaceholder(cell.matchText)) return EMPTY;
  const isDone = topic === 'done' || DONE.test(textOf(cells[status]));
  const owners = ownersIn(cells[columns.owner], cell, settings);
  const context = { settings, isDone, owners: [], box: null };
  const { matchText, visibleText } = cell;
  const text = visibleText.trim();
  const action = finishTask(
    cell,
    { form: 'heading', from: 0, to: matchText.length, text, owners, box: null },
    context,
  );
  return only('actions', [{ ...action, due: dueIn(textOf(cells[due]), settings.date) ?? action.due }]);
}

function ownersIn(owner: Prose | undefined, task: Prose, { hosts, isPerson }: Settings): string[] {
  if (!owner) return findOwners(withHandles(task, 0, task.matchText.length, hosts), isPerson);
  return namesOnly(withHandles(owner, 0, owner.matchText.length, hosts));
}

function dueIn(text: string, date: string | null): string | null {
  const [day] = findDays(text.slice(0, 60));
  return day?.year ? isoDate(day.year, day.month, day.day) : findDue(`by ${text}`, date);
}
