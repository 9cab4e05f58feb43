import vscode = require('vscode');
import { ownWordsIn } from '../../notes/settingsList';
import { targetOf } from '../editor/settingsTarget';

const SECTION = 'meetingNotes';
const KEY = 'words';

/**
 * Adds a word to those that mean no tasks, in the settings of the workspace or of its folder; what else stands there stays. Gives what
 * takes it back. Rejects where the settings cannot be written.
 */
export async function addWordMeaningNothing(uri: vscode.Uri, word: string): Promise<() => Promise<void>> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) throw new Error(vscode.l10n.t('its file is in no folder that is open here'));
  if (!vscode.workspace.isTrusted) throw new Error(vscode.l10n.t('this workspace is not trusted'));
  const target = targetOf(folder);
  const configuration = vscode.workspace.getConfiguration(SECTION, folder.uri);
  const found = configuration.inspect<unknown>(KEY);
  const before =
    target === vscode.ConfigurationTarget.WorkspaceFolder
      ? found?.workspaceFolderValue
      : found?.workspaceValue;
  const { not = [] } = ownWordsIn(configuration.get<unknown>(KEY));
  const now = { ...(typeof before === 'object' ? before : {}), not: [...not, word] };
  await configuration.update(KEY, now, target);
  return async () => vscode.workspace.getConfiguration(SECTION, folder.uri).update(KEY, before, target);
}
