import { byName } from './byName';
import type { Note } from '../note';
import { folderOf } from '../relativePath';
import { openItems } from '../series/carryOver';
import { readName } from '../series/noteName';
import { seriesOf, type FiledNote } from './trackedItems';

/** A note as the record of a meeting. */
export interface Meeting<N extends FiledNote> {
  readonly at: N;
  /** How many action items are open in it. */
  readonly open: number;
  readonly decisions: number;
}

/** Meetings whose notes stand in one folder, or in the folders of its years. */
export interface MeetingSeries<N extends FiledNote> {
  /** The folder's path without years and the like; empty at the root. */
  readonly key: string;
  /** The folder's name, its path where another series is named alike; empty at the root. */
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
  const groups = new Map<string, N[]>();
  const keyOf = keysByFolder();
  for (const at of notes) {
    const key = keyOf(at.path);
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  }
  const names = new Map<string, number>();
  for (const key of groups.keys()) names.set(lastOf(key), (names.get(lastOf(key)) ?? 0) + 1);
  return [...groups]
    .map(([key, group]) => ({
      key,
      name: names.get(lastOf(key)) === 1 ? lastOf(key) : key,
      meetings: group.sort(newestFirst).map(meetingOf),
    }))
    .sort((one, other) => {
      const last = (series: MeetingSeries<N>) => series.meetings[0]?.at.note.date ?? '';
      return compare(last(other), last(one)) || byName(one.key, other.key);
    });
}

/** The note of the meeting before another one: of those named alike where several are, else of its series. */
export function previousMeeting<N extends FiledNote>(notes: Iterable<N>, path: string): N | null {
  const keyOf = keysByFolder();
  const key = keyOf(path);
  const meetings = [...notes].filter((at) => keyOf(at.path) === key).sort(newestFirst);
  const index = meetings.findIndex((at) => at.path === path);
  if (index < 0) return null;
  const older = meetings.slice(index + 1);
  const affixes = affixesOf(path);
  return older.find((at) => affixesOf(at.path) === affixes) ?? older[0] ?? null;
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
    const year = meeting.at.note.date?.slice(0, 4) ?? null;
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

const counted = new WeakMap<Note, { readonly open: number; readonly decisions: number }>();

function meetingOf<N extends FiledNote>(at: N): Meeting<N> {
  let counts = counted.get(at.note);
  if (!counts) {
    counts = { open: openItems(at.note).length, decisions: at.note.decisions.length };
    counted.set(at.note, counts);
  }
  return { at, ...counts };
}

/** There are far fewer folders than notes. */
function keysByFolder(): (path: string) => string {
  const keys = new Map<string, string>();
  return (path) => {
    const folder = folderOf(path);
    const key = keys.get(folder) ?? seriesOf(path);
    keys.set(folder, key);
    return key;
  };
}

function affixesOf(path: string): string | null {
  const name = readName(path);
  return name && `${name.before}\n${name.after}`;
}

const lastOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
