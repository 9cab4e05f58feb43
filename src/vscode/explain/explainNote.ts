import vscode = require('vscode');
import { explain, type Explanation, type Reason } from '../../notes/explanation';
import { rulingOf, type Plan, type Ruling, type Step } from '../../notes/noteChoice';
import type { ActiveNote } from '../editor/activeNote';
import { errorMessage } from '../editor/errorMessage';
import { MARKDOWN } from '../editor/markdown';
import { toRange } from '../editor/positions';
import { targetOf } from '../editor/settingsTarget';
import { LEAVE_OUT } from '../present/leaveOut';
import { patternsOf } from '../workspace/noteFinder';
import type { NoteStore } from '../workspace/noteStore';
import { changeableOf, changeNote, nameOf, planFor, type Changeable, type Wanted } from './changeNote';
import { openSetting } from './noteSettings';
import { reasonRow, settingOf, shownName } from './reasonRows';
import { showError, showInformation } from '../editor/messages';

interface Row extends vscode.QuickPickItem {
  /** What choosing it does. */
  readonly act?: () => Promise<unknown>;
}

/** "Why Is This (Not) a Meeting Note?": of a row in the Meetings view or a file, else of the active document. */
export function registerExplainNote(notes: NoteStore, activeNote: ActiveNote): vscode.Disposable {
  const command = (name: string, act: (document: vscode.TextDocument) => Promise<void>) =>
    vscode.commands.registerCommand(name, async (argument?: unknown) => {
      const document = await documentOf(argument, activeNote);
      if (document) await act(document);
    });
  return vscode.Disposable.from(
    command('meetingNotes.explainNote', (document) => explainNote(notes, document)),
    command(LEAVE_OUT, (document) => changeNote(notes, document, 'none')),
  );
}

/** Says why where there is none. */
async function documentOf(argument: unknown, { document }: ActiveNote): Promise<vscode.TextDocument | null> {
  const uri = uriIn(argument);
  if (!uri) {
    if (!document)
      void showInformation(
        vscode.l10n.t('No Markdown file is open. Open the file in question and try again.'),
      );
    return document;
  }
  try {
    const opened = await vscode.workspace.openTextDocument(uri);
    if (vscode.languages.match(MARKDOWN, opened) > 0) return opened;
    void showInformation(
      vscode.l10n.t('“{0}” is not a Markdown file. Only those can be meeting notes.', nameOf(opened)),
    );
  } catch (error) {
    void showError(vscode.l10n.t('The file could not be opened: {0}', errorMessage(error)));
  }
  return null;
}

/** Untrusted: arguments may come from any key binding. */
function uriIn(argument: unknown): vscode.Uri | null {
  if (argument instanceof vscode.Uri) return argument;
  const isRow = typeof argument === 'object' && argument !== null && 'note' in argument;
  return isRow && argument.note instanceof vscode.Uri ? argument.note : null;
}

/** Shows why a document is a note, or none, and changes it. */
async function explainNote(notes: NoteStore, document: vscode.TextDocument): Promise<void> {
  // The files beside it may decide.
  await notes.isNoteByNeighbours(document);
  const file = changeableOf(document);
  const evidence = notes.evidenceFor(document);
  const explanation = explain(evidence, rulingFor(file));
  const changes = evidence.isTooLarge ? [] : wantedFrom(explanation.verdict);
  const chosen = await ask(titleOf(document, explanation.verdict), [
    ...reasonRows(explanation, (reason) => goTo(document, file, reason)),
    ...(changes.length > 0 ? [separator(vscode.l10n.t('Change It'))] : []),
    ...changes.map((wanted) => ({
      ...changeRow(wanted, file, file && planFor(notes, file, wanted)),
      act: () => changeNote(notes, document, wanted),
    })),
  ]);
  await chosen?.act?.();
}

/** What stands in no folder of the workspace is left to what it says. */
const rulingFor = (file: Changeable | null): Ruling =>
  file ? rulingOf(patternsOf(file.folder), file.path) : { kind: 'open' };

function titleOf(document: vscode.TextDocument, verdict: Explanation['verdict']): string {
  const name = nameOf(document);
  switch (verdict) {
    case 'note':
      return vscode.l10n.t('A meeting note: “{0}”', name);
    case 'begun':
      return vscode.l10n.t('The beginning of a meeting note: “{0}”', name);
    default:
      return vscode.l10n.t('Not a meeting note: “{0}”', name);
  }
}

/** The change that a verdict leaves to be wanted. */
function wantedFrom(verdict: Explanation['verdict']): readonly Wanted[] {
  if (verdict === 'begun') return ['note', 'none'];
  return verdict === 'note' ? ['none'] : ['note'];
}

function reasonRows({ reasons }: Explanation, go: (reason: Reason) => Promise<unknown>): Row[] {
  return reasons.flatMap((reason, index) => {
    const row = { ...reasonRow(reason), act: () => go(reason) };
    if (reason.isFor === reasons[index - 1]?.isFor) return row;
    const side = reason.isFor ? vscode.l10n.t('For') : vscode.l10n.t('Against');
    return [separator(side), row];
  });
}

const separator = (label: string): Row => ({ label, kind: vscode.QuickPickItemKind.Separator });

function changeRow(wanted: Wanted, file: Changeable | null, plan: Plan | null): Row {
  if (plan?.kind === 'excluded') {
    const label = `$(gear) ${vscode.l10n.t('Open the Setting That Leaves It Out')}`;
    const pattern = shownName(plan.pattern);
    return { label, detail: vscode.l10n.t('"{0}" in {1}', pattern, settingOf(plan.setting)) };
  }
  const label =
    wanted === 'note'
      ? `$(add) ${vscode.l10n.t('Treat This File as a Meeting Note')}`
      : `$(circle-slash) ${vscode.l10n.t('Leave This File Out')}`;
  return file && plan ? { label, detail: stepsText(plan.steps, file.folder) } : { label };
}

/** What exactly is written. */
function stepsText(steps: readonly Step[], folder: vscode.WorkspaceFolder): string {
  const added = steps.find(({ kind }) => kind === 'add');
  const removed = steps.find(({ kind }) => kind === 'remove');
  const [step] = steps;
  if (!step) return '';
  const isOfFolder = targetOf(folder) === vscode.ConfigurationTarget.WorkspaceFolder;
  const name = shownName(folder.name);
  const [entry, setting] = [shownName(step.entry), settingOf(step.setting)];
  if (added && removed) {
    const to = settingOf(added.setting);
    return isOfFolder
      ? vscode.l10n.t('Moves from {0} to {1} in the folder “{2}”: "{3}"', setting, to, name, entry)
      : vscode.l10n.t('Moves from {0} to {1} in the workspace: "{2}"', setting, to, entry);
  }
  if (added)
    return isOfFolder
      ? vscode.l10n.t('Adds to {0} in the folder “{1}”: "{2}"', setting, name, entry)
      : vscode.l10n.t('Adds to {0} in the workspace: "{1}"', setting, entry);
  return isOfFolder
    ? vscode.l10n.t('Removes from {0} in the folder “{1}”: "{2}"', setting, name, entry)
    : vscode.l10n.t('Removes from {0} in the workspace: "{1}"', setting, entry);
}

/** Goes to where a reason stands: in the text, or in the settings. */
async function goTo(document: vscode.TextDocument, file: Changeable | null, reason: Reason): Promise<void> {
  if (file && reason.kind === 'excluded') return openSetting(file.folder, settingOf(reason.setting));
  if (file && (reason.kind === 'named' || reason.kind === 'notIncluded'))
    return openSetting(file.folder, settingOf('notes.include'));
  const selection = reason.range ? { selection: toRange(reason.range) } : {};
  await vscode.window.showTextDocument(document, selection);
}

/** The row that is chosen; undefined where the user presses Escape. */
function ask(title: string, rows: readonly Row[]): Promise<Row | undefined> {
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Choose a reason to go to its place');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = rows;
  return new Promise<Row | undefined>((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  }).finally(() => pick.dispose());
}
