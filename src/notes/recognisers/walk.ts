import { arePeople, isAttendance, listedAs, readInlinePeople, saysBold } from './attendance';
import { rollIn } from './attendanceSentences';
import type { Block, Unit } from '../markdown/blocks';
import { EMPTY, together, type Findings } from './findings';
import { ownersOfHeading } from './forWhom';
import { walkItem } from './items';
import { personsNamed } from './personsNamed';
import { findPeople, type Listed } from './participants';
import { walkParagraphs } from './paragraphs';
import { walkQuotedItem } from './quotes';
import type { Prose } from '../markdown/prose';
import { nothingIn, type HeadingPassage, type Passage, type Walked } from './passages';
import { initialState, isBelowTasks, leave, mayGroup, type Settings, type State } from './state';
import { detailOf, walkRow } from './tables';

/** What stands behind a unit, as far as it matters to how the unit is read. */
export interface Ahead {
  /** The kind of unit that follows, behind the table or the quote. */
  readonly next: Unit['kind'] | null;
  /** For the first row of a table whether it is one of details. */
  readonly areDetails: boolean;
  /** The ISO date of the meeting that the unit begins, in a text of several; null for others. */
  readonly meeting: string | null;
}

/** Tells of all that a unit says what the lines above and around make of it. */
export function walk(unit: Unit, above: State, ahead: Ahead, settings: Settings): Walked {
  const begun =
    ahead.meeting !== null && unit.kind !== 'heading' ? beginMeeting(above, ahead.meeting) : above;
  const state = unit.opens ? leave(begun) : begun;
  switch (unit.kind) {
    case 'heading':
      return walkHeading(unit.blocks[0], state, ahead.meeting, settings);
    case 'item':
      return walkItem(unit, state, settings);
    case 'rule':
      return nothingIn({ ...initialState, beforeTitle: state.beforeTitle, meeting: state.meeting });
    case 'row':
      return walkRow(unit, state, ahead.areDetails, settings);
    case 'quoted':
      return unit.blocks[0]?.kind === 'item'
        ? walkQuotedItem(unit, state, settings)
        : walkParagraphs(unit, state, ahead.next, settings);
    default:
      return unit.units
        ? walkHtml(unit.units, state, ahead, settings)
        : walkParagraphs(unit, state, ahead.next, settings);
  }
}

/** The state behind the line that begins a meeting. */
const beginMeeting = ({ beforeTitle }: State, meeting: string): State => ({
  ...initialState,
  beforeTitle,
  isOwnTopic: true,
  meeting,
});

/** Tells of all that a block of HTML says; what stands in it is no part of a table or a quote around. */
function walkHtml(units: readonly Unit[], state: State, ahead: Ahead, settings: Settings): Walked {
  const people: Findings[] = [];
  const passages: Passage[] = [];
  let after = state;
  let following = 0;
  for (const [index, unit] of units.entries()) {
    while (following <= index || units[following]?.opens === false) following++;
    const next = units[following]?.kind ?? ahead.next;
    const areDetails = unit.kind === 'row' && unit.opens && isTableOfDetails(units, index, settings);
    const listed = after.label ?? after.topic;
    const walked =
      isAttendance(listed) && isAlone(units, index)
        ? { ...nothingIn(after), people: listedAs(listed, peopleOf(unit, settings)) }
        : walk(unit, after, { next, areDetails, meeting: null }, settings);
    if (walked.people !== EMPTY) people.push(walked.people);
    for (const passage of walked.passages) passages.push(passage);
    after = walked.after;
  }
  return { people: together(people), passages, after: leave(after) };
}

/** `<dt>Present</dt><dd>Ann, Bob</dd>`: whether an item stands for a whole list. */
const isAlone = (units: readonly Unit[], index: number): boolean =>
  [units[index - 1], units[index], units[index + 1]].map((unit) => unit?.kind === 'item').join() ===
    'false,true,false' && units[index]?.blocks.length === 1;

const peopleOf = ({ blocks }: Unit, { hosts }: Settings): Listed[] =>
  blocks.flatMap(({ prose }) => findPeople(prose, hosts, 'many'));

/** Whether the table that begins at an index says when, where and who. */
function isTableOfDetails(units: readonly Unit[], first: number, { topics }: Settings): boolean {
  if (units[first]?.blocks[0]?.cells.length !== 2) return false;
  for (let at = first; at === first || units[at]?.opens === false; at++) {
    const unit = units[at];
    if (unit && detailOf(unit, topics) !== null) return true;
  }
  return false;
}

function walkHeading(
  block: Block | undefined,
  state: State,
  meeting: string | null,
  settings: Settings,
): Walked {
  if (!block || block.prose.matchText.trim() === '')
    return nothingIn(meeting === null ? state : beginMeeting(state, meeting));
  const { prose, depth } = block;
  const inline = readInlinePeople(prose, [0, prose.matchText.length], settings);
  const people = inline && arePeople(inline.listed) ? inline.people : rollIn(prose, settings);
  const topic = settings.topics.ofHeading(wordsOf(prose));
  const inAgenda = state.agenda > 0 && depth > state.agenda;
  const isTitle = state.beforeTitle;
  const passage = { kind: 'heading' as const, prose, depth, isTitle, topic, inAgenda, meeting };
  if (meeting !== null) {
    const isOfAll = topic === 'agenda' || topic === 'checklist';
    const below = isOfAll ? { topic, rank: depth, agenda: topic === 'agenda' ? depth : 0 } : {};
    const after = { ...beginMeeting(state, meeting), beforeTitle: false, ...below };
    return { people: EMPTY, passages: [passage], after };
  }
  const agenda = inAgenda ? state.agenda : topic === 'agenda' ? depth : 0;
  const below = { ...initialState, beforeTitle: false, agenda, meeting: state.meeting };
  const group = groupBelow(passage, state, settings);
  if (group) return { people, passages: [passage], after: { ...below, rank: state.rank, ...group } };
  const isInherited =
    (isBelowTasks(state) && !settings.topics.isOther(prose.matchText)) || state.topic === 'decisions';
  const owners =
    topic === 'actions'
      ? ownersOfHeading(prose.matchText, settings)
      : personsNamed(prose.matchText, settings.attendeeAt);
  // `For next week` below `Action items` is a group of these.
  const isGroup = topic === null || topic === 'person' || (topic === 'actions' && state.topic === 'actions');
  const after: State =
    isInherited && depth > state.rank && isGroup
      ? {
          ...below,
          topic: state.topic,
          rank: state.rank,
          owners: owners.length > 0 ? owners : state.headOwners,
          headOwners: owners.length > 0 ? owners : state.headOwners,
          reach:
            topic !== 'actions' && owners.length === 0 && isBelowTasks(state) && isBehindOwnList(state)
              ? 'behind'
              : 'start',
        }
      : {
          ...below,
          topic,
          rank: depth,
          isOwnTopic: true,
          isRoster: topic === 'attendance' && settings.topics.isRoster(prose.matchText),
          areInBold: isAttendance(topic) && saysBold(prose.matchText),
          isReport: topic === 'person',
          owners: topic === 'actions' ? owners : [],
          headOwners: topic === 'actions' ? owners : [],
        };
  return { people, passages: [passage], after };
}

/** The words of a heading, which may be set as code as a whole. */
const wordsOf = ({ matchText, visibleText }: Prose): string =>
  /\p{L}/u.test(matchText) || matchText.length > 120 ? matchText : visibleText;

/** Whether the heading of tasks has had its list before it came to headings of lower rank; else those name its groups. */
const isBehindOwnList = ({ reach, isOwnTopic }: State): boolean =>
  reach === 'behind' || (reach === 'list' && isOwnTopic);

/** Whom a heading below that of those who attended lists, some of them, perhaps of a firm, or those who did not; null for nobody. */
function groupBelow(
  { prose, topic, depth }: Pick<HeadingPassage, 'prose' | 'topic' | 'depth'>,
  state: State,
  { topics }: Settings,
): Pick<State, 'topic' | 'isRoster' | 'areSure'> | null {
  const isWithin =
    depth > state.rank && (state.topic === 'attendance' || (state.topic === 'regrets' && !state.isOwnTopic));
  if (!isWithin) return null;
  const isRoster = topic === 'attendance' && topics.isRoster(prose.matchText);
  if (isAttendance(topic)) return { topic, isRoster, areSure: false };
  if (topics.isGroup(prose.matchText)) return { topic: 'attendance', isRoster, areSure: false };
  return topic === null && mayGroup(state) && !topics.isOther(prose.matchText)
    ? { topic: 'attendance', isRoster, areSure: true }
    : null;
}
