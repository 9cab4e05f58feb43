import vscode = require('vscode');
import { valueAfter, type Step } from '../../notes/noteChoice';
import { targetOf } from '../editor/settingsTarget';
import { settingsTrace } from '../editor/settingsTrace';

export const SECTION = 'meetingNotes';
const KEYS = ['notes.include', 'notes.exclude'] as const satisfies readonly Step['setting'][];

/** A setting is no list, to which nothing can be added. */
export class NoListError extends Error {}

/** A setting as it was written, and what stood there before. */
interface Written {
  readonly key: string;
  readonly target: vscode.ConfigurationTarget;
  readonly before: unknown;
  readonly now: unknown;
}

/** Takes back what was written; false where it was changed again since then, and nothing is done. */
export type TakeBack = () => Promise<boolean>;

/**
 * Adds entries to the lists that count for a folder, and removes them. What else stands there stays, the default included.
 * Throws where it cannot be saved; nothing is changed then.
 */
export async function writeSteps(folder: vscode.WorkspaceFolder, steps: readonly Step[]): Promise<TakeBack> {
  const removeEmpty = await settingsTrace(folder);
  const written: Written[] = [];
  try {
    for (const key of KEYS) {
      const own = steps.filter(({ setting }) => setting === key);
      if (own.length > 0) written.push(await write(folder, key, own));
    }
  } catch (error) {
    await restore(folder, written).then(removeEmpty, () => undefined);
    throw error;
  }
  return async () => {
    const isAsWritten = written.every(({ key, target, now }) => isSame(ownValue(folder, key, target), now));
    if (isAsWritten) await restore(folder, written).then(removeEmpty);
    return isAsWritten;
  };
}

async function write(
  folder: vscode.WorkspaceFolder,
  key: Step['setting'],
  steps: readonly Step[],
): Promise<Written> {
  const value = configurationOf(folder).get<unknown>(key);
  if (!Array.isArray(value)) throw new NoListError(`${SECTION}.${key}`);
  const target = settingTarget(folder, key);
  const before = ownValue(folder, key, target);
  const changed = valueAfter(value, key, steps);
  // What is as if nothing stood there goes on with it, should that change.
  const now = isSame(changed, inherited(folder, key, target)) ? undefined : changed;
  await configurationOf(folder).update(key, now, target);
  return { key, target, before, now };
}

async function restore(folder: vscode.WorkspaceFolder, written: readonly Written[]): Promise<void> {
  for (const { key, target, before } of written) await configurationOf(folder).update(key, before, target);
}

/** A folder's own value goes before the workspace's, where a file of its own describes the workspace. */
function settingTarget(folder: vscode.WorkspaceFolder, key: string): vscode.ConfigurationTarget {
  const isOwn = vscode.workspace.workspaceFile && inspect(folder, key)?.workspaceFolderValue !== undefined;
  return isOwn ? vscode.ConfigurationTarget.WorkspaceFolder : targetOf(folder);
}

function ownValue(folder: vscode.WorkspaceFolder, key: string, target: vscode.ConfigurationTarget): unknown {
  const { workspaceFolderValue, workspaceValue } = inspect(folder, key) ?? {};
  return target === vscode.ConfigurationTarget.WorkspaceFolder ? workspaceFolderValue : workspaceValue;
}

/** What would count if nothing stood there. */
function inherited(folder: vscode.WorkspaceFolder, key: string, target: vscode.ConfigurationTarget): unknown {
  const { workspaceValue, globalValue, defaultValue } = inspect(folder, key) ?? {};
  const around = globalValue ?? defaultValue;
  return target === vscode.ConfigurationTarget.WorkspaceFolder ? (workspaceValue ?? around) : around;
}

const inspect = (folder: vscode.WorkspaceFolder, key: string) =>
  configurationOf(folder).inspect<unknown>(key);

const configurationOf = (folder: vscode.WorkspaceFolder): vscode.WorkspaceConfiguration =>
  vscode.workspace.getConfiguration(SECTION, folder.uri);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Shows a setting where its value comes from. */
export async function openSetting(folder: vscode.WorkspaceFolder, id: string): Promise<void> {
  const found = vscode.workspace.getConfiguration(undefined, folder.uri).inspect<unknown>(id);
  const isOfSeveral = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  if (isOfSeveral && found?.workspaceFolderValue !== undefined) return openSettingsFile(folder);
  const isOfWorkspace = found?.workspaceValue !== undefined || found?.workspaceFolderValue !== undefined;
  const command = isOfWorkspace ? 'workbench.action.openWorkspaceSettings' : 'workbench.action.openSettings';
  await vscode.commands.executeCommand(command, `@id:${id}`);
}

/** Opens the file that the settings of a folder are written into. */
export async function openSettingsFile(folder: vscode.WorkspaceFolder): Promise<void> {
  if (targetOf(folder) === vscode.ConfigurationTarget.Workspace) {
    await vscode.commands.executeCommand('workbench.action.openWorkspaceSettingsFile');
    return;
  }
  const file = vscode.Uri.joinPath(folder.uri, '.vscode', 'settings.json');
  try {
    await vscode.window.showTextDocument(file);
  } catch {
    await vscode.commands.executeCommand('workbench.action.openWorkspaceSettings');
  }
}
