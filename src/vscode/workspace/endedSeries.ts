import vscode = require('vscode');
import { seriesInSettings } from '../../notes/notebook/seriesKeys';
import { listIn } from '../../notes/settingsList';
import { targetOf } from '../editor/settingsTarget';

const SECTION = 'meetingNotes';
const KEY = 'series.ended';

/** A series, and any note of it: settings are those of its workspace folder. */
export interface SeriesPlace {
  /** As `seriesKeys` tells it. */
  readonly key: string;
  readonly uri: vscode.Uri;
}

/** The series that have ended, as the setting of each workspace folder lists them. */
export class EndedSeries implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  /** By the URIs of workspace folders. */
  readonly #known = new Map<string, ReadonlySet<string>>();

  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#known.clear()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration(`${SECTION}.${KEY}`)) return;
        this.#known.clear();
        this.#changed.fire();
      }),
    );
  }

  has({ key, uri }: SeriesPlace): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const id = folder?.uri.toString() ?? '';
    let ended = this.#known.get(id);
    if (!ended)
      this.#known.set(
        id,
        (ended = new Set(listIn(configurationOf(folder).get<unknown>(KEY)).map(seriesInSettings))),
      );
    return ended.has(keyIn(folder, key));
  }

  /** Writes into the setting whether a series has ended; what else stands there stays. Throws where it cannot be written. */
  async set({ key, uri }: SeriesPlace, hasEnded: boolean): Promise<void> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const own = keyIn(folder, key);
    const configuration = configurationOf(folder);
    const value = configuration.get<unknown>(KEY);
    const others = (Array.isArray(value) ? (value as unknown[]) : []).filter(
      (each) => typeof each !== 'string' || seriesInSettings(each) !== own,
    );
    const now = hasEnded ? [...others, own] : others;
    const isAsBefore = now.length === 0 && configuration.inspect(KEY)?.globalValue === undefined;
    await configuration.update(KEY, isAsBefore ? undefined : now, targetOf(folder));
  }

  dispose(): void {
    this.#listeners.dispose();
  }
}

const configurationOf = (folder: vscode.WorkspaceFolder | undefined): vscode.WorkspaceConfiguration =>
  vscode.workspace.getConfiguration(SECTION, folder?.uri ?? null);

/** The same with several folders open as with one. */
function keyIn(folder: vscode.WorkspaceFolder | undefined, key: string): string {
  const isOneOfSeveral = folder && (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const below =
    isOneOfSeveral && `${key}/`.startsWith(`${folder.name}/`) ? key.slice(folder.name.length) : key;
  return seriesInSettings(below);
}
