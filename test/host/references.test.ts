import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverOver, openNote } from './editor';
import { eventually } from './eventually';
import { requests, reset } from './standIn';

const NOTE = `# 2026-11-04

- harbour-lights/beacon#12 and harbour-lights/beacon#33
- harbour-lights/beacon#12 fog horn falls silent after restart
- #5
`;

/** The titles that are shown behind references, with the lines where they are. */
async function titles(document: vscode.TextDocument): Promise<[line: number, title: string][]> {
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
  );
  // A hint of blanks makes room for an icon.
  return hints
    .map(({ position, label }): [number, string] => [
      position.line,
      typeof label === 'string' ? label.trim() : '',
    ])
    .filter(([, label]) => label !== '');
}

async function configure(mode: string | undefined): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('meetingNotes');
  await configuration.update('status.inline', mode, vscode.ConfigurationTarget.Global);
}

describe('titles behind references', () => {
  beforeEach(reset);
  afterEach(() => configure(undefined));

  it('are shown as far as they are known, where the line does not hold them', async () => {
    await configure('title');
    const note = await openNote(NOTE);
    assert.deepEqual(await titles(note), []);
    await hoverOver(note, 'harbour-lights/beacon#12');
    await hoverOver(note, 'harbour-lights/beacon#33');
    assert.deepEqual(await titles(note), [
      [2, 'Fog horn falls silent after restart'],
      [2, '[x](command:workbench.action.quit)'],
    ]);
  });

  for (const mode of ['off', 'icon']) {
    it(`are not shown where the setting says ${mode}`, async () => {
      await configure(mode);
      const note = await openNote(NOTE);
      await hoverOver(note, 'harbour-lights/beacon#12');
      assert.deepEqual(await titles(note), []);
    });
  }

  it('come and go with the setting', async () => {
    const note = await openNote(NOTE);
    await hoverOver(note, 'harbour-lights/beacon#12');
    assert.deepEqual(await titles(note), []);
    await configure('title');
    await eventually(async () => assert.equal((await titles(note)).length, 1));
    await configure('off');
    await eventually(async () => assert.equal((await titles(note)).length, 0));
  });

  it('are in no comparison of two texts', async () => {
    await configure('title');
    const note = await openNote(NOTE);
    await hoverOver(note, 'harbour-lights/beacon#12');
    assert.equal((await titles(note)).length, 1);
    const other = await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Other\n' });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.commands.executeCommand('vscode.diff', other.uri, note.uri);
    assert.deepEqual(await titles(note), []);
  });
});

describe('copying all references', () => {
  beforeEach(reset);

  it('asks nobody signed out', async () => {
    await openNote(NOTE);
    await vscode.commands.executeCommand('meetingNotes.copyReferences');
    assert.deepEqual(await requests(), []);
  });
});
