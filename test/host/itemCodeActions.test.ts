import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { quickFixesAt } from './codeActions';
import { openNote } from './editor';
import { eventually } from './eventually';

const NOTE = `# 2026-11-04

* AI @bo-lind to mount them; AI @fay-wong to sell them
- [x] Chapter on fog (@eli-stone)
* just talk
`;
const OURS = /^(?:Mark (?:Done|Open)|Assign…|Set Due Date…|Create GitHub Issue…|Not an Action Item…)/;

/** What is offered at a place, from us. */
async function offered(document: vscode.TextDocument, needle: string): Promise<vscode.CodeAction[]> {
  const all = await quickFixesAt(document, needle);
  return all.filter(({ title }) => OURS.test(title));
}

describe('quick fixes on an action item', () => {
  it('are the acts on it', async () => {
    const note = await openNote(NOTE);
    await eventually(async () => {
      assert.deepEqual(
        (await offered(note, 'mount')).map(({ title }) => title),
        ['Mark Done', 'Assign…', 'Set Due Date…', 'Create GitHub Issue…', 'Not an Action Item…'],
      );
    });
    await eventually(async () => {
      const [first] = await offered(note, 'Chapter');
      assert.equal(first?.title, 'Mark Open');
    });
    assert.deepEqual(await offered(note, 'just talk'), []);
  });

  it('act on the item that the cursor stands in', async () => {
    const note = await openNote(NOTE);
    let command: vscode.Command | undefined;
    await eventually(async () => {
      const fixes = await offered(note, 'mount');
      command = fixes.find(({ title }) => title === 'Mark Done')?.command;
      assert.ok(command, JSON.stringify(fixes));
    });
    await vscode.commands.executeCommand(
      command?.command ?? '',
      ...((command?.arguments ?? []) as unknown[]),
    );
    assert.equal(note.getText(), NOTE.replace('mount them', 'mount them (done)'));
  });
});

describe('several action items at once', () => {
  it('change in one undo step', async () => {
    const note = await openNote(NOTE);
    const editor = await vscode.window.showTextDocument(note);
    editor.selection = new vscode.Selection(0, 0, 4, 0);
    await vscode.commands.executeCommand('meetingNotes.setDueDate', { due: '2031-05-17' });
    assert.equal(
      note.getText(),
      NOTE.replace('mount them', 'mount them by 2031-05-17')
        .replace('sell them', 'sell them by 2031-05-17')
        .replace('(@eli-stone)', '(@eli-stone) by 2031-05-17'),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(note.getText(), NOTE);
  });

  it('are copied as a list', async () => {
    const note = await openNote(NOTE);
    const editor = await vscode.window.showTextDocument(note);
    editor.selection = new vscode.Selection(3, 0, 3, 5);
    await vscode.commands.executeCommand('meetingNotes.copyAction');
    assert.equal(await vscode.env.clipboard.readText(), '[x] Chapter on fog (@eli-stone)');
    assert.equal(note.getText(), NOTE);
  });
});
