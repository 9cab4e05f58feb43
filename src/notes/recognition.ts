import { boxOf, markedTasks, plainTask, type TaskContext } from './actions';
import type { Block, Unit } from './blocks';
import type { ActionItem, Mention, Participant } from './note';
import { readOwners } from './owners';
import { findPeople, isName } from './participants';
import type { Prose } from './prose';
import { findMentions, findReferences, type FoundReference } from './references';
import { saysDone } from './status';
import { topicOf, type Topic } from './topics';

/** What one unit holds. */
export interface Found {
  readonly participants: Participant[];
  readonly regrets: Participant[];
  readonly mentions: Mention[];
  /** With the index of the block in its unit. */
  readonly references: { readonly reference: FoundReference; readonly block: number }[];
  readonly actions: ActionItem[];
}

/** What the lines above say about how a unit is read. */
export interface State {
  /** What the heading announces, and its rank. */
  readonly topic: Topic;
  readonly rank: number;
  /** What the paragraph right above announces, for the list that follows. */
  readonly label: Topic;
  /** Whether the lines are somebody's report of what is done, blocked and next. */
  readonly report: boolean;
  /** The person whose tasks follow. */
  readonly owners: readonly string[];
  /** Whether a list item stands right above. */
  readonly inList: boolean;
  readonly isTitle: boolean;
}

export const initialState: State = {
  topic: null,
  rank: 0,
  label: null,
  report: false,
  owners: [],
  inList: false,
  isTitle: true,
};

export interface Settings {
  readonly date: string | null;
  readonly hosts: readonly string[];
}

const REPORT = /^(?:done|blocked|blockers?|in progress|doing)\W*$/i;
const REPORT_LABEL =
  /^(?:done|blocked|blockers?|in progress|doing|next|to-? ?do|ask|asks|plan|planned|today|yesterday)\W*$/i;

/** Reads one unit below the lines that led to `state`. */
export function recognize(
  unit: Unit,
  state: State,
  next: Unit['kind'] | null,
  settings: Settings,
): [Found, State] {
  const found: Found = { participants: [], regrets: [], mentions: [], references: [], actions: [] };
  for (const [index, block] of unit.blocks.entries()) {
    for (const prose of block.kind === 'row' ? block.cells : [block.prose]) {
      found.mentions.push(...findMentions(prose));
      const inTitle = state.isTitle && block.kind === 'heading';
      for (const reference of findReferences(prose, settings.hosts, inTitle)) {
        found.references.push({ reference, block: index });
      }
    }
  }
  switch (unit.kind) {
    case 'heading':
      return [found, afterHeading(unit, state)];
    case 'item':
      return [found, readItem(unit, state, found, settings)];
    case 'rule':
      return [found, { ...initialState, isTitle: state.isTitle }];
    case 'table':
      readTable(unit, state, found, settings);
      return [found, { ...state, label: null, inList: false }];
    default:
      return [found, readParagraphs(unit, state, next, found, settings)];
  }
}

function afterHeading(unit: Unit, state: State): State {
  const [block] = unit.blocks;
  if (!block) return state;
  const { plain } = block.prose;
  const topic = topicOf(plain);
  const base = { ...initialState, isTitle: false };
  const deeper = block.depth > state.rank;
  if (
    deeper &&
    (state.topic === 'actions' || state.topic === 'done') &&
    (topic === null || topic === 'person')
  ) {
    return { ...base, topic: state.topic, rank: state.rank, owners: personOf(plain) };
  }
  return { ...base, topic, rank: block.depth, report: topic === 'person' };
}

/** The person that a heading or label names and nothing else. */
function personOf(text: string): string[] {
  const name = text.replace(/[\s:]+$/, '').trim();
  return name.startsWith('@') ? readOwners(name).slice(0, 3) : [];
}

function isWhole(prose: Prose, kind: 'strong' | 'emphasis'): boolean {
  const { plain } = prose;
  const inner = plain.replace(/[\s:]+$/, '').length;
  return (
    prose.spans.some((span) => span.kind === kind && span.from === 0 && span.to >= inner) && plain !== ''
  );
}

/** What a line announces for what stands below it; undefined if it is no label. */
function labelOf(prose: Prose, from: number, to: number, followed: boolean): Topic | undefined {
  const line = prose.plain.slice(from, to).trim();
  if (line === '' || line.length > 100) return undefined;
  const topic = topicOf(line);
  if (/[:：]$/.test(line) || (from === 0 && isWhole(prose, 'strong'))) return topic;
  return followed && topic !== null ? topic : undefined;
}

function linesOf(prose: Prose): [from: number, to: number][] {
  const lines: [number, number][] = [];
  let from = 0;
  for (;;) {
    const to = prose.plain.indexOf('\n', from);
    lines.push([from, to < 0 ? prose.plain.length : to]);
    if (to < 0) return lines;
    from = to + 1;
  }
}

function readParagraphs(
  unit: Unit,
  state: State,
  next: Unit['kind'] | null,
  found: Found,
  settings: Settings,
): State {
  let label: Topic = null;
  let { topic, report, owners } = state;
  const context: TaskContext = { ...settings, done: state.topic === 'done', owners: state.owners };
  for (const block of unit.blocks) {
    const { prose } = block;
    const lines = linesOf(prose);
    for (const [index, [from, to]] of lines.entries()) {
      const last = index === lines.length - 1;
      const announced = labelOf(prose, from, to, last && next === 'item');
      label = last ? (announced ?? null) : null;
      if (announced !== undefined && last && announced === null && topic === 'attendance') topic = null;
      if (announced === 'person') report = true;
      if (announced !== undefined && topic === 'actions' && announced === null)
        owners = personOf(prose.plain.slice(from, to));
      if (announced !== undefined) continue;
      if (readInlinePeople(prose, from, to, found, settings)) continue;
      const marked = report ? [] : markedTasks(prose, from, to, context);
      found.actions.push(...marked);
      if (marked.length > 0 || state.label !== null) continue;
      const isText = !isWhole(prose, 'emphasis') && !/^\s*\(.*\)$/.test(prose.plain.slice(from, to));
      if (isText && next !== 'item' && !state.inList) {
        if (topic === 'actions') {
          const task = plainTask(prose, from, to, 'heading', null, context);
          if (task) found.actions.push(task);
        }
      }
    }
    if (
      topic === 'attendance' &&
      label === null &&
      !(lines.length === 1 && isWhole(prose, 'emphasis')) &&
      !/^\(.*\)$/s.test(prose.plain.trim())
    ) {
      found.participants.push(...findPeople(prose, settings.hosts));
    }
  }
  return { ...state, topic, label, report, owners, inList: false };
}

/** `**Present:** Ann, Bob` on one line. */
function readInlinePeople(
  prose: Prose,
  from: number,
  to: number,
  found: Found,
  { hosts }: Settings,
): boolean {
  const line = prose.plain.slice(from, to);
  const [whole, label] = /^\s*([^:]{3,160}):\s*(?=\S)/.exec(line) ?? [];
  if (whole === undefined || label === undefined) return false;
  const topic = topicOf(label);
  if (topic !== 'attendance' && topic !== 'regrets') return false;
  const people = findPeople(prose, hosts, from + whole.length, to);
  (topic === 'attendance' ? found.participants : found.regrets).push(...people);
  return true;
}

function readItem(unit: Unit, state: State, found: Found, settings: Settings): State {
  const blocks = unit.blocks;
  const first = blocks[0];
  const own = first?.prose.plain.trim() ?? '';
  const report = state.report || REPORT.test(own);
  const labels: {
    depth: number;
    topic: Topic;
    owners: readonly string[];
    report: boolean;
    firstLevel: boolean;
  }[] = [
    {
      depth: 0,
      topic:
        state.label ?? (state.topic === 'agenda' || state.topic === 'checklist' ? state.topic : state.topic),
      owners: state.owners,
      report: state.report,
      firstLevel: true,
    },
  ];
  for (const [index, block] of blocks.entries()) {
    while ((labels.at(-1)?.depth ?? 0) >= block.depth && block.kind === 'item' && labels.length > 1)
      labels.pop();
    const above = labels.at(-1);
    if (!above) continue;
    const nested = (blocks[index + 1]?.depth ?? 0) > block.depth && blocks[index + 1]?.kind === 'item';
    readItemBlock(block, index, blocks, above, nested, report, labels, found, settings);
  }
  return { ...state, report, inList: true };
}

interface Level {
  depth: number;
  topic: Topic;
  owners: readonly string[];
  report: boolean;
  firstLevel: boolean;
  form?: 'marker' | 'heading';
}

const BARE_MARKER = /^\W*(?:AIs?|APs?|A\.I\.|action items?|actions?|action points?|to-? ?dos?)\W*$/i;

function readItemBlock(
  block: Block,
  index: number,
  blocks: readonly Block[],
  above: Level,
  nested: boolean,
  report: boolean,
  levels: Level[],
  found: Found,
  settings: Settings,
): void {
  const { prose } = block;
  const { plain } = prose;
  const box = boxOf(block);
  const isFirstLevel = block.kind === 'item' && block.depth === above.depth + 1;
  const done = above.topic === 'done' || nestedDone(blocks, index);
  const context: TaskContext = { ...settings, done, owners: above.owners };
  const inReport = above.report || (report && REPORT_LABEL.test(plain.trim()));
  if (block.kind === 'item' && nested) {
    const label = labelOf(prose, 0, plain.length, true);
    if (inReport) {
      levels.push({ depth: block.depth, topic: null, owners: [], report: true, firstLevel: false });
      return;
    }
    if (label !== undefined && label !== null && label !== 'person') {
      const form =
        BARE_MARKER.test(plain) && /^\W*(?:AI|AP|A\.I\.|TO-? ?DO)/i.test(plain) ? 'marker' : 'heading';
      levels.push({
        depth: block.depth,
        topic: label,
        owners: personOf(''),
        report: false,
        firstLevel: true,
        form,
      });
      return;
    }
    if (
      isFirstLevel &&
      above.topic === 'actions' &&
      !box &&
      isGroup(prose) &&
      markedTasks(prose, 0, plain.length, context).length === 0
    ) {
      levels.push({ ...above, depth: block.depth, owners: personOf(plain) });
      return;
    }
    if (isFirstLevel && above.topic === 'attendance' && /:\s*$/.test(plain)) {
      levels.push({ ...above, depth: block.depth });
      return;
    }
  }
  if (above.report || inReport) return;
  const topic = isFirstLevel ? above.topic : null;
  if (topic === 'attendance' || topic === 'regrets') {
    if (readInlinePeople(prose, 0, plain.length, found, settings)) return;
    (topic === 'attendance' ? found.participants : found.regrets).push(...findPeople(prose, settings.hosts));
    return;
  }
  for (const [from, to] of linesOf(prose)) {
    if (readInlinePeople(prose, from, to, found, settings)) continue;
    const tasks = markedTasks(prose, from, to, context);
    if (from === 0 && tasks.length === 0) {
      const isTask = box
        ? above.topic !== 'agenda' && above.topic !== 'checklist'
        : topic === 'actions' || topic === 'done';
      const task = isTask && plainTask(prose, from, to, box ? 'checkbox' : 'heading', box, context);
      if (task) tasks.push(above.form === 'marker' && !box ? { ...task, form: 'marker' } : task);
    } else if (from === 0 && box) {
      const [task] = tasks;
      if (task) tasks[0] = { ...task, box: box.range, done: task.done || box.checked };
    }
    found.actions.push(...tasks);
  }
}

/** Whether an item names a person or a subject and leaves the tasks to the items below it. */
function isGroup(prose: Prose): boolean {
  const { plain } = prose;
  const text = plain.trim();
  return (
    text.endsWith(':') ||
    isWhole(prose, 'strong') ||
    /^@[\w-]+$/.test(text) ||
    (text.split(/\s+/).length <= 3 && isName(text))
  );
}

function nestedDone(blocks: readonly Block[], index: number): boolean {
  const depth = blocks[index]?.depth ?? 0;
  for (let next = index + 1; next < blocks.length; next++) {
    const block = blocks[next];
    if (!block || block.depth <= depth) return false;
    if (block.depth === depth + 1 && saysDone(block.prose.plain)) return true;
  }
  return false;
}

function readTable(unit: Unit, state: State, found: Found, settings: Settings): void {
  const [header, ...rows] = unit.blocks;
  if (!header || (state.label ?? state.topic) !== 'attendance') return;
  const titles = header.cells.map(({ plain }) => plain.toLowerCase());
  const column = (pattern: RegExp): number => titles.findIndex((title) => pattern.test(title));
  const presence = column(/present|attend(?:ed|ing|ance)|here|joined/);
  const names = Math.max(0, column(/name|participant|attendee|member|who|person/));
  const handles = column(/github|handle|user/);
  for (const { cells } of rows) {
    const mark = presence >= 0 && presence !== names ? (cells[presence]?.plain.trim() ?? '') : 'x';
    if (/^(?:|no?|-+|absent|regrets?|✗|❌|✘|apologies|excused|:x:|\[ \])$/i.test(mark)) continue;
    const person = cells[names] ? findPeople(cells[names], settings.hosts)[0] : undefined;
    if (!person) continue;
    const handle = cells[handles]?.plain.trim().replace(/^@/, '');
    found.participants.push(handle && /^[\w-]+$/.test(handle) ? { ...person, handle } : person);
  }
}
