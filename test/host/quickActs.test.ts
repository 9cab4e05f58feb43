import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Note } from '../../src/notes/note';
import { readNote } from '../../src/notes/readNote';
import { quickFixesAt } from './codeActions';
import { placeOf } from './editor';
import { eventually } from './eventually';
import { assertIncludes } from './includes';
import { noteFolder } from './noteFolder';

const NOTE = `# 2026-11-04

* Relays
    * AI @bo-lind to mount them <!-- id:4711 -->
    * AI @fay-wong to sell them → done
- [ ] Chapter on fog (@eli-stone)
- [X] Oil the horn ✅
`;

/** With the first item done, as the second is. */
const MARKED = NOTE.replace('4711 -->', '4711 --> → done');

/** What the view hands to commands: an item as it was shown. */
interface Node {
  readonly stored: { readonly uri: vscode.Uri; readonly note: Note };
  readonly action: Note['actions'][number];
}

const act = (name: string, node?: Node, answers?: object) =>
  vscode.commands.executeCommand(`meetingNotes.${name}`, node, undefined, answers);
const tick = (node: Node, done: boolean) => act('toggleDone', node, { done });

describe('acts in quick succession', () => {
  const { file, write, onDisk } = noteFolder('quick');
  const note = () => file('20261104.md');

  afterEach(() => vscode.commands.executeCommand('notifications.clearAll'));

  /** The item with some words as it was shown when the note read so, whatever became of it since. */
  function shown(words: string, text = NOTE): Node {
    const read = readNote(text, { path: '20261104.md', repository: null, hosts: ['github.com'] });
    const action = read.actions.find((each) => each.text.includes(words));
    if (!action) throw new Error(`The note holds no item with ${words}`);
    return { stored: { uri: note(), note: read }, action };
  }

  it('tick an item and open it again', async () => {
    await write('20261104.md', NOTE);
    const node = shown('mount');
    await Promise.all([tick(node, true), tick(node, false)]);
    assert.equal(await onDisk(note()), NOTE);
    await Promise.all([tick(node, true), tick(node, false), tick(node, true)]);
    assert.equal(await onDisk(note()), MARKED);
  });

  it('open an item and mark it done as it was', async () => {
    await write('20261104.md', NOTE);
    for (const words of ['sell', 'Oil']) {
      const node = shown(words);
      await Promise.all([tick(node, false), tick(node, true)]);
      assert.equal(await onDisk(note()), NOTE);
    }
  });

  it('tick, assign and date one item', async () => {
    await write('20261104.md', NOTE);
    const node = shown('mount');
    await Promise.all([
      tick(node, true),
      act('assign', node, { owners: ['@zoe-new'] }),
      act('setDueDate', node, { due: '2031-05-17' }),
    ]);
    const line = '    * AI @zoe-new to mount them <!-- id:4711 --> by 2031-05-17 → done';
    assert.equal(await onDisk(note()), NOTE.replace(/.*mount.*/, line));
  });

  it('change three items of one note, from the view, the light bulb and the palette', async () => {
    await write('20261104.md', NOTE);
    const editor = await vscode.window.showTextDocument(note());
    let command: vscode.Command | undefined;
    await eventually(async () => {
      const fixes = await quickFixesAt(editor.document, 'mount them');
      command = fixes.find(({ title }) => title === 'Mark Done')?.command;
      assert.ok(command);
    });
    const place = placeOf(editor.document, 'Chapter');
    editor.selection = new vscode.Selection(place, place);
    await Promise.all([
      act('setDueDate', shown('sell'), { due: '2031-05-17' }),
      vscode.commands.executeCommand(command?.command ?? '', ...((command?.arguments ?? []) as unknown[])),
      act('toggleDone'),
    ]);
    const wanted = MARKED.replace('sell them', 'sell them by 2031-05-17').replace('[ ]', '[X]');
    assert.equal(await onDisk(note()), wanted);
  });

  it('press the key twice', async () => {
    await write('20261104.md', NOTE);
    const editor = await vscode.window.showTextDocument(note());
    const place = placeOf(editor.document, 'mount');
    editor.selection = new vscode.Selection(place, place);
    await Promise.all([act('toggleDone'), act('toggleDone')]);
    assert.equal(await onDisk(note()), NOTE);
  });

  it('mean the same of two items that are alike', async () => {
    const text = `# 2026-11-04\n\n- [ ] AI @bo-lind: call\n- [ ] AI @bo-lind: call\n`;
    await write('20261104.md', text);
    const read = shown('call', text);
    const [first, second] = read.stored.note.actions.map((action) => ({ ...read, action }));
    assert.ok(first && second);
    await Promise.all([tick(first, true), tick(second, true), tick(first, false)]);
    assert.equal(await onDisk(note()), text.replace(/\[ \](?=[^[]*$)/, '[x]'));
  });

  it('tick what was taken back by the editor', async () => {
    await write('20261104.md', NOTE);
    const node = shown('mount');
    await tick(node, true);
    const editor = await vscode.window.showTextDocument(note());
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), NOTE);
    await tick(shown('mount', MARKED), true);
    assert.equal(editor.document.getText(), MARKED);
  });

  it('carry an item that was just assigned', async () => {
    await write('20261104.md', NOTE);
    await write('20261111.md', '# 2026-11-11\n\n## Action items\n\n* AI @cem-yilmaz: count\n');
    const node = shown('mount');
    await Promise.all([act('assign', node, { owners: ['@zoe-new'] }), act('carryToNewest', node)]);
    await act('carryToNewest', node);
    assertIncludes(await onDisk('20261111.md'), 'to mount them');
  });
});

describe('a tick gives the bytes of a file back', () => {
  const { file, onDisk } = noteFolder('bytes');
  const note = () => file('20261104.md');
  const bytesOf = async () => Array.from(await vscode.workspace.fs.readFile(note()));

  /** Marks the first item of a file that no editor shows done and open again. */
  async function tickTwice(bytes: Uint8Array, text: string): Promise<{ done: number[]; open: number[] }> {
    await vscode.workspace.fs.writeFile(note(), bytes);
    const read = readNote(text, { path: '20261104.md', repository: null, hosts: ['github.com'] });
    const [action] = read.actions;
    assert.ok(action);
    const node = { stored: { uri: note(), note: read }, action };
    await tick(node, true);
    const done = await bytesOf();
    await tick(node, false);
    return { done, open: await bytesOf() };
  }

  const ITEM = '- [ ] Chapter on fog (@eli-stone)';
  for (const [title, text] of [
    ['with a byte order mark and two kinds of line endings', `\uFEFF${ITEM}\r\nmore\n\n- ✅ words\r\n`],
    ['with a byte order mark', `\uFEFF${ITEM}\n\nmore`],
    ['with CRLF', `# 2026-11-04\r\n\r\n${ITEM}\r\n`],
    ['with blanks at the ends of lines', `# 2026-11-04  \n\n${ITEM}\t \n\n\n\n`],
  ] as const) {
    it(title, async () => {
      const bytes = new TextEncoder().encode(text);
      const { done, open } = await tickTwice(bytes, text.replace(/^\uFEFF/, ''));
      const ticked = new TextEncoder().encode(text.replace('[ ]', '[x]'));
      assert.deepEqual(done, Array.from(ticked));
      assert.deepEqual(open, Array.from(bytes));
    });
  }

  it('in UTF-16', async () => {
    const text = `# 2026-11-04\n\n${ITEM}\n`;
    const encode = (of: string) =>
      new Uint8Array(Uint16Array.from(Array.from(`\uFEFF${of}`, (each) => each.charCodeAt(0))).buffer);
    const { done, open } = await tickTwice(encode(text), text);
    assert.deepEqual(done, Array.from(encode(text.replace('[ ]', '[x]'))));
    assert.deepEqual(open, Array.from(encode(text)));
  });

  describe('where the editor tidies up what it saves', () => {
    const settings = () => vscode.workspace.getConfiguration('files', note());
    const tidies = ['trimTrailingWhitespace', 'insertFinalNewline', 'trimFinalNewlines'];
    const set = async (value: boolean | undefined) => {
      for (const name of tidies) await settings().update(name, value, vscode.ConfigurationTarget.Workspace);
    };
    beforeEach(() => set(true));
    afterEach(() => set(undefined));

    it('and else would change other lines', async () => {
      const text = `# 2026-11-04  \n\n${ITEM}\n\nwords  \n\n\n`;
      const bytes = new TextEncoder().encode(text);
      const { done, open } = await tickTwice(bytes, text);
      assert.equal(new TextDecoder().decode(Uint8Array.from(done)), text.replace('[ ]', '[x]'));
      assert.equal(await onDisk(note()), text);
      assert.deepEqual(open, Array.from(bytes));
    });
  });
});
