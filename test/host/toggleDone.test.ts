import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openNote, placeOf, workspaceFile } from './editor';
import { assertIncludes } from './includes';

const NOTE = `# 2026-11-04

* Relays
    * AI @bo-lind to mount them
- [ ] Chapter on fog (@eli-stone)
* just talk
`;

async function toggleAt(document: vscode.TextDocument, needle: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  const place = placeOf(document, needle);
  editor.selection = new vscode.Selection(place, place);
  await vscode.commands.executeCommand('meetingNotes.toggleDone');
}

describe('toggle done', () => {
  it('marks the item at the cursor and takes the mark away again', async () => {
    const note = await openNote(NOTE);
    await toggleAt(note, 'mount them');
    assertIncludes(note.getText(), '    * AI @bo-lind to mount them ✅\n');
    await toggleAt(note, 'mount them');
    assert.equal(note.getText(), NOTE);
  });

  it('ticks a box', async () => {
    const note = await openNote(NOTE);
    await toggleAt(note, 'Chapter on fog');
    assert.equal(note.getText(), NOTE.replace('[ ]', '[x]'));
  });

  it('is one step to undo', async () => {
    const note = await openNote(NOTE);
    await toggleAt(note, 'mount them');
    await vscode.commands.executeCommand('undo');
    assert.equal(note.getText(), NOTE);
  });

  it('keeps the line endings of a file and saves it', async () => {
    const uri = workspaceFile('beacon-weekly/20261101.md');
    const crlf = NOTE.replaceAll('\n', '\r\n');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(crlf));
    await toggleAt(await vscode.workspace.openTextDocument(uri), 'mount them');
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    assert.equal(saved, crlf.replace('mount them', 'mount them ✅'));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(uri);
  });
});
