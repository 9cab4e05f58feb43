import vscode = require('vscode');
import { urgencyOf } from '../../notes/notebook/due';
import type { Grouping } from '../../notes/notebook/groupings';
import { dayOf, seriesName } from '../../notes/notebook/itemGroups';
import { withoutOwners } from '../../notes/notebook/owners';
import { meetingAt } from '../../notes/heldMeetings';
import type { ActionItem } from '../../notes/note';
import { toOneLine, shorten } from '../../notes/references/untrusted';
import { formatTarget } from '../../notes/recognisers/targets';
import { andMore, countItems } from '../editor/counts';
import { coloredIcon, dotted, hoverMarkdown, lines } from '../editor/hoverMarkdown';
import { listed } from '../editor/language';
import type { LastingRow } from '../editor/lastRows';
import type { MoreNode } from '../editor/pages';
import { toRange } from '../editor/positions';
import { escapeMarkdown } from '../editor/untrusted';
import { namedIssueRow } from '../present/namedIssueRow';
import type { ReferenceRow } from '../present/referenceRows';
import { stateOf, stateWord } from '../present/issueStatus';
import { dress } from './itemAppearance';
import type { ActionItemNode, ActionNode, GroupNode, HiddenNode } from './itemNode';
import {
  dueWords,
  flagSentence,
  flagWords,
  groupName,
  ownerName,
  progressTitle,
  progressWord,
} from './itemWords';
import { countOlder } from './viewWords';
import { whyWords } from './whyWords';

/** Shows more groups, or more items of one; its argument is the row that it is clicked at. */
export const SHOW_MORE = 'meetingNotes.showMoreActionItems';

const LABEL_LENGTH = 200;
const SHOWN_ISSUES = 2;
const SHOWN_PLACES = 10;
const ICONS: Readonly<Record<Exclude<Grouping, 'due'>, string>> = {
  owner: 'account',
  meeting: 'calendar',
  series: 'folder',
  repository: 'repo',
};

const DUE_ICONS: ReadonlyMap<string, string> = new Map([
  ['overdue', 'warning'],
  ['week', 'calendar'],
  ['later', 'clock'],
  ['none', 'circle-slash'],
  ['done', 'check'],
]);

/** How a row is shown. Ids stay the same for the same thing, so that what is selected and folded stays so. */
export function actionRow(node: ActionNode): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupRow(node);
    case 'item':
      return itemRow(node);
    case 'issue':
      return namedIssueRow(node);
    case 'more':
      return moreRow(node);
    case 'hidden':
      return hiddenRow(node);
  }
}

/** How a row is kept for the next session: as it is where GitHub tells nothing of its issues. */
export function lastingRow(node: ActionNode): LastingRow | null {
  if (node.kind === 'group') return { item: groupRow(node) };
  if (node.kind !== 'item') return null;
  const place = { uri: node.stored.uri, line: node.action.range.start.line };
  return { item: itemRow({ ...node, issues: [], flag: null }), place };
}

/** What a row looks like and where it leads: where it is the same, nothing needs to be drawn. */
export function pictureOf(node: ActionNode): unknown {
  const { label, description, iconPath, resourceUri, accessibilityInformation } = actionRow(node);
  const icon = iconPath instanceof vscode.ThemeIcon ? iconPath.id : iconPath;
  const picture = [node.id, label, description, icon, resourceUri?.path, accessibilityInformation?.label];
  if (node.kind !== 'item') return picture;
  const { action, item, issues } = node;
  return [picture, action.range, action.text, item.places.length, issues.map(stateOfIssue)];
}

/** All that there is to say of an item: its whole text, whose it is, where it stood before, the issues that it names. */
export function itemTooltip({ item, flag, issues, today }: ActionItemNode): vscode.MarkdownString {
  const { at, action } = item.now;
  const owners = item.owners.map(ownerName);
  const earlier = item.places.slice(0, -1);
  const left = earlier.length - SHOWN_PLACES;
  return hoverMarkdown(
    lines(
      `**${escapeMarkdown(action.text, 2_000)}**`,
      dotted(
        progressTitle(action),
        escapeMarkdown(owners.join(', ') || vscode.l10n.t('no owner')),
        dueSentence(action),
        !action.done && urgencyOf(action.due, today) === 'overdue' ? dueWords(action.due ?? '', today) : '',
      ),
      `_${whyWords(at.note, action)}_`,
    ),
    flag ? `$(warning) ${flagSentence(flag)}` : '',
    lines(...issues.map(issueLine)),
    lines(
      earlier.length > 0
        ? vscode.l10n.t('Now in {0}', placeLink(item.now))
        : vscode.l10n.t('In {0}', placeLink(item.now)),
      earlier.length === 0 ? '' : carriedOn(earlier.length),
      ...earlier.slice(-SHOWN_PLACES).reverse().map(placeLink),
      left > 0 ? andMore(left) : '',
    ),
  );
}

/** The deadline and, where these are not a date, the words that it was read in: `due 2026-10-13 (Friday next week)`. */
function dueSentence({ due, dueWords: said }: ActionItem): string {
  if (due === null) return '';
  const words = said === null || said.text.includes(due) ? '' : escapeMarkdown(said.text, 100);
  return words === '' ? vscode.l10n.t('due {0}', due) : vscode.l10n.t('due {0} ({1})', due, words);
}

const carriedOn = (times: number): string =>
  times === 1
    ? vscode.l10n.t('Carried over once, from:')
    : vscode.l10n.t('Carried over {0} times, from:', times);

function groupRow(node: GroupNode): vscode.TreeItem {
  const { id, grouping, group, isMine, isFar, isClosed } = node;
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const name = shorten(toOneLine(groupName(node)), LABEL_LENGTH);
  const label = isMine ? vscode.l10n.t('{0} (you)', name) : name;
  const row = new vscode.TreeItem(label, isClosed ? Collapsed : Expanded);
  const { at } = group.items[0].now;
  // A series is known by its folder; a title mostly says the day once more.
  const meeting =
    grouping !== 'meeting' ? '' : seriesName(at) || withoutDay(toOneLine(titleOf(group.items[0])), name);
  // VS Code folds a row by itself only where it has not met its id before.
  row.id = isFar ? `${id}\nfar` : id;
  row.description = dotted(
    shorten(meeting, LABEL_LENGTH),
    String(group.items.length),
    folderOf(at.stored.uri, grouping),
  );
  row.iconPath = new vscode.ThemeIcon(
    grouping === 'due' ? (DUE_ICONS.get(group.key) ?? 'clock') : ICONS[grouping],
  );
  row.tooltip =
    grouping === 'meeting' ? vscode.workspace.asRelativePath(at.stored.uri) : `${label}: ${row.description}`;
  row.contextValue = `group.${grouping}`;
  row.accessibilityInformation = {
    label: [label, meeting, countItems(group.items.length)].filter(Boolean).join(', '),
  };
  return row;
}

function itemRow(node: ActionItemNode): vscode.TreeItem {
  const { id, item, grouping, flag, issues, action, state, stored, today } = node;
  const isDone = state !== 'open';
  const day = dayOf(item);
  const { None, Collapsed } = vscode.TreeItemCollapsibleState;
  const text = shorten(toOneLine(action.text), LABEL_LENGTH);
  const row = new vscode.TreeItem(
    shorten(withoutOwners(toOneLine(action.text), action.owners), LABEL_LENGTH),
    issues.length > 0 ? Collapsed : None,
  );
  const owners = item.owners.map((owner) => toOneLine(ownerName(owner)));
  const due = action.due === null || isDone ? '' : dueWords(action.due, today);
  row.id = id;
  row.description = dotted(
    isDone ? progressWord(node) : '',
    grouping === 'owner' && owners.length < 2 ? '' : owners.join(', '),
    due,
    flag ? flagWords(flag) : '',
    grouping === 'meeting' ? '' : meetingOf(item, grouping),
    ...issues.slice(0, SHOWN_ISSUES).flatMap(stateOfIssue),
  );
  dress(row, node);
  row.contextValue = isDone ? 'action.done' : 'action.open';
  row.accessibilityInformation = {
    label: [
      text,
      progressWord(node),
      flag ? vscode.l10n.t('attention: {0}', flagWords(flag)) : '',
      listed(owners) || vscode.l10n.t('no owner'),
      due,
      day === '' ? '' : vscode.l10n.t('meeting of {0}', day),
      ...issues.flatMap(stateOfIssue),
    ]
      .filter(Boolean)
      .join(', '),
  };
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  const act = isDone ? vscode.l10n.t('Mark open again in the note') : vscode.l10n.t('Mark done in the note');
  row.checkboxState = {
    state: isDone ? Checked : Unchecked,
    tooltip: act,
    // The box is reached by Tab, without its row.
    accessibilityInformation: { label: `${act}: ${text}` },
  };
  // VS Code keeps the keyboard in the view where it opens a note for the row that is selected there, with its own command only.
  const start = toRange(action.range).start;
  row.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Open Note at Action Item'),
    arguments: [stored.uri, { selection: new vscode.Range(start, start) }],
  };
  return row;
}

/** The day of an item's meeting and its series, but for what the group says. */
function meetingOf(item: ActionItemNode['item'], grouping: Grouping): string {
  const { series } = item;
  const name = grouping === 'series' ? '' : series.slice(series.lastIndexOf('/') + 1);
  return [dayOf(item), name].filter(Boolean).join(' ');
}

/** The title of an item's meeting, in a note of several of that one. */
const titleOf = ({ now: { at, action } }: ActionItemNode['item']): string =>
  meetingAt(at.note, action.range.start.line)?.title ?? at.note.title ?? '';

/** A meeting's title without the date, which is shown beside it. */
const withoutDay = (title: string, day: string): string =>
  title.replace(day, '').replace(/^[\s:–—-]+|(?<![\s:–—-])[\s:–—-]+$/gu, '');

function moreRow(node: MoreNode): vscode.TreeItem {
  const row = new vscode.TreeItem(vscode.l10n.t('Show more ({0} left)', node.left));
  row.id = node.id;
  row.iconPath = new vscode.ThemeIcon('ellipsis');
  row.command = { command: SHOW_MORE, title: vscode.l10n.t('Show More'), arguments: [node] };
  return row;
}

function hiddenRow({ id, by, count }: HiddenNode): vscode.TreeItem {
  const label = by === 'time' ? countOlder(count) : vscode.l10n.t('Clear Filter ({0})', countItems(count));
  const row = new vscode.TreeItem(label);
  row.id = id;
  row.iconPath = new vscode.ThemeIcon(by === 'time' ? 'history' : 'clear-all');
  const command = by === 'time' ? 'meetingNotes.show.all' : 'meetingNotes.clearFilter';
  row.command = { command, title: label };
  return row;
}

/** In a workspace of several folders, which one a series or a meeting is in. */
function folderOf(uri: vscode.Uri, grouping: Grouping): string {
  if (grouping !== 'series' || (vscode.workspace.workspaceFolders?.length ?? 0) < 2) return '';
  return vscode.workspace.getWorkspaceFolder(uri)?.name ?? '';
}

/** `beacon#12 closed`; nothing where the state is not known. */
function stateOfIssue({ answer }: ReferenceRow): string[] {
  return answer?.ok ? [`${formatTarget(answer.value, 'repository')} ${stateWord(answer.value.state)}`] : [];
}

function issueLine({ answer, label, referenceGroup }: ReferenceRow): string {
  const name = referenceGroup.target ? formatTarget(referenceGroup.target) : label;
  if (!answer?.ok) return vscode.l10n.t('{0}: state not known', escapeMarkdown(name));
  const { icon, color, words } = stateOf(answer.value);
  return `${coloredIcon(icon, color)} ${escapeMarkdown(name)} ${escapeMarkdown(answer.value.title, 100)} (${words})`;
}

function placeLink({ at, action }: ActionItemNode['item']['now']): string {
  const line = action.range.start.line + 1;
  const path = vscode.workspace.asRelativePath(at.stored.uri);
  const words = action.meeting === null ? path : `${action.meeting} · ${path}`;
  // What a URI writes out has neither brackets nor blanks left.
  const text = vscode.l10n.t('{0}, line {1}', escapeMarkdown(words), line);
  return `[${text}](${at.stored.uri.with({ fragment: `L${line}` }).toString()})`;
}
