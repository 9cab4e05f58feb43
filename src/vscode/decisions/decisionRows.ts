import vscode = require('vscode');
import { meetingAt } from '../../notes/heldMeetings';
import { formatTarget } from '../../notes/recognisers/targets';
import { shorten, toOneLine } from '../../notes/references/untrusted';
import { countDecisions } from '../editor/counts';
import { dotted, hoverMarkdown, lines } from '../editor/hoverMarkdown';
import type { MoreNode } from '../editor/pages';
import { escapeMarkdown } from '../editor/untrusted';
import { stateWord } from '../present/issueStatus';
import { namedIssueRow } from '../present/namedIssueRow';
import type {
  DecisionGroupNode,
  DecisionNode,
  DecisionRowNode,
  Recorded,
  RelationNode,
} from './decisionNode';

/** Shows more groups, or more decisions of one; its argument is the row that it is clicked at. */
export const SHOW_MORE_DECISIONS = 'meetingNotes.showMoreDecisions';

const SCHEME = 'meeting-notes-decision';
const SUPERSEDED = '/superseded';
const MAX_LABEL_LENGTH = 200;
const MAX_TEXT_LENGTH = 2_000;

/** Dims the rows of decisions that are superseded; their icon and their words say the same. */
export function registerDecisionAppearance(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme, path }) =>
      scheme === SCHEME && path === SUPERSEDED
        ? new vscode.FileDecoration(
            undefined,
            vscode.l10n.t('Superseded'),
            new vscode.ThemeColor('descriptionForeground'),
          )
        : undefined,
  });
}

/** How a row is shown. Ids stay the same for the same thing, so that what is selected and folded stays so. */
export function decisionRow(node: DecisionRowNode): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupRow(node);
    case 'decision':
      return itemRow(node);
    case 'relation':
      return relationRow(node);
    case 'issue':
      return namedIssueRow(node);
    case 'more':
      return moreRow(node);
  }
}

/** What a row looks like: where it is the same, nothing needs to be drawn. */
export function pictureOf(node: DecisionRowNode): unknown {
  const { label, description, accessibilityInformation } = decisionRow(node);
  const picture = [node.id, label, description, accessibilityInformation?.label];
  return node.kind === 'decision' ? [picture, node.recorded.decision.range] : picture;
}

/** All that there is to say of a decision. */
export function decisionTooltip({ recorded }: DecisionNode): vscode.MarkdownString {
  const { at, date, decision, subject, issues, supersedes, supersededBy } = recorded;
  return hoverMarkdown(
    lines(
      subject === null ? '' : `_${escapeMarkdown(subject)}_`,
      `**${escapeMarkdown(decision.text, MAX_TEXT_LENGTH)}**`,
    ),
    supersededBy ? `$(circle-slash) ${vscode.l10n.t('Superseded by {0}', said(supersededBy))}` : '',
    lines(...supersedes.map((other) => vscode.l10n.t('Supersedes {0}', said(other)))),
    escapeMarkdown(issues.map((issue) => formatTarget(issue)).join(', ')),
    lines(
      dotted(escapeMarkdown(titleOf(recorded)), date ?? ''),
      `[${escapeMarkdown(`${at.path}:${lineOf(recorded)}`)}](${linkTo(recorded)})`,
    ),
  );
}

/** What the meeting of a decision is called, one of several by its own heading. */
const titleOf = ({ at, decision }: Recorded): string =>
  meetingAt(at.note, decision.range.start.line)?.title ?? at.note.title ?? '';

/** A series as people call it; the notes of the topmost folder are called by that. */
export function seriesName(recorded: Recorded): string {
  return recorded.seriesName || vscode.l10n.t('Top-level notes');
}

const lineOf = ({ decision }: Recorded): number => decision.range.start.line + 1;

// What a URI writes out has neither brackets nor blanks left.
const linkTo = (recorded: Recorded): string =>
  recorded.at.uri.with({ fragment: `L${lineOf(recorded)}` }).toString();

const said = (other: Recorded): string =>
  `[${dayOf(other)}](${linkTo(other)}): ${escapeMarkdown(other.decision.text)}`;

/** The day of its meeting, else the note's name. */
const dayOf = ({ at, date }: Recorded): string => date ?? at.path.slice(at.path.lastIndexOf('/') + 1);

function groupRow({ id, grouping, decisions, isClosed }: DecisionGroupNode): vscode.TreeItem {
  const [first] = decisions;
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const isMeeting = grouping === 'meeting';
  const label = isMeeting ? dayOf(first) : seriesName(first);
  const series = isMeeting && first.series !== '' ? seriesName(first) : '';
  const row = new vscode.TreeItem(label, isClosed ? Collapsed : Expanded);
  row.id = id;
  row.description = dotted(series, String(decisions.length));
  row.iconPath = new vscode.ThemeIcon(isMeeting ? 'calendar' : 'folder');
  row.tooltip = isMeeting ? first.at.path : first.series;
  row.contextValue = `decisions.${grouping}`;
  row.accessibilityInformation = {
    label: [label, series, countDecisions(decisions.length)].filter(Boolean).join(', '),
  };
  return row;
}

function itemRow({ id, grouping, recorded, issues }: DecisionNode): vscode.TreeItem {
  const { None, Collapsed } = vscode.TreeItemCollapsibleState;
  const { supersededBy, supersedes, decision, date, subject } = recorded;
  const text = shorten(toOneLine(decision.text), MAX_LABEL_LENGTH);
  const row = new vscode.TreeItem(
    grouping === 'series' && date !== null ? `${date} ${text}` : text,
    issues.length + supersedes.length > 0 || supersededBy ? Collapsed : None,
  );
  const relation = supersededBy
    ? vscode.l10n.t('superseded by {0}', dayOf(supersededBy))
    : supersedes.length > 0
      ? vscode.l10n.t('supersedes {0}', supersedes.map(dayOf).join(', '))
      : '';
  const named = issues.map(({ referenceGroup: { target } }) =>
    target ? formatTarget(target, 'repository') : '',
  );
  row.id = id;
  // "Go ahead" says nothing without what it is about.
  const heading = subject === null ? '' : shorten(toOneLine(subject), MAX_LABEL_LENGTH);
  row.description = dotted(relation, ...named, heading);
  row.contextValue = 'decision';
  row.iconPath = new vscode.ThemeIcon(
    supersededBy ? 'circle-slash' : 'law',
    supersededBy ? new vscode.ThemeColor('descriptionForeground') : undefined,
  );
  if (supersededBy) row.resourceUri = vscode.Uri.from({ scheme: SCHEME, path: SUPERSEDED });
  row.accessibilityInformation = {
    label: [
      text,
      relation,
      heading,
      date === null ? '' : vscode.l10n.t('meeting of {0}', date),
      ...issues.map(({ answer, label }) =>
        answer?.ok ? `${label} ${stateWord(answer.value.state)}` : label,
      ),
    ]
      .filter(Boolean)
      .join(', '),
  };
  row.command = revealing(recorded);
  return row;
}

function relationRow({ id, recorded, isLater }: RelationNode): vscode.TreeItem {
  const day = dayOf(recorded);
  const relation = isLater ? vscode.l10n.t('superseded by {0}', day) : vscode.l10n.t('supersedes {0}', day);
  const row = new vscode.TreeItem(relation);
  row.id = id;
  row.description = shorten(toOneLine(recorded.decision.text), MAX_LABEL_LENGTH);
  row.iconPath = new vscode.ThemeIcon(isLater ? 'arrow-up' : 'arrow-down');
  row.contextValue = 'relation';
  row.accessibilityInformation = { label: `${relation}, ${row.description}` };
  row.command = revealing(recorded);
  return row;
}

const revealing = (recorded: Recorded): vscode.Command => ({
  command: 'meetingNotes.revealDecision',
  title: vscode.l10n.t('Open Note at Decision'),
  arguments: [{ recorded }],
});

function moreRow(node: MoreNode): vscode.TreeItem {
  const row = new vscode.TreeItem(vscode.l10n.t('Show more ({0} left)', node.left));
  row.id = node.id;
  row.iconPath = new vscode.ThemeIcon('ellipsis');
  row.command = { command: SHOW_MORE_DECISIONS, title: vscode.l10n.t('Show More'), arguments: [node] };
  return row;
}
