import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeEditors, handlesBehind, hoverOver, placeOf, workspaceFile } from './editor';
import { assertIncludes } from './includes';
import { requests, reset } from './standIn';

const FOLDER = 'endurance';
/** A meeting each: notes that are typed in, left and come back to. */
const NOTES = 12;
/** Rounds until everything is loaded and known. */
const FIRST = 8;
/** Rounds that are looked at. */
const ROUNDS = 16;
/** Bytes that a round may leave behind: VS Code keeps some, such as its undo stack; a reading of a note for each change would be more. */
const LEFT = 150_000;

const textOf = (number: number) => `# 2026-10-${String(number + 10)}

## Participants

- Ada Brandt (@ada-brandt)
- Bo Lind (@bo-lind)

## Agenda

* the horn, harbour-lights/beacon#12
    * AI @bo-lind: read the log of tower ${number}

## Notes

`;

const uriOf = (number: number) => workspaceFile(`${FOLDER}/2026-10-${number + 10}.md`);

describe('an hour of minutes', function () {
  this.timeout(180_000);

  before(async () => {
    for (let number = 0; number < NOTES; number++)
      await vscode.workspace.fs.writeFile(uriOf(number), new TextEncoder().encode(textOf(number)));
    await activate();
    await reset();
  });

  after(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(workspaceFile(FOLDER), { recursive: true });
  });

  it('takes no more memory and asks nothing more, the longer it lasts', async () => {
    for (let round = 0; round < FIRST; round++) await minute(round);
    const before = { heap: heapUsed(), asked: (await requests()).length };
    assert.notEqual(before.asked, 0, 'the hovers have asked for the issue');
    for (let round = 0; round < ROUNDS; round++) await minute(round);
    assert.equal((await requests()).length, before.asked, 'requests');
    // Without a way to collect what nobody holds there is nothing to compare.
    if (before.heap !== null) {
      const left = ((heapUsed() ?? 0) - before.heap) / ROUNDS;
      assert.ok(left < LEFT, `${left} bytes a round`);
    }
  });
});

/** Types a while in one of the notes, with all that the editor asks for meanwhile, and takes it back. */
async function minute(round: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uriOf(round % NOTES));
  const editor = await vscode.window.showTextDocument(document);
  const end = () => document.positionAt(document.getText().length);
  for (const word of ['- we ', 'heard ', 'of ', 'harbour-lights/beacon#12', ' from ', '@ad']) {
    await editor.edit((edit) => edit.insert(end(), word));
    await vscode.commands.executeCommand('vscode.executeLinkProvider', document.uri);
  }
  assertIncludes(await handlesBehind(document, 'from @ad'), '@ada-brandt');
  assert.match(await hoverOver(document, 'beacon#12'), /Horn/i);
  const item = placeOf(document, 'read the log');
  editor.selection = new vscode.Selection(item, item);
  await vscode.commands.executeCommand('meetingNotes.toggleDone');
  await vscode.commands.executeCommand('meetingNotes.toggleDone');
  await editor.edit((edit) =>
    edit.replace(new vscode.Range(new vscode.Position(0, 0), end()), textOf(round % NOTES)),
  );
  await document.save();
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
}

/** Bytes that somebody holds, null where the host cannot tell. */
function heapUsed(): number | null {
  if (typeof process !== 'object' || typeof process.getBuiltinModule !== 'function') return null;
  process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
  const collect = process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}
