import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { out } from '../harness/paths';
import type { Settings } from '../harness/server';
import { Editor } from './editor';
import { appear, clickOn, eventually, vanish } from './eventually';
import { openServerless, Tab, type TabOptions } from './tab';
import { TreeView } from './tree-view';
import { Webview } from './webview';

/** Milliseconds for what is tried again when it takes longer. */
const SOON = 5_000;

interface Workspace {
  /** Absolute path of a folder, or of a file that names several. */
  readonly folder: string;
  readonly settings?: Settings;
}

/** A tab in which no window is open, for the next one that needs no other. */
let free: Tab | null = null;

/** VS Code in a browser with the packaged extension installed, as a user sees and handles it. */
export class Workbench {
  /** The text editor in front. */
  readonly editor: Editor;

  private constructor(
    /** For what this class has no word for. */
    readonly page: Page,
    /** null where there is no server. */
    private readonly inServer: Tab | null,
    /** Closes the window. */
    readonly close: () => Promise<void>,
  ) {
    this.editor = new Editor(page);
  }

  /** Starts a server and a browser of its own; `close` ends both. */
  static async start(options: Workspace & TabOptions): Promise<Workbench> {
    const tab = await Tab.start(options);
    return Workbench.#openIn(tab, options, () => tab.end());
  }

  /** Opens a window in the server and the browser of those that were closed before, of which it knows nothing; they go on until the process ends. */
  static async open(options: Workspace): Promise<Workbench> {
    const tab = free ?? (await Tab.start());
    free = null;
    return Workbench.#openIn(tab, options, async () => {
      try {
        await tab.leave();
        free = tab;
      } catch {
        await tab.end();
      }
    });
  }

  /** As on github.dev, in a browser of its own: there is no server, and the folder is a virtual one. */
  static async startServerless(options: Required<Workspace>): Promise<Workbench> {
    const { page, end } = await openServerless(options);
    return new Workbench(page, null, end);
  }

  get #tab(): Tab {
    if (this.inServer === null) throw new Error('There is no server.');
    return this.inServer;
  }

  static async #openIn(
    tab: Tab,
    { folder, settings }: Workspace,
    close: () => Promise<void>,
  ): Promise<Workbench> {
    try {
      return new Workbench(await tab.open(folder, settings), tab, close);
    } catch (error) {
      await tab.end();
      throw error;
    }
  }

  /** Another window of the same browser on the same folder: it has an extension host of its own, and shares what is kept. */
  async another(): Promise<Workbench> {
    const page = await this.#tab.openAnother();
    return new Workbench(page, this.#tab, () => page.close());
  }

  /** The window that something opens. */
  async opened(by: () => Promise<unknown>): Promise<Workbench> {
    const [page] = await Promise.all([this.page.context().waitForEvent('page'), by()]);
    return new Workbench(page, this.#tab, () => page.close());
  }

  /** The files that the extension keeps for its workspace and for all, by their names; absolute paths. */
  async keptFiles(): Promise<Map<string, string>> {
    const all = await readdir(this.#tab.server.dataFolder, { recursive: true });
    const own = all.filter((path) => /[\\/]meeting-notes\.meeting-notes[\\/]/.test(path));
    return new Map(own.map((path) => [basename(path), join(this.#tab.server.dataFolder, path)]));
  }

  /** The process of the extension host that was started last. */
  get extensionHost(): number {
    return this.#tab.server.extensionHosts.at(-1) ?? 0;
  }

  /** Kills the extension host that was started last, where it stands; VS Code starts another one. Resolves once it has. */
  async killExtensionHost(): Promise<void> {
    const { extensionHosts } = this.#tab.server;
    const count = extensionHosts.length;
    process.kill(extensionHosts.at(-1) ?? 0, 'SIGKILL');
    await eventually('another extension host', () => {
      if (extensionHosts.length > count) return Promise.resolve();
      return Promise.reject(new Error('there is none yet'));
    });
  }

  /** Opens a file by a part of its path and waits until its editor is in front. */
  async openFile(path: string): Promise<void> {
    const name = path.split('/').at(-1) ?? path;
    await this.quickPick(path, (row) => row.filter({ has: this.page.getByText(name, { exact: true }) }));
    await appear(this.page.locator('.editor-group-container.active .tab.active', { hasText: name }));
    await this.editor.waitFor();
  }

  /** Runs a command by its title as the palette shows it, category included. */
  async runCommand(title: string): Promise<void> {
    await this.quickPick(`>${title}`, (row) => row.and(this.page.getByRole('option', { name: title })));
  }

  /** Shows a view by its name, wherever it is; a window that is just opening may not know it yet. */
  async openView(name: string): Promise<TreeView> {
    const view = new TreeView(this.page, name);
    await eventually(`view ${name}`, async () => {
      await this.page.keyboard.press('Escape');
      await this.quickPick(`view ${name}`, (row) => row.and(this.page.getByRole('option', { name })), SOON);
      await view.waitFor(SOON);
    });
    return view;
  }

  /** A view by its name, which the sidebar shows already, open or closed. */
  view(name: string): TreeView {
    return new TreeView(this.page, name);
  }

  /** The webview that shows in an editor group. */
  get webview(): Webview {
    return new Webview(this.page);
  }

  /**
   * Loads the window anew, once what VS Code keeps of the workspace reads so: in a browser it keeps it every few seconds.
   * `meanwhile` happens while no window is open.
   */
  async reload(kept: RegExp, meanwhile?: () => Promise<unknown>): Promise<void> {
    await eventually('kept state', async () => {
      const state = await this.page.evaluate(readWorkspaceState);
      if (!kept.test(state)) throw new Error(`expected ${String(kept)}, but it reads:\n${state}`);
    });
    if (meanwhile) {
      await this.page.goto('about:blank');
      await meanwhile();
      await this.page.goBack();
    } else await this.page.reload();
    // Whatever view the sidebar shows again.
    await appear(this.page.locator('.part.sidebar .monaco-list-row').first());
  }

  /** Changes the colours, by the theme's name. */
  async useTheme(name: string): Promise<void> {
    await this.runCommand('Preferences: Color Theme');
    await appear(this.picks.first());
    await this.choose(name);
    await vanish(this.picks.first());
  }

  /** Signs in to the stand-in by one of its tokens, at the question that a command or a link has opened. */
  async signIn(token: string): Promise<void> {
    await this.giveToken(token);
    // The question stays until GitHub has said whose the token is.
    await vanish(this.page.locator('.quick-input-widget:visible'));
  }

  /** Answers the question how to sign in with a token, whether GitHub accepts it or not. */
  async giveToken(token: string): Promise<void> {
    await clickOn(this.picks.filter({ hasText: 'With a personal access token' }));
    await this.waitForInput('It is kept in VS Code’s secret storage');
    await this.answer(token);
  }

  /** Types into the input that a command has opened, and confirms it. */
  async answer(text: string): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input.input');
    await input.fill(text);
    await input.press('Enter');
  }

  /** Types into the list that a command has opened, and takes the row with a text once it is the one that Enter takes. */
  async choose(typed: string, row = typed): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input.input');
    const focused = this.picks.and(this.page.locator('.focused')).filter({ hasText: row });
    // A list may show the row before what is typed has been handled, and what is typed into one that is closing is lost.
    await eventually(`choice of ${row}`, async () => {
      await input.fill('', { timeout: 1000 });
      await input.fill(typed, { timeout: 1000 });
      await appear(focused, 2000);
    });
    await input.press('Enter');
  }

  /** The rows of the open quick pick. */
  get picks(): Locator {
    return this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
  }

  /** Waits until the input that a command has opened says something, below or above what is typed. */
  async waitForInput(text: string): Promise<void> {
    await appear(this.page.locator('.quick-input-widget:visible', { hasText: text }));
  }

  /** The labels of the rows that are ticked in the open quick pick. */
  async ticked(): Promise<string[]> {
    const rows = this.picks.filter({ has: this.page.locator('[aria-checked=true], input:checked') });
    // A row keeps what it showed in another list, out of sight.
    return rows.locator('.label-name:visible').allInnerTexts();
  }

  /** The texts of the notifications that are popped up now, but for the one that answers a sign-in. */
  async notifications(): Promise<string[]> {
    const texts = await this.toasts.allInnerTexts();
    return texts.filter((text) => !text.startsWith('Signed in to '));
  }

  /** Waits for a notification that holds a text, and returns its whole text. */
  async waitForNotification(text: string): Promise<string> {
    const toast = this.toasts.filter({ hasText: text }).first();
    await appear(toast);
    return toast.innerText();
  }

  /** Waits until what the status bar tells of the language of the file in front reads as expected. */
  async waitForLanguageStatus(expected: RegExp): Promise<void> {
    await eventually('language status', async () => {
      await this.page.mouse.move(0, 0);
      await this.page.locator('[id="status.languageStatus"]').hover({ timeout: 2000 });
      const shown = this.page.locator('.hover-language-status');
      await appear(shown.first(), 2000);
      const text = (await shown.allInnerTexts()).join('\n');
      if (!expected.test(text)) throw new Error(`expected ${String(expected)}, but it reads:\n${text}`);
    });
  }

  /** Takes back what is not saved in all files that are open. */
  async revertFiles(): Promise<void> {
    const changed = this.page.locator('.tab.dirty').first();
    await eventually('files as they were', async () => {
      if (!(await changed.isVisible())) return;
      await changed.click({ timeout: SOON });
      await this.runCommand('File: Revert File');
      throw new Error('one more is to be looked at');
    });
  }

  /** Closes the questions, lists and menus that are open. */
  async escape(): Promise<void> {
    for (let times = 0; times < 2; times++) await this.page.keyboard.press('Escape');
  }

  /** Leaves a picture of the window in `out/screenshots/` and returns its path. */
  async screenshot(name: string): Promise<string> {
    const path = join(out, 'screenshots', `${name.replace(/[^\w.]+/g, '-')}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  private get toasts(): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item-message');
  }

  private async quickPick(query: string, choose: (row: Locator) => Locator, timeout = 30_000): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input.input');
    const row = choose(this.picks).first();
    // Keys pressed before the workbench listens are lost, and so is what is typed into an input that is closing.
    await eventually(
      `quick open for ${query}`,
      async () => {
        if (!(await input.isVisible()))
          await this.page.keyboard.press(query.startsWith('>') ? 'F1' : 'ControlOrMeta+P');
        await input.fill(query, { timeout: 1000 });
        // On a busy machine the list may close before it is clicked into.
        await clickOn(row, SOON).catch(async (error: unknown) => {
          await this.page.keyboard.press('Escape');
          throw error;
        });
      },
      timeout,
    );
    await vanish(row, timeout);
  }
}

/** Runs in the page: all that VS Code keeps of workspaces in this browser. */
async function readWorkspaceState(): Promise<string> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(String(request.error)));
    });
  const values: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-') || name.endsWith('-global')) continue;
    const database = await answer(indexedDB.open(name));
    for (const store of database.objectStoreNames)
      values.push(...(await answer<unknown[]>(database.transaction(store).objectStore(store).getAll())));
    database.close();
  }
  return values.join('\n');
}
