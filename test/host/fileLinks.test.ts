import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { decoded, hoversOver, placeOf } from './editor';
import { eventually } from './eventually';
import { noteFolder } from './noteFolder';

const OLD = `# Lamps 2026-10-28

## Present

- @ada-brandt
- Bo Lind

## Open *things*

- AI @ada-brandt: buy the lamp
`;

describe('links of a note to files', () => {
  const { name, file, write, onDisk } = noteFolder('links-to-files');
  const note = (...lines: readonly string[]) =>
    [
      '# Lamps 2026-11-04',
      '',
      '## Present',
      '',
      '- @ada-brandt',
      '- @bo-lind',
      '',
      '## Links',
      '',
      ...lines,
      '',
    ].join('\n');

  async function show(text: string): Promise<vscode.TextDocument> {
    await write('20261028.md', OLD);
    await write('20261104.md', text);
    const document = await vscode.workspace.openTextDocument(file('20261104.md'));
    await vscode.window.showTextDocument(document);
    return document;
  }

  /** What hovers over some words say as soon as they say what is expected. */
  async function hover(document: vscode.TextDocument, words: string, expected: RegExp): Promise<string> {
    let text = '';
    await eventually(async () => {
      const hovers = await hoversOver(document, words);
      text = decoded(
        hovers
          .flatMap(({ contents }) => contents as vscode.MarkdownString[])
          .map(({ value }) => value)
          .join('\n'),
      );
      assert.match(text, expected);
    });
    return text;
  }

  it('show a note: its day, who was there, what is open, and the heading that is meant', async () => {
    const document = await show(note('see [last time](20261028.md#open-things)'));
    const text = await hover(document, 'last time', /Lamps 2026-10-28/);
    assert.match(text, /2026-10-28/);
    assert.match(text, /Open things/);
    assert.match(text, /2 attended: @?ada-brandt, Bo Lind/);
    assert.match(text, /1 open item/);
    assert.match(text, /buy the lamp/);
    assert.match(text, /20261028\.md#L8\)/);
  });

  it('say the day of a note once where its title is nothing else', async () => {
    await write('20261021.md', '# 2026-10-21\n\n## Present\n\n- @ada-brandt\n- Bo Lind\n');
    const document = await show(note('see [before](20261021.md)'));
    const text = await hover(document, 'before', /2 attended/);
    assert.equal(text.split('2026-10-21').length, 2, text);
  });

  it('show the lines of a file as code, and nothing in them can end it', async () => {
    await write('code.ts', 'one\n```\n[x](command:evil)\nfour\n');
    const document = await show(note('- [code](code.ts) and [some](code.ts#L2-L3)'));
    assert.match(await hover(document, 'code](', /````ts\none\n```\n\[x\]/), /four\n\n?````/);
    const some = await hover(document, 'some](', /````ts\n```\n/);
    assert.doesNotMatch(some, /one|four/);
  });

  it('say what is no text, a folder, or not there', async () => {
    await vscode.workspace.fs.writeFile(file('picture.bin'), new Uint8Array([1, 0, 2]));
    await write('large.txt', 'a'.repeat(1_000_001));
    const document = await show(
      note(
        '- [picture](picture.bin)',
        '- [large](large.txt)',
        `- [folder](../${name()})`,
        '- [gone](gone.md)',
      ),
    );
    await hover(document, 'picture](', /not a text file/);
    await hover(document, 'large](', /too large to be shown: 2 MB/);
    await hover(document, 'folder](', /\d entries/);
    await hover(document, 'gone](', /There is no .*gone\.md/);
  });

  it('open what is here by their text, and leave alone what is not', async () => {
    const document = await show(note('- [last time](20261028.md#open-things)', '- [gone](gone.md)'));
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
      100,
    );
    const own = links.filter(
      ({ target }) => target?.scheme === 'command' && target.path === 'meetingNotes.openFileLink',
    );
    assert.deepEqual(
      own.map(({ range }) => document.getText(range)),
      ['last time'],
    );
    const [uri, fragment] = JSON.parse(own[0]?.target?.query ?? '[]') as [string, string];
    await vscode.commands.executeCommand('meetingNotes.openFileLink', uri, fragment);
    const editor = vscode.window.activeTextEditor;
    assert.match(editor?.document.uri.path ?? '', /20261028\.md$/);
    assert.equal(editor?.selection.start.line, 7);
  });

  it('never look outside of the workspace', async () => {
    const out = '../'.repeat(20);
    const document = await show(
      note(`- [out](${out}etc/hosts) [coded](${encodeURIComponent(out)}etc/hosts) [in](20261028.md)`),
    );
    await hover(document, 'in](', /Lamps 2026-10-28/);
    for (const words of ['out](', 'coded]('])
      assert.doesNotMatch(await hover(document, words, /^/), /hosts|There is no/);
    const outside = `${file('').toString()}/${out}etc/hosts`;
    await vscode.commands.executeCommand('meetingNotes.openFileLink', outside, '');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
  });

  it('may leave out the ending, and be written in any letters', async () => {
    await write('Prüfung (neu) 1.md', '# Prüfung\n');
    const document = await show(
      note(
        '- [short](20261028#lamps-2026-10-28)',
        '- [other](Pr%C3%BCfung%20%28neu%29%201.md)',
        '- [raw](<Prüfung (neu) 1.md>)',
      ),
    );
    await hover(document, 'short](', /Lamps 2026-10-28/);
    for (const words of ['other](', 'raw](']) await hover(document, words, /Prüfung \(neu\) 1\.md/);
  });

  it('are counted where they lead', async () => {
    await show(note('- [last time](20261028.md)', '- [again](20261028.md#lamps)'));
    const old = await vscode.workspace.openTextDocument(file('20261028.md'));
    await vscode.window.showTextDocument(old);
    const text = await hover(old, 'Lamps 2026-10-28', /Linked from 1 meeting/);
    assert.match(text, /2026-11-04 · Lamps 2026-11-04/);
  });

  it('of carried items stay right when a note is renamed, as VS Code is told to keep them', async () => {
    const settings = vscode.workspace.getConfiguration('markdown');
    await settings.update('updateLinksOnFileMove.enabled', 'always', vscode.ConfigurationTarget.Global);
    try {
      const document = await show(note('- AI @bo-lind: paint it ([2026-10-28](20261028.md#L10))'));
      assert.ok(placeOf(document, '20261028.md#L10'));
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(file('20261028.md'), file('2026-10-28-lamps.md'));
      assert.ok(await vscode.workspace.applyEdit(edit));
      await eventually(() => {
        assert.match(document.getText(), /\(2026-10-28-lamps\.md#L10\)/);
        return Promise.resolve();
      });
      assert.match(await onDisk('2026-10-28-lamps.md'), /buy the lamp/);
    } finally {
      await settings.update('updateLinksOnFileMove.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
