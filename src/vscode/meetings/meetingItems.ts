import vscode = require('vscode');
import { byYear, type Meeting, type MeetingSeries, type MeetingYear } from '../../notes/notebook/meetings';
import { andMore, countDecisions, countMeetings, countOpenActions, countOpenItems } from '../editor/counts';
import { dotted, hoverMarkdown, lines } from '../editor/hoverMarkdown';
import { toOneLine } from '../../notes/references/untrusted';
import { escapeMarkdown } from '../editor/untrusted';
import { parentOf } from '../editor/files';
import type { NoteFile } from '../workspace/noteFile';

/** A row of the view "Meetings". */
export type MeetingsNode = SeriesNode | YearNode | MeetingNode;

export interface SeriesNode {
  readonly kind: 'series';
  readonly series: MeetingSeries<NoteFile>;
  readonly isExpanded: boolean;
  /** Where "New Meeting Note" makes the next one. */
  readonly folder: vscode.Uri | undefined;
}

interface YearNode {
  readonly kind: 'year';
  readonly parent: SeriesNode;
  readonly year: MeetingYear<NoteFile>;
}

export interface MeetingNode {
  readonly kind: 'meeting';
  readonly parent: SeriesNode | YearNode;
  readonly meeting: Meeting<NoteFile>;
  readonly hasPrevious: boolean;
  readonly folder: vscode.Uri;
}

/** How many topics the tooltip of a meeting lists. */
const MAX_TOPICS = 8;
/** Series that met within so many days of the last meeting of all are unfolded, but no more than these. */
const RECENT_DAYS = 90;
const MAX_EXPANDED_SERIES = 4;

/** The topmost rows. */
export function seriesNodes(all: readonly MeetingSeries<NoteFile>[]): SeriesNode[] {
  const newest = Date.parse(all[0]?.meetings[0]?.at.note.date ?? '');
  return all.map((series, index) => {
    const [last] = series.meetings;
    const age = (newest - Date.parse(last?.at.note.date ?? '')) / 86_400_000;
    return {
      kind: 'series',
      series,
      isExpanded: all.length === 1 || (index < MAX_EXPANDED_SERIES && age <= RECENT_DAYS),
      folder: last && parentOf(last.at.uri),
    };
  });
}

/** The rows below another one. */
export function childrenOf(node: MeetingsNode): MeetingsNode[] {
  if (node.kind === 'meeting') return [];
  if (node.kind === 'year')
    return node.year.meetings.map((meeting) => meetingNode(node, node.parent, meeting));
  const { latest, earlier } = byYear(node.series);
  return [
    ...latest.map((meeting) => meetingNode(node, node, meeting)),
    ...earlier.map((year): YearNode => ({ kind: 'year', parent: node, year })),
  ];
}

/** How a row is shown. Ids stay the same for the same thing, so that what is selected and folded stays so. */
export function meetingsItem(
  node: MeetingsNode,
  name: (series: MeetingSeries<NoteFile>) => string,
): vscode.TreeItem {
  switch (node.kind) {
    case 'series':
      return seriesItem(node, name(node.series));
    case 'year':
      return yearItem(node);
    case 'meeting':
      return meetingItem(node);
  }
}

/** What a meeting was about, in short. */
export function meetingTooltip({ meeting }: MeetingNode): vscode.MarkdownString {
  const { note, path } = meeting.at;
  const topics = note.agenda.slice(0, MAX_TOPICS).map(({ title }) => `- ${escapeMarkdown(title, 100)}`);
  const more = note.agenda.length - topics.length;
  return hoverMarkdown(
    lines(`**${escapeMarkdown(note.title ?? nameOf(path))}**`, escapeMarkdown(path)),
    [...topics, more > 0 ? `- ${andMore(more)}` : ''].filter(Boolean).join('\n'),
    dotted(
      note.participants.length > 0 ? vscode.l10n.t('{0} attended', note.participants.length) : '',
      countOpenItems(meeting.open),
      countDecisions(meeting.decisions),
    ),
  );
}

/** `2026-11-02`, or the file's name where no date is known. */
export function labelOf({ note, path }: NoteFile): string {
  return note.date ?? nameOf(path);
}

function seriesItem({ series, isExpanded }: SeriesNode, name: string): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const { meetings } = series;
  const last = meetings[0]?.at.note.date ?? null;
  const open = meetings.reduce((sum, meeting) => sum + meeting.open, 0);
  const item = new vscode.TreeItem(name, isExpanded ? Expanded : Collapsed);
  item.id = `series ${series.key}`;
  item.iconPath = new vscode.ThemeIcon('notebook');
  item.description = countMeetings(meetings.length);
  item.tooltip = hoverMarkdown(
    lines(`**${escapeMarkdown(name)}**`, series.key === name ? '' : escapeMarkdown(series.key)),
    dotted(
      countMeetings(meetings.length),
      last === null ? '' : vscode.l10n.t('last {0}', last),
      countOpenItems(open),
      countDecisions(meetings.reduce((sum, { decisions }) => sum + decisions, 0)),
    ),
  );
  item.contextValue = 'series';
  item.accessibilityInformation = {
    label: [
      vscode.l10n.t('Series {0}', name),
      countMeetings(meetings.length),
      last === null ? '' : vscode.l10n.t('last {0}', last),
    ]
      .filter(Boolean)
      .join(', '),
  };
  return item;
}

function yearItem({ parent, year: { year, meetings } }: YearNode): vscode.TreeItem {
  const item = new vscode.TreeItem(
    year ?? vscode.l10n.t('No date'),
    vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = `year ${year ?? ''} ${parent.series.key}`;
  item.iconPath = new vscode.ThemeIcon('archive');
  item.description = countMeetings(meetings.length);
  item.contextValue = 'year';
  item.accessibilityInformation = {
    label: `${year ?? vscode.l10n.t('No date')}, ${countMeetings(meetings.length)}`,
  };
  return item;
}

function meetingItem({ meeting, hasPrevious }: MeetingNode): vscode.TreeItem {
  const { at, open, decisions } = meeting;
  const label = labelOf(at);
  const item = new vscode.TreeItem(label);
  const counts = [
    open > 0 ? vscode.l10n.t('{0} open', open) : '',
    decisions > 0 ? countDecisions(decisions) : '',
  ].filter(Boolean);
  item.id = at.uri.toString();
  item.iconPath = new vscode.ThemeIcon('calendar');
  item.description = counts.join(' · ');
  item.contextValue = hasPrevious ? 'meeting.later' : 'meeting.first';
  const title = at.note.title ?? '';
  item.accessibilityInformation = {
    label: [
      vscode.l10n.t('Meeting {0}', label),
      title === label ? '' : toOneLine(title),
      open > 0 ? countOpenActions(open) : '',
      decisions > 0 ? countDecisions(decisions) : '',
    ]
      .filter(Boolean)
      .join(', '),
  };
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open Note'), arguments: [at.uri] };
  return item;
}

function meetingNode(
  parent: SeriesNode | YearNode,
  { series }: SeriesNode,
  meeting: Meeting<NoteFile>,
): MeetingNode {
  return {
    kind: 'meeting',
    parent,
    meeting,
    hasPrevious: series.meetings.at(-1) !== meeting,
    folder: parentOf(meeting.at.uri),
  };
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
