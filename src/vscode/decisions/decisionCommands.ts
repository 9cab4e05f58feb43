import vscode = require('vscode');
import { copiedDecisions, type DecisionRow, type Place } from '../../notes/notebook/decisionTable';
import { encodePath } from '../../notes/recognisers/origin';
import { slugAbove } from '../../notes/references/headingSlug';
import { errorMessage } from '../editor/errorMessage';
import { showNotice } from '../editor/notice';
import { toRange } from '../editor/positions';
import type { NoteStore } from '../workspace/noteStore';
import type { WorkspaceRepositories } from '../workspace/workspaceRepositories';
import type { DecisionRowNode, Recorded } from './decisionNode';
import { showError, showInformation } from '../editor/messages';

/** Opens the note of a decision at its line; the note may have been edited since the view has read it. */
export async function revealDecision(notes: NoteStore, { at, decision }: Recorded): Promise<void> {
  try {
    const document = await vscode.workspace.openTextDocument(at.uri);
    const { line } = decision.range.start;
    const [nearest] = notes
      .noteFor(document)
      .decisions.filter(({ text }) => text === decision.text)
      .sort((one, other) => Math.abs(one.range.start.line - line) - Math.abs(other.range.start.line - line));
    const { start } = toRange((nearest ?? decision).range);
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
  } catch (error) {
    const cause = errorMessage(error);
    void showError(vscode.l10n.t('The note could not be opened: {0}', cause));
  }
}

/** The decisions of rows that a command is for: the selection goes before the row clicked; a group stands for all in it. */
export function decisionsOf(clicked: unknown, selected: unknown): Recorded[] {
  const given = [...(Array.isArray(selected) ? (selected as unknown[]) : []), clicked];
  const nodes = given.filter(
    (each): each is DecisionRowNode => typeof each === 'object' && each !== null && 'kind' in each,
  );
  const found = nodes.flatMap((node) =>
    node.kind === 'group' ? node.decisions : node.kind === 'decision' ? [node.recorded] : [],
  );
  return [...new Set(found)];
}

/** Puts decisions on the clipboard, as Markdown. Links lead to GitHub where the notes are there. */
export async function copyDecisions(
  repositories: WorkspaceRepositories,
  decisions: readonly Recorded[],
): Promise<void> {
  if (decisions.length === 0) {
    void showInformation(
      vscode.l10n.t(
        'There is no decision to copy. Show the Decisions view, clear its filter, and try again.',
      ),
    );
    return;
  }
  const rows = decisions.map((decision) => rowOf(repositories, decision));
  await vscode.env.clipboard.writeText(copiedDecisions(rows));
  showNotice(
    rows.length === 1
      ? vscode.l10n.t('Copied one decision as Markdown')
      : vscode.l10n.t('Copied {0} decisions as Markdown', rows.length),
  );
}

function rowOf(repositories: WorkspaceRepositories, recorded: Recorded): DecisionRow {
  const { date, decision, subject, issues, supersedes, supersededBy } = recorded;
  const placeOf = (other: Recorded): Place => placeIn(repositories, other);
  return {
    date,
    subject,
    text: decision.text,
    issues,
    place: placeOf(recorded),
    supersedes: supersedes.map(placeOf),
    supersededBy: supersededBy && placeOf(supersededBy),
  };
}

function placeIn(repositories: WorkspaceRepositories, { at, date, decision }: Recorded): Place {
  const { line } = decision.range.start;
  const slug = slugAbove(at.note.sections, line);
  const address =
    repositories.addressOf(at.uri, line) ??
    encodePath(at.path) + (slug === null ? '' : `#${encodeURIComponent(slug)}`);
  return { day: date ?? at.path, path: at.path, address };
}
