import vscode = require('vscode');
import { citedTargets, referencesIn } from '../../notes/references/referenceGroups';
import type { Range, Reference, Target } from '../../notes/note';
import { BackgroundRequests } from '../present/backgroundRequests';
import { requestAgain } from '../present/requestAgain';
import type { GitHub } from '../../github/client';
import { areShown, InlineHints } from './inlineHints';
import { MARKDOWN } from '../editor/markdown';
import type { NoteStore } from '../workspace/noteStore';
import { toRange } from '../editor/positions';
import { onDidChangeSettings, readSettings, type InlineStatusMode } from '../editor/settings';
import { StateColors } from './stateColors';
import { iconsWidth, stateIcons } from './stateIcons';
import { stateOf } from '../present/issueStatus';

/** Lines above and below what is on the screen that are made ready too, so that scrolling finds them drawn. */
const MARGIN = 30;
/** Milliseconds of quiet after which typing is looked at; meanwhile the editor moves the icons along. */
const TYPING_PAUSE = 150;
/** Milliseconds between two looks while scrolling. */
const FRAME = 40;
/** How large an icon is, by the size of the font. */
const ICON_EM = 0.95;
/** It takes no room of its own: its margins take back its width. */
const OVER_HINT = `0 ${-ICON_EM - 0.12}em -0.18em 0.12em`;
const AT_END = '0 0 -0.18em 0.8em';

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

/** What carries the icons of an editor, by the key of their type. */
type Icons = ReadonlyMap<string, readonly Range[]>;

/** Lives as long as the setting stays the same. */
class InlineStatus implements vscode.Disposable {
  readonly #notes: NoteStore;
  readonly #gitHub: GitHub;
  readonly #colors: StateColors;
  readonly #requests: BackgroundRequests;
  readonly #hints: InlineHints;
  readonly #types = new Map<string, vscode.TextEditorDecorationType>();
  /** What each editor was last given. */
  readonly #drawn = new Map<vscode.TextEditor, Icons>();
  /** Editors whose text has changed since: VS Code has moved the icons along, to places it does not report. */
  readonly #edited = new Set<vscode.TextEditor>();
  readonly #listeners: vscode.Disposable;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #afterTyping: ReturnType<typeof setTimeout> | undefined;

  constructor(notes: NoteStore, gitHub: GitHub, colors: StateColors, withTitle: boolean) {
    this.#notes = notes;
    this.#gitHub = gitHub;
    this.#colors = colors;
    this.#requests = new BackgroundRequests(gitHub.issues);
    this.#hints = new InlineHints(notes, gitHub, withTitle);
    const look = () => this.#lookSoon();
    this.#listeners = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(look),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (showsMarkdown(textEditor)) look();
      }),
      vscode.window.onDidChangeTextEditorViewColumn(look),
      vscode.workspace.onDidOpenTextDocument(look), // also when a document's language changes
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#onType(document)),
      notes.onDidChange(look),
      requestAgain(this.#requests, gitHub),
      gitHub.accounts.onDidChangeIssues(look),
      this.#hints,
      this.#hints.onDidMakeRoom(look),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('editor.inlayHints')) look();
      }),
      colors,
      colors.onDidChange(() => {
        this.#disposeTypes();
        look();
      }),
    );
    look();
  }

  dispose(): void {
    clearTimeout(this.#soon);
    clearTimeout(this.#afterTyping);
    this.#listeners.dispose();
    this.#requests.dispose();
    this.#disposeTypes();
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
      const { references } = this.#notes.noteFor(editor.document);
      const near = referencesIn(references, around(editor.visibleRanges));
      inSight.push(...near);
      this.#draw(editor, near);
    }
    this.#requests.want(citedTargets(inSight));
  }

  /** An editor that is closed, or whose text is no longer a note. */
  #leave(editor: vscode.TextEditor): void {
    if (vscode.window.visibleTextEditors.includes(editor)) this.#draw(editor, []);
    this.#drawn.delete(editor);
    this.#edited.delete(editor);
  }

  #draw(editor: vscode.TextEditor, references: readonly Reference[]): void {
    const icons = areShown(editor.document)
      ? this.#behind(editor, references)
      : this.#atEnds(editor, references);
    const before: Icons = this.#drawn.get(editor) ?? new Map<string, Range[]>();
    const isEdited = this.#edited.delete(editor);
    for (const key of new Set([...before.keys(), ...icons.keys()])) {
      const now = icons.get(key) ?? [];
      if (isEdited || !isSame(before.get(key) ?? [], now))
        editor.setDecorations(this.#type(key), now.map(toRange));
    }
    this.#drawn.set(editor, icons);
  }

  /** Each icon behind its reference, over the room that a hint makes for it. */
  #behind(editor: vscode.TextEditor, references: readonly Reference[]): Icons {
    const icons = new Map<string, Range[]>();
    for (const { target, range } of this.#hints.withRoom(editor.document, references)) {
      const look = target && this.#lookOf(target);
      if (!look) continue;
      const { end } = range;
      // Attached to the last character: what is attached to an empty range comes behind the hint.
      const last = { start: { ...end, character: end.character - 1 }, end };
      add(icons, `behind:${look}`, last);
    }
    return icons;
  }

  /** Where the editor shows no hints, all icons of a line at its end, where they push nothing. */
  #atEnds(editor: vscode.TextEditor, references: readonly Reference[]): Icons {
    const looks = new Map<number, string[]>();
    for (const { target, range } of references) {
      const look = target && this.#lookOf(target);
      if (look) looks.set(range.end.line, [...(looks.get(range.end.line) ?? []), look]);
    }
    const icons = new Map<string, Range[]>();
    for (const [line, all] of looks) {
      const end = { line, character: editor.document.lineAt(line).text.length };
      add(icons, `end:${all.join()}`, { start: end, end });
    }
    return icons;
  }

  /** Icon and colour of a target's state; null where it is not known. */
  #lookOf(target: Target): string | null {
    const answer = this.#gitHub.issues.peek(target);
    if (!answer?.ok) return null;
    const { icon, color } = stateOf(answer.value);
    return `${icon}/${color}`;
  }

  #type(key: string): vscode.TextEditorDecorationType {
    let type = this.#types.get(key);
    if (!type) {
      const [place, looks = ''] = key.split(':');
      const icons = looks.split(',').map((look) => {
        const [icon = '', color = ''] = look.split('/');
        return { icon, color: this.#colors.colorFor(color) };
      });
      type = vscode.window.createTextEditorDecorationType({
        // What is written behind the reference goes in front of the hint, and so in front of its icon.
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedOpen,
        after: {
          contentIconPath: vscode.Uri.parse(stateIcons(icons)),
          width: `${ICON_EM * iconsWidth(icons.length)}em`,
          height: `${ICON_EM}em`,
          margin: place === 'behind' ? OVER_HINT : AT_END,
          // Above the hint's background, which a theme may have painted over it. There is no other way to say so.
          textDecoration: 'none;position:relative;z-index:1',
        },
      });
      this.#types.set(key, type);
    }
    return type;
  }

  #disposeTypes(): void {
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

function isSame(before: readonly Range[], now: readonly Range[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ start, end }, index) => {
      const other = now[index];
      return (
        start.line === other?.start.line &&
        start.character === other.start.character &&
        end.character === other.end.character
      );
    })
  );
}

function add(icons: Map<string, Range[]>, key: string, range: Range): void {
  const ranges = icons.get(key);
  if (ranges) ranges.push(range);
  else icons.set(key, [range]);
}
