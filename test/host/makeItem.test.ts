import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openNote, placeOf } from './editor';
import { eventually } from './eventually';
import { noteFolder } from './noteFolder';
import { accepting } from './quickInput';

const NOTE = `# Weekly 2026-11-04\r
\r
Participants: Ada Brandt, Bo Lind\r
\r
## Lamps\r
\r
- [ ] Call the harbour\r
- Mount the lamps\r
  in both bays\r
\r
Bo Lind sends the letter.\r
\r
## Next steps\r
\r
- The river rises by the bridge\r
- Ada sweeps the quay\r
`;

/** What the light bulb offers at a place to rewrite a line. */
async function rewritesAt(document: vscode.TextDocument, needle: string): Promise<string[]> {
  const place = placeOf(document, needle, 1);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(place, place),
    vscode.CodeActionKind.RefactorRewrite.value,
  );
  return actions.map(({ title }) => title).filter((title) => title === 'Make This an Action Item');
}

describe('what is an action item', () => {
  const { write, file, onDisk } = noteFolder('make-item');

  const select = async (document: vscode.TextDocument, needle: string, end = needle): Promise<void> => {
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(placeOf(document, needle, 1), placeOf(document, end, 1));
  };
  const open = async (): Promise<vscode.TextDocument> => {
    await write('20261104.md', NOTE);
    return vscode.workspace.openTextDocument(file('20261104.md'));
  };

  it('is made of a list item or a paragraph, and saved', async () => {
    const document = await open();
    await select(document, 'in both bays');
    await vscode.commands.executeCommand('meetingNotes.makeItem');
    const mounted = NOTE.replace('- Mount', '- [ ] Mount');
    assert.equal(await onDisk('20261104.md'), mounted);
    await select(document, 'Bo Lind sends');
    await vscode.commands.executeCommand('meetingNotes.makeItem');
    assert.equal(await onDisk('20261104.md'), mounted.replace('Bo Lind sends', '- [ ] Bo Lind sends'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), mounted);
  });

  it('is made of each of several lines, in one step', async () => {
    const document = await open();
    await select(document, 'Call', 'Bo Lind sends');
    await vscode.commands.executeCommand('meetingNotes.makeItem');
    const made = NOTE.replace('- Mount', '- [ ] Mount').replace('Bo Lind sends', '- [ ] Bo Lind sends');
    assert.equal(document.getText(), made);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), NOTE);
  });

  it('is made of no more lines than can be read again', async () => {
    const text = `# Weekly 2026-11-04\n\n${'- send the letter\n'.repeat(101)}`;
    const document = await openNote(text);
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(2, 0, 102, 1);
    await vscode.commands.executeCommand('meetingNotes.makeItem');
    assert.equal(document.getText(), text);
    editor.selection = new vscode.Selection(2, 0, 101, 1);
    await vscode.commands.executeCommand('meetingNotes.makeItem');
    assert.equal(
      document.getText(),
      text.replaceAll('- send', '- [ ] send').replace(/\[ \] (?=send the letter\n$)/, ''),
    );
  });

  it('is offered where a line may become one', async () => {
    const document = await open();
    await eventually(async () => assert.equal((await rewritesAt(document, 'Mount')).length, 1));
    assert.deepEqual(await rewritesAt(document, 'Call'), []);
    assert.deepEqual(await rewritesAt(document, '# Lamps'), []);
  });

  it('is none any more without its box', async () => {
    const document = await open();
    await select(document, 'Call');
    await accepting('meetingNotes.notAnItem');
    assert.equal(await onDisk('20261104.md'), NOTE.replace('[ ] Call', 'Call'));
  });

  it('is none any more below a heading that is ignored', async () => {
    const document = await open();
    const configuration = () => vscode.workspace.getConfiguration('meetingNotes', document.uri);
    await configuration().update('words', { tasks: ['Zettel'], not: ['Quay'] }, workspace);
    try {
      await select(document, 'The river');
      await accepting('meetingNotes.notAnItem');
      assert.deepEqual(configuration().inspect('words')?.workspaceValue, {
        tasks: ['Zettel'],
        not: ['Quay', 'Next steps'],
      });
      assert.equal(await onDisk('20261104.md'), NOTE);
      await select(document, 'Ada sweeps');
      await eventually(async () => assert.equal((await rewritesAt(document, 'Ada sweeps')).length, 1));
    } finally {
      await configuration().update('words', undefined, workspace);
    }
  });

  it('is changed in no note that the settings make read-only', async () => {
    await write('20261104.md', NOTE);
    const document = await vscode.workspace.openTextDocument(file('20261104.md'));
    const settings = () => vscode.workspace.getConfiguration('files', document.uri);
    await settings().update('readonlyInclude', { '**/20261104.md': true }, workspace);
    try {
      await select(document, 'Call');
      await vscode.commands.executeCommand('meetingNotes.toggleDone');
      assert.equal(document.getText(), NOTE);
      assert.equal(await onDisk('20261104.md'), NOTE);
    } finally {
      await settings().update('readonlyInclude', undefined, workspace);
    }
  });

  it('keeps what was typed and not saved', async () => {
    const document = await openNote('# Weekly 2026-11-04\n\n- ACTION: print\n- send\n');
    await select(document, 'send');
    await vscode.commands.executeCommand('meetingNotes.makeItem');
    assert.equal(document.getText(), '# Weekly 2026-11-04\n\n- ACTION: print\n- ACTION: send\n');
    assert.ok(document.isDirty);
  });
});

const workspace = vscode.ConfigurationTarget.Workspace;
