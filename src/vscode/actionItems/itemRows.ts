import * as vscode from 'vscode';
import { dueWords, urgencyOf } from '../../notes/notebook/dueWords';
import type { Flag } from '../../notes/notebook/issueFlags';
import { seriesName, type Grouping } from '../../notes/notebook/itemGroups';
import { ownersOf, withoutOwners } from '../../notes/notebook/owners';
import { oneLine, shorten } from '../../notes/references/strangersText';
import { formatTarget } from '../../notes/recognisers/targets';
import { coloredIcon, counted, dotted, hoverMarkdown, lines } from '../hover/hoverMarkdown';
import { plainText } from '../plainText';
import { stateWord, type ReferenceRow } from '../referencesView/referenceRows';
import { stateOf } from '../states/stateText';
import { appearanceOf } from './itemAppearance';
import type { ActionItemNode, ActionNode, GroupNode, MoreNode, NamedIssueNode } from './itemNode';

/** Shows more items of a group; its argument is the row that it is clicked at. */
export const SHOW_MORE = 'meetingNotes.showMoreActionItems';

const LABEL_LENGTH = 200;
const SHOWN_ISSUES = 2;
const SHOWN_PLACES = 10;
const FLAGS: Record<Flag, string> = { issuesClosed: 'issue is closed', issueOpen: 'issue is still open' };
const ICONS: Record<Grouping, string> = {
  owner: 'account',
  due: 'clock',
  meeting: 'calendar',
  series: 'folder',
  repository: 'repo',
};
const MISSING: Record<Grouping, string> = {
  owner: 'Nobody',
  due: 'No due date',
  meeting: 'Undated meeting',
  series: 'Notes at the top',
  repository: 'No issue named',
};

/** How a row is shown. Ids stay the same for the same thing, so that what is selected and folded stays so. */
export function actionRow(node: ActionNode): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupRow(node);
    case 'item':
      return itemRow(node);
    case 'issue':
      return issueRow(node);
    case 'more':
      return moreRow(node);
  }
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
  const owners = ownersOf(at.note, action).map(({ name }) => name);
  const earlier = item.places.slice(0, -1);
  const left = earlier.length - SHOWN_PLACES;
  return hoverMarkdown(
    lines(
      `**${plainText(action.text, 2_000)}**`,
      dotted(
        action.done ? 'Done' : 'Open',
        plainText(owners.join(', ') || 'nobody named'),
        action.due === null ? '' : `due ${action.due}`,
        !action.done && urgencyOf(action.due, today) === 'overdue' ? dueWords(action.due ?? '', today) : '',
      ),
    ),
    flag ? `$(warning) ${sentence(flag)}` : '',
    lines(...issues.map(issueLine)),
    lines(
      `${earlier.length > 0 ? 'Now in' : 'In'} ${placeLink(item.now)}`,
      earlier.length > 0 ? `Carried on ${counted(earlier.length, 'time')}, before in:` : '',
      ...earlier.slice(-SHOWN_PLACES).reverse().map(placeLink),
      left > 0 ? `and ${left} more` : '',
    ),
  );
}

function groupRow({ id, grouping, group, isMine, isFar, isClosed }: GroupNode): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const name = shorten(oneLine(group.name), LABEL_LENGTH) || MISSING[grouping];
  const label = isMine ? `${name} (you)` : name;
  const row = new vscode.TreeItem(label, isClosed ? Collapsed : Expanded);
  const { at } = group.items[0].now;
  const title = oneLine(at.note.title ?? '');
  // Many a note is called by its date alone.
  const meeting = grouping !== 'meeting' ? '' : title === '' || title === name ? seriesName(at) : title;
  // VS Code folds a row by itself only where it has not met its id before.
  row.id = isFar ? `${id}\nfar` : id;
  row.description = dotted(
    String(group.items.length),
    shorten(meeting, LABEL_LENGTH),
    folderOf(at.stored.uri, grouping),
  );
  row.iconPath = new vscode.ThemeIcon(ICONS[grouping]);
  row.tooltip =
    grouping === 'meeting' ? vscode.workspace.asRelativePath(at.stored.uri) : `${label}: ${row.description}`;
  row.contextValue = `group.${grouping}`;
  row.accessibilityInformation = {
    label: [label, meeting, counted(group.items.length, 'item')].filter(Boolean).join(', '),
  };
  return row;
}

function itemRow(node: ActionItemNode): vscode.TreeItem {
  const { id, item, grouping, flag, issues, action, today } = node;
  const { note } = item.now.at;
  const { None, Collapsed } = vscode.TreeItemCollapsibleState;
  const text = shorten(oneLine(action.text), LABEL_LENGTH);
  const row = new vscode.TreeItem(
    shorten(withoutOwners(oneLine(action.text), action.owners), LABEL_LENGTH),
    issues.length > 0 ? Collapsed : None,
  );
  const owners = ownersOf(note, action).map(({ name }) => oneLine(name));
  const state = action.done ? 'done' : '';
  const due = action.due === null || action.done ? '' : dueWords(action.due, today);
  const { appearance, icon } = appearanceOf(node);
  row.id = id;
  row.description = dotted(
    flag ? FLAGS[flag] : '',
    state,
    grouping === 'owner' && owners.length < 2 ? '' : owners.join(', '),
    due,
    grouping === 'meeting' ? '' : (note.date ?? ''),
    ...issues.slice(0, SHOWN_ISSUES).flatMap(stateOfIssue),
  );
  row.iconPath = icon;
  if (appearance) row.resourceUri = appearance;
  row.contextValue = action.done ? 'action.done' : 'action.open';
  row.accessibilityInformation = {
    label: [
      text,
      action.done ? 'done' : 'open',
      flag ? `attention: ${FLAGS[flag]}` : '',
      owners.join(' and ') || 'nobody named',
      due,
      note.date === null ? '' : `meeting of ${note.date}`,
      ...issues.flatMap(stateOfIssue),
    ]
      .filter(Boolean)
      .join(', '),
  };
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  const act = action.done ? 'Mark open again in the note' : 'Mark done in the note';
  row.checkboxState = {
    state: action.done ? Checked : Unchecked,
    tooltip: act,
    accessibilityInformation: { label: act },
  };
  row.command = {
    command: 'meetingNotes.revealAction',
    title: 'Open Note at Action Item',
    arguments: [node],
  };
  return row;
}

function issueRow({ id, target, row: { label, description, answer } }: NamedIssueNode): vscode.TreeItem {
  const row = new vscode.TreeItem(label);
  row.id = id;
  row.description = description;
  row.contextValue = target ? 'reference' : 'number';
  if (answer?.ok) {
    const { icon, color, words } = stateOf(answer.value);
    row.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
    row.tooltip = words;
  } else row.iconPath = new vscode.ThemeIcon('question');
  const words = answer?.ok ? stateOf(answer.value).words : 'state not known';
  row.accessibilityInformation = { label: [words, label, description].filter(Boolean).join(', ') };
  if (target)
    row.command = { command: 'meetingNotes.openReference', title: 'Show Issue', arguments: [{ target }] };
  return row;
}

function moreRow(node: MoreNode): vscode.TreeItem {
  const row = new vscode.TreeItem(`Show more (${node.left} left)`);
  row.id = node.id;
  row.iconPath = new vscode.ThemeIcon('ellipsis');
  row.command = { command: SHOW_MORE, title: 'Show More', arguments: [node] };
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

function issueLine({ answer, label, citation }: ReferenceRow): string {
  const name = citation.target ? formatTarget(citation.target) : label;
  if (!answer?.ok) return `${plainText(name)}: state not known`;
  const { icon, color, words } = stateOf(answer.value);
  return `${coloredIcon(icon, color)} ${plainText(name)} ${plainText(answer.value.title, 100)} (${words.toLowerCase()})`;
}

function placeLink({ at, action }: ActionItemNode['item']['now']): string {
  const line = action.range.start.line + 1;
  const path = vscode.workspace.asRelativePath(at.stored.uri);
  const words = at.note.date === null ? path : `${at.note.date} · ${path}`;
  // What a URI writes out has neither brackets nor blanks left.
  return `[${plainText(words)}, line ${line}](${at.stored.uri.with({ fragment: `L${line}` }).toString()})`;
}

function sentence(flag: Flag): string {
  return flag === 'issuesClosed'
    ? 'It is open, but every issue that it names is closed.'
    : 'It is done, but an issue that it names is still open.';
}
