import { withHandles } from './actions';
import { boxOf } from './boxes';
import { DONE } from './columns';
import type { Block } from '../markdown/blocks';
import type { Prose } from '../markdown/prose';
import { DUE_LABEL, isDetail, labelStart, OWNER_LABEL, STATUS_LABEL } from './detailLabels';
import { linesOf } from './labels';
import { namesOnly } from './names';
import { isPersonOnly, personsNamed } from './personsNamed';
import type { Settings } from './state';
import { saysDone } from './status';
import type { ItemDue } from './passages';
import { dueOfCell } from './taskDue';
import { any, WORD_END, WORD_START } from '../words/patterns';

/** What lines below a task say of it. */
export interface TaskDetails {
  readonly owners: readonly string[];
  readonly due: ItemDue | null;
  readonly isDone: boolean;
}

/** What the other lines of an item and the bullets right below it say of its task. */
export function detailsOf(blocks: readonly Block[], index: number, settings: Settings): TaskDetails {
  const item = blocks[index];
  let found: TaskDetails = { owners: namedBelow(blocks, index, settings), due: null, isDone: false };
  if (!item) return found;
  const add = (prose: Prose, from: number, to: number): void => {
    const start = labelStart(prose.matchText.slice(from, to), 60);
    if (start === '') return;
    const lengthOf = (label: RegExp): number => label.exec(start)?.[0].length ?? 0;
    const owner = found.owners.length === 0 ? lengthOf(OWNER_LABEL) : 0;
    const due = owner === 0 && found.due === null ? lengthOf(DUE_LABEL) : 0;
    const status = owner + due === 0 ? lengthOf(STATUS_LABEL) : 0;
    if (owner > 0) found = { ...found, owners: ownersIn(prose, from + owner, to, settings) };
    else if (due > 0) found = { ...found, due: dueOfCell(prose, settings, [from + due, to]) };
    else if (status > 0 && DONE.test(prose.matchText.slice(from + status, to)))
      found = { ...found, isDone: true };
  };
  for (const [from, to] of linesOf(item.prose).slice(1)) add(item.prose, from, to);
  for (const block of nestedIn(blocks, index)) {
    if (saysDone(block.prose.matchText)) found = { ...found, isDone: true };
    for (const [from, to] of linesOf(block.prose)) add(block.prose, from, to);
  }
  return found;
}

/** Whether the bullets right below an item only tell of it. */
export function hasDetails(blocks: readonly Block[], index: number, settings: Settings): boolean {
  return (
    nestedIn(blocks, index).some(({ prose }) => isDetail(prose.matchText)) ||
    namedBelow(blocks, index, settings).length > 0
  );
}

/** `thank` at a task's start, `to` at its end */
const OF_PEOPLE = new RegExp(
  `^${any('personVerbs', 'asking')}${WORD_END}|${WORD_START}${any('prepositions')}:?$`,
  'iu',
);
/** More bullets than those who share a task are a list. */
const MAX_OWNERS = 12;

/** The people of an item whose bullets each are somebody and nothing else; the item itself is none. */
function namedBelow(blocks: readonly Block[], index: number, { attendeeAt }: Settings): string[] {
  const nested = nestedIn(blocks, index);
  if (nested.length === 0 || nested.length > MAX_OWNERS) return [];
  const owners: string[] = [];
  for (const block of nested) {
    const words = block.prose.matchText.trim();
    if (block.kind !== 'item' || boxOf(block) || !isPersonOnly(words, attendeeAt)) return [];
    owners.push(...personsNamed(words, attendeeAt));
  }
  const task = (blocks[index]?.prose.matchText ?? '').trim();
  // `Thank our speakers`, `Send gifts to`: those below are not who does it.
  return OF_PEOPLE.test(task) || isPersonOnly(task, attendeeAt) ? [] : owners;
}

/** The blocks right below an item. */
export function nestedIn(blocks: readonly Block[], index: number): Block[] {
  const depth = blocks[index]?.depth ?? 0;
  const nested: Block[] = [];
  for (let next = index + 1; next < blocks.length; next++) {
    const block = blocks[next];
    if (!block || block.depth <= depth) break;
    if (block.depth === depth + 1) nested.push(block);
  }
  return nested;
}

function ownersIn(
  prose: Prose,
  from: number,
  to: number,
  { hosts, attendeeAt }: Settings,
): readonly string[] {
  const words = withHandles(prose, from, to, hosts).trim();
  const named = namesOnly(words, attendeeAt);
  return named.length > 0 ? named : personsNamed(words, attendeeAt);
}
