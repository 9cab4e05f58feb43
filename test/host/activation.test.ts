import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('is activated by a Markdown file of the workspace', async () => {
    const [note] = await vscode.workspace.findFiles('**/*.md');
    assert.ok(note);
    await vscode.window.showTextDocument(note);
    const extension = vscode.extensions.getExtension('meeting-notes.meeting-notes');
    assert.ok(extension);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('is told where GitHub is', () => {
    const url = vscode.workspace.getConfiguration('meetingNotes').get<string>('github.apiUrl');
    assert.match(url ?? '', /^http:\/\/127\.0\.0\.1:\d+/);
  });
});
