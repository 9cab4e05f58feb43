import vscode = require('vscode');
import { errorMessage } from '../editor/errorMessage';
import { askText } from '../editor/ask';
import { targetOf } from '../editor/settingsTarget';
import type { ActiveNote } from '../editor/activeNote';
import { showError } from '../editor/messages';

const SECTION = 'meetingNotes';
const KEY = 'defaultRepository';

/** Asks which repository a bare `#12` means, and writes the setting where the note in front has it from. */
export async function setDefaultRepository(activeNote: ActiveNote): Promise<void> {
  const uri = activeNote.document?.uri ?? vscode.window.activeTextEditor?.document.uri;
  const folder = uri && vscode.workspace.getWorkspaceFolder(uri);
  const configuration = vscode.workspace.getConfiguration(SECTION, folder?.uri ?? null);
  const value = configuration.get<unknown>(KEY);
  const name = await askText({
    title: vscode.l10n.t('Set Default Repository'),
    prompt: vscode.l10n.t('The repository that a bare #12 means if the note itself does not say.'),
    placeholder: 'owner/name',
    value: typeof value === 'string' ? value : '',
    judge: (text) => ({
      message: isName(text) ? '' : vscode.l10n.t('Write it as owner/name.'),
      isRefused: !isName(text),
    }),
  });
  if (name === undefined) return;
  try {
    const isFolderOpen = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
    const target = isFolderOpen ? targetOf(folder) : vscode.ConfigurationTarget.Global;
    await configuration.update(KEY, name.trim(), target);
  } catch (error) {
    const cause = errorMessage(error);
    void showError(
      vscode.l10n.t(
        'The setting "{0}.{1}" could not be saved: {2}. You can change it in the settings.',
        SECTION,
        KEY,
        cause,
      ),
    );
  }
}

/** Nothing unsets it. */
function isName(text: string): boolean {
  return /^(?:[\w.-]+\/[\w.-]+)?$/.test(text.trim());
}
