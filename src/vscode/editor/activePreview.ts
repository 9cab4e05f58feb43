import vscode = require('vscode');
import { namesIn, previewedFile } from './previewedFile';

/** How tabs name VS Code's Markdown preview. */
const PREVIEW = /(?:^|-)markdown\.preview$/;
const MARKDOWN_FILE = /\.(?:md|mkdn?|mdwn|mdown|markdown|markdn)$/i;
/** So many files are known by when they were last worked on. */
const MAX_RECENT_FILES = 50;
/** Names of files hold blanks now and then, but few. */
const MAX_NAMES = 3;

/** Finds the document whose preview, or other editor than for text, is in front. */
export class ActivePreview {
  readonly #found: () => void;
  /** Last first. */
  #recent: readonly vscode.Uri[] = [];
  /** What was looked for in the workspace, by the tab's name; null for what is not there, or more than once. */
  readonly #sought = new Map<string, vscode.Uri | null>();
  readonly #opening = new Set<string>();

  /** `found` is called once a document that had to be opened is open. */
  constructor(found: () => void) {
    this.#found = found;
  }

  /** Notes that the user works on a document. */
  use({ uri }: vscode.TextDocument): void {
    const key = uri.toString();
    if (this.#recent[0]?.toString() === key) return;
    this.#recent = [uri, ...this.#recent.filter((each) => each.toString() !== key)].slice(
      0,
      MAX_RECENT_FILES,
    );
  }

  /** null where no such thing is in front, or its document is still to be opened. */
  document(): vscode.TextDocument | null {
    const uri = this.#uri();
    if (!uri) return null;
    const key = uri.toString();
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
    if (open) return open;
    if (!this.#opening.has(key)) void this.#open(uri, key);
    return null;
  }

  #uri(): vscode.Uri | null {
    const { input, label } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    if (input instanceof vscode.TabInputCustom) return MARKDOWN_FILE.test(input.uri.path) ? input.uri : null;
    if (!(input instanceof vscode.TabInputWebview) || !PREVIEW.test(input.viewType)) return null;
    if (label === undefined) return null;
    const known = previewedFile(label, [...this.#recent, ...openFiles()]) ?? this.#sought.get(label);
    if (known === undefined) void this.#seek(label);
    return known ?? null;
  }

  async #open(uri: vscode.Uri, key: string): Promise<void> {
    this.#opening.add(key);
    try {
      await vscode.workspace.openTextDocument(uri);
      this.#found();
    } catch {
      // It is gone, and so will its preview be.
    } finally {
      this.#opening.delete(key);
    }
  }

  /** A window that was opened anew may show a preview alone. */
  async #seek(label: string): Promise<void> {
    this.#sought.set(label, null);
    for (const name of namesIn(label).slice(0, MAX_NAMES)) {
      const pattern = `**/${name.replace(/[[\]{}*?]/g, '?')}`;
      const [only, ...others] = await vscode.workspace.findFiles(pattern, undefined, 2);
      if (!only) continue;
      if (others.length > 0) return;
      this.#sought.set(label, only);
      this.#found();
      return;
    }
  }
}

/** The files that have a tab. */
function openFiles(): vscode.Uri[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? input.uri : [])),
  );
}
