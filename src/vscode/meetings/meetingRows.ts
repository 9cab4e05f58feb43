import vscode = require('vscode');
import { ofMeeting } from '../../notes/heldMeetings';
import type { Meeting, MeetingSeries } from '../../notes/notebook/meetings';
import type { HeldTime } from '../../notes/notebook/heldTime';
import { titleBesideDate } from '../../notes/notebook/meetingTitle';
import { toOneLine } from '../../notes/references/untrusted';
import { andMore, countDecisions, countMeetings, countOpenActions, countOpenItems } from '../editor/counts';
import { dotted, hoverMarkdown, lines } from '../editor/hoverMarkdown';
import type { LastingRow } from '../editor/lastRows';
import { toRange } from '../editor/positions';
import { escapeMarkdown } from '../editor/untrusted';
import type { NoteFile } from '../workspace/noteFile';
import {
  countOf,
  type EndedNode,
  type MeetingNode,
  type MeetingsNode,
  type MissingNode,
  type SeriesNode,
  type YearNode,
} from './meetingItems';

/** What a series is called where its key does not say. */
type NameOf = (series: MeetingSeries<NoteFile>) => string;

/** How many topics, people and decisions the tooltip of a meeting lists. */
const MAX_TOPICS = 8;
const MAX_PEOPLE = 20;
const MAX_DECISIONS = 5;
const MAX_TITLE = 80;
const SCHEME = 'meeting-notes-missing';
const DIMMED = 'disabledForeground';

/** How a row is shown. Ids stay the same for the same thing, so that what is selected and folded stays so. */
export function meetingsItem(node: MeetingsNode, name: NameOf, today: string): vscode.TreeItem {
  switch (node.kind) {
    case 'ended':
      return endedItem(node);
    case 'series':
      return seriesItem(node, name(node.series));
    case 'year':
      return yearItem(node);
    case 'meeting':
      return meetingItem(node);
    case 'missing':
      return missingItem(node, today);
  }
}

/** How a row is kept for the next session. */
export function lastingRow(node: MeetingsNode, item: vscode.TreeItem): LastingRow | null {
  if (node.kind === 'missing') return null;
  if (node.kind !== 'meeting') return { item };
  const { at, held } = node.meeting;
  return { item, place: { uri: at.uri, line: held.heading?.start.line ?? 0 } };
}

/** The id of a row. */
export function idOf(node: MeetingsNode): string {
  switch (node.kind) {
    case 'ended':
      return 'ended';
    case 'series':
      return `series ${node.series.key}`;
    case 'year':
      return `year ${node.year.year ?? ''} ${node.parent.series.key}`;
    case 'meeting': {
      const { at, held } = node.meeting;
      const uri = at.uri.toString();
      return held.heading === null ? uri : `${uri}#${held.date ?? ''} ${node.nth}`;
    }
    case 'missing':
      return `missing ${node.day} ${node.parent.series.key}`;
  }
}

/** What a meeting was about, in short. `time`: when it was, as far as its note tells. */
export function meetingTooltip({ meeting }: MeetingNode, time: HeldTime | null): vscode.MarkdownString {
  const { at, held } = meeting;
  const { note, path } = at;
  const people = ofMeeting(note.attendance, held).map(({ name, handle }) => name ?? `@${handle ?? ''}`);
  return hoverMarkdown(
    lines(
      `**${escapeMarkdown(held.title ?? nameOf(path))}**`,
      escapeMarkdown(path),
      time ? `$(clock) ${timeText(time)}` : '',
    ),
    listOf(
      ofMeeting(note.agenda, held).map(({ title }) => title),
      MAX_TOPICS,
    ),
    dotted(
      people.length > 0 ? vscode.l10n.t('{0} attended', people.length) : '',
      countOpenItems(meeting.open),
      meeting.decisions > 0 ? countDecisions(meeting.decisions) : '',
    ),
    people.length === 0 ? '' : `$(organization) ${listedInLine(people)}`,
    meeting.decisions === 0
      ? ''
      : lines(
          vscode.l10n.t('Decided:'),
          listOf(
            ofMeeting(note.decisions, held).map(({ text }) => text),
            MAX_DECISIONS,
          ),
        ),
  );
}

/** `10:00–11:30 (1 h 30 min)` */
function timeText({ from, to }: HeldTime): string {
  const [hours, minutes] = [Math.floor((to - from) / 60), (to - from) % 60];
  const long = [
    hours > 0 ? vscode.l10n.t('{0} h', hours) : '',
    minutes > 0 ? vscode.l10n.t('{0} min', minutes) : '',
  ];
  return `${clockText(from)}–${clockText(to)} (${long.filter(Boolean).join(' ')})`;
}

/** `9:05` of minutes since midnight, also of the next day. */
const clockText = (time: number): string =>
  `${Math.floor(time / 60) % 24}:${String(time % 60).padStart(2, '0')}`;

/** `2026-11-02`, or the file's name where no date is known. */
export function labelOf({ held, at }: Meeting<NoteFile>): string {
  return held.date ?? nameOf(at.path);
}

/** Opens the note of a meeting, one of several at its heading. */
export function openMeeting({ meeting }: MeetingNode, column?: vscode.ViewColumn): Thenable<unknown> {
  const { at, held } = meeting;
  const place = held.heading === null ? undefined : toRange(held.heading).start;
  const selection = place && new vscode.Range(place, place);
  return vscode.commands.executeCommand('vscode.open', at.uri, {
    ...(column === undefined ? {} : { viewColumn: column }),
    ...(selection ? { selection } : {}),
  });
}

/** Dims the rows of meetings that have no note. */
export function registerMissingRows(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme }) =>
      scheme === SCHEME
        ? new vscode.FileDecoration(undefined, undefined, new vscode.ThemeColor(DIMMED))
        : undefined,
  });
}

function listOf(all: readonly string[], most: number): string {
  const listed = all.slice(0, most).map((text) => `- ${escapeMarkdown(text, 100)}`);
  const more = all.length - listed.length;
  return [...listed, more > 0 ? `- ${andMore(more)}` : ''].filter(Boolean).join('\n');
}

function listedInLine(all: readonly string[]): string {
  const named = all.slice(0, MAX_PEOPLE).map((name) => escapeMarkdown(name, 60));
  const more = all.length - named.length;
  return [...named, more > 0 ? andMore(more) : ''].filter(Boolean).join(', ');
}

function endedItem({ series }: EndedNode): vscode.TreeItem {
  const label = vscode.l10n.t('Ended');
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = 'ended';
  item.iconPath = new vscode.ThemeIcon('archive');
  item.description =
    series.length === 1 ? vscode.l10n.t('1 series') : vscode.l10n.t('{0} series', series.length);
  item.tooltip = vscode.l10n.t('Series that have ended. “This Series Goes On” takes one back.');
  item.contextValue = 'ended';
  item.accessibilityInformation = { label: `${label}, ${item.description}` };
  return item;
}

function seriesItem({ series, isExpanded, parent }: SeriesNode, name: string): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const { meetings } = series;
  const last = meetings[0]?.held.date ?? null;
  const open = meetings.reduce((sum, meeting) => sum + meeting.open, 0);
  const item = new vscode.TreeItem(name, isExpanded ? Expanded : Collapsed);
  item.id = `series ${series.key}`;
  item.iconPath = new vscode.ThemeIcon('notebook');
  item.description = countOf(series);
  item.tooltip = hoverMarkdown(
    lines(`**${escapeMarkdown(name)}**`, series.key === name ? '' : escapeMarkdown(series.key)),
    dotted(
      countOf(series),
      last === null ? '' : vscode.l10n.t('last {0}', last),
      countOpenItems(open),
      countDecisions(meetings.reduce((sum, { decisions }) => sum + decisions, 0)),
    ),
  );
  item.contextValue = parent ? 'series.ended' : 'series';
  item.accessibilityInformation = {
    label: [
      vscode.l10n.t('Series {0}', name),
      countOf(series),
      last === null ? '' : vscode.l10n.t('last {0}', last),
      parent ? vscode.l10n.t('has ended') : '',
    ]
      .filter(Boolean)
      .join(', '),
  };
  return item;
}

function yearItem(node: YearNode): vscode.TreeItem {
  const { year, meetings } = node.year;
  const item = new vscode.TreeItem(
    year ?? vscode.l10n.t('No date'),
    vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = idOf(node);
  item.iconPath = new vscode.ThemeIcon('archive');
  item.description = countMeetings(meetings.length);
  item.contextValue = 'year';
  item.accessibilityInformation = {
    label: `${year ?? vscode.l10n.t('No date')}, ${countMeetings(meetings.length)}`,
  };
  return item;
}

function meetingItem(node: MeetingNode): vscode.TreeItem {
  const { meeting, hasPrevious } = node;
  const { held, open, decisions } = meeting;
  const label = labelOf(meeting);
  const item = new vscode.TreeItem(label);
  const title = toOneLine(titleBesideDate(held)).slice(0, MAX_TITLE);
  item.id = idOf(node);
  item.iconPath = new vscode.ThemeIcon('calendar');
  item.description = dotted(
    title,
    open > 0 ? vscode.l10n.t('{0} open', open) : '',
    decisions > 0 ? countDecisions(decisions) : '',
  );
  item.contextValue = hasPrevious ? 'meeting.later' : 'meeting.first';
  const whole = held.title ?? '';
  item.accessibilityInformation = {
    label: [
      vscode.l10n.t('Meeting {0}', label),
      whole === label ? '' : toOneLine(whole),
      open > 0 ? countOpenActions(open) : '',
      decisions > 0 ? countDecisions(decisions) : '',
    ]
      .filter(Boolean)
      .join(', '),
  };
  item.command = {
    command: 'meetingNotes.openMeeting',
    title: vscode.l10n.t('Open Note'),
    arguments: [node],
  };
  return item;
}

function missingItem(node: MissingNode, today: string): vscode.TreeItem {
  const { day } = node;
  const item = new vscode.TreeItem(day);
  item.id = idOf(node);
  item.description = day === today ? vscode.l10n.t('today, no note yet') : vscode.l10n.t('no note');
  item.resourceUri = vscode.Uri.from({ scheme: SCHEME, path: `/${day}` });
  item.iconPath = new vscode.ThemeIcon('circle-large-outline', new vscode.ThemeColor(DIMMED));
  item.tooltip = vscode.l10n.t(
    'The series usually meets on this day, and there is no note of it. Select the row to start one.',
  );
  item.contextValue = 'missing';
  item.accessibilityInformation = {
    label: `${day}, ${item.description}, ${vscode.l10n.t('start a note')}`,
  };
  item.command = {
    command: 'meetingNotes.newNote',
    title: vscode.l10n.t('New Meeting Note'),
    arguments: [node],
  };
  return item;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
