import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Note } from '../../src/notes/note';
import { readNote } from '../../src/notes/readNote';
import { MemoryFiles } from './memoryFiles';
import { noteFolder } from './noteFolder';
import { escaping } from './quickInput';

const ITEM = '    * AI @bo-lind to mount them';
const NOTE = `# 2026-11-04

* Relays
${ITEM}
- [ ] Chapter on fog (@eli-stone)
* just talk
`;
const NEWEST = '# 2026-11-11\n\n## Action items\n\n* AI @cem-yilmaz: count\n\n## Notes\n\n* rain\n';
const DONE = NOTE.replace('mount them', 'mount them ✅');

/** What the commands are given: an item as the view showed it. */
interface Node {
  readonly stored: { readonly uri: vscode.Uri; readonly note: Note };
  readonly action: Note['actions'][number];
}

/** An act, and what becomes of the item's line by it; null where it is the newest note that changes. */
interface Act {
  readonly run: (node: Node) => Thenable<unknown>;
  readonly line: string | null;
}

const run =
  (command: string, ...more: unknown[]) =>
  (node: Node) =>
    vscode.commands.executeCommand(`meetingNotes.${command}`, node, undefined, ...more);

const ACTS: Readonly<Record<string, Act>> = {
  'toggle done': { run: run('toggleDone'), line: `${ITEM} ✅` },
  assign: { run: run('assign', { owners: ['@zoe-new'] }), line: ITEM.replace('@bo-lind', '@zoe-new') },
  'set due date': { run: run('setDueDate', { due: '2031-05-17' }), line: `${ITEM} by 2031-05-17` },
  carry: { run: run('carryToNewest'), line: null },
  // Nobody says in which repository: nothing is sent, nothing is written.
  'create issue': { run: (node) => escaping('meetingNotes.createIssue', node), line: ITEM },
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Byte for byte, what is no UTF-8 included. */
const rawOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
const raw = (text: string): string => rawOf(bytesOf(text));

describe('acts on an item whose note', () => {
  const { name, folder, file } = noteFolder('faults');
  const note = () => file('20261104.md');
  const newest = () => file('20261111.md');
  const write = (uri: vscode.Uri, text: string | Uint8Array) =>
    vscode.workspace.fs.writeFile(uri, typeof text === 'string' ? bytesOf(text) : text);
  const read = async (uri: vscode.Uri) => rawOf(await vscode.workspace.fs.readFile(uri));

  beforeEach(() => write(newest(), NEWEST));

  afterEach(() => vscode.commands.executeCommand('notifications.clearAll'));

  /** The `which`th item with the words of `ITEM` as it was shown when the note read so. */
  function shown(text: string, which = 0, uri = note()): Node {
    const read = readNote(text, { path: 'faults/20261104.md', repository: null, hosts: ['github.com'] });
    const action = read.actions.filter((each) => each.text.includes('mount them'))[which];
    if (!action) throw new Error('The note holds no such item');
    return { stored: { uri, note: read }, action };
  }

  /** What both notes are to be after an act on the item in line `at` (from 0 on) of `text`. */
  function after(act: Act, text: string, at: number): readonly [note: string, newest: string] {
    const ending = text.includes('\r\n') ? '\r\n' : '\n';
    const lines = text.split(ending);
    if (act.line !== null) return [lines.with(at, act.line).join(ending), NEWEST];
    const carried = `* AI @bo-lind to mount them ([2026-11-04](20261104.md#L${at + 1}))`;
    return [text, NEWEST.replace('count\n', `count\n${carried}\n`)];
  }

  for (const command of ['assign', 'setDueDate'])
    it(`is read-only: ${command} says so and asks nothing`, async () => {
      const memory = new MemoryFiles({ '/notes/20261104.md': NOTE });
      const scheme = `sealed-${name()}`;
      const provider = vscode.workspace.registerFileSystemProvider(scheme, memory, { isReadonly: true });
      try {
        const node = shown(NOTE, 0, vscode.Uri.parse(`${scheme}:/notes/20261104.md`));
        // It would wait here for an answer.
        await run(command)(node);
        assert.equal(memory.text('/notes/20261104.md'), NOTE);
      } finally {
        provider.dispose();
      }
    });

  for (const [title, act] of Object.entries(ACTS)) {
    describe(title, () => {
      async function check(expected: readonly [note: string, newest: string]): Promise<void> {
        assert.equal(await read(note()), raw(expected[0]));
        assert.equal(await read(newest()), raw(expected[1]));
      }

      it('stands as it was shown', async () => {
        await write(note(), NOTE);
        await act.run(shown(NOTE));
        await check(after(act, NOTE, 3));
      });

      it('has changed on disk under the view', async () => {
        const now = `${NOTE.replace('* Relays', '* Before\n* Relays')}- [ ] more\n`;
        await write(note(), now);
        await act.run(shown(NOTE));
        await check(after(act, now, 4));
      });

      it('has changed on disk under the editor', async () => {
        await write(note(), NOTE);
        await vscode.window.showTextDocument(note());
        const now = NOTE.replace('* Relays', '* Before\n* Relays');
        await write(note(), now);
        await act.run(shown(NOTE));
        await check(after(act, now, 4));
      });

      it('was deleted', async () => {
        await act.run(shown(NOTE));
        assert.deepEqual(
          (await vscode.workspace.fs.readDirectory(folder())).map(([each]) => each),
          ['20261111.md'],
        );
        assert.equal(await read(newest()), NEWEST);
      });

      it('was deleted under the editor', async () => {
        await write(note(), NOTE);
        await vscode.window.showTextDocument(note());
        await vscode.workspace.fs.delete(note());
        await act.run(shown(NOTE));
        const names = (await vscode.workspace.fs.readDirectory(folder())).map(([each]) => each);
        assert.deepEqual(names, ['20261111.md']);
      });

      it('is read-only', async () => {
        const files = { '/notes/20261104.md': NOTE, '/notes/20261111.md': NEWEST };
        const memory = new MemoryFiles(files);
        const scheme = `sealed-${name()}`;
        const provider = vscode.workspace.registerFileSystemProvider(scheme, memory, { isReadonly: true });
        try {
          await act.run(shown(NOTE, 0, vscode.Uri.parse(`${scheme}:/notes/20261104.md`)));
          assert.equal(memory.text('/notes/20261104.md'), NOTE);
          assert.equal(memory.text('/notes/20261111.md'), NEWEST);
          assert.equal(
            vscode.workspace.textDocuments.some(({ isDirty }) => isDirty),
            false,
          );
        } finally {
          provider.dispose();
        }
      });

      it('stands in a virtual file system', async () => {
        const memory = new MemoryFiles({ '/notes/20261104.md': NOTE, '/notes/20261111.md': NEWEST });
        const scheme = `memory-${name()}`;
        const provider = vscode.workspace.registerFileSystemProvider(scheme, memory, {
          isCaseSensitive: true,
        });
        try {
          await act.run(shown(NOTE, 0, vscode.Uri.parse(`${scheme}:/notes/20261104.md`)));
          const both = [memory.text('/notes/20261104.md'), memory.text('/notes/20261111.md')];
          assert.deepEqual(both, [...after(act, NOTE, 3)]);
        } finally {
          provider.dispose();
        }
      });

      it('has unsaved changes', async () => {
        await write(note(), NOTE);
        const editor = await vscode.window.showTextDocument(note());
        await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), '* Before\n'));
        const now = NOTE.replace('* Relays', '* Before\n* Relays');
        await act.run(shown(NOTE));
        const [expected, other] = after(act, now, 4);
        assert.equal(editor.document.getText(), expected);
        assert.equal(editor.document.isDirty, true);
        await check([NOTE, other]);
      });

      it('has CRLF', async () => {
        const now = NOTE.replaceAll('\n', '\r\n');
        await write(note(), now);
        await act.run(shown(NOTE));
        await check(after(act, now, 3));
      });

      it('has two kinds of line endings and a byte order mark', async () => {
        const now = `\uFEFF${NOTE.replace('# 2026-11-04\n', '# 2026-11-04\r\n')}`;
        await write(note(), now);
        await act.run(shown(NOTE));
        const [expected, other] = after(act, `\uFEFF${NOTE}`, 3);
        await check([expected.replace('# 2026-11-04\n', '# 2026-11-04\r\n'), other]);
      });

      it('holds bytes that are no text', async () => {
        const bytes = new Uint8Array([...bytesOf(NOTE), 0xff, 0xfe, 0x41]);
        await write(note(), bytes);
        await act.run(shown(NOTE));
        assert.equal(await read(note()), rawOf(bytes));
      });

      it('has no final newline', async () => {
        const now = `# 2026-11-04\n\n* Relays\n${ITEM}`;
        await write(note(), now);
        await act.run(shown(now));
        await check(after(act, now, 3));
      });

      it('has 5,000 lines', async () => {
        const now = NOTE.replace(
          '* Relays',
          `${'* talk about it, AI @eli-stone to tell\n'.repeat(5_000)}* Relays`,
        );
        await write(note(), now);
        await act.run(shown(now));
        await check(after(act, now, 5_003));
      });

      it('holds it twice', async () => {
        const now = `${NOTE}\n${ITEM.trim()}\n`;
        await write(note(), now);
        await act.run(shown(now));
        await check(after(act, now, 3));
      });

      it('held it twice and does so once', async () => {
        await write(note(), NOTE);
        await act.run(shown(`${ITEM.trim()}\n\n${NOTE}`, 0));
        await check([NOTE, NEWEST]);
      });

      it('held it once and does so twice', async () => {
        const now = `${ITEM.trim()}\n\n${NOTE}`;
        await write(note(), now);
        await act.run(shown(NOTE));
        await check([now, NEWEST]);
      });

      it('no longer holds it', async () => {
        const now = NOTE.replace('to mount them', 'to sell them');
        await write(note(), now);
        await act.run(shown(NOTE));
        await check([now, NEWEST]);
      });

      it('has it done by now', async () => {
        await write(note(), DONE);
        await act.run(shown(NOTE));
        await check([DONE, NEWEST]);
      });

      if (act.line !== ITEM) {
        it('gets it back by one undo', async () => {
          await write(note(), NOTE);
          await act.run(shown(NOTE));
          const changed = act.line === null ? newest() : note();
          const document = await vscode.workspace.openTextDocument(changed);
          const before = act.line === null ? NEWEST : NOTE;
          assert.notEqual(document.getText(), before);
          await vscode.window.showTextDocument(document);
          await vscode.commands.executeCommand('undo');
          assert.equal(document.getText(), before);
        });
      }
    });
  }

  describe('several at once, of which some cannot be changed', () => {
    const other = () => file('20261028.md');
    const all = (command: string, ...nodes: readonly Node[]) =>
      vscode.commands.executeCommand(`meetingNotes.${command}`, nodes[0], nodes);

    for (const command of ['dropAction', 'toggleDone']) {
      it(`take those back that ${command} has changed`, async () => {
        await write(note(), NOTE);
        await write(other(), '# 2026-10-28\n');
        await all(command, shown(NOTE, 0, other()), shown(NOTE));
        assert.notEqual(await read(note()), raw(NOTE));
        await vscode.commands.executeCommand('meetingNotes.undoAct');
        assert.equal(await read(note()), raw(NOTE));
      });
    }

    it('take those back that were changed and stayed so', async () => {
      await write(note(), NOTE);
      await write(other(), NOTE);
      await all('dropAction', shown(NOTE), shown(NOTE, 0, other()));
      const now = `${await read(other())}- more\n`;
      await write(other(), now);
      await vscode.commands.executeCommand('meetingNotes.undoAct');
      assert.deepEqual([await read(note()), await read(other())], [raw(NOTE), raw(now)]);
    });

    it('are carried over where they can be', async () => {
      await write(note(), NOTE);
      await write(other(), '# 2026-10-28\n');
      await all('carryToNewest', shown(NOTE, 0, other()), shown(NOTE));
      assert.match(await read(newest()), /mount them/);
    });
  });
});
