import { plainTask, type TaskContext } from './actions';
import { markedDecision } from './decisions';
import { EMPTY, only, type Findings } from './findings';
import { markedTasks } from './markedTasks';
import type { ActionItem } from '../note';
import type { ItemPassage, Line, ParagraphPassage } from './passages';
import { spansWithin, type Prose } from '../markdown/prose';
import type { Settings } from './state';

/** Finds the tasks of an item: behind markers and boxes, and below a heading such as `Action items`. */
export function tasksInItem(item: ItemPassage, settings: Settings): Findings {
  const { isDone, owners } = item;
  const context = { settings, isDone, owners };
  const all: ActionItem[] = [];
  for (const line of item.lines) for (const task of inLine(item, line, context)) all.push(task);
  return only('actions', all);
}

function inLine(item: ItemPassage, line: Line, context: TaskContext): ActionItem[] {
  const { prose, topic, topicAbove } = item;
  const isFirst = line[0] === 0;
  const box = isFirst ? item.box : null;
  const marked = markedTasks(prose, line, context);
  const [first, ...others] = marked;
  if (first) return box ? [{ ...first, box: box.range, done: first.done || box.checked }, ...others] : marked;
  if (!isFirst) return [];
  // Boxes below the agenda tick off its subjects, others the meeting's routine.
  const isTask = box
    ? topicAbove !== 'agenda' && topicAbove !== 'checklist' && topic !== 'attendance'
    : topic === 'actions' || topic === 'done';
  const task = isTask ? plainTask(prose, line, box, context) : null;
  if (!task) return [];
  return [item.isMarked && !box ? { ...task, form: 'marker' } : task];
}

/** Finds the tasks of a line, likewise. */
export function tasksInParagraph(passage: ParagraphPassage, settings: Settings): Findings {
  const { prose, line, topic, owners } = passage;
  const context = { settings, isDone: topic === 'done', owners };
  const marked = passage.isReport ? [] : markedTasks(prose, line, context);
  if (marked.length > 0) return only('actions', marked);
  if (topic !== 'actions' || !passage.isAlone || markedDecision(prose, line) || isAddress(prose, line))
    return EMPTY;
  const task = plainTask(prose, line, null, context);
  return task ? only('actions', [task]) : EMPTY;
}

/** Whether a line holds nothing but an address. */
function isAddress(prose: Prose, [from, to]: Line): boolean {
  const [first] = spansWithin(prose, from, to);
  return first?.kind === 'url' && prose.matchText.slice(from, first.from).trim() === '' && first.to >= to - 1;
}
