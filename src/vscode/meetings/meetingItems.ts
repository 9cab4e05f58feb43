import vscode = require('vscode');
import { byYear, type Meeting, type MeetingSeries, type MeetingYear } from '../../notes/notebook/meetings';
import { missingMeetings } from '../../notes/series/missingMeetings';
import { countMeetings } from '../editor/counts';
import { parentOf } from '../editor/files';
import type { NoteFile } from '../workspace/noteFile';
import type { SeriesPlace } from '../workspace/endedSeries';

/** A row of the view "Meetings". */
export type MeetingsNode = SeriesNode | YearNode | MeetingNode | MissingNode | EndedNode;

export interface SeriesNode {
  readonly kind: 'series';
  /** The row of the series that have ended, for one of these. */
  readonly parent: EndedNode | null;
  readonly series: MeetingSeries<NoteFile>;
  readonly isExpanded: boolean;
  /** ISO dates of meetings that it should have had, newest first. */
  readonly missing: readonly string[];
  /** Where "New Meeting Note" makes the next one, and the note that it follows. */
  readonly folder: vscode.Uri | undefined;
  readonly note: vscode.Uri | undefined;
}

export interface YearNode {
  readonly kind: 'year';
  readonly parent: SeriesNode;
  readonly year: MeetingYear<NoteFile>;
}

export interface MeetingNode {
  readonly kind: 'meeting';
  readonly parent: SeriesNode | YearNode;
  readonly meeting: Meeting<NoteFile>;
  /** Of meetings on one day in one note, which one. */
  readonly nth: number;
  readonly hasPrevious: boolean;
  readonly folder: vscode.Uri;
  readonly note: vscode.Uri;
}

/** A meeting that the cadence of a series expects and that has no note. */
export interface MissingNode {
  readonly kind: 'missing';
  readonly parent: SeriesNode;
  /** ISO date. */
  readonly day: string;
  readonly folder: vscode.Uri | undefined;
  readonly note: vscode.Uri | undefined;
}

/** The series that have ended, folded away. */
export interface EndedNode {
  readonly kind: 'ended';
  readonly series: readonly MeetingSeries<NoteFile>[];
}

/** What decides how series are shown. */
export interface SeriesView {
  /** ISO date. */
  readonly today: string;
  readonly hasEnded: (series: SeriesPlace) => boolean;
}

/** Series that met within so many days of the last meeting of all are unfolded, but no more than these. */
const RECENT_DAYS = 90;
const MAX_EXPANDED_SERIES = 4;

/** The topmost rows: the series that go on, and one row for those that have ended. */
export function rootNodes(
  all: readonly MeetingSeries<NoteFile>[],
  { today, hasEnded }: SeriesView,
): (SeriesNode | EndedNode)[] {
  const isOver = (series: MeetingSeries<NoteFile>): boolean => {
    const place = placeOf(series);
    return place !== null && hasEnded(place);
  };
  const live = all.filter((series) => !isOver(series));
  const ended = all.filter(isOver);
  const newest = Date.parse(live[0]?.meetings[0]?.held.date ?? '');
  const nodes = live.map((series, index): SeriesNode => {
    const age = (newest - Date.parse(series.meetings[0]?.held.date ?? '')) / 86_400_000;
    const isExpanded = live.length === 1 || (index < MAX_EXPANDED_SERIES && age <= RECENT_DAYS);
    const dates = series.meetings.flatMap(({ held }) => held.date ?? []);
    return { ...seriesNode(series, null), isExpanded, missing: missingMeetings(dates, today) };
  });
  return ended.length === 0 ? nodes : [...nodes, { kind: 'ended', series: ended }];
}

/** A series, and a note of it. */
export function placeOf({ key, meetings: [last] }: MeetingSeries<NoteFile>): SeriesPlace | null {
  return last ? { key, uri: last.at.uri } : null;
}

/** The rows below another one. */
export function childrenOf(node: MeetingsNode): MeetingsNode[] {
  switch (node.kind) {
    case 'ended':
      return node.series.map((series) => seriesNode(series, node));
    case 'series': {
      const { latest, earlier } = byYear(node.series);
      const years = earlier.map((year): YearNode => ({ kind: 'year', parent: node, year }));
      return [...withMissing(node, meetingNodes(node, node, latest)), ...years];
    }
    case 'year':
      return meetingNodes(node, node.parent, node.year.meetings);
    case 'meeting':
    case 'missing':
      return [];
  }
}

function seriesNode(series: MeetingSeries<NoteFile>, parent: EndedNode | null): SeriesNode {
  const uri = series.meetings[0]?.at.uri;
  const folder = uri && parentOf(uri);
  return { kind: 'series', parent, series, isExpanded: false, missing: [], folder, note: uri };
}

/** The rows of meetings, those that are missing among them. */
function withMissing(node: SeriesNode, meetings: readonly MeetingNode[]): (MeetingNode | MissingNode)[] {
  const { folder, note } = node;
  const missing = node.missing.map((day): MissingNode => ({
    kind: 'missing',
    parent: node,
    day,
    folder,
    note,
  }));
  const rows: (MeetingNode | MissingNode)[] = [];
  for (const row of meetings) {
    const { date } = row.meeting.held;
    while (missing[0] && (date === null || date < missing[0].day)) rows.push(...missing.splice(0, 1));
    rows.push(row);
  }
  return [...rows, ...missing];
}

function meetingNodes(
  parent: SeriesNode | YearNode,
  { series }: SeriesNode,
  meetings: readonly Meeting<NoteFile>[],
): MeetingNode[] {
  const counts = new Map<string, number>();
  return meetings.map((meeting): MeetingNode => {
    const { uri } = meeting.at;
    const key = `${uri.toString()} ${meeting.held.date ?? ''}`;
    const nth = counts.get(key) ?? 0;
    counts.set(key, nth + 1);
    const hasPrevious = series.meetings.at(-1) !== meeting;
    return { kind: 'meeting', parent, meeting, nth, hasPrevious, folder: parentOf(uri), note: uri };
  });
}

/** What the rows below a year or in a series are counted as. */
export const countOf = ({ meetings }: { readonly meetings: readonly unknown[] }): string =>
  countMeetings(meetings.length);
