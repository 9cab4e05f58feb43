import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readNote } from '../../src/notes/readNote';
import { noteFolder } from './noteFolder';

const NEWER = '## 2026-11-11\n\n### Actions\n\n- @eli: count\n';
const OLDER = '## 2026-11-04\n\n### Actions\n\n- @bo-lind: mount them by Friday\n';
const TEXT = `# Crew\n\n${NEWER}\n${OLDER}`;
const CARRIED = TEXT.replace(
  'count\n',
  'count\n- @bo-lind: mount them by 2026-11-06 ([2026-11-04](#2026-11-04))\n',
);

describe('carrying an item within a note of several meetings', () => {
  const { file, write, onDisk } = noteFolder('carried-in');

  afterEach(() => vscode.commands.executeCommand('notifications.clearAll'));

  /** Carries the item that says so, as the view showed it in the note. */
  async function carry(words: string): Promise<void> {
    const note = readNote(TEXT, { path: 'minutes.md', repository: null, hosts: ['github.com'] });
    const action = note.actions.find(({ text }) => text.includes(words));
    const node = { stored: { uri: file('minutes.md'), note }, action };
    await vscode.commands.executeCommand('meetingNotes.carryToNewest', node);
  }

  it('writes it into the newest meeting, once', async () => {
    await write('minutes.md', TEXT);
    await carry('mount');
    assert.equal(await onDisk('minutes.md'), CARRIED);
    await carry('mount');
    assert.equal(await onDisk('minutes.md'), CARRIED);
  });

  it('keeps the line endings, and what is unsaved', async () => {
    await write('minutes.md', TEXT.replaceAll('\n', '\r\n'));
    const { document } = await vscode.window.showTextDocument(file('minutes.md'));
    const end = document.lineAt(document.lineCount - 1).range.end;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, end, '\r\nUnsaved.');
    await vscode.workspace.applyEdit(edit);
    await carry('mount');
    assert.equal(document.getText(), `${CARRIED}\nUnsaved.`.replaceAll('\n', '\r\n'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('leaves one of the newest meeting where it is', async () => {
    await write('minutes.md', TEXT);
    await carry('count');
    assert.equal(await onDisk('minutes.md'), TEXT);
  });
});
