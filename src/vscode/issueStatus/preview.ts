import type MarkdownIt from 'markdown-it';
import vscode = require('vscode');
import { targetKey } from '../../notes/references/referenceGroups';
import { extendMarkdownIt, type Badge, type Rendering } from '../../notes/references/markdownIt';
import type { Target } from '../../notes/note';
import type { GitHub } from '../../github/client';
import type { NoteStore } from '../workspace/noteStore';
import { readSettings } from '../editor/settings';
import { stateOf } from '../present/issueStatus';

/** What a document was shown with: of each target the state as it was known. */
type Shown = Map<string, { readonly target: Target; readonly badge: Badge | null }>;

/** More previews are hardly open at once. */
const MAX_DOCUMENTS = 8;
/** Milliseconds. Answers that come together are shown together. */
const PAUSE = 50;

/**
 * Shows notes in the built-in Markdown preview. Rendering uses what is cached; afterwards one batch asks GitHub for
 * the rest, and what it brings refreshes the preview once.
 */
export class MarkdownPreview implements vscode.Disposable {
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;
  readonly #log: vscode.LogOutputChannel;
  readonly #listeners: vscode.Disposable;
  readonly #life = new AbortController();
  /** By the document's URI, the least recently rendered first. */
  readonly #shown = new Map<string, Shown>();
  /** Documents that were shown and were no notes, by URI. */
  readonly #plain = new Map<string, vscode.Uri>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** A preview that is hidden has to be refreshed once it is seen. */
  #isLate = false;
  #hasFailed = false;

  constructor(notes: NoteStore, gitHub: GitHub, log: vscode.LogOutputChannel) {
    this.#notes = notes;
    this.#gitHub = gitHub;
    this.#log = log;
    this.#listeners = vscode.Disposable.from(
      gitHub.accounts.onDidEndSession(() => this.#onEnd()),
      gitHub.accounts.onDidChangeIssues((targets) => this.#onLearn(targets)),
      vscode.window.tabGroups.onDidChangeTabs(() => {
        if (this.#isLate) this.#refresh();
      }),
      notes.onDidChange(() => this.#onRead()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#shown.delete(uri.toString());
        this.#plain.delete(uri.toString());
      }),
    );
  }

  /** For the built-in Markdown extension, which calls it by this name. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt {
    return extendMarkdownIt(md, {
      begin: (document) => this.#begin(document),
      failed: (error) => {
        // Most failures repeat at each word.
        if (!this.#hasFailed) this.#log.warn('The Markdown preview could not show all of a note:', error);
        this.#hasFailed = true;
      },
    });
  }

  dispose(): void {
    this.#life.abort();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#listeners.dispose();
  }

  #begin(uri: unknown): Rendering | null {
    if (!(uri instanceof vscode.Uri)) return null;
    const key = uri.toString();
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === key);
    if (!this.#notes.isNoteAt(uri)) {
      this.#plain.set(key, uri);
      return null;
    }
    this.#plain.delete(key);
    const shown: Shown = new Map();
    // Rendering does not pause.
    queueMicrotask(() => this.#onRendered(key, shown));
    return {
      note: document ? this.#notes.noteFor(document) : null,
      hosts: readSettings(uri).hosts.map(({ name }) => name),
      badgeOf: (target) => {
        const badge = this.#badgeOf(target);
        shown.set(targetKey(target), { target, badge });
        return badge;
      },
    };
  }

  #badgeOf(target: Target): Badge | null {
    const answer = this.#gitHub.issues.peek(target);
    if (!answer?.ok) return null;
    const { icon, color, words } = stateOf(answer.value);
    return { icon, color: color.replace('meetingNotes.', ''), words, title: answer.value.title };
  }

  #onRendered(key: string, shown: Shown): void {
    this.#shown.delete(key);
    this.#shown.set(key, shown);
    const [oldest] = this.#shown.keys();
    if (this.#shown.size > MAX_DOCUMENTS && oldest !== undefined) this.#shown.delete(oldest);
    this.#ask([...shown.values()]);
  }

  /** Answers arrive by `onDidChangeIssues`. */
  #ask(shown: readonly { readonly target: Target }[]): void {
    if (shown.length === 0) return;
    const targets = shown.map(({ target }) => target);
    this.#gitHub.issues.getAll(targets, this.#life.signal).catch((error: unknown) => {
      if (!this.#life.signal.aborted)
        this.#log.warn('The states for the preview could not be fetched:', error);
    });
  }

  /** What was rendered before must not be shown again, also in previews that are hidden now. */
  #onEnd(): void {
    const isShown = this.#shown.size > 0;
    this.#shown.clear();
    if (isShown) this.#render();
  }

  #onLearn(targets: readonly Target[]): void {
    const all = [...this.#shown.values()];
    if (targets.length === 0) {
      if (isPreviewVisible()) this.#ask(all.flatMap((shown) => [...shown.values()]));
      else this.#isLate = all.length > 0;
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      if (this.#hasNews()) this.#refresh();
    }, PAUSE);
  }

  /** The files beside a document may reveal only after it is shown that it is a note. */
  #onRead(): void {
    for (const [key, uri] of this.#plain) {
      if (!this.#notes.isNoteAt(uri)) continue;
      this.#plain.delete(key);
      this.#refresh();
    }
  }

  /** Whether the preview would look different; each difference is reported once. */
  #hasNews(): boolean {
    let isNew = false;
    for (const shown of this.#shown.values()) {
      for (const [key, { target, badge }] of shown) {
        const now = this.#badgeOf(target);
        if (JSON.stringify(now) === JSON.stringify(badge)) continue;
        shown.set(key, { target, badge: now });
        isNew = true;
      }
    }
    return isNew;
  }

  #refresh(): void {
    this.#isLate = !isPreviewVisible();
    if (!this.#isLate) this.#render();
  }

  #render(): void {
    vscode.commands.executeCommand('markdown.preview.refresh').then(undefined, (error: unknown) => {
      this.#log.warn('The Markdown preview could not be refreshed:', error);
    });
  }
}

/** Only the Markdown extension knows the document of a preview. */
function isPreviewVisible(): boolean {
  return vscode.window.tabGroups.all.some(({ activeTab }) => {
    const input: unknown = activeTab?.input;
    if (input instanceof vscode.TabInputWebview) return input.viewType.endsWith('markdown.preview');
    return input instanceof vscode.TabInputCustom && input.viewType === 'vscode.markdown.preview.editor';
  });
}
