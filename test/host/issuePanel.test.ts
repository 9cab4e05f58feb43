import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, openNote, placeOf } from './editor';
import { reset } from './standIn';

const OPEN = 'meetingNotes.openReference';
const repository = { host: 'github.com', owner: 'harbour-lights', name: 'beacon' };

/** The tabs of the issue panel. */
function panels(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('meetingNotes.issue'),
    );
}

/** Waits until the panel's tab is named so. */
async function waitForPanel(label: string): Promise<vscode.Tab> {
  const found = () => panels().find((tab) => tab.label === label);
  return (
    found() ??
    (await new Promise<vscode.Tab>((done) => {
      const listener = vscode.window.tabGroups.onDidChangeTabs(() => {
        const tab = found();
        if (!tab) return;
        listener.dispose();
        done(tab);
      });
    }))
  );
}

describe('the issue panel', () => {
  beforeEach(async () => {
    await activate();
    await reset();
    await vscode.window.tabGroups.close(panels());
  });
  after(() => vscode.window.tabGroups.close(panels()));

  it('opens beside the note, which keeps the cursor, and is named by the issue', async () => {
    const note = await openNote('# 2026-11-04\n');
    const column = vscode.window.activeTextEditor?.viewColumn ?? 0;
    await vscode.commands.executeCommand(OPEN, { repository, number: 23, kind: null });
    const tab = await waitForPanel('beacon#23 Replace the horn by a choir');
    assert.equal(tab.group.viewColumn, column + 1);
    assert.equal(vscode.window.activeTextEditor?.document, note);
  });

  it('is one, whatever is opened', async () => {
    await openNote('# 2026-11-04\n');
    await vscode.commands.executeCommand(OPEN, { repository, number: 23, kind: null });
    await waitForPanel('beacon#23 Replace the horn by a choir');
    await vscode.commands.executeCommand(OPEN, { repository, number: 18, kind: 'issue' });
    await waitForPanel('beacon#18 Lamp stays on after sunrise');
    assert.equal(panels().length, 1);
  });

  it('shows the reference at the cursor, and what a view’s entry names', async () => {
    const note = await openNote('# 2026-11-04\n\n* harbour-lights/beacon#23 and harbour-lights/beacon#18\n');
    const editor = await vscode.window.showTextDocument(note);
    const place = placeOf(note, 'beacon#18');
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand(OPEN);
    await waitForPanel('beacon#18 Lamp stays on after sunrise');
    await vscode.commands.executeCommand(OPEN, {
      label: 'x',
      target: { repository, number: 23, kind: null },
    });
    await waitForPanel('beacon#23 Replace the horn by a choir');
  });

  it('names its tab by a hostile title, cut', async () => {
    await vscode.commands.executeCommand(OPEN, { repository, number: 34, kind: null });
    await waitForPanel('beacon#34 <img src=x onerror=alert(1)>');
    await vscode.commands.executeCommand(OPEN, { repository, number: 35, kind: null });
    await waitForPanel('beacon#35 The horn is loud, very loud, is loud, v…');
  });

  it('is named by the number of what is not found', async () => {
    await vscode.commands.executeCommand(OPEN, { repository, number: 777001, kind: null });
    await waitForPanel('beacon#777001');
  });

  for (const [name, argument] of [
    ['null', null],
    ['a text', 'https://github.com/harbour-lights/beacon/issues/12'],
    ['an unknown host', { repository: { ...repository, host: 'evil.example' }, number: 12, kind: null }],
    [
      'a host with more',
      { repository: { ...repository, host: 'github.com@evil.example' }, number: 12, kind: null },
    ],
    [
      'a way out of the repository',
      { repository: { ...repository, name: '../../x' }, number: 12, kind: null },
    ],
    ['no number', { repository, number: 'twelve', kind: null }],
    ['an unknown kind', { repository, number: 12, kind: 'gist' }],
    ['an entry without issue', { target: null }],
  ] as const) {
    it(`does not open for ${name}`, async () => {
      await vscode.commands.executeCommand(OPEN, argument);
      assert.deepEqual(panels(), []);
    });
  }

  it('goes back and forward', async () => {
    await vscode.commands.executeCommand(OPEN, { repository, number: 23, kind: null });
    await vscode.commands.executeCommand(OPEN, { repository, number: 18, kind: null });
    await waitForPanel('beacon#18 Lamp stays on after sunrise');
    await vscode.commands.executeCommand('meetingNotes.panelBack');
    await waitForPanel('beacon#23 Replace the horn by a choir');
    await vscode.commands.executeCommand('meetingNotes.panelForward');
    await waitForPanel('beacon#18 Lamp stays on after sunrise');
  });
});
