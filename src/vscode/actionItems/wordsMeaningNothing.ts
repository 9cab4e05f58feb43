import vscode = require('vscode');
import { ownWordsIn } from '../../notes/settingsList';
import { targetOf } from '../editor/settingsTarget';
import { settingsTrace } from '../editor/settingsTrace';

const SECTION = 'meetingNotes';
const KEY = 'words';

/**
 * Adds a word to those that mean no tasks, in the settings of the workspace or of its folder; what else stands there stays. Gives what
 * takes it back, and leaves what was changed since then. Rejects where the settings cannot be written.
 */
export async function addWordMeaningNothing(uri: vscode.Uri, word: string): Promise<() => Promise<void>> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) throw new Error(vscode.l10n.t('its file is in no folder that is open here'));
  if (!vscode.workspace.isTrusted) throw new Error(vscode.l10n.t('this workspace is not trusted'));
  const target = targetOf(folder);
  const configuration = (): vscode.WorkspaceConfiguration =>
    vscode.workspace.getConfiguration(SECTION, folder.uri);
  const ownValue = (): unknown => {
    const found = configuration().inspect<unknown>(KEY);
    return target === vscode.ConfigurationTarget.WorkspaceFolder
      ? found?.workspaceFolderValue
      : found?.workspaceValue;
  };
  const before = ownValue();
  const removeEmpty = await settingsTrace(folder);
  const { not = [] } = ownWordsIn(configuration().get<unknown>(KEY));
  const now = { ...recordIn(before), not: [...not, word] };
  await configuration().update(KEY, now, target);
  return async () => {
    const current = ownValue();
    const isAsWritten = JSON.stringify(current) === JSON.stringify(now);
    const without = { ...recordIn(current), not: wordsIn(current).filter((each) => each !== word) };
    await configuration().update(KEY, isAsWritten ? before : without, target);
    await removeEmpty();
  };
}

const recordIn = (value: unknown): object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

/** What `not` lists, whatever that is. */
function wordsIn(value: unknown): readonly unknown[] {
  const { not } = recordIn(value) as { readonly not?: unknown };
  return Array.isArray(not) ? not : [];
}
