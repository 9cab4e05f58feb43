import { finishTask, withHandles } from './actions';
import { DONE, DUE, STATUS, TASK, textOf } from './columns';
import { EMPTY, only, type Findings } from './findings';
import { findOwners, namesOnly } from './owners';
import type { RowPassage } from './passages';
import { isPlaceholder } from './placeholders';
import type { Prose } from '../markdown/prose';
import type { Settings } from './state';
import { dueOfCell } from './taskDue';

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
  const context = { settings, isDone, owners: [], box: null, due: null };
  const { matchText, visibleText } = cell;
  const text = visibleText.trim();
  const action = finishTask(
    cell,
    { form: 'heading', from: 0, to: matchText.length, text, owners, box: null },
    context,
  );
  const deadline = cells[due];
  const said = deadline ? dueOfCell(deadline, settings) : null;
  return only('actions', [said?.dueWords ? { ...action, ...said } : action]);
}

function ownersIn(owner: Prose | undefined, task: Prose, { hosts, isPerson }: Settings): string[] {
  if (!owner) return findOwners(withHandles(task, 0, task.matchText.length, hosts), isPerson);
  return namesOnly(withHandles(owner, 0, owner.matchText.length, hosts));
}
