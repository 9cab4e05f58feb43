import { plainTask, type TaskContext } from './actions';
import { readInlinePeople } from './attendance';
import type { Block, Unit } from '../markdown/blocks';
import { markedDecision, plainDecision } from './decisions';
import { append, type Findings } from './findings';
import { isWhole, labelOf, linesOf } from './labels';
import { markedTasks } from './markedTasks';
import { personsNamed } from './owners';
import { findPeople, isName } from './participants';
import type { Participant } from '../note';
import { spansWithin, type Prose } from '../markdown/prose';
import type { Settings, State } from './state';
import type { Topic } from './topics';

/** Reads paragraphs that stand outside of lists. */
export function readParagraphs(
  unit: Unit,
  state: State,
  next: Unit['kind'] | null,
  found: Findings,
  settings: Settings,
): State {
  // All in a quote stands below what is above the quote.
  const above = state.quote ?? state;
  let after: State = unit.opens ? { ...state, label: null, inList: false } : state;
  for (const block of unit.blocks) after = readParagraph(block, above, after, next, found, settings);
  return unit.kind === 'quoted' ? { ...after, quote: above } : after;
}

function readParagraph(
  { prose }: Block,
  state: State,
  after: State,
  next: Unit['kind'] | null,
  found: Findings,
  settings: Settings,
): State {
  const lines = linesOf(prose);
  const isAside = isWhole(prose, 'emphasis') || /^\s*\(.*\)\s*$/s.test(prose.plain);
  let label: Topic | undefined;
  // People stand below their label, in a paragraph of their own or one each.
  const above = isAside || state.inList || !startsWithName(prose.plain) ? null : peopleIn(state.label);
  let listed: Topic = above;
  let people = 0;
  let done = 0;
  for (const [index, [from, to]] of lines.entries()) {
    if (from < done) continue;
    const isLast = index === lines.length - 1;
    const end = readInlinePeople(prose, from, to, found, settings);
    if (end !== null) {
      people++;
      done = end;
      label = undefined;
      continue;
    }
    label = labelOf(prose, from, to, isLast && next === 'item');
    if (label !== undefined) {
      if (label === 'person') after = { ...after, isReport: true };
      listed = label;
      continue;
    }
    if (listed === 'attendance' || listed === 'regrets') {
      const named = namesIn(prose, from, to, settings);
      append(found[listed === 'attendance' ? 'participants' : 'regrets'], named);
      people++;
      if (above && named.length > 0) after = { ...after, label: above };
      continue;
    }
    const isAlone = next !== 'item' && !state.inList && !isAside;
    readLine(prose, from, to, { state: after, isAlone }, found, settings);
  }
  if (label !== undefined) return afterLabel(prose, lines.at(-1) ?? [0, 0], label, after, settings);
  // What stands behind a list of people says something else.
  if (after.topic === 'attendance' && people === 0 && !isAside && !state.inList) {
    const areAlone = next !== 'paragraph' && !state.inParagraphs;
    append(found.participants, peopleInLines(prose, areAlone, settings));
    return { ...after, inParagraphs: true };
  }
  return after;
}

/** Where the people of a line come from: `ACME: Ann Ash, Bea Birch`. */
const GROUP = /^[^:,;@\n]{2,40}:\s+(?=\p{Lu})/u;
const peopleIn = (topic: Topic): 'attendance' | 'regrets' | null =>
  topic === 'attendance' || topic === 'regrets' ? topic : null;

/** Whether a paragraph begins with somebody, not with a label or a sentence. */
function startsWithName(plain: string): boolean {
  const [first = '', behind = ''] = /^([^\n,;(:@]*)[^\n:]{0,500}(:?)/.exec(plain)?.slice(1) ?? [];
  return behind === '' && (isName(first) || (first.trim() === '' && plain.trim().startsWith('@')));
}

/** The people of lines that all begin with where they come from; null where one does not. */
function peopleInGroups(
  prose: Prose,
  lines: readonly [from: number, to: number][],
  hosts: readonly string[],
): Participant[] | null {
  const found: Participant[] = [];
  for (const [from, to] of lines) {
    const [group = ''] = GROUP.exec(prose.plain.slice(from, to)) ?? [];
    const people = group === '' ? [] : findPeople(prose, hosts, 'many', from + group.length, to);
    // Behind `ACME:` stand whole names; behind `Quorum:` something else.
    const areWhole = people.every(({ name }) => isName(name ?? '') && name?.includes(' '));
    if (people.length === 0 || !areWhole) return null;
    append(found, people);
  }
  return found;
}

/** A bullet without a blank behind it, or a box without a bullet. */
const ENTRY = /^\s*(?:[-–—•*]\s*)?(?:\[(.?)\]\s+)?/;

/** The people of a paragraph that stands where people are listed: one, many between commas, or an entry a line. */
function peopleInLines(prose: Prose, areAlone: boolean, { hosts }: Settings): Participant[] {
  const { plain } = prose;
  const lines = linesOf(prose);
  const inGroups = peopleInGroups(prose, lines, hosts);
  if (inGroups) return inGroups;
  const leadOf = ([from, to]: [number, number]): readonly string[] => ENTRY.exec(plain.slice(from, to)) ?? [];
  if (lines.every((line) => (leadOf(line)[0] ?? '').trim() !== '')) {
    return lines.flatMap((line) => {
      const [lead = '', box] = leadOf(line);
      // Nobody ticked the box.
      return box?.trim() === '' ? [] : findPeople(prose, hosts, 'one', line[0] + lead.length, line[1]);
    });
  }
  const areDivided =
    lines.length > 1 && lines.slice(0, -1).every(([from, to]) => /[,;]\s*$/.test(plain.slice(from, to)));
  return findPeople(prose, hosts, areAlone || areDivided ? 'many' : 'one');
}

/** The people in a line below one such as `Present:`, which may hold other things as well. */
function namesIn(prose: Prose, from: number, to: number, { hosts }: Settings): Participant[] {
  const [lead = ''] = ENTRY.exec(prose.plain.slice(from, to)) ?? [];
  return findPeople(prose, hosts, lead.trim() === '' ? 'many' : 'one', from + lead.length, to).filter(
    ({ handle, name }) => handle !== null || isName(name ?? ''),
  );
}

/** What follows a line that is a label. */
function afterLabel(
  prose: Prose,
  [from, to]: [number, number],
  label: Topic,
  state: State,
  settings: Settings,
): State {
  if (label !== null) return { ...state, label };
  // Who attended ends where something else begins; tasks go on, perhaps somebody's.
  if (state.topic === 'attendance' || state.topic === 'regrets') return { ...state, topic: null };
  if (state.topic !== 'actions' && state.topic !== 'done') return state;
  return { ...state, owners: personsNamed(prose.plain.slice(from, to), settings.isPerson) };
}

function readLine(
  prose: Prose,
  from: number,
  to: number,
  { state, isAlone }: { state: State; isAlone: boolean },
  found: Findings,
  settings: Settings,
): void {
  const context: TaskContext = { settings, isDone: state.topic === 'done', owners: state.owners };
  const decision = markedDecision(prose, from, to);
  if (decision) found.decisions.push(decision);
  const marked = state.isReport ? [] : markedTasks(prose, from, to, context);
  append(found.actions, marked);
  if (marked.length > 0 || decision || !isAlone) return;
  if (state.topic === 'decisions') {
    const plain = plainDecision(prose, from, to);
    if (plain) found.decisions.push(plain);
  } else if (state.topic === 'actions' && !isAddress(prose, from, to)) {
    const task = plainTask(prose, from, to, null, context);
    if (task) found.actions.push(task);
  }
}

/** Whether a line holds nothing but an address. */
function isAddress(prose: Prose, from: number, to: number): boolean {
  const [first] = spansWithin(prose, from, to);
  return first?.kind === 'url' && prose.plain.slice(from, first.from).trim() === '' && first.to >= to - 1;
}
