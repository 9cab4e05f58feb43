import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { quickFixesAt } from './codeActions';
import { hoverOver, openNote, placeOf } from './editor';
import { assertExcludes } from './includes';
import { fail, requests, reset } from './standIn';

const ISSUE = 'https://github.com/harbour-lights/beacon/issues/12';
const NOTE = `# 2026-11-04

* <${ISSUE}> horn
* harbour-lights/beacon#33, then
* harbour-lights/beacon#777001
* \`harbour-lights/beacon#5\`
`;

/** The acts offered on the first `needle`; those whose edits take time have them. */
async function actsOn(
  document: vscode.TextDocument,
  needle: string,
  resolved = 0,
): Promise<vscode.CodeAction[]> {
  return quickFixesAt(document, needle, resolved);
}

const titles = (acts: readonly vscode.CodeAction[]) => acts.map(({ title }) => title);

/** Does an act on the first `needle`, and returns the line where it stands. */
async function act(document: vscode.TextDocument, needle: string, title: string): Promise<string> {
  const { line } = placeOf(document, needle);
  const offered = (await actsOn(document, needle, 10)).find((each) => each.title === title);
  assert.ok(offered?.edit, title);
  await vscode.workspace.applyEdit(offered.edit);
  return document.lineAt(line).text;
}

describe('acts on a reference', () => {
  beforeEach(reset);

  it('turn it into a link and shorten it, without asking anybody', async () => {
    const note = await openNote(NOTE);
    assert.deepEqual(titles(await actsOn(note, ISSUE)), [
      'Turn into Link',
      'Shorten to beacon#12',
      'Add the Title',
    ]);
    assert.equal(await act(note, 'harbour-lights/beacon#33', 'Shorten to beacon#33'), '* beacon#33, then');
    const link = `[beacon#12](${ISSUE})`;
    const offered = (await actsOn(note, ISSUE)).find(({ title }) => title === 'Turn into Link');
    assert.ok(offered?.edit);
    await vscode.workspace.applyEdit(offered.edit);
    assert.equal(note.lineAt(2).text, `* ${link} horn`);
    assert.deepEqual(titles(await actsOn(note, link)), ['Shorten to beacon#12', 'Add the Title']);
  });

  it('add its title, escaped, and take it back in one step', async () => {
    const note = await openNote(NOTE);
    const line = await act(note, 'harbour-lights/beacon#33', 'Add the Title');
    assert.equal(line, '* harbour-lights/beacon#33 \\[x\\](command:workbench.action.quit), then');
    await vscode.commands.executeCommand('undo');
    assert.equal(note.getText(), NOTE);
  });

  it('add no title that stands there', async () => {
    const note = await openNote(
      '# 2026-11-04\n\n* harbour-lights/beacon#12 Fog horn falls silent after restart\n',
    );
    await hoverOver(note, 'harbour-lights/beacon#12');
    assertExcludes(titles(await actsOn(note, 'harbour-lights')), 'Add the Title');
  });

  it('change nothing where the title cannot be had', async () => {
    const note = await openNote(NOTE);
    await fail({ times: null, then: { cut: 'before' } });
    const acts = await actsOn(note, 'harbour-lights/beacon#777001', 10);
    assert.equal(acts.find(({ title }) => title === 'Add the Title')?.edit, undefined);
    assert.equal(note.getText(), NOTE);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('are none in code', async () => {
    assert.deepEqual(await actsOn(await openNote(NOTE), '`harbour-lights'), []);
    assert.deepEqual(await requests(), []);
  });
});
