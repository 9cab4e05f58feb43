import { assert } from 'chai';
import * as vscode from 'vscode';
import { activate, workspaceFile } from './editor';

function today(): { dashed: string; plain: string } {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return { dashed: day.join('-'), plain: day.join('') };
}

async function newNoteIn(series: string): Promise<vscode.TextDocument> {
  await activate();
  await vscode.commands.executeCommand('meetingNotes.newNote', workspaceFile(series));
  const editor = vscode.window.activeTextEditor;
  assert.isDefined(editor);
  return editor.document;
}

describe('new note', () => {
  it('is named as the series names its notes', async () => {
    const note = await newNoteIn('beacon-weekly');
    assert.isTrue(note.uri.path.endsWith(`/beacon-weekly/${today().plain}.md`), note.uri.path);
    assert.isTrue(note.getText().startsWith(`# ${today().dashed}\n`), note.getText());
  });

  it('comes from the folder’s template', async () => {
    const note = await newNoteIn('steering');
    assert.isTrue(note.uri.path.endsWith(`/steering/${today().dashed}.md`), note.uri.path);
    assert.isTrue(note.getText().startsWith(`# Steering group, ${today().dashed}\n`), note.getText());
  });

  it('is opened, not written again, where it stands already', async () => {
    const uri = workspaceFile(`beacon-weekly/${today().plain}.md`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('mine'));
    const note = await newNoteIn('beacon-weekly');
    assert.equal(note.uri.path, uri.path);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), 'mine');
  });
});
