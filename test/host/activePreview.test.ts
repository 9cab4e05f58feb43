import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually';
import { noteFolder } from './noteFolder';
import { accepting } from './quickInput';

const INSERT = 'meetingNotes.insertParticipants';
const LAST = '# 2026-10-21\n\n## Present\n* @ada-brandt\n\n## Agenda\n';
const NEW = '# 2026-10-28\n\n## Agenda\n';
const FILLED = '# 2026-10-28\n\n## Present\n* @ada-brandt\n\n## Agenda\n';

describe('a note whose preview is in front', () => {
  const { file, write, onDisk } = noteFolder('previewed');

  beforeEach(async () => {
    for (const folder of ['weekly', 'board']) {
      await write(`${folder}/2026-10-21.md`, LAST);
      await write(`${folder}/2026-10-28.md`, NEW);
    }
  });

  const show = async (path: string) =>
    vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument(file(path)),
      vscode.ViewColumn.One,
    );

  /** Waits until no text editor but such a tab is in front. */
  const activeNote = (kind: typeof vscode.TabInputWebview | typeof vscode.TabInputCustom) =>
    eventually(() => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      assert.ok(activeTab?.input instanceof kind);
      assert.equal(vscode.window.activeTextEditor, undefined);
      return Promise.resolve();
    });

  it('is the one that commands are about', async () => {
    await show('weekly/2026-10-28.md');
    await vscode.commands.executeCommand('markdown.showPreview');
    await activeNote(vscode.TabInputWebview);
    await accepting(INSERT);
    assert.equal(await onDisk('weekly/2026-10-28.md'), FILLED);
  });

  it('is the last one of its name that was worked on', async () => {
    await show('weekly/2026-10-28.md');
    await show('board/2026-10-28.md');
    await vscode.commands.executeCommand('markdown.showPreview');
    await activeNote(vscode.TabInputWebview);
    await accepting(INSERT);
    assert.equal(await onDisk('board/2026-10-28.md'), FILLED);
    assert.equal(await onDisk('weekly/2026-10-28.md'), NEW);
  });

  it('is found by a preview that is locked while another note was worked on last', async () => {
    await show('weekly/2026-10-28.md');
    await vscode.commands.executeCommand('markdown.showLockedPreviewToSide');
    await activeNote(vscode.TabInputWebview);
    await show('board/2026-10-21.md');
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await activeNote(vscode.TabInputWebview);
    await accepting(INSERT);
    assert.equal(await onDisk('weekly/2026-10-28.md'), FILLED);
  });

  it('may never have been open as a text', async () => {
    await vscode.commands.executeCommand(
      'vscode.openWith',
      file('board/2026-10-28.md'),
      'vscode.markdown.preview.editor',
    );
    await activeNote(vscode.TabInputCustom);
    await eventually(async () => {
      await accepting(INSERT);
      assert.equal(await onDisk('board/2026-10-28.md'), FILLED);
    });
  });
});
