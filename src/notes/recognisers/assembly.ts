import { firstIndex } from '../text/bisect';
import { foldName } from '../text/fold';
import { inNote, type Findings, type Heading } from './findings';
import type { FrontMatter } from '../markdown/frontMatter';
import { namedOnce } from './namedOnce';
import type {
  Meeting,
  Note,
  NoteContext,
  Participant,
  Position,
  Reference,
  Repository,
  Section,
} from '../note';
import { resolveReferences } from './resolve';
import { readRepository } from './targets';

/** What a note is made of besides its findings. */
interface Frame extends Pick<Note, 'date' | 'dayOrder' | 'dateByOrder'> {
  readonly front: FrontMatter;
  readonly inFront: Findings;
  readonly context: NoteContext;
  /** Where the text ends. */
  readonly end: Position;
}

/**
 * Makes a note of what was found in its text; what stands in `previous`, a note of the same front matter and context,
 * is taken over where nothing changed.
 */
export function assemble(
  found: Findings,
  { front, inFront, context, end, ...when }: Frame,
  previous: { readonly found: Findings; readonly note: Note } | null,
): Note {
  const { note, found: old } = previous ?? {};
  const isSame = (...keys: (keyof Findings)[]): boolean => keys.every((key) => found[key] === old?.[key]);
  const title = front.values.get('title') ?? found.headings[0]?.title ?? null;
  const present =
    note && isSame('participants', 'members', 'regrets', 'initials', 'meetings')
      ? note
      : presentIn(found, inFront);
  const absent = note && isSame('regrets', 'meetings') ? note : absentIn(found, inFront);
  return {
    ...inNote(found),
    ...when,
    title,
    series: context.path.includes('/') ? context.path.slice(0, context.path.lastIndexOf('/')) : '',
    participants: present.participants,
    attendance: present.attendance,
    meetings: found.meetings.length > 0 ? found.meetings : onlyMeeting(found, when.date, title),
    regrets: absent.regrets,
    absences: absent.absences,
    references:
      note && isSame('references', 'headings', 'containers')
        ? note.references
        : resolve(found, front, context),
    sections: sectionsOf(found.headings, end),
  };
}

/** A note of one meeting begins with its first heading; it is of none where no date tells when. */
function onlyMeeting({ headings: [first] }: Findings, date: string | null, title: string | null): Meeting[] {
  const start = { line: 0, character: 0 };
  return date === null ? [] : [{ date, title, range: first?.range ?? { start, end: start } }];
}

function resolve(found: Findings, front: FrontMatter, { repository }: NoteContext): readonly Reference[] {
  return resolveReferences(found, { byNote: declaredIn(front), byContext: repository });
}

/** The repository that the front matter names. */
export function declaredIn({ values }: FrontMatter): Repository | null {
  const declared = values.get('repository') ?? values.get('repo');
  return declared === undefined ? null : readRepository(declared);
}

/** Those who attended; each once, and once for each meeting. */
function presentIn(found: Findings, inFront: Findings): Pick<Note, 'participants' | 'attendance'> {
  const listed = [...inFront.participants, ...found.participants];
  const participants = distinct(attended(namedOnce(listed, found.initials), found));
  if (found.meetings.length < 2) return { participants, attendance: participants };
  const byMeeting = apart(listed, found.meetings).flatMap((each) => namedOnce(each, found.initials));
  return { participants, attendance: distinctIn(attended(byMeeting, found), found.meetings) };
}

/** The same of those who did not. */
function absentIn(
  { regrets: listed, meetings }: Findings,
  inFront: Findings,
): Pick<Note, 'regrets' | 'absences'> {
  const all = [...inFront.regrets, ...listed];
  const regrets = distinct(all);
  return { regrets, absences: meetings.length < 2 ? regrets : distinctIn(all, meetings) };
}

const distinctIn = (people: readonly Participant[], meetings: readonly Meeting[]): Participant[] =>
  apart(people, meetings).flatMap(distinct);

/** People by the meetings in whose lines they stand; those above all of them apart. */
function apart(people: readonly Participant[], meetings: readonly Meeting[]): Participant[][] {
  const starts = meetings.map(({ range }) => range.start.line).sort((one, other) => one - other);
  const groups = new Map<number, Participant[]>();
  for (const person of people) {
    const { line } = person.range.start;
    const index = firstIndex(starts.length, (at) => (starts[at] ?? 0) > line);
    const group = groups.get(index);
    if (group) group.push(person);
    else groups.set(index, [person]);
  }
  return [...groups.values()];
}

/**
 * Those who attended: all that are listed and, unless that list names some of them, those who belong to the team and are not said
 * to have been absent.
 */
function attended(listed: readonly Participant[], { members, regrets }: Findings): readonly Participant[] {
  if (members.length === 0) return listed;
  const called = new Set(
    listed.flatMap(({ name, handle }) => [name, handle].filter((each) => each !== null)).map(foldName),
  );
  // `Ann Roe` of `Ann Roe Lind`
  const isListed = ({ name, handle }: Participant): boolean => {
    const words = (name ?? '').split(' ');
    const names = words.map((_, index) => words.slice(0, index + 1).join(' '));
    return [handle ?? '', ...names].some((each) => called.has(foldName(each)));
  };
  if (members.some(isListed)) return listed;
  const absent = new Set(regrets.map(keyOf));
  const there = members.filter((member) => !absent.has(keyOf(member)));
  return [...listed, ...there].sort((one, other) => one.range.start.line - other.range.start.line);
}

const keyOf = ({ handle, name }: Participant): string =>
  (handle === null ? `name ${name ?? ''}` : `@${handle}`).toLowerCase();

/** Each person once, as first named. */
function distinct(people: readonly Participant[]): Participant[] {
  const seen = new Set<string>();
  return people.filter((person) => {
    const key = keyOf(person);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function sectionsOf(headings: readonly Heading[], end: Position): Section[] {
  const ends: Position[] = [];
  const open: number[] = [];
  for (const [index, { depth, range }] of headings.entries()) {
    while (open.length > 0 && (headings[open.at(-1) ?? 0]?.depth ?? 0) >= depth)
      ends[open.pop() ?? 0] = { line: range.start.line, character: 0 };
    open.push(index);
  }
  return headings.map(({ title, topic, depth, range }, index) => ({
    title,
    topic,
    depth,
    heading: range,
    range: {
      start: { line: range.start.line, character: 0 },
      end: ends[index] ?? end,
    },
  }));
}
