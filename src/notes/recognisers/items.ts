import { arePeople, areSurely, isAttendance, listedAs, onlyInBold, readInlinePeople } from './attendance';
import { bulletsAbove } from './bulletsAbove';
import type { Block, Unit } from '../markdown/blocks';
import { boxOf } from './boxes';
import { detailsOf, hasDetails, nestedIn } from './details';
import { EMPTY, together, type Findings } from './findings';
import {
  announcesLines,
  isGroupOfLines,
  isSubject,
  namesGroup,
  namesPlace,
  ownersOfSubject,
  saysTask,
} from './itemGroups';
import { labelOf, linesOf } from './labels';
import { hasMarker, isMarkerOnly } from './markedTasks';
import { findMarkers } from './markers';
import { namesBelow } from './namesBelow';
import { isPersonOnly, personsNamed } from './personsNamed';
import { findPeople, isEverybody } from './participants';
import type { Line, Passage, Walked } from './passages';
import { positionAt, type Prose } from '../markdown/prose';
import { behindList, type Settings, type State } from './state';
import { statementsIn, type Statements } from './statements';
import type { Topic } from '../note';
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
  /** What announces it where that is not the item itself, but stands within it. */
  readonly title?: 'heading' | 'label';
}

const STATUS = new RegExp(`^${any('reports')}[^\\p{L}\\d]*$`, 'iu');
const REPORT = new RegExp(`^${any('reports', 'reportParts')}[^\\p{L}\\d]*$`, 'iu');

/** Tells of each block of a list item, nested ones included, what stands above it. */
export function walkItem(unit: Unit, state: State, settings: Settings): Walked {
  const isReport = state.isReport || STATUS.test(unit.blocks[0]?.prose.matchText.trim() ?? '');
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
  const people: Findings[] = [];
  const passages: Passage[] = [];
  let label: Topic | undefined;
  let ownersAbove: readonly string[] = [];
  const bullets = bulletsAbove(unit.blocks);
  for (const [index, block] of unit.blocks.entries()) {
    while (block.kind === 'item' && levels.length > 1 && (levels.at(-1)?.depth ?? 0) >= block.depth)
      levels.pop();
    if (block.kind === 'paragraph') {
      const title = titleWithin([unit.blocks, index], levels, settings);
      if (title) {
        levels.push(title);
        continue;
      }
    }
    const above = levels.at(-1);
    if (!above) continue;
    const words = block.prose.matchText.trim();
    if (block.kind === 'item') ownersAbove = ownersOfSubject(words, settings);
    if (block.kind === 'item' && above.topic === null && STATUS.test(words)) above.mayReport = true;
    const inReport = above.isReport || (above.mayReport && REPORT.test(words));
    const hasNested = block.kind === 'item' && isNested(unit.blocks[index + 1], block);
    const level = hasNested ? levelBelow([unit.blocks, index], above, inReport, settings) : null;
    if (level) levels.push(level);
    // A person's report holds references and people, but no tasks.
    if (level || inReport) continue;
    const said = block.kind === 'item' && block.depth === above.depth + 1 ? above.topic : null;
    const topic = isAttendance(said) && state.areSure && !isSurely(block, settings) ? null : said;
    if (isAttendance(topic)) {
      const read = readPeople(block, topic, state, settings);
      people.push(read.people);
      if (block.depth === 1) label = read.label;
    } else {
      const isLast = index === unit.blocks.length - 1;
      const read = walkLines(block, topic, isLast, settings);
      if (isLast) label = read.label;
      if (read.people !== EMPTY) people.push(read.people);
      const details = detailsOf(unit.blocks, index, settings);
      const isHeaded = topic === null && announcesLines(read, settings);
      const others = block.kind === 'paragraph' && above.owners.length === 0 ? ownersAbove : above.owners;
      passages.push({
        kind: 'item',
        prose: read.prose,
        box: boxOf(block),
        lines: read.lines,
        isList: isHeaded || (topic === 'actions' && isGroupOfLines(read, settings)),
        topicAbove: above.topic,
        topic: isHeaded ? 'actions' : topic,
        isSubject: topic === 'agenda' && state.isOwnTopic && block.depth === 1,
        isMarked: above.isMarked,
        isDone: above.topic === 'done' || details.isDone,
        owners: details.owners.length > 0 ? details.owners : others,
        due: details.due,
        below: bullets[index] ?? null,
      });
    }
  }
  const above = label === undefined ? state : { ...state, label };
  const listed = above.label === null ? behindList(above) : above;
  const isSame = listed.inList && !listed.inParagraphs && listed.isReport === isReport;
  const after = isSame ? listed : { ...listed, isReport, inList: true, inParagraphs: false };
  return { people: together(people), passages, after };
}

/** Whether an item names people and nothing else: with a first and a last name, or as GitHub calls them. */
function isSurely({ prose }: Block, { hosts }: Settings): boolean {
  return areSurely(findPeople(prose, hosts, 'one'));
}

/** `Regrets ` in front of handles. */
const ABSENT_LEAD = new RegExp(`^\\s*${any('absence')}\\s+(?=@)`, 'iu');

/** The people of an item below a heading such as `Participants`, and what its last line announces for the items below. */
function readPeople(
  block: Block,
  topic: 'attendance' | 'regrets',
  { areInBold }: State,
  settings: Settings,
): { readonly people: Findings; readonly label: Topic | undefined } {
  const { prose } = block;
  // A box that nobody ticked is somebody who did not come.
  if (boxOf(block)?.state === 'open') return { people: EMPTY, label: undefined };
  // Nobody is named below `Remote`.
  if (settings.topics.isGroup(prose.matchText)) return { people: EMPTY, label: undefined };
  const inline = readInlinePeople(prose, [0, prose.matchText.length], settings);
  if (inline) return { people: inline.people, label: undefined };
  const [absent = ''] = ABSENT_LEAD.exec(prose.matchText) ?? [];
  if (absent !== '') {
    const people = findPeople(prose, settings.hosts, 'many', [absent.length, prose.matchText.length]);
    return { people: listedAs('regrets', people), label: undefined };
  }
  // `Excused:` right below an item, without a blank line, is part of it in Markdown.
  const lines = prose.matchText.includes('\n') ? linesOf(prose) : [];
  const [from, to] = lines.length > 1 ? (lines.at(-1) ?? [0, 0]) : [0, 0];
  const label = to > 0 ? labelOf(prose, [from, to], true, settings.topics) : undefined;
  const end = label === undefined || label === null ? prose.matchText.length : from - 1;
  const people = findPeople(prose, settings.hosts, 'one', [0, end]);
  const listed = areInBold ? onlyInBold(prose, people) : people;
  return { people: listedAs(topic, listed), label: label ?? undefined };
}

/** The people whom lines name behind a label, and what the other lines say. */
function walkLines(
  { prose }: Block,
  topic: Topic,
  isLast: boolean,
  settings: Settings,
): Statements & { readonly people: Findings; readonly label: Topic | undefined } {
  const manner = { isItem: true, areTasks: false, settings };
  if (!/[:：\n]| [-–—]/.test(prose.matchText))
    return { people: EMPTY, label: undefined, ...statementsIn(prose, linesOf(prose), manner) };
  const label = isLast ? labelBehind(prose, settings) : undefined;
  const people: Findings[] = [];
  const lines: Line[] = [];
  let done = 0;
  for (const line of linesOf(prose)) {
    if (line[0] < done) continue;
    if (label !== undefined && line[1] === prose.matchText.length) break;
    const named = people.length === 0 ? namesBelow(prose, line, settings) : null;
    if (named) {
      people.push(named.people);
      done = named.end;
      continue;
    }
    const inline = readInlinePeople(prose, line, settings);
    // `All members: follow the guide` is a task.
    if (inline && (topic !== 'actions' || arePeople(inline.listed))) {
      people.push(inline.people);
      done = inline.end;
    } else lines.push(line);
  }
  return { people: together(people), label, ...statementsIn(prose, lines, manner) };
}

/** What the last line of an item announces that is no part of it but in Markdown, for no blank line parts them: `Next steps:`. */
function labelBehind(prose: Prose, { topics }: Settings): Topic | undefined {
  if (!prose.matchText.includes('\n')) return undefined;
  const [from, to] = linesOf(prose).at(-1) ?? [0, 0];
  const first = positionAt(prose, 0);
  if (positionAt(prose, from).character >= first.character) return undefined;
  return labelOf(prose, [from, to], false, topics) ?? undefined;
}

const isNested = (next: Block | undefined, { depth }: Block): boolean =>
  next?.kind === 'item' && next.depth > depth;

/** What a heading or a label within an item announces for what is nested below it, in place of the one before it; null if it says something of its own. */
function titleWithin(
  [blocks, index]: readonly [blocks: readonly Block[], index: number],
  levels: Level[],
  { topics }: Settings,
): Level | null {
  const block = blocks[index];
  if (!block) return null;
  const { prose, depth, isTitle } = block;
  while (levels.length > 1 && (levels.at(-1)?.depth ?? 0) > depth) levels.pop();
  const before = levels.at(-1);
  if (before?.title !== undefined && before.depth === depth && (isTitle || before.title === 'label'))
    levels.pop();
  if (!isTitle && !isNested(blocks[index + 1], block)) return null;
  const topic = labelOf(prose, [0, prose.matchText.length], isTitle === true, topics);
  if (topic === undefined || topic === null || topic === 'person') return null;
  const isMarked = isMarkerOnly(prose.matchText);
  const title = isTitle ? 'heading' : 'label';
  return { depth, topic, owners: [], isReport: false, mayReport: false, isMarked, title };
}

/** What an item announces for those nested in it; null if it says something of its own. */
function levelBelow(
  [blocks, index]: readonly [blocks: readonly Block[], index: number],
  above: Level,
  inReport: boolean,
  settings: Settings,
): Level | null {
  const block = blocks[index];
  if (!block) return null;
  const { prose, depth } = block;
  if (inReport) return { depth, topic: null, owners: [], isReport: true, mayReport: false, isMarked: false };
  // `- 1. paint the shed` is meant as one.
  if (prose.matchText.trim() === '' && !boxOf(block)) return { ...above, depth };
  const given = boxOf(block) ? [] : markedFor(prose.matchText, settings);
  if (given.length > 0)
    return {
      ...above,
      depth,
      topic: 'actions',
      owners: given,
      isReport: false,
      mayReport: false,
      isMarked: true,
    };
  // A box of the agenda ticks off a subject, which may be tasks.
  const isTask = boxOf(block) !== null && above.topic !== 'agenda';
  // `Present members of the board: Ann, Bob` names them itself.
  const isList =
    INLINE_LIST.test(prose.matchText) &&
    readInlinePeople(prose, [0, prose.matchText.length], settings) !== null;
  const label =
    isTask || isList ? undefined : labelOf(prose, [0, prose.matchText.length], true, settings.topics);
  const below = { depth, topic: null, owners: [], isReport: false, mayReport: false, isMarked: false };
  // `All team members:` among tasks names whose they are.
  if (isAttendance(label ?? null) && above.topic === 'actions' && isEverybody(prose.matchText))
    return { ...below, topic: 'actions', owners: ['all'] };
  if (label && label !== 'person') return { ...below, topic: label, isMarked: isMarkerOnly(prose.matchText) };
  // `- @ann` with a remark below it still attends.
  if (label === 'person' && isAttendance(above.topic)) return null;
  if (label === 'person' && above.topic !== 'actions' && above.topic !== 'review')
    return { ...below, mayReport: true };
  if (depth !== above.depth + 1) return null;
  // Of earlier tasks those that stand below somebody are his.
  if (above.topic === 'review' && !boxOf(block)) {
    const owners = personsNamed(prose.matchText, settings.attendeeAt);
    const isPerson =
      prose.matchText.trim().endsWith(':') || isPersonOnly(prose.matchText, settings.attendeeAt);
    if (owners.length > 0 && isPerson) return { ...below, topic: 'actions', owners };
  }
  if (above.topic === 'attendance') {
    const text = prose.matchText.trim();
    if (text.endsWith(':') || settings.topics.isGroup(text) || namesPlace(text, nestedIn(blocks, index)))
      return { ...above, depth };
  }
  const isGroup =
    above.topic === 'actions' &&
    !boxOf(block) &&
    (namesGroup(prose, settings) ||
      isSubject(
        prose.matchText.trim(),
        nestedIn(blocks, index).map((nested) => nested.prose.matchText),
        settings,
      ));
  // What is only asked below a task is none.
  const isAsked = (): boolean =>
    nestedIn(blocks, index).every((nested) => /[?？]\s*$/.test(nested.prose.matchText));
  if (!isGroup || isAsked() || hasMarker(prose, [0, prose.matchText.length], settings)) return null;
  if (hasDetails(blocks, index, settings) || saysTask(blocks, index, settings)) return null;
  const owners = personsNamed(prose.matchText, settings.attendeeAt);
  return {
    ...above,
    depth,
    owners: owners.length > 0 ? owners : ownersOfSubject(prose.matchText.trim(), settings),
  };
}

/** A colon, and words behind it */
const INLINE_LIST = /^[^:：]{2,120}[:：]\s*[^\s:：]/u;

/** In characters. */
const MAX_MARKED = 60;

/** Those whose tasks stand below a marker and their names: `TODO: Fay Wong`. */
function markedFor(text: string, settings: Settings): string[] {
  if (text.length > MAX_MARKED) return [];
  const { attendeeAt } = settings;
  const [marker] = findMarkers(text, settings);
  if (!marker || marker.isInside || marker.names) return [];
  const words = text.slice(marker.to);
  return isPersonOnly(words, attendeeAt) ? personsNamed(words, attendeeAt) : [];
}
