import vscode = require('vscode');
import type { Answer, Issue } from '../../github/model';
import { toOneLine, shorten } from '../../notes/references/untrusted';
import { plainLine } from '../../notes/references/wordsAround';
import { formatTarget } from '../../notes/recognisers/targets';
import type { Target } from '../../notes/note';
import { failureText } from '../present/failureText';
import { dotted, hoverMarkdown } from '../editor/hoverMarkdown';
import { issueCard } from '../present/issueCard';
import { escapeMarkdown } from '../editor/untrusted';
import { toRange } from '../editor/positions';
import { relativeTime } from '../editor/times';
import { linkedFrom } from '../present/linkedFrom';
import type { Backlink } from '../workspace/backlinks';
import { referenceDescription } from '../present/referenceDescription';
import type { Group, ReferenceRow } from '../present/referenceRows';
import { stateOf } from '../present/issueStatus';

/** A row of the view "References". */
export type ReferenceNode = GroupNode | IssueNode | PlaceNode | SignInNode | LinkedNode | BacklinkNode;

interface GroupNode {
  readonly kind: 'group';
  readonly group: Group;
  readonly issues: readonly IssueNode[];
}

export interface IssueNode {
  readonly kind: 'issue';
  readonly document: vscode.TextDocument;
  /** The commands on references look for it by this name. */
  readonly target: Target | null;
  readonly row: ReferenceRow;
}

/** One of several places that speak of an issue. */
export interface PlaceNode {
  readonly kind: 'place';
  readonly issue: IssueNode;
  readonly index: number;
}

/** The notes that link to this one. */
interface LinkedNode {
  readonly kind: 'linked';
  readonly backlinks: readonly Backlink[];
}

interface BacklinkNode {
  readonly kind: 'backlink';
  readonly backlink: Backlink;
}

interface SignInNode {
  readonly kind: 'signIn';
}

const PLACE_LENGTH = 80;

/** How a row is shown. Ids stay the same for the same thing, so that what is selected and folded stays so. */
export function referenceItem(node: ReferenceNode): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node);
    case 'issue':
      return issueItem(node);
    case 'place':
      return placeItem(node);
    case 'signIn':
      return signInItem();
    case 'linked':
      return linkedItem(node);
    case 'backlink':
      return backlinkItem(node);
  }
}

/** The hover's card in short, with what is known now. */
export function referenceTooltip(
  { target, row: { label } }: IssueNode,
  answer: Answer<Issue> | null,
): vscode.MarkdownString {
  if (!answer?.ok) {
    const name = escapeMarkdown(target ? formatTarget(target) : label);
    return hoverMarkdown(name, escapeMarkdown(whyUnknown(target, answer)));
  }
  const now = Date.now();
  const { value, at, stale, trouble } = answer;
  const age = stale || trouble ? vscode.l10n.t('As of {0}.', relativeTime(at, now)) : '';
  const [title = '', labels = '', people = ''] = issueCard(value, now);
  return hoverMarkdown(
    title,
    labels,
    people,
    dotted(age, trouble ? escapeMarkdown(failureText(trouble)) : ''),
  );
}

function groupName(group: Group): string {
  switch (group) {
    case 'open':
      return vscode.l10n.t('Open');
    case 'closed':
      return vscode.l10n.t('Closed');
    case 'unknown':
      return vscode.l10n.t('State not known');
  }
}

function groupItem({ group, issues }: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(groupName(group), vscode.TreeItemCollapsibleState.Expanded);
  item.id = group;
  item.description = String(issues.length);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${groupName(group)}, ${issues.length}` };
  return item;
}

function issueItem(node: IssueNode): vscode.TreeItem {
  const { target, row } = node;
  const { referenceGroup, answer, group } = row;
  const { places } = referenceGroup;
  const foldable = places.length > 1;
  const item = new vscode.TreeItem(
    row.label,
    foldable ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  item.id = `${group} ${referenceGroup.key}`;
  const description = referenceDescription(row);
  const short = answer?.ok === false ? firstWords(failureText(answer.failure)) : '';
  item.description = [description, short].filter(Boolean).join(' · ');
  item.iconPath = iconOf(answer);
  item.contextValue = target ? 'reference' : 'number';
  const words = answer?.ok ? stateOf(answer.value).words : firstWords(whyUnknown(target, answer));
  const where = foldable ? vscode.l10n.t('in {0} places', places.length) : '';
  item.accessibilityInformation = {
    label: [words, row.label, description, where].filter(Boolean).join(', '),
  };
  item.command = revealing(node);
  return item;
}

function placeItem(node: PlaceNode): vscode.TreeItem {
  const { issue, index } = node;
  const { referenceGroup, group } = issue.row;
  const line = referenceGroup.places[index]?.range.start.line ?? 0;
  const text = line < issue.document.lineCount ? issue.document.lineAt(line).text : '';
  const item = new vscode.TreeItem(shorten(toOneLine(plainLine(text)), PLACE_LENGTH));
  item.id = `${group} ${referenceGroup.key} ${index}`;
  item.description = vscode.l10n.t('line {0}', line + 1);
  item.contextValue = 'place';
  item.command = revealing(node);
  return item;
}

function signInItem(): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Sign in to see the state of all references'));
  item.id = 'signIn';
  item.iconPath = new vscode.ThemeIcon('sign-in');
  item.tooltip = vscode.l10n.t(
    'While you are signed out, GitHub is asked only when you hover over a reference, open it or insert its title.',
  );
  item.command = { command: 'meetingNotes.signIn', title: vscode.l10n.t('Sign In to GitHub') };
  return item;
}

function linkedItem({ backlinks }: LinkedNode): vscode.TreeItem {
  const item = new vscode.TreeItem(linkedFrom(backlinks), vscode.TreeItemCollapsibleState.Collapsed);
  item.id = 'linked';
  item.iconPath = new vscode.ThemeIcon('link');
  item.contextValue = 'linked';
  return item;
}

function backlinkItem({ backlink: { from, link, date } }: BacklinkNode): vscode.TreeItem {
  const { start } = link.range;
  const title = shorten(toOneLine(from.note.title ?? ''), PLACE_LENGTH);
  const item = new vscode.TreeItem(date ?? (title || from.path));
  item.id = ['backlink', from.path, start.line, start.character].join('\n');
  // The title often says the day again: in a narrow sidebar that is what may be cut off.
  item.description = dotted(vscode.l10n.t('line {0}', start.line + 1), date === null ? '' : title);
  item.tooltip = `${from.path}:${start.line + 1}`;
  item.iconPath = new vscode.ThemeIcon('calendar');
  item.contextValue = 'backlink';
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Open Note'),
    arguments: [from.uri, { selection: toRange(link.range) }],
  };
  return item;
}

function revealing(node: IssueNode | PlaceNode): vscode.Command {
  return {
    command: 'meetingNotes.revealReference',
    title: vscode.l10n.t('Go to Reference'),
    arguments: [node],
  };
}

function iconOf(answer: Answer<Issue> | null): vscode.ThemeIcon {
  if (answer?.ok) {
    const { icon, color } = stateOf(answer.value);
    return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
  }
  return new vscode.ThemeIcon(answer ? 'warning' : 'circle-outline');
}

function whyUnknown(target: Target | null, answer: Answer<Issue> | null): string {
  if (!target)
    return vscode.l10n.t(
      'Repository not known: nothing in this note says which repository the number belongs to.',
    );
  if (answer?.ok === false) return failureText(answer.failure);
  return vscode.l10n.t('State not known: GitHub has not been asked yet.');
}

/** A failure's words before the colon say what it is, those behind explain it. */
function firstWords(sentence: string): string {
  return sentence.split(':', 1).join('');
}
