import vscode = require('vscode');
import type { Issue } from '../../github/model';
import type { Target } from '../../notes/note';
import type { MentionedIssue } from '../../notes/references/mentionedIssues';
import { toOneLine, shorten } from '../../notes/references/untrusted';
import { formatTarget } from '../../notes/recognisers/targets';
import { issueCard } from '../present/issueCard';
import { coloredIcon, dotted, hoverMarkdown, lines } from '../editor/hoverMarkdown';
import { escapeMarkdown } from '../editor/untrusted';
import { shortStateWord, stateOf } from '../present/issueStatus';
import { relativeTime, shortRelativeTime } from '../editor/times';

/** An issue that may be meant, with what is known of it. */
export interface OfferedIssue {
  readonly target: Target;
  readonly number: number;
  readonly title: string | null;
  readonly issue: Issue | null;
  readonly mentioned: MentionedIssue | null;
}

/** An issue in a list of completions. */
export class IssueItem extends vscode.CompletionItem {
  readonly #offered: OfferedIssue;

  constructor(offered: OfferedIssue, label: vscode.CompletionItemLabel) {
    // An unknown state must not look like one of the states.
    const kind = offered.issue ? stateOf(offered.issue).completionKind : 'Reference';
    super(label, vscode.CompletionItemKind[kind]);
    this.#offered = offered;
  }

  /** Adds the documentation when an item is selected; for all of them at once it would delay typing. */
  document(): void {
    this.documentation ??= documentation(this.#offered);
  }
}

/** Characters that fit beside each other into a list of the width that VS Code gives it, in a wide font. */
const LINE_LENGTH = 41;
const MIN_TITLE_LENGTH = 12;

/** The entry of an issue in the list: number and title, cut so that the state is not. */
export function issueItem(
  offered: OfferedIssue,
  place: {
    readonly written: string;
    /** The text in the range before the cursor. */
    readonly typed: string;
    readonly inserting: vscode.Range;
    readonly rank: number;
    /** Whether the repository was typed, and so is shown. */
    readonly hasRepository: boolean;
  },
): IssueItem {
  const { target, title } = offered;
  const label = formatTarget(target, place.hasRepository ? 'repository' : 'number');
  const words = title === null ? '' : toOneLine(title);
  const room = LINE_LENGTH - label.length - 1;
  const description = descriptionOf(offered, room - words.length);
  const detail = words && ` ${shorten(words, Math.max(MIN_TITLE_LENGTH, room - description.length))}`;
  const item = new IssueItem(offered, { label, detail, description });
  item.range = place.inserting;
  item.insertText = place.written;
  // What matches was chosen already, by numbers, words and accents that the editor would miss.
  item.filterText = place.typed;
  item.sortText = String(place.rank).padStart(6, '0');
  return item;
}

function documentation({ target, issue, mentioned }: OfferedIssue): vscode.MarkdownString {
  const told = mentionedIn(mentioned);
  const mention = escapeMarkdown(told && `${told.charAt(0).toUpperCase()}${told.slice(1)}`);
  if (!issue) return hoverMarkdown(`**${escapeMarkdown(formatTarget(target))}**`, mention);
  const now = Date.now();
  // The list of recent changes has no people, so a missing author does not mean a deleted account.
  if (issue.author !== null || issue.excerpt !== '') return hoverMarkdown(...issueCard(issue, now), mention);
  const { icon, color, words } = stateOf(issue);
  const updated = vscode.l10n.t('updated {0}', relativeTime(Date.parse(issue.updatedAt), now));
  return hoverMarkdown(
    lines(
      `${coloredIcon(icon, color)} **${escapeMarkdown(issue.title)}**`,
      dotted(escapeMarkdown(formatTarget(target)), words, updated),
    ),
    mention,
  );
}

/** The state, and since when nothing has happened where there is room for it. */
function descriptionOf({ issue, mentioned }: OfferedIssue, room: number): string {
  if (issue) {
    const word = shortStateWord(issue.state);
    const withAge = dotted(word, shortRelativeTime(Date.parse(issue.updatedAt), Date.now()));
    return withAge.length <= room ? withAge : word;
  }
  if (!mentioned) return '';
  const { notes } = mentioned;
  return notes === 1 ? vscode.l10n.t('in 1 note') : vscode.l10n.t('in {0} notes', notes);
}

function mentionedIn(mentioned: MentionedIssue | null): string {
  if (!mentioned) return '';
  const { notes, last } = mentioned;
  const often =
    notes === 1 ? vscode.l10n.t('mentioned in 1 note') : vscode.l10n.t('mentioned in {0} notes', notes);
  return last === null ? often : vscode.l10n.t('{0}, last {1}', often, last);
}
