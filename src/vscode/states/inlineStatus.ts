import * as vscode from 'vscode';
import { citedTargets, referencesIn } from '../../notes/references/referenceGroups';
import type { Position, Range, Reference } from '../../notes/note';
import { BackgroundQuestions } from './backgroundQuestions';
import type { GitHub } from '../github/gitHub';
import { InlineTitles } from './inlineTitles';
import { MARKDOWN } from '../markdown';
import type { NoteStore } from '../noteStore';
import { onDidChangeSettings, readSettings, type InlineStatusMode } from '../settings';
import { StateColors } from './stateColors';
import { stateIcon } from './stateIcons';
import { stateOf } from './stateText';

/** Lines above and below what is on the screen that are made ready too, so that scrolling finds them drawn. */
const MARGIN = 30;
/** Milliseconds of quiet after which typing is looked at; meanwhile the editor moves the icons along. */
const TYPING_PAUSE = 150;
/** Milliseconds between two looks while scrolling. */
const FRAME = 40;

/**
 * Draws the state of its issue behind each reference, as the setting `status.inline` says. `packageJson`: our own, for the
 * colours.
 */
export function registerInlineStatus(
  notes: NoteStore,
  gitHub: GitHub,
  packageJson: unknown,
): vscode.Disposable {
  let mode: InlineStatusMode = 'off';
  let status: InlineStatus | null = null;
  const follow = () => {
    const wanted = readSettings().inlineStatus;
    if (wanted === mode) return;
    mode = wanted;
    status?.dispose();
    status =
      mode === 'off' ? null : new InlineStatus(notes, gitHub, new StateColors(packageJson), mode === 'title');
  };
  follow();
  return vscode.Disposable.from(onDidChangeSettings(follow), { dispose: () => status?.dispose() });
}

/** Where the icons of an editor stand, by the key of their type. */
type Icons = ReadonlyMap<string, readonly Position[]>;

/** Lives as long as the setting stays the same. */
class InlineStatus implements vscode.Disposable {
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;
  readonly #colors: StateColors;
  readonly #questions: BackgroundQuestions;
  readonly #types = new Map<string, vscode.TextEditorDecorationType>();
  /** What each editor was told last. */
  readonly #drawn = new Map<vscode.TextEditor, Icons>();
  /** Editors whose text has changed since: they have moved the icons along, nobody can tell where to. */
  readonly #edited = new Set<vscode.TextEditor>();
  readonly #listeners: vscode.Disposable;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #afterTyping: ReturnType<typeof setTimeout> | undefined;

  constructor(notes: NoteStore, gitHub: GitHub, colors: StateColors, withTitle: boolean) {
    this.#notes = notes;
    this.#gitHub = gitHub;
    this.#colors = colors;
    this.#questions = new BackgroundQuestions(gitHub);
    const look = () => this.#lookSoon();
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(look),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (showsMarkdown(textEditor)) look();
      }),
      vscode.window.onDidChangeTextEditorViewColumn(look),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.#questions.again(); // who comes back may have closed an issue on GitHub
      }),
      vscode.workspace.onDidOpenTextDocument(look), // also when a document's language changes
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#onType(document)),
      notes.onDidChange(look),
      gitHub.onDidLearn((targets) => {
        if (targets.length === 0) this.#questions.again();
        look();
      }),
      ...(withTitle ? [new InlineTitles(notes, gitHub)] : []),
      colors,
      colors.onDidChange(() => {
        this.#forgetTypes();
        look();
      }),
    );
    look();
  }

  dispose(): void {
    clearTimeout(this.#soon);
    clearTimeout(this.#afterTyping);
    this.#listeners.dispose();
    this.#questions.dispose();
    this.#forgetTypes();
  }

  #onType(document: vscode.TextDocument): void {
    // What was none may be a note now.
    const editors = vscode.window.visibleTextEditors.filter(
      (editor) => editor.document === document && showsMarkdown(editor),
    );
    if (editors.length === 0) return;
    for (const editor of editors) if (this.#drawn.has(editor)) this.#edited.add(editor);
    clearTimeout(this.#afterTyping);
    this.#afterTyping = setTimeout(() => this.#look(), TYPING_PAUSE);
  }

  #lookSoon(): void {
    this.#soon ??= setTimeout(() => this.#look(), FRAME);
  }

  /** Draws what is known of what is in sight, and has the rest asked for. */
  #look(): void {
    clearTimeout(this.#soon);
    clearTimeout(this.#afterTyping);
    this.#soon = undefined;
    const editors = vscode.window.visibleTextEditors.filter(
      (editor) => showsMarkdown(editor) && this.#notes.isNote(editor.document),
    );
    for (const editor of this.#drawn.keys()) if (!editors.includes(editor)) this.#leave(editor);
    const inSight: Reference[] = [];
    for (const editor of editors) {
      const { references } = this.#notes.of(editor.document);
      const near = referencesIn(references, around(editor.visibleRanges));
      inSight.push(...near);
      this.#draw(editor, near);
    }
    this.#questions.want(citedTargets(inSight));
  }

  /** An editor that is closed, or whose text is no longer a note. */
  #leave(editor: vscode.TextEditor): void {
    if (vscode.window.visibleTextEditors.includes(editor)) this.#draw(editor, []);
    this.#drawn.delete(editor);
    this.#edited.delete(editor);
  }

  #draw(editor: vscode.TextEditor, references: readonly Reference[]): void {
    const icons = new Map<string, Position[]>();
    for (const { target, range } of references) {
      const answer = target && this.#gitHub.known(target);
      if (!answer?.ok) continue;
      const { icon, color } = stateOf(answer.value);
      // A blank behind is room already: lines should grow as little as they can.
      const line = editor.document.lineAt(range.end.line).text;
      const margin = /^\s/.test(line.slice(range.end.character)) ? '-0.2em' : '0.1em';
      const key = [icon, color, margin].join(' ');
      const places = icons.get(key);
      if (places) places.push(range.end);
      else icons.set(key, [range.end]);
    }
    const before: Icons = this.#drawn.get(editor) ?? new Map<string, Position[]>();
    const isEdited = this.#edited.delete(editor);
    for (const key of new Set([...before.keys(), ...icons.keys()])) {
      const now = icons.get(key) ?? [];
      if (isEdited || !isSame(before.get(key) ?? [], now))
        editor.setDecorations(this.#type(key), now.map(emptyRange));
    }
    this.#drawn.set(editor, icons);
  }

  #type(key: string): vscode.TextEditorDecorationType {
    let type = this.#types.get(key);
    if (!type) {
      const [icon = '', color = '', margin = ''] = key.split(' ');
      type = vscode.window.createTextEditorDecorationType({
        // The icon stays with the reference when somebody goes on writing behind it.
        rangeBehavior: vscode.DecorationRangeBehavior.OpenClosed,
        before: {
          contentIconPath: vscode.Uri.parse(stateIcon(icon, this.#colors.of(color))),
          width: '0.95em',
          height: '0.95em',
          margin: `0 ${margin} -0.18em 0.2em`,
        },
      });
      this.#types.set(key, type);
    }
    return type;
  }

  #forgetTypes(): void {
    for (const type of this.#types.values()) type.dispose();
    this.#types.clear();
    this.#drawn.clear();
  }
}

/** Diff editors, peeks and notebook cells have no column: a comparison is of the texts alone. */
function showsMarkdown({ document, viewColumn }: vscode.TextEditor): boolean {
  return viewColumn !== undefined && vscode.languages.match(MARKDOWN, document) > 0;
}

/** The visible ranges with a margin; what is folded in between stays out. */
function around(ranges: readonly vscode.Range[]): Range[] {
  return ranges.map(({ start, end }, index) => ({
    start: { line: index === 0 ? start.line - MARGIN : start.line, character: 0 },
    end: { line: index === ranges.length - 1 ? end.line + MARGIN : end.line, character: 0 },
  }));
}

function isSame(before: readonly Position[], now: readonly Position[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ line, character }, index) => {
      const other = now[index];
      return line === other?.line && character === other.character;
    })
  );
}

function emptyRange({ line, character }: Position): vscode.Range {
  return new vscode.Range(line, character, line, character);
}
