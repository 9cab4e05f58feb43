import { byName } from './byName';
import { heldMeetings, ofMeeting, type HeldMeeting } from '../heldMeetings';
import type { Note } from '../note';
import { openItems } from '../series/carryOver';
import { readName } from '../series/noteName';
import { seriesKeys, seriesNames } from './seriesKeys';
import type { FiledNote } from './trackedItems';

/** A meeting, and the note that is the record of it, or a part of which is. */
export interface Meeting<N extends FiledNote> {
  readonly at: N;
  readonly held: HeldMeeting;
  /** How many action items are open in it. */
  readonly open: number;
  readonly decisions: number;
}

/** Meetings whose notes stand in one folder, or in the folders of its years, and are named alike where others stand beside them. */
export interface MeetingSeries<N extends FiledNote> {
  /** As `seriesKeys` tells it: the folder's path without years and the like, empty at the root; `board-*.md` behind it. */
  readonly key: string;
  /** As `seriesNames` tells it; empty at the root. */
  readonly name: string;
  /** Newest first, those without a date last. */
  readonly meetings: readonly Meeting<N>[];
}

/** The meetings of a year; null for those without a date. */
export interface MeetingYear<N extends FiledNote> {
  readonly year: string | null;
  readonly meetings: readonly Meeting<N>[];
}

/** A series with no more meetings than these is not divided by years. */
const MAX_UNDIVIDED_MEETINGS = 12;

/** The series that notes belong to, those that met last first. */
export function meetingSeries<N extends FiledNote>(notes: Iterable<N>): MeetingSeries<N>[] {
  const all = [...notes];
  const groups = new Map<string, N[]>();
  const keyOf = seriesKeys(all);
  for (const at of all) {
    const key = keyOf(at);
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  }
  const names = seriesNames(groups.keys());
  return [...groups]
    .map(([key, group]) => ({
      key,
      name: names.get(key) ?? key,
      meetings: group.flatMap(meetingsIn).sort(latestFirst),
    }))
    .sort((one, other) => {
      const last = (series: MeetingSeries<N>) => series.meetings[0]?.held.date ?? '';
      return compare(last(other), last(one)) || byName(one.key, other.key);
    });
}

/** A meeting and the one before it: of notes named alike where several are, else of its series. */
export interface MeetingPair<N extends FiledNote> {
  readonly meeting: Meeting<N>;
  readonly previous: Meeting<N> | null;
}

/**
 * The meeting of a note, in one of several that of a line, the newest one without, and the meeting before it; null for a path at which
 * no note is.
 */
export function meetingPair<N extends FiledNote>(
  notes: Iterable<N>,
  path: string,
  line: number | null = null,
): MeetingPair<N> | null {
  const all = [...notes];
  const own = all.find((at) => at.path === path);
  if (!own) return null;
  const keyOf = seriesKeys(all);
  const key = keyOf(own);
  const meetings = all.filter((at) => keyOf(at) === key).flatMap(meetingsIn);
  meetings.sort(latestFirst);
  const ofNote = meetings.filter(({ at }) => at === own);
  const isThere = ({ held: { from, to } }: Meeting<N>): boolean => line !== null && from <= line && line < to;
  const meeting = ofNote.find(isThere) ?? ofNote[0];
  if (!meeting) return null;
  const older = meetings.slice(meetings.indexOf(meeting) + 1);
  const affixes = affixesOf(path);
  const alike = older.find(({ at }) => at === own || affixesOf(at.path) === affixes);
  return { meeting, previous: alike ?? older[0] ?? null };
}

/**
 * A series as it is shown: the meetings of the latest year, and the years before, newest first. A short series is
 * not divided.
 */
export function byYear<N extends FiledNote>({
  meetings,
}: MeetingSeries<N>): {
  readonly latest: readonly Meeting<N>[];
  readonly earlier: readonly MeetingYear<N>[];
} {
  if (meetings.length <= MAX_UNDIVIDED_MEETINGS) return { latest: meetings, earlier: [] };
  const years: { year: string | null; meetings: Meeting<N>[] }[] = [];
  for (const meeting of meetings) {
    const year = meeting.held.date?.slice(0, 4) ?? null;
    const last = years.at(-1);
    if (last?.year === year) last.meetings.push(meeting);
    else years.push({ year, meetings: [meeting] });
  }
  const [latest, ...earlier] = years;
  return { latest: latest?.meetings ?? [], earlier };
}

/** By date, of one day by path; those without a date last. */
export function newestFirst(one: FiledNote, other: FiledNote): number {
  return compare(other.note.date ?? '', one.note.date ?? '') || byName(other.path, one.path);
}

const latestFirst = (one: Meeting<FiledNote>, other: Meeting<FiledNote>): number =>
  compare(other.held.date ?? '', one.held.date ?? '') ||
  byName(other.at.path, one.at.path) ||
  other.held.from - one.held.from;

type Counts = Pick<Meeting<FiledNote>, 'held' | 'open' | 'decisions'>;

const counted = new WeakMap<Note, readonly Counts[]>();

function meetingsIn<N extends FiledNote>(at: N): Meeting<N>[] {
  let all = counted.get(at.note);
  if (!all) counted.set(at.note, (all = heldMeetings(at.note).map((held) => countsOf(at.note, held))));
  return all.map((counts) => ({ at, ...counts }));
}

function countsOf(note: Note, held: HeldMeeting): Counts {
  const open = openItems({ actions: ofMeeting(note.actions, held) }).length;
  const decisions = ofMeeting(note.decisions, held).length;
  return { held, open, decisions };
}

function affixesOf(path: string): string | null {
  const name = readName(path);
  return name && `${name.before}\n${name.after}`;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
