import * as vscode from 'vscode';
import { closeEditors, hoverOver, openNote } from './editor';
import { assertExcludes, assertIncludes } from './includes';
import { reset } from './standIn';

const REFERENCE = 'harbour-lights/beacon#12';
const LINK = '[#1](https://github.com/harbour-lights/beacon/issues/1) ';

/** As large as a note may be, and made of what used to take minutes. */
const hostile: Readonly<Record<string, string>> = {
  'rows of a table': `# Weekly\n\n| Owner | Task |\n| - | - |\n${'| @ada | write it down |\n'.repeat(35_000)}`,
  'brackets and links in a line': `# Weekly\n\n${'['.repeat(300_000)}${LINK.repeat(10_000)}\n`,
};

describe('a note that is hard to read', function () {
  this.timeout(60_000);
  beforeEach(reset);
  afterEach(closeEditors);

  for (const [what, text] of Object.entries(hostile)) {
    it(`of ${what} leaves the hover of the note beside it alone`, async () => {
      await openNote(text);
      const beside = await openNote(`# 2026-11-04\n\n* ${REFERENCE}\n`);
      assertIncludes(await hoverOver(beside, REFERENCE), 'Open issue');
    });
  }
});

describe('a file that is too large for a note', function () {
  this.timeout(60_000);
  beforeEach(reset);
  afterEach(closeEditors);

  it('is not read until it is smaller', async () => {
    const note = `# 2026-11-04\n\n* ${REFERENCE}\n\n`;
    const document = await openNote(note + `${'words '.repeat(200)}\n`.repeat(1_000));
    assertExcludes(await hoverOver(document, REFERENCE), 'Open issue');
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, new vscode.Range(4, 0, document.lineCount, 0));
    await vscode.workspace.applyEdit(edit);
    assertIncludes(await hoverOver(document, REFERENCE), 'Open issue');
  });
});
