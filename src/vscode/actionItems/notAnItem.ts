import vscode = require('vscode');
import {
  firstWords,
  isItemAfter,
  reword,
  waysOut,
  withoutMark,
  type WayOut,
} from '../../notes/edits/unmakeItem';
import { dayOfPath } from '../../notes/dates/dayOfPath';
import { LEAVE_OUT } from '../present/leaveOut';
import { shorten, toOneLine } from '../../notes/references/untrusted';
import type { TextEdit } from '../../notes/note';
import { askText } from '../editor/ask';
import { countItems } from '../editor/counts';
import { escapeIcons } from '../editor/untrusted';
import { inShort } from './actNotice';
import { changesMore, ItemLostError, type ItemEditor, type NoteChange } from './itemEditor';
import type { ItemNode } from './itemNode';

const LENGTH = 100;

interface Choice extends vscode.QuickPickItem {
  readonly way: WayOut | { readonly by: 'reword' } | { readonly by: 'file' };
}

/**
 * Shows the ways in which an item is none any more, and goes the one that the user chooses. What has changed in the note; the word
 * that means no tasks from now on; undefined where the user cancels. Throws where the note says something else by now.
 */
export async function unmake(
  editor: ItemEditor,
  node: ItemNode,
): Promise<readonly NoteChange[] | string | undefined> {
  const { reading } = await editor.open(node.stored.uri);
  const action = editor.findIn(reading, node);
  if (!action) throw new ItemLostError();
  const { uri } = node.stored;
  // What has the day of a meeting in its name is no guide.
  const mayBeGuide = dayOfPath(uri.path) === null && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  const choices = [
    ...waysOut(reading, action).map(choiceOf),
    rewording(),
    ...(mayBeGuide ? [leavingOut()] : []),
  ];
  const chosen = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Not an Action Item'),
    placeHolder: vscode.l10n.t('Choose what to change: “{0}” is no action item', inShort([node])),
    matchOnDetail: true,
  });
  if (!chosen) return undefined;
  const { way } = chosen;
  if (way.by === 'word') return way.word;
  if (way.by === 'file') {
    await vscode.commands.executeCommand(LEAVE_OUT, uri);
    return undefined;
  }
  if (way.by !== 'reword') return write(editor, node, (...now) => withoutMark(...now, way.by));
  const words = await askText({
    title: vscode.l10n.t('Reword'),
    prompt: vscode.l10n.t('Press Enter to change the line.'),
    placeholder: '',
    value: firstWords(reading, action),
    judge: (text) => {
      const isStill = text.trim() === '' || isItemAfter(reading, action, reword(reading, action, text));
      return {
        message: isStill
          ? vscode.l10n.t('This is still read as an action item.')
          : vscode.l10n.t('This is no action item.'),
        isRefused: isStill,
      };
    },
  });
  return words === undefined ? undefined : write(editor, node, (...now) => reword(...now, words));
}

type Plan = (...now: Parameters<typeof firstWords>) => TextEdit | null;

/** Edits the item where it stands by now. */
async function write(editor: ItemEditor, node: ItemNode, plan: Plan): Promise<readonly NoteChange[]> {
  const changes: NoteChange[] = [];
  await editor.write(
    node.stored.uri,
    ({ reading }) => {
      const action = editor.findIn(reading, node);
      if (!action) throw new ItemLostError();
      const edit = plan(reading, action);
      if (!edit) throw new Error(changesMore());
      return { edits: [edit], result: undefined };
    },
    changes,
  );
  return changes;
}

function choiceOf(way: WayOut): Choice {
  if (way.by === 'word') {
    const word = shown(way.word);
    return {
      label: `$(exclude) ${vscode.l10n.t('Ignore in All Notes: “{0}”', word)}`,
      detail: vscode.l10n.t(
        'In this note {0} would go. Adds “{1}” to “not” in meetingNotes.words, for all notes of this workspace.',
        countItems(way.count),
        word,
      ),
      way,
    };
  }
  const label =
    way.by === 'box' ? vscode.l10n.t('Remove the Checkbox') : vscode.l10n.t('Remove the Word That Marks It');
  const detail = vscode.l10n.t('The line becomes: {0}', shown(way.line));
  return { label: `$(edit) ${label}`, detail, way };
}

const rewording = (): Choice => ({
  label: `$(pencil) ${vscode.l10n.t('Reword…')}`,
  detail: vscode.l10n.t('Write the line so that it is no action item.'),
  way: { by: 'reword' },
});

const leavingOut = (): Choice => ({
  label: `$(circle-slash) ${vscode.l10n.t('Leave This File Out')}`,
  detail: vscode.l10n.t(
    'For a guide or the like, which is no meeting note: none of its lines is an action item.',
  ),
  way: { by: 'file' },
});

const shown = (text: string): string => escapeIcons(shorten(toOneLine(text), LENGTH));
