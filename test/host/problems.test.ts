import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { quickFixesAt } from './codeActions';
import { hoverOver, openNote, placeOf } from './editor';
import { eventually } from './eventually';
import { assertIncludes } from './includes';
import { requests, reset } from './standIn';

const beacon = 'https://github.com/harbour-lights/beacon/issues';
const NOTE = `# 2020-11-04

## Participants

- @ada-brandt
- @bo-lind

## Agenda

* TODO: count the lamps
* AI @ada-brandt: order relays until 2020-11-18
* AI @nobody-of-that-name: order tea
* [#13](${beacon}/12) horn
* harbour-lights/beacon#777001
`;

const told = (document: vscode.TextDocument) =>
  vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'Meeting Notes')
    .map(({ code, severity, range }) => [code, vscode.DiagnosticSeverity[severity], document.getText(range)]);

const QUIET = [
  ['actionWithoutOwner', 'Hint', 'TODO: count the lamps'],
  ['overdue', 'Information', 'AI @ada-brandt: order relays until 2020-11-18'],
  ['linkMismatch', 'Information', `[#13](${beacon}/12)`],
];

async function waitFor(document: vscode.TextDocument, expected: readonly unknown[]): Promise<void> {
  await eventually(async () => {
    assert.deepEqual(told(document), expected);
    return Promise.resolve();
  });
}

async function configure(key: string, value: unknown): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('meetingNotes');
  await configuration.update(key, value, vscode.ConfigurationTarget.Global);
}

/** The quick fixes on the first `needle`. */
const fixesOn = (document: vscode.TextDocument, needle: string) => quickFixesAt(document, needle);

const titles = (actions: readonly vscode.CodeAction[]) => actions.map(({ title }) => title);

async function fix(document: vscode.TextDocument, needle: string, title: RegExp): Promise<void> {
  const action = (await fixesOn(document, needle)).find((each) => title.test(each.title));
  assert.ok(action?.edit, String(title));
  await vscode.workspace.applyEdit(action.edit);
}

describe('problems', () => {
  beforeEach(reset);

  it('are pointed out quietly in open minutes, and nobody is asked signed out', async () => {
    await waitFor(await openNote(NOTE), QUIET);
    assert.deepEqual(await requests(), []);
  });

  it('come with GitHub’s answers', async () => {
    const note = await openNote(NOTE);
    await waitFor(note, QUIET);
    await hoverOver(note, 'harbour-lights/beacon#777001');
    await hoverOver(note, '@nobody-of-that-name');
    await waitFor(note, [
      ...QUIET.slice(0, 2),
      ['unknownOwner', 'Information', '@nobody-of-that-name'],
      ...QUIET.slice(2),
      ['missingReference', 'Information', 'harbour-lights/beacon#777001'],
    ]);
    assertIncludes(titles(await fixesOn(note, 'harbour-lights/beacon#777001')), [
      'Ask GitHub Again',
      'Sign In to GitHub',
      'Open on GitHub',
    ]);
    assertIncludes(titles(await fixesOn(note, '@nobody-of-that-name')), 'Assign to Someone Else…');
  });

  it('go where they are fixed, each in one step', async () => {
    const note = await openNote(NOTE);
    await waitFor(note, QUIET);
    await fix(note, '[#13]', /^Use the Address: Change Text to beacon#12$/);
    await fix(note, 'AI @ada', /^Mark Done$/);
    assertIncludes(note.getText(), `* [beacon#12](${beacon}/12) horn`);
    assertIncludes(note.getText(), 'until 2020-11-18 ✅');
    await waitFor(note, QUIET.slice(0, 1));
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(note.getText(), NOTE);
    await fix(note, '[#13]', /^Use the Text: Link to .*\/13$/);
    assertIncludes(note.getText(), `* [#13](${beacon}/13) horn`);
  });

  it('offer who is to do it, and when', async () => {
    const note = await openNote(NOTE);
    const [assign] = (await fixesOn(note, 'TODO: count')).filter(({ title }) => title === 'Assign…');
    assert.equal(assign?.command?.command, 'meetingNotes.assign');
    const due = (await fixesOn(note, 'AI @ada')).find(({ title }) => title === 'Set Due Date…');
    assert.equal(due?.command?.command, 'meetingNotes.setDueDate');
    const [node] = (due.command.arguments ?? []) as { readonly action: { readonly text: string } }[];
    assertIncludes(node?.action.text ?? '', 'order relays');
  });

  it('offer nothing twice that any item offers', async () => {
    const note = await openNote(NOTE);
    await waitFor(note, QUIET);
    for (const needle of ['TODO: count', 'AI @ada']) {
      const acts = titles(await fixesOn(note, needle)).filter((title) =>
        /^(?:Mark|Assign|Set Due)/.test(title),
      );
      assert.deepEqual(acts.sort(), ['Assign…', 'Mark Done', 'Set Due Date…']);
    }
  });

  it('name the repositories that a number of nobody may belong to', async () => {
    const note = await openNote('# 2026-11-04\n\n- @ada-brandt\n\nAI @ada-brandt: see #12\n');
    await waitFor(note, [['unresolvedReference', 'Hint', '#12']]);
    const offered = titles(await fixesOn(note, '#12'));
    assertIncludes(offered, ['Write harbour-lights/beacon#12', 'Set Default Repository…']);
    await fix(note, '#12', /^Write harbour-lights\/beacon#12$/);
    await waitFor(note, []);
  });

  it('are as loud as the settings say', async () => {
    const note = await openNote(NOTE);
    await waitFor(note, QUIET);
    try {
      await configure('problems.overdue', 'warning');
      await configure('problems.actionWithoutOwner', 'off');
      await waitFor(note, [['overdue', 'Warning', QUIET[1]?.[2]], QUIET[2]]);
    } finally {
      await configure('problems.overdue', undefined);
      await configure('problems.actionWithoutOwner', undefined);
    }
  });

  it('are none in what is no note', async () => {
    const readme = await openNote('# Lamps\n\n- [ ] write this\n- see #12\n');
    const note = await openNote(NOTE);
    await waitFor(note, QUIET);
    assert.deepEqual(told(readme), []);
  });

  it('follow what is typed', async () => {
    const note = await openNote(NOTE);
    await waitFor(note, QUIET);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(note.uri, placeOf(note, 'TODO: count', 'TODO'.length), ' @bo-lind');
    await vscode.workspace.applyEdit(edit);
    await waitFor(note, QUIET.slice(1));
  });
});
