import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openNote } from './editor';
import { assertIncludes } from './includes';
import { reset } from './standIn';

const NOTE = `# 2026-11-04

* [#12](https://github.com/harbour-lights/beacon/issues/12) and [the
  draft](https://github.com/harbour-lights/beacon/pull/21)
* https://github.com/harbour-lights/beacon/discussions/30
* #23, charts#7, harbour-lights/handbook#2 &amp; @ada-brandt
* [first](https://github.com/harbour-lights/beacon/releases/tag/v1.0.0), https://example.com/
* \`#40\`, @all
`;

/** Each link's text and where it leads, in the order of the text. What leads to an issue is told by its number. */
async function links(document: vscode.TextDocument): Promise<[text: string, target: string][]> {
  const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
    'vscode.executeLinkProvider',
    document.uri,
    100,
  );
  return found
    .toSorted((one, other) => one.range.start.compareTo(other.range.start))
    .map(({ range, target }) => [document.getText(range), target ? meaning(target) : 'nowhere']);
}

function meaning(uri: vscode.Uri): string {
  if (uri.scheme !== 'command') return uri.toString(true);
  const [target] = JSON.parse(uri.query) as [{ repository: Record<string, string>; number: number }];
  const { host = '', owner = '', name = '' } = target.repository;
  return `${uri.path} ${host}/${owner}/${name}#${target.number}`;
}

const OPEN = 'meetingNotes.openReference github.com/harbour-lights/';

describe('links of a note', () => {
  beforeEach(reset);

  it('lead from references to the panel, each once, beside the editor’s own', async () => {
    assert.deepEqual(await links(await openNote(NOTE)), [
      ['#12', `${OPEN}beacon#12`],
      [
        'https://github.com/harbour-lights/beacon/issues/12',
        'https://github.com/harbour-lights/beacon/issues/12',
      ],
      ['the\n  draft', `${OPEN}beacon#21`],
      [
        'https://github.com/harbour-lights/beacon/pull/21',
        'https://github.com/harbour-lights/beacon/pull/21',
      ],
      ['https://github.com/harbour-lights/beacon/discussions/30', `${OPEN}beacon#30`],
      // Its neighbour in the line says whose it is.
      ['#23', `${OPEN}handbook#23`],
      ['charts#7', `${OPEN}charts#7`],
      ['harbour-lights/handbook#2', `${OPEN}handbook#2`],
      ['@ada-brandt', 'https://github.com/ada-brandt'],
      ['first', 'https://github.com/harbour-lights/beacon/releases/tag/v1.0.0'],
      [
        'https://github.com/harbour-lights/beacon/releases/tag/v1.0.0',
        'https://github.com/harbour-lights/beacon/releases/tag/v1.0.0',
      ],
      ['https://example.com/', 'https://example.com/'],
    ]);
  });

  it('lead to the browser where the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('meetingNotes');
    await settings.update('links.open', 'browser', vscode.ConfigurationTarget.Global);
    try {
      const note = await openNote(
        '# 2026-11-04\n\n* [#15](https://github.com/harbour-lights/beacon/pull/15#issuecomment-1), #23\n',
      );
      const found = (await links(note)).map((link) => link.join(' '));
      assertIncludes(found, [
        '#15 https://github.com/harbour-lights/beacon/pull/15#issuecomment-1',
        '#23 https://github.com/harbour-lights/beacon/issues/23',
      ]);
    } finally {
      await settings.update('links.open', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('are not made where the repository of a number is unknown', async () => {
    assert.deepEqual(await links(await openNote('# 2026-11-04\n\n* #5 alone\n')), []);
  });

  it('follow an edit', async () => {
    const note = await openNote('# 2026-11-04\n\n* harbour-lights/beacon#23\n');
    assert.deepEqual(await links(note), [['harbour-lights/beacon#23', `${OPEN}beacon#23`]]);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(note.uri, new vscode.Position(2, 2), 'see ');
    edit.replace(note.uri, new vscode.Range(2, 24, 2, 26), '24');
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual(await links(note), [['harbour-lights/beacon#24', `${OPEN}beacon#24`]]);
  });
});
