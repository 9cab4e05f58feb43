import { areSurely, isAttendance, listedAs, readGroup, readInlinePeople, saysBold } from './attendance';
import type { Unit } from '../markdown/blocks';
import { attendanceInSentences, gatheredIn, rollIn } from './attendanceSentences';
import { EMPTY, together, type Findings } from './findings';
import { ownersOfHeading } from './forWhom';
import { isWhole, labelOf, linesOf } from './labels';
import { namedAlone, ownersOfLine } from './namedLines';
import { aloneAboveNames, labelAboveNames, nameInFront } from './namesBelow';
import { personsNamed } from './personsNamed';
import { isName, isWholeName } from './nameShape';
import { isGivenName, isSomebody, namesNobody } from './nobody';
import { findPeople, type Listed } from './participants';
import { areEntries } from './peopleRemarks';
import type { Line, Passage, Walked } from './passages';
import type { Prose } from '../markdown/prose';
import { calloutOf } from './quotes';
import { isSpeaker } from './speech';
import { ended, isBehindList, isBelowTasks, mayGroup, type Settings, type State } from './state';
import { statementsIn } from './statements';
import type { Topic } from '../note';
import { isVerb } from './verbs';

/** Tells of each line of paragraphs outside of lists what stands above it. */
export function walkParagraphs(
  unit: Unit,
  state: State,
  next: Unit['kind'] | null,
  settings: Settings,
): Walked {
  // All in a quote stands below what is above the quote.
  const above = state.quote ?? state;
  const isBelow = unit.opens && (state.label !== null || state.inList);
  let after: State = isBelow ? { ...state, label: null, inList: false } : state;
  const all = unit.blocks.map(({ prose }) => {
    const walked = walkParagraph(prose, after, { above, next, settings });
    after = walked.after;
    return walked;
  });
  if (unit.kind === 'quoted') {
    // A hint may stand between `Roll call:` and the list.
    const label = isAttendance(above.label) ? above.label : after.label;
    after = { ...after, label, quote: above };
  }
  const [first, second] = all;
  if (first && !second) return { ...first, after };
  const people = together(all.map((walked) => walked.people));
  return { people, passages: all.flatMap(({ passages }) => passages), after };
}

/** What a paragraph stands below and above. */
interface Around {
  readonly above: State;
  readonly next: Unit['kind'] | null;
  readonly settings: Settings;
}

function walkParagraph(prose: Prose, before: State, { above, next, settings }: Around): Walked {
  const { hosts } = settings;
  const lines = linesOf(prose, true);
  const isAside = isWhole(prose, 'emphasis') || /^\s*\(.*\)\s*$/s.test(prose.matchText);
  // What stands right in front of a list or a table introduces it.
  const isAlone = next !== 'item' && next !== 'row' && !above.inList && !isAside && !isBehindList(before);
  const people: Findings[] = [];
  const said: Said[] = [];
  let after = before;
  let label: Topic | undefined;
  // Where no list follows, `Action items:` announces the lines below it, or the paragraph.
  const mayAnnounce = next !== 'item' && next !== 'row' && !isAside;
  let announced: Said['announced'] = mayAnnounce && above.label === 'actions' ? 'above' : null;
  // People stand below their label, in a paragraph of their own or one each.
  const labelAbove =
    isAside || above.inList || !isAttendance(above.label) || !startsWithName(prose.matchText)
      ? null
      : above.label;
  let listed: Topic = labelAbove;
  let done = 0;
  let areOnes: boolean | null = null;
  let isBelowPeople = after.topic === 'attendance';
  for (const [index, line] of lines.entries()) {
    if (line[0] < done) continue;
    const callout = index === 0 ? calloutOf(prose, line) : null;
    if (callout) {
      if (callout.holdsTasks) after = { ...after, topic: 'actions', isOwnTopic: true };
      continue;
    }
    const inline = readInlinePeople(prose, line, settings);
    if (inline) {
      people.push(inline.people);
      done = inline.end;
      label = undefined;
      isBelowPeople = true;
      if (inline.goesOn !== null && inline.end === prose.matchText.length)
        after = { ...after, label: inline.goesOn, isRosterLabel: false };
      continue;
    }
    const group =
      (isBelowPeople ? readGroup(prose, line, settings) : null) ??
      (after.topic === null && index === 0 ? gatheredIn(prose, line, settings) : null);
    if (group) {
      people.push(group);
      continue;
    }
    isBelowPeople = false;
    label = labelOf(prose, line, index === lines.length - 1 && next === 'item', settings.topics);
    if (label === undefined) label = labelAboveNames(prose, lines, index, settings);
    if (label === undefined && next === 'paragraph' && !lines[1]) label = aloneAboveNames(prose, settings);
    if (label !== undefined) {
      if (label === 'person') after = { ...after, isReport: true };
      announced = mayAnnounce && label === 'actions' ? 'here' : null;
      listed = label;
      const isAbove = label === null && index < lines.length - 1 && isBelowTasks(after);
      if (isAbove) after = { ...after, owners: ownersOfLine(prose.matchText.slice(...line), settings) };
    } else if (isAttendance(listed)) {
      areOnes ??= areEntries(lines.slice(index).map((each) => prose.matchText.slice(...each)));
      const named = namesIn(prose, line, areOnes, hosts);
      people.push(listedAs(listed, named));
      // A role that was broken over lines may stand alone.
      if (labelAbove && (named.length > 0 || isName(prose.matchText)))
        after = { ...after, label: labelAbove };
    } else {
      // Where somebody speaks, or a later section has text, nothing is listed any more.
      const isTalk = after.reach === 'behind' || isSpeaker(prose.matchText.slice(...line));
      if (isBelowTasks(after) && isTalk) after = ended(after);
      if (isTalk) announced = null;
      said.push({ line, state: announced ? { ...after, topic: 'actions', owners: [] } : after, announced });
    }
  }
  if (people.length === 0 && said.length > 0) {
    const roll = rollIn(prose, settings);
    const found = roll === EMPTY ? attendanceInSentences(prose, settings) : roll;
    if (found !== EMPTY) people.push(found);
  }
  // One paragraph after the other may be a task below its label.
  if (announced === 'above' && label === undefined && said.length > 0 && beginsWithVerb(prose.matchText))
    after = { ...after, label: 'actions' };
  const persons = label === undefined && next === 'item' ? namedAlone(prose, after, settings) : [];
  if (persons.length > 0)
    after = { ...after, owners: persons, reach: after.reach === 'start' ? 'groups' : after.reach };
  if (label !== undefined) {
    const [from, to] = lines.at(-1) ?? [0, 0];
    const isBelowTasksLabel = above.label === 'actions' && next === 'item' && lines.length === 1;
    const line = prose.matchText.slice(from, to);
    after = afterLabel({ prose, line, isBelowTasksLabel }, label, after, settings);
  } else if (
    after.topic === 'attendance' &&
    people.length === 0 &&
    isBehindList(before) &&
    isSentence(prose.matchText)
  ) {
    // Minutes go on without a heading.
    after = { ...after, topic: null };
  } else if (after.topic === 'attendance' && people.length === 0 && !isAside && !above.inList) {
    // What stands behind a list of people says something else.
    const areAlone = next !== 'paragraph' && !above.inParagraphs;
    const named = peopleInLines(prose, areAlone, hosts);
    const isOther = after.areSure && !areSurely(named);
    if (!isOther) people.push(listedAs('attendance', named));
    after = isOther ? { ...after, topic: null } : { ...after, inParagraphs: !after.areSure };
  }
  return { people: together(people), passages: passagesOf(prose, said, { isAlone, settings }), after };
}

const beginsWithVerb = (text: string): boolean => isVerb(/^\s*([\p{L}-]+)/u.exec(text)?.[1] ?? '');

/** A line that names no people and is no label. */
interface Said {
  readonly line: Line;
  readonly state: State;
  /** Whether a label announces it as a task, above it or in the paragraph above. */
  readonly announced: 'here' | 'above' | null;
}

/** What the lines of a paragraph say that name no people and are no labels. */
function passagesOf(
  whole: Prose,
  said: readonly Said[],
  { isAlone, settings }: { readonly isAlone: boolean; readonly settings: Settings },
): Passage[] {
  const lines = said.map(({ line }) => line);
  const [first] = said;
  const areTasks =
    first !== undefined && (isAlone || first.announced !== null) && first.state.topic === 'actions';
  const statements = statementsIn(whole, lines, { isItem: false, areTasks, settings });
  const begun = new Map(said.map((each) => [each.line[0], each]));
  return statements.lines.flatMap((line): Passage[] => {
    const { state, announced } = begun.get(line[0]) ?? {};
    if (!state) return [];
    const { topic, owners, isReport } = state;
    const passage = { kind: 'paragraph', prose: statements.prose, line, topic, owners, isReport } as const;
    // What stands below a heading within tasks may be told of the task that the heading names.
    const mayTell = announced === null && !state.isOwnTopic;
    const isBelowLabel = announced === 'above';
    return [{ ...passage, isAlone: isAlone || announced !== null, isBelowLabel, mayTell }];
  });
}

/** Where the people of a line come from: `ACME: Ann Ash, Bea Birch`. */
const GROUP = /^[^:,;@\n]{2,40}:\s+(?=\p{Lu})/u;

/** Whether a paragraph begins with somebody, not with a label or a sentence. */
function startsWithName(plain: string): boolean {
  const [first = '', behind = ''] = /^([^\n,;(:@]*)[^\n:]{0,500}(:?)/.exec(plain)?.slice(1) ?? [];
  return behind === '' && (isName(first) || (first.trim() === '' && plain.trim().startsWith('@')));
}

/** The people of lines that all begin with where they come from; null where one does not. */
function peopleInGroups(prose: Prose, lines: readonly Line[], hosts: readonly string[]): Listed[] | null {
  const found: Listed[] = [];
  for (const [from, to] of lines) {
    const [group = ''] = GROUP.exec(prose.matchText.slice(from, to)) ?? [];
    const people = group === '' ? [] : findPeople(prose, hosts, 'many', [from + group.length, to]);
    // Behind `ACME:` stand whole names; behind `Quorum:` something else.
    const areWhole = people.every(({ name }) => isName(name ?? '') && name?.includes(' '));
    const areCalled =
      lines.length > 1 && people.length > 1 && people.every(({ name }) => isCalled(name ?? ''));
    if (people.length === 0 || !(areWhole || areCalled)) return null;
    for (const person of people) found.push(person);
  }
  return found;
}

/** `Ann`, a single word that is no other. */
const isCalled = (name: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(name) && isSomebody(name);

/** A bullet without a blank behind it, or a box without a bullet. */
const ENTRY = /^\s*(?:[-–—•*]\s*)?(?:\[(.?)\]\s+)?/;

/** The people of a paragraph that stands where people are listed: one, many between commas, or an entry a line. */
function peopleInLines(prose: Prose, areAlone: boolean, hosts: readonly string[]): Listed[] {
  const { matchText } = prose;
  const lines = linesOf(prose);
  const inGroups = peopleInGroups(prose, lines, hosts);
  if (inGroups) return inGroups;
  const leadOf = ([from, to]: Line): readonly string[] => ENTRY.exec(matchText.slice(from, to)) ?? [];
  if (lines.every((line) => (leadOf(line)[0] ?? '').trim() !== '')) {
    return lines.flatMap((line) => {
      const [lead = '', box] = leadOf(line);
      // Nobody ticked the box.
      return box?.trim() === '' ? [] : findPeople(prose, hosts, 'one', [line[0] + lead.length, line[1]]);
    });
  }
  if (isProse(matchText) || isHint(matchText)) return [];
  const areDivided =
    lines.length > 1 && lines.slice(0, -1).every(([from, to]) => /[,;]\s*$/.test(matchText.slice(from, to)));
  const named = lines.filter((line) => isName(nameInFront(matchText.slice(...line))));
  // One of the lines may count them.
  if (
    !areAlone &&
    !areDivided &&
    named.length > 1 &&
    named.length >= lines.length - (lines.length > 3 || /^\d/.test(matchText) ? 1 : 0)
  )
    return named.flatMap((line) => findPeople(prose, hosts, 'one', line));
  // `Next, …` is how a sentence begins.
  return findPeople(prose, hosts, areAlone || areDivided ? 'many' : 'one').filter(
    ({ handle, name }) => handle !== null || !namesNobody(name ?? '') || isGivenName(name ?? ''),
  );
}

/** Whether a sentence tells something of those who attended and lists nobody. */
function isProse(plain: string): boolean {
  if (!/[.!?]\s*$/.test(plain) || plain.includes('@') || isName(nameInFront(plain))) return false;
  return plain
    .slice(0, MAX_PROSE)
    .split(/[,;\n]/)
    .some((part) => part.split(' ').filter((word) => /^\p{Ll}/u.test(word)).length > 5);
}

/** Whether a paragraph behind a list of people tells something: `The meeting was recorded.` */
const isSentence = (plain: string): boolean =>
  /[.!?]\s*$/.test(plain) &&
  !plain.includes('@') &&
  (plain.slice(0, MAX_PROSE).match(/(?<=\s)\p{Ll}+(?=[\s.,])/gu) ?? []).length > 2;

/** `Write your name here!` */
function isHint(plain: string): boolean {
  const [, first = '', second = ''] = /^\s*(\p{L}+)\s+(\p{L}+)/u.exec(plain) ?? [];
  if (plain.includes('@') || !/^\p{Ll}/u.test(second)) return false;
  return namesNobody(first) || (isVerb(first) && !isGivenName(first));
}

const MAX_PROSE = 1_000;

/** The people in a line below one such as `Present:`, which may hold other things as well. */
function namesIn(prose: Prose, [from, to]: Line, areOnes: boolean, hosts: readonly string[]): Listed[] {
  const [lead = ''] = ENTRY.exec(prose.matchText.slice(from, to)) ?? [];
  const isOne = areOnes || lead.trim() !== '';
  const people = findPeople(prose, hosts, isOne ? 'one' : 'many', [from + lead.length, to]);
  // `ann, bo, cem` are what people are called in a chat.
  const areCalled = people.length > 2 && people.every(({ name }) => /^[\p{L}\d_-]+$/u.test(name ?? ''));
  return areCalled ? people : people.filter(({ handle, name }) => handle !== null || isPerson(name ?? ''));
}

/** A single word is somebody unless it is called for something else. */
const isPerson = (name: string): boolean =>
  isName(name) && (isWholeName(name) || isSomebody(name) || /\p{Lo}/u.test(name));

/** A line that is a label. */
interface LabelLine {
  readonly prose: Prose;
  readonly line: string;
  /** Whether it stands alone between a label of tasks and a list. */
  readonly isBelowTasksLabel: boolean;
}

/** What follows a line that is a label. */
function afterLabel(
  { prose, line, isBelowTasksLabel }: LabelLine,
  label: Topic,
  state: State,
  settings: Settings,
): State {
  if (label !== null) {
    const isRosterLabel = label === 'attendance' && state.topic !== label && settings.topics.isRoster(line);
    const given = label === 'actions' ? ownersOfHeading(line, settings) : [];
    const owners = label !== 'actions' ? state.owners : given.length > 0 ? given : state.headOwners;
    return { ...state, label, owners, isRosterLabel, areInBold: isAttendance(label) && saysBold(line) };
  }
  // `To do:`, and below it `For everybody:`
  const given = isBelowTasksLabel ? ownersOfLine(line, settings) : [];
  if (given.length > 0) return { ...state, label: 'actions', owners: given };
  // Who attended ends where something else begins; tasks go on, perhaps somebody's.
  if (state.topic === 'attendance' && settings.topics.isGroup(line)) return { ...state, label: state.topic };
  if (isAttendance(state.topic)) {
    if (isHint(line) && !isBehindList(state)) return state;
    return mayGroup(state) ? { ...state, areSure: true } : { ...state, topic: null };
  }
  if (!isBelowTasks(state)) return state;
  const owners = personsNamed(line, settings.attendeeAt);
  // A bold line behind the list begins something else, unless it names somebody; one in front of it names a group.
  const isNext = isBehindList(state) && owners.length === 0 && isWhole(prose, 'strong');
  if (isNext || settings.topics.isOther(line)) return ended(state);
  return {
    ...state,
    owners: owners.length > 0 ? owners : state.headOwners,
    reach: state.reach === 'start' ? 'groups' : state.reach,
  };
}
