import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { handlesBehind, openNote } from './editor';
import { eventually } from './eventually';
import { assertIncludes } from './includes';
import { fail, reset } from './standIn';

const NOTE = `# 2026-11-04

## Participants

- @zoe-not-on-github
- @bo-lind

## Agenda

* harbour-lights/beacon#12: AI @
* \`@ in code\`
* mail to somebody@
`;

describe('completion behind @', () => {
  beforeEach(reset);

  it('offers the participants, then the members of the organisation that the note speaks of', async () => {
    const note = await openNote(NOTE);
    // The list does not wait for GitHub's answer, and has it when it is asked for again.
    await eventually(async () => {
      const handles = await handlesBehind(note, 'AI @');
      assert.deepEqual(handles.slice(0, 2), ['@zoe-not-on-github', '@bo-lind']);
      assertIncludes(handles, ['@ada-brandt', '@cem-yilmaz']);
      assert.equal(new Set(handles).size, handles.length, 'nobody stands there twice');
    });
  });

  it('offers nobody whose handle was begun and left', async () => {
    await fail({ times: null, then: { cut: 'before' } });
    const note = await openNote(
      '# 2026-11-04\n\n## Participants\n\n- @ada-brandt\n- @bo-lind\n\n## Agenda\n\n* thanks to @ada-b\n* @\n* AI @\n',
    );
    assert.deepEqual(await handlesBehind(note, 'AI @'), ['@ada-brandt', '@bo-lind']);
  });

  it('offers the participants while GitHub refuses', async () => {
    await fail({ match: { path: '/orgs/' }, times: null, then: { status: 500 } });
    assert.deepEqual(await handlesBehind(await openNote(NOTE), 'AI @'), ['@zoe-not-on-github', '@bo-lind']);
  });

  it('offers the participants while GitHub is out of reach', async () => {
    await fail({ match: { path: '/orgs/' }, times: null, then: { cut: 'before' } });
    assert.deepEqual(await handlesBehind(await openNote(NOTE), 'AI @'), ['@zoe-not-on-github', '@bo-lind']);
  });

  it('keeps out of code', async () => {
    assert.deepEqual(await handlesBehind(await openNote(NOTE), '`@'), []);
  });

  it('keeps out of e-mail addresses', async () => {
    assert.deepEqual(await handlesBehind(await openNote(NOTE), 'somebody@'), []);
  });
});

describe('an @ that a snippet leaves for somebody', () => {
  beforeEach(reset);

  async function insertSnippet(): Promise<vscode.TextEditor> {
    const document = await openNote(NOTE);
    const editor = await vscode.window.showTextDocument(document);
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('editor.action.insertSnippet', {
      langId: 'markdown',
      name: 'Action Item',
    });
    return editor;
  }

  const lastLine = ({ document }: vscode.TextEditor) => document.lineAt(document.lineCount - 1).text;

  it('is not doubled where one types another one', async () => {
    const editor = await insertSnippet();
    for (const text of '@x') await vscode.commands.executeCommand('type', { text });
    await eventually(() => Promise.resolve(assert.match(lastLine(editor), /^AI @x:/)));
  });

  it('opens the list of people', async () => {
    const editor = await insertSnippet();
    await vscode.commands.executeCommand('type', { text: 'b' });
    await eventually(async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      assert.match(lastLine(editor), /^AI @bo-lind:/);
    });
    await vscode.commands.executeCommand('type', { text: 'sing' });
    assert.match(lastLine(editor), /^AI @bo-lind: sing by /, 'one goes on to the task');
  });
});
