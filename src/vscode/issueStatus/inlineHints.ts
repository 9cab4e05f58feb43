import vscode = require('vscode');
import { referencesIn, targetKey } from '../../notes/references/referenceGroups';
import { toOneLine, shorten } from '../../notes/references/untrusted';
import type { Reference } from '../../notes/note';
import type { GitHub } from '../../github/client';
import { MARKDOWN } from '../editor/markdown';
import type { NoteStore } from '../workspace/noteStore';

const TITLE_LENGTH = 50;
/** What an icon is drawn over: it takes two characters. */
const ROOM = '\u00A0\u00A0';

/**
 * Makes room for the icons behind references, and shows the titles of their issues. As hints, for only these count when the
 * editor wraps a line: decorations that take room push what is written there out of sight.
 */
export class InlineHints implements vscode.InlayHintsProvider, vscode.Disposable {
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;
  readonly #withTitle: boolean;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  readonly #made = new vscode.EventEmitter<void>();
  /** Behind which references of a document there is room, by their names. */
  readonly #rooms = new WeakMap<vscode.TextDocument, Set<string>>();

  /** There is room behind more references than before: the editor asks for hints when it likes. */
  readonly onDidMakeRoom = this.#made.event;

  readonly onDidChangeInlayHints = this.#changed.event;

  constructor(notes: NoteStore, gitHub: GitHub, withTitle: boolean) {
    this.#notes = notes;
    this.#gitHub = gitHub;
    this.#withTitle = withTitle;
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      this.#made,
      gitHub.accounts.onDidChangeIssues(() => this.#changed.fire()),
      vscode.languages.registerInlayHintsProvider(MARKDOWN, this),
    );
  }

  async provideInlayHints(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.InlayHint[]> {
    if (!isInEditor(document) || !(await this.#notes.isNoteByNeighbours(document))) return [];
    if (!areShown(document)) {
      this.#rooms.delete(document);
      return [];
    }
    const { references } = this.#notes.noteFor(document);
    const labels = this.#labelsOf(document, referencesIn(references, [range]));
    const names = namesOf(references);
    const rooms = this.#rooms.get(document) ?? new Set<string>();
    const before = rooms.size;
    for (const reference of labels.keys()) rooms.add(names.get(reference) ?? '');
    this.#rooms.set(document, rooms);
    if (rooms.size > before) this.#made.fire();
    return Array.from(
      labels,
      ([
        {
          range: { end },
        },
        label,
      ]) => {
        return new vscode.InlayHint(new vscode.Position(end.line, end.character), label);
      },
    );
  }

  /** Those of some references of a document behind which there is room. */
  withRoom(document: vscode.TextDocument, references: readonly Reference[]): Reference[] {
    const rooms = this.#rooms.get(document);
    if (!rooms) return [];
    const names = namesOf(this.#notes.noteFor(document).references);
    const labelled = this.#labelsOf(document, references);
    return [...labelled.keys()].filter((reference) => rooms.has(names.get(reference) ?? ''));
  }

  /** The hints behind references whose issue is known, in the order of the text: as many of a line as the editor shows whole. */
  #labelsOf(document: vscode.TextDocument, references: readonly Reference[]): Map<Reference, string> {
    const most = longestOf(document);
    const labels = new Map<Reference, string>();
    const used = new Map<number, number>();
    for (const reference of references) {
      const { target, range } = reference;
      const answer = target && this.#gitHub.issues.peek(target);
      if (!answer?.ok) continue;
      const { line } = range.end;
      const before = used.get(line) ?? 0;
      const left = most - before;
      if (left < ROOM.length) continue;
      const title = this.#withTitle ? titleBehind(answer.value.title, document.lineAt(line).text) : '';
      const label = shorten(title === '' ? ROOM : `${ROOM}${title}`, left);
      labels.set(reference, label);
      used.set(line, before + label.length);
    }
    return labels;
  }

  dispose(): void {
    this.#listeners.dispose();
  }
}

/** Asked for with each scroll: a reading keeps its references. */
const named = new WeakMap<readonly Reference[], ReadonlyMap<Reference, string>>();

/** Identifies a reference while the text is edited: its issue, and how often that was mentioned before. */
function namesOf(references: readonly Reference[]): ReadonlyMap<Reference, string> {
  const known = named.get(references);
  if (known) return known;
  const counts = new Map<string, number>();
  const names = new Map<Reference, string>();
  for (const reference of references) {
    if (!reference.target) continue;
    const key = targetKey(reference.target);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    names.set(reference, `${key} ${count}`);
  }
  named.set(references, names);
  return names;
}

/** Whether the editor shows hints in a document. */
export function areShown(document: vscode.TextDocument): boolean {
  const enabled = vscode.workspace.getConfiguration('editor', document).get<string>('inlayHints.enabled');
  return enabled === 'on' || enabled === 'onUnlessPressed';
}

/** How many characters of hints the editor shows on a line. */
function longestOf(document: vscode.TextDocument): number {
  const most = vscode.workspace.getConfiguration('editor', document).get<number>('inlayHints.maximumLength');
  return most === undefined || most <= 0 ? Infinity : most;
}

/** Not in a diff editor: a comparison is of the texts alone. */
function isInEditor(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some(
    (editor) => editor.document === document && editor.viewColumn !== undefined,
  );
}

/** What is shown of a title: nothing if the line already contains it. */
function titleBehind(title: string, line: string): string {
  const text = toOneLine(title);
  return line.toLowerCase().includes(text.toLowerCase()) ? '' : shorten(text, TITLE_LENGTH);
}
