import { boxOf, plainTask, type TaskContext } from './actions';
import { readAgendaItem } from './agenda';
import { readInlinePeople } from './attendance';
import type { Block, Unit } from '../markdown/blocks';
import { markedDecision, plainDecision } from './decisions';
import { append, type Findings } from './findings';
import { isWhole, labelOf, linesOf } from './labels';
import { isMarkerOnly, markedTasks } from './markedTasks';
import { personsNamed } from './owners';
import { findPeople, isName } from './participants';
import type { Prose } from '../markdown/prose';
import type { Settings, State } from './state';
import { saysDone } from './status';
import type { Topic } from './topics';
import { any } from '../words/patterns';

/** What holds for the items nested below one. */
interface Level {
  /** Depth of the item above. */
  readonly depth: number;
  /** What it announces for the items right below it. */
  readonly topic: Topic;
  readonly owners: readonly string[];
  readonly isReport: boolean;
  /** Whether it is a person, or another status stands beside: then `Next:` belongs to a report. */
  mayReport: boolean;
  /** Whether a marker announces the tasks below: `- AI:`. */
  readonly isMarked: boolean;
}

const STATUS = new RegExp(`^${any('reports')}\\W*$`, 'i');
const REPORT = new RegExp(`^${any('reports', 'reportParts')}\\W*$`, 'i');

/** Reads a list item with all that is nested in it. */
export function readItem(unit: Unit, state: State, found: Findings, settings: Settings): State {
  const isReport = state.isReport || STATUS.test(unit.blocks[0]?.prose.plain.trim() ?? '');
  const levels: Level[] = [
    {
      depth: 0,
      topic: state.label ?? state.topic,
      owners: state.owners,
      isReport: state.isReport,
      mayReport: isReport,
      isMarked: false,
    },
  ];
  for (const [index, block] of unit.blocks.entries()) {
    while (block.kind === 'item' && levels.length > 1 && (levels.at(-1)?.depth ?? 0) >= block.depth)
      levels.pop();
    const above = levels.at(-1);
    if (!above) continue;
    const words = block.prose.plain.trim();
    if (block.kind === 'item' && above.topic === null && STATUS.test(words)) above.mayReport = true;
    const inReport = above.isReport || (above.mayReport && REPORT.test(words));
    const hasNested = block.kind === 'item' && isNested(unit.blocks[index + 1], block);
    const level = hasNested ? levelBelow(block, above, inReport, settings) : null;
    if (level) levels.push(level);
    else if (!inReport) readBlock(unit.blocks, index, above, state, found, settings);
    // A person's report holds references and people, but no tasks.
  }
  return { ...state, isReport, inList: true, inParagraphs: false };
}

const isNested = (next: Block | undefined, { depth }: Block): boolean =>
  next?.kind === 'item' && next.depth > depth;

/** What an item announces for those nested in it; null if it says something of its own. */
function levelBelow(block: Block, above: Level, inReport: boolean, settings: Settings): Level | null {
  const { prose, depth } = block;
  if (inReport) return { depth, topic: null, owners: [], isReport: true, mayReport: false, isMarked: false };
  const label = boxOf(block) ? undefined : labelOf(prose, 0, prose.plain.length, true);
  const below = { depth, topic: null, owners: [], isReport: false, mayReport: false, isMarked: false };
  if (label && label !== 'person') return { ...below, topic: label, isMarked: isMarkerOnly(prose.plain) };
  // `- @ann` with a remark below it still attends.
  if (label === 'person' && (above.topic === 'attendance' || above.topic === 'regrets')) return null;
  if (label === 'person' && above.topic !== 'actions') return { ...below, mayReport: true };
  if (depth !== above.depth + 1) return null;
  if (above.topic === 'attendance' && prose.plain.trim().endsWith(':')) return { ...above, depth };
  const isGroup = above.topic === 'actions' && !boxOf(block) && namesGroup(prose, settings);
  if (!isGroup || markedTasks(prose, 0, prose.plain.length, taskContext(above, false, settings)).length > 0)
    return null;
  return { ...above, depth, owners: personsNamed(prose.plain, settings.isPerson) };
}

/** Whether an item names a person or a subject and leaves the tasks to the items below it. */
function namesGroup(prose: Prose, { isPerson }: Settings): boolean {
  const text = prose.plain.trim();
  if (text.endsWith(':') || isWhole(prose, 'strong') || personsNamed(text, isPerson).length > 0) return true;
  return text.split(/\s+/).length <= 3 && isName(text);
}

function taskContext({ topic, owners }: Level, isDone: boolean, settings: Settings): TaskContext {
  return { settings, isDone: isDone || topic === 'done', owners };
}

function readBlock(
  blocks: readonly Block[],
  index: number,
  above: Level,
  state: State,
  found: Findings,
  settings: Settings,
): void {
  const block = blocks[index];
  if (!block) return;
  const { prose } = block;
  const isRightBelow = block.kind === 'item' && block.depth === above.depth + 1;
  const topic = isRightBelow ? above.topic : null;
  if (topic === 'attendance' || topic === 'regrets') {
    // A box that nobody ticked is somebody who did not come.
    if (boxOf(block)?.checked === false) return;
    if (readInlinePeople(prose, 0, prose.plain.length, found, settings) !== null) return;
    append(
      found[topic === 'attendance' ? 'participants' : 'regrets'],
      findPeople(prose, settings.hosts, 'one'),
    );
    return;
  }
  if (topic === 'agenda' && state.isOwnTopic && block.depth === 1) {
    const item = readAgendaItem(prose);
    if (item) found.agenda.push(item);
  }
  const context = taskContext(above, hasDoneBelow(blocks, index), settings);
  let done = 0;
  for (const [from, to] of linesOf(prose)) {
    if (from < done) continue;
    const end = readInlinePeople(prose, from, to, found, settings);
    if (end !== null) {
      done = end;
      continue;
    }
    const decision =
      markedDecision(prose, from, to) ??
      (topic === 'decisions' && from === 0 ? plainDecision(prose, from, to) : null);
    if (decision) found.decisions.push(decision);
    readTasks(block, from, to, above, topic, context, found);
  }
}

function readTasks(
  block: Block,
  from: number,
  to: number,
  above: Level,
  topic: Topic,
  context: TaskContext,
  found: Findings,
): void {
  const { prose } = block;
  const box = from === 0 ? boxOf(block) : null;
  const [first, ...others] = markedTasks(prose, from, to, context);
  if (first) {
    found.actions.push(
      box ? { ...first, box: box.range, done: first.done || box.checked } : first,
      ...others,
    );
    return;
  }
  if (from > 0) return;
  // Boxes below the agenda tick off its subjects, others the meeting's routine.
  const isTask = box
    ? above.topic !== 'agenda' && above.topic !== 'checklist' && topic !== 'attendance'
    : topic === 'actions' || topic === 'done';
  const task = isTask ? plainTask(prose, from, to, box, context) : null;
  if (task) found.actions.push(above.isMarked && !box ? { ...task, form: 'marker' } : task);
}

/** Whether a bullet right below an item says that it is done. */
function hasDoneBelow(blocks: readonly Block[], index: number): boolean {
  const depth = blocks[index]?.depth ?? 0;
  for (let next = index + 1; next < blocks.length; next++) {
    const block = blocks[next];
    if (!block || block.depth <= depth) return false;
    if (block.depth === depth + 1 && saysDone(block.prose.plain)) return true;
  }
  return false;
}
