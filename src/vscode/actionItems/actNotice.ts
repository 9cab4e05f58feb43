import vscode = require('vscode');
import { withoutOwners } from '../../notes/notebook/owners';
import { toOneLine, shorten } from '../../notes/references/untrusted';
import { countItems } from '../editor/counts';
import { escapeIcons } from '../editor/untrusted';
import type { ItemNode } from './itemNode';

/** Milliseconds for which it can be seen. */
const SHOWN = 10_000;
const LENGTH = 40;
/** Beside the other entries of the status bar's left end. */
const PRIORITY = -11;
const UNDO = 'meetingNotes.undoAct';

/** What was done to items. */
interface Act {
  /** A codicon's name. */
  readonly icon: string;
  readonly said: string;
  /** One of the items, which a click leads to. */
  readonly node: ItemNode;
  readonly undo: () => Thenable<unknown>;
}

/** Says in the status bar what was done out of sight: a click leads to the item, and "Undo" beside it takes the act back. */
export class ActNotice implements vscode.Disposable {
  readonly #said = entry('meetingNotes.done', PRIORITY);
  readonly #undo = entry('meetingNotes.undo', PRIORITY - 1);
  readonly #command: vscode.Disposable;
  #act: Act | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#said.name = vscode.l10n.t('Last Change to Action Items');
    this.#undo.name = vscode.l10n.t('Undo Last Change to Action Items');
    this.#undo.command = UNDO;
    this.#command = vscode.commands.registerCommand(UNDO, () => {
      const undo = this.#act?.undo;
      this.#hide();
      return undo?.();
    });
  }

  show(act: Act): void {
    this.#act = act;
    const { icon, said, node } = act;
    this.#said.text = `$(${icon}) ${said}`;
    this.#said.accessibilityInformation = { label: said, role: 'button' };
    this.#said.tooltip = vscode.l10n.t('Show the action item in its note');
    this.#said.command = {
      command: 'meetingNotes.revealAction',
      title: vscode.l10n.t('Show'),
      arguments: [node],
    };
    this.#undo.text = `$(discard) ${vscode.l10n.t('Undo')}`;
    this.#undo.tooltip = vscode.l10n.t('Undo: {0}', said);
    this.#undo.accessibilityInformation = {
      label: vscode.l10n.t('Undo: {0}', said),
      role: 'button',
    };
    this.#said.show();
    this.#undo.show();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#hide(), SHOWN);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(this.#said, this.#undo, this.#command).dispose();
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#act = null;
    this.#said.hide();
    this.#undo.hide();
  }
}

/** What a notice calls items: one by its words, several by their number. */
export function inShort(nodes: readonly ItemNode[]): string {
  const [first, ...others] = nodes;
  if (!first || others.length > 0) return countItems(nodes.length);
  const { text, owners } = first.action;
  return escapeIcons(shorten(toOneLine(withoutOwners(text, owners)), LENGTH));
}

/** Whether an editor shows the lines of all items, so that the user sees what becomes of them. */
export function areInSight(nodes: readonly ItemNode[]): boolean {
  return nodes.every(({ stored, action }) =>
    vscode.window.visibleTextEditors.some(
      ({ document, visibleRanges }) =>
        document.uri.toString() === stored.uri.toString() &&
        visibleRanges.some(
          ({ start, end }) => start.line <= action.range.start.line && action.range.end.line <= end.line,
        ),
    ),
  );
}

const entry = (id: string, priority: number): vscode.StatusBarItem =>
  vscode.window.createStatusBarItem(id, vscode.StatusBarAlignment.Left, priority);
