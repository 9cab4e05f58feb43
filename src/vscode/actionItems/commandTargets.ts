import vscode = require('vscode');
import type { NoteStore } from '../workspace/noteStore';
import { toRange } from '../editor/positions';
import type { ItemNode } from './itemNode';

/** Why there is no item to act on. */
export const noItem = (): string =>
  vscode.l10n.t('there is no action item on the cursor’s line; put the cursor on one and try again');

/**
 * The items that a command is for: those that a view hands over, its selection going before the one clicked; from the palette
 * those of the lines that the cursors are on.
 */
export function commandTargets(notes: NoteStore, clicked?: unknown, selected?: unknown): readonly ItemNode[] {
  const given = [...(Array.isArray(selected) ? (selected as unknown[]) : []), clicked].filter(isItemNode);
  if (given.length > 0) return [...new Map(given.map((node) => [keyOf(node), node])).values()];
  return clicked === undefined ? atCursors(notes) : [];
}

function atCursors(notes: NoteStore): ItemNode[] {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'markdown') return [];
  const { document, selections } = editor;
  const note = notes.noteFor(document);
  const found = selections.flatMap((selection) => {
    const inLines = note.actions.filter(
      ({ range: { start, end } }) => selection.start.line <= end.line && start.line <= selection.end.line,
    );
    if (!selection.isEmpty || inLines.length < 2) return inLines;
    // Of several in a line, the one at the cursor.
    const { active } = selection;
    return [inLines.findLast(({ range }) => !active.isBefore(toRange(range).start)) ?? inLines[0]].flatMap(
      (action) => action ?? [],
    );
  });
  return [...new Set(found)].map((action) => ({ stored: { uri: document.uri, note }, action }));
}

function isItemNode(node: unknown): node is ItemNode {
  if (typeof node !== 'object' || node === null || !('stored' in node) || !('action' in node)) return false;
  const { stored, action } = node;
  const isStored = typeof stored === 'object' && stored !== null && 'uri' in stored && 'note' in stored;
  return isStored && typeof action === 'object' && action !== null && 'range' in action;
}

function keyOf({ stored: { uri }, action: { range } }: ItemNode): string {
  return `${uri.toString()} ${range.start.line} ${range.start.character}`;
}
