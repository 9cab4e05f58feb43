import * as vscode from 'vscode';
import { withoutOwners } from '../../notes/notebook/owners';
import { oneLine, shorten } from '../../notes/references/untrusted';
import { countItems } from '../counts';
import { withoutIcons } from '../plainText';
import type { ItemNode } from './itemNode';

/** Milliseconds for which it can be seen. */
const SHOWN = 10_000;
const LENGTH = 40;
/** Beside the other entries of the status bar's left end. */
const PRIORITY = -11;

/** Says in the status bar what a click marked, and takes it back when it is clicked. */
export class DoneNotice implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'meetingNotes.done',
    vscode.StatusBarAlignment.Left,
    PRIORITY,
  );
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#item.name = vscode.l10n.t('What Was Ticked');
  }

  /** Items as they were before, and how they are marked now. */
  show(before: readonly ItemNode[], done: boolean): void {
    const changed = before.filter(({ action }) => action.done !== done);
    const [first] = changed;
    if (!first) return;
    const { text, owners } = first.action;
    const what =
      changed.length > 1
        ? countItems(changed.length)
        : withoutIcons(shorten(oneLine(withoutOwners(text, owners)), LENGTH));
    const said = done ? vscode.l10n.t('Done: {0}', what) : vscode.l10n.t('Open again: {0}', what);
    const undo = vscode.l10n.t('Undo');
    this.#item.text = `$(${done ? 'check' : 'circle-large-outline'}) ${said} · ${undo}`;
    this.#item.tooltip = done
      ? vscode.l10n.t('Mark it open again, as it was')
      : vscode.l10n.t('Mark it done again, as it was');
    this.#item.accessibilityInformation = { label: `${said}. ${undo}`, role: 'button' };
    this.#item.command = {
      command: 'meetingNotes.toggleDone',
      title: undo,
      arguments: [first, changed, { done: !done }],
    };
    this.#item.show();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#item.hide(), SHOWN);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#item.dispose();
  }
}
