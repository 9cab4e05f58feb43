import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openNote } from './editor';
import { noteFolder } from './noteFolder';
import { accepting, escaping } from './quickInput';

const INSERT = 'meetingNotes.insertParticipants';

describe('insert participants', () => {
  const { file, write, onDisk } = noteFolder('participants');

  beforeEach(async () => {
    await write(
      '20261014.md',
      '# 2026-10-14\n\n## Present\n* Ada Brandt @ada-brandt (chair)\n* Cem @cem-yilmaz\n\n## Agenda\n',
    );
    await write(
      '20261021.md',
      '# 2026-10-21\n\n## Present\n* Ada Brandt @ada-brandt (chair)\n* Bo Lind @bo-lind (late)\n\n## Agenda\n',
    );
  });

  async function open(name: string, text: string): Promise<vscode.TextDocument> {
    await write(name, text);
    const document = await vscode.workspace.openTextDocument(file(name));
    await vscode.window.showTextDocument(document);
    return document;
  }

  it('writes those of the last meeting in the manner of the series, as one step to undo', async () => {
    const text = '# 2026-10-28\r\n\r\n## Agenda\r\n\r\n* Fog horn';
    const document = await open('20261028.md', text);
    await accepting(INSERT);
    const expected =
      '# 2026-10-28\r\n\r\n## Present\r\n* Ada Brandt @ada-brandt (chair)\r\n* Bo Lind @bo-lind\r\n\r\n## Agenda\r\n\r\n* Fog horn';
    assert.equal(document.getText(), expected);
    assert.equal(await onDisk('20261028.md'), expected);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('keeps who is listed', async () => {
    const document = await open(
      '20261028.md',
      '# 2026-10-28\n\n## Present\n* Dana (until 15:30)\n* @Ada-Brandt\n',
    );
    await accepting(INSERT);
    assert.equal(
      document.getText(),
      '# 2026-10-28\n\n## Present\n* Dana (until 15:30)\n* @Ada-Brandt\n* @bo-lind\n',
    );
  });

  it('writes nothing where the user escapes', async () => {
    const document = await open('20261028.md', '# 2026-10-28\n');
    await escaping(INSERT);
    assert.equal(document.getText(), '# 2026-10-28\n');
    assert.equal(document.isDirty, false);
  });

  it('asks for a note without a series, too', async () => {
    const note = await openNote('# 2026-10-28\n');
    await accepting(INSERT);
    assert.equal(note.getText(), '# 2026-10-28\n');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
