import vscode = require('vscode');
import { verdictByText, type Explanation } from '../../notes/explanation';
import { planToInclude, planToLeaveOut, rulingOf, type Plan, type Step } from '../../notes/noteChoice';
import { shorten, toOneLine } from '../../notes/references/untrusted';
import { errorMessage } from '../editor/errorMessage';
import { pathBelow } from '../editor/files';
import { patternsOf } from '../workspace/noteFinder';
import type { NoteStore } from '../workspace/noteStore';
import {
  NoListError,
  openSetting,
  openSettingsFile,
  SECTION,
  writeSteps,
  type TakeBack,
} from './noteSettings';
import { settingOf } from './reasonRows';
import { showError, showInformation, showWarning } from '../editor/messages';

/** A file whose place in the settings may be changed. */
export interface Changeable {
  readonly document: vscode.TextDocument;
  readonly folder: vscode.WorkspaceFolder;
  /** Relative to the folder. */
  readonly path: string;
}

/** Whether a file is to be a note. */
export type Wanted = 'note' | 'none';

/** null for a file in no folder of the workspace. */
export function changeableOf(document: vscode.TextDocument): Changeable | null {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const path = folder && pathBelow(folder.uri, document.uri);
  return folder && path ? { document, folder, path } : null;
}

/** The words of a file's name in a message. */
export function nameOf({ uri }: vscode.TextDocument): string {
  return shorten(toOneLine(uri.path.slice(uri.path.lastIndexOf('/') + 1)), 60);
}

/** What would be written. */
export function planFor(notes: NoteStore, { document, folder, path }: Changeable, wanted: Wanted): Plan {
  const verdict = verdictByText(notes.evidenceFor(document));
  const patterns = patternsOf(folder);
  return wanted === 'note'
    ? planToInclude(patterns, path, verdict === 'note')
    : planToLeaveOut(patterns, path, verdict !== 'none');
}

/** Writes into the settings that a file is a note, or none, and says so with a way back; or says why that cannot be. */
export async function changeNote(
  notes: NoteStore,
  document: vscode.TextDocument,
  wanted: Wanted,
): Promise<void> {
  const file = changeableOf(document);
  if (!file) return void refuseOutside(document);
  if (!vscode.workspace.isTrusted) return void refuseUntrusted();
  const plan = planFor(notes, file, wanted);
  if (plan.kind === 'excluded') return openSetting(file.folder, settingOf(plan.setting));
  const takeBack = await tryTo(file.folder, plan.steps, () => writeSteps(file.folder, plan.steps));
  if (takeBack) void tell(notes, file, { wanted, takeBack, steps: plan.steps });
}

async function tryTo<T>(
  folder: vscode.WorkspaceFolder,
  steps: readonly Step[],
  write: () => Promise<T>,
): Promise<T | null> {
  try {
    return await write();
  } catch (error) {
    void refuseUnsaved(folder, steps, error);
    return null;
  }
}

interface Done {
  readonly wanted: Wanted;
  readonly takeBack: TakeBack;
  readonly steps: readonly Step[];
}

async function tell(notes: NoteStore, file: Changeable, { wanted, takeBack, steps }: Done): Promise<void> {
  const { document, folder } = file;
  const undo = vscode.l10n.t('Undo');
  const name = nameOf(document);
  const chosen = isAsWanted(notes, file, wanted)
    ? await showInformation(
        wanted === 'note'
          ? vscode.l10n.t('“{0}” is now a meeting note.', name)
          : vscode.l10n.t('“{0}” is no longer a meeting note.', name),
        undo,
      )
    : await showWarning(
        vscode.l10n.t('The settings were changed, but others go before them: “{0}” is read as before.', name),
        undo,
      );
  if (chosen !== undo) return;
  const isTakenBack = await tryTo(folder, steps, takeBack);
  if (isTakenBack === false)
    void showWarning(vscode.l10n.t('The settings have changed since then, so nothing was undone.'));
}

/** Whether what was written had its effect. */
function isAsWanted(notes: NoteStore, { document, folder, path }: Changeable, wanted: Wanted): boolean {
  const { kind } = rulingOf(patternsOf(folder), path);
  const byText: Explanation['verdict'] = verdictByText(notes.evidenceFor(document));
  const isNote = kind === 'named' || (kind === 'open' && byText !== 'none');
  return isNote === (wanted === 'note');
}

async function refuseOutside(document: vscode.TextDocument): Promise<void> {
  const isNoneOpen = (vscode.workspace.workspaceFolders?.length ?? 0) === 0;
  const open = vscode.l10n.t('Open Folder…');
  const chosen = await showInformation(
    isNoneOpen
      ? vscode.l10n.t(
          'No folder is open. The settings of a folder say which of its files are meeting notes: open the folder of “{0}”.',
          nameOf(document),
        )
      : vscode.l10n.t(
          '“{0}” is in none of the open folders, whose settings say which files are meeting notes. Save it there, or open its folder.',
          nameOf(document),
        ),
    open,
  );
  if (chosen === open) await vscode.commands.executeCommand('vscode.openFolder');
}

async function refuseUntrusted(): Promise<void> {
  const manage = vscode.l10n.t('Manage Workspace Trust');
  const chosen = await showInformation(
    vscode.l10n.t('You have not said yet that you trust this workspace, so its settings stay as they are.'),
    manage,
  );
  if (chosen === manage) await vscode.commands.executeCommand('workbench.trust.manage');
}

async function refuseUnsaved(
  folder: vscode.WorkspaceFolder,
  steps: readonly Step[],
  error: unknown,
): Promise<void> {
  const open = vscode.l10n.t('Open Settings');
  const key = steps[0]?.setting ?? 'notes.include';
  const chosen = await showError(
    error instanceof NoListError
      ? vscode.l10n.t('The setting "{0}" is no list, so nothing was added to it.', error.message)
      : vscode.l10n.t(
          'The setting "{0}.{1}" could not be saved: {2}. You can change it in the settings.',
          SECTION,
          key,
          errorMessage(error),
        ),
    open,
  );
  if (chosen === open) await openSettingsFile(folder);
}
