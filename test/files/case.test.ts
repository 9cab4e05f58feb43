import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BackgroundReader } from '../../src/vscode/workspace/backgroundReader';
import { IndexLog } from '../../src/vscode/workspace/indexLog';
import { Notebook } from '../../src/vscode/workspace/notebook';
import { NoteStore } from '../../src/vscode/workspace/noteStore';
import { WorkspaceRepositories } from '../../src/vscode/workspace/workspaceRepositories';
import { activate, closeEditors, placeOf } from '../host/editor';
import { eventually } from '../host/eventually';
import { MemoryFiles } from '../host/memoryFiles';
import { OddFiles } from './oddFiles';
import { openFolder } from './openFolder';

const noteOf = (item: string) =>
  `# 2026-11-04\n\n- @ada-brandt\n\n* AI @bo-lind to ${item}\n* Decision: we ${item}\n`;

/** VS Code may take case for important where the disk does not, as on a stick under Linux, and the other way round, as on some Macs. */
const systems = [
  { disk: 'ignores case', ignoresCase: true, code: 'knows', isCaseSensitive: false },
  { disk: 'ignores case', ignoresCase: true, code: 'does not know', isCaseSensitive: true },
  { disk: 'tells case apart', ignoresCase: false, code: 'knows', isCaseSensitive: true },
  { disk: 'tells case apart', ignoresCase: false, code: 'does not know', isCaseSensitive: false },
];

for (const [number, { disk, ignoresCase, code, isCaseSensitive }] of systems.entries())
  describe(`on a disk that ${disk}, where VS Code ${code} that`, function () {
    // The first of all waits until the window is there.
    this.timeout(60_000);
    let memory: MemoryFiles;
    let files: OddFiles;
    let root: vscode.Uri;
    let close: () => Promise<void>;
    let log: vscode.LogOutputChannel;
    let repositories: WorkspaceRepositories;
    let notes: NoteStore;
    let notebook: Notebook;
    let count = 0;

    const at = (path: string) => vscode.Uri.joinPath(root, path);
    const names = () =>
      notes.known
        .filter(({ uri }) => uri.scheme === root.scheme)
        .map(({ path, note }) => `${path.replace('team/', '')}: ${note.actions.length}`)
        .sort();
    const counted = (...expected: string[]) =>
      eventually(async () => {
        await notes.nearby();
        assert.deepEqual(names(), expected);
      });

    beforeEach(async () => {
      await activate();
      memory = new MemoryFiles({
        '/team/Minutes/a.md': noteOf('sing'),
        '/team/Minutes/b.md': noteOf('count'),
        '/team/élan/c.md': noteOf('dance'),
      });
      const scheme = `case-${number}-${count++}`;
      files = new OddFiles(memory, { ignoresCase });
      ({ root, close } = await openFolder(scheme, files, { isCaseSensitive }));
      log = vscode.window.createOutputChannel('Case test', { log: true });
      repositories = new WorkspaceRepositories(log);
      const reader = new BackgroundReader(null, () => undefined);
      notes = new NoteStore(repositories, { cache: new IndexLog(null, '1', log), reader }, log);
      notebook = new Notebook(notes);
    });
    afterEach(async () => {
      await closeEditors();
      vscode.Disposable.from(notebook, notes, repositories, log).dispose();
      await close();
    });

    if (ignoresCase) {
      it('a note that is opened in another case counts once', async () => {
        await notes.all();
        await counted('Minutes/a.md: 1', 'Minutes/b.md: 1', 'élan/c.md: 1');
        for (const path of ['MINUTES/A.md', 'minutes/b.MD', 'ÉLAN/C.md'])
          await vscode.window.showTextDocument(at(path), { preview: false });
        await counted('Minutes/a.md: 1', 'Minutes/b.md: 1', 'élan/c.md: 1');
        const paths = notebook.series.flatMap(({ meetings }) => meetings.map(({ at: { path } }) => path));
        assert.equal(paths.filter((path) => path.startsWith('team/')).length, 3);
      });

      it('it counts once, too, where it was opened before the notes were read', async () => {
        const document = await vscode.workspace.openTextDocument(at('Minutes/A.md'));
        await counted('Minutes/a.md: 1', 'Minutes/b.md: 1');
        await vscode.workspace.openTextDocument(at('ÉLAN/c.md'));
        assert.equal(notes.isNoteAt(document.uri), true);
        await notes.all();
        await counted('Minutes/a.md: 1', 'Minutes/b.md: 1', 'élan/c.md: 1');
      });

      it('what the editor holds goes before what is saved', async () => {
        await notes.all();
        const editor = await vscode.window.showTextDocument(at('MINUTES/A.md'));
        const { document } = editor;
        await editor.edit((edit) => edit.insert(placeOf(document, '* AI'), '* AI @bo-lind to hum\n'));
        await counted('Minutes/a.md: 2', 'Minutes/b.md: 1', 'élan/c.md: 1');
        const own = notes.known.find(({ path }) => path.endsWith('/a.md'));
        assert.equal(own?.uri.toString(), document.uri.toString());
        assert.equal(notes.noteFileFor(document).path, own.path);
        assert.equal(notebook.withDocument(notes.known, document).length, notes.known.length);
        assert.notEqual(notes.changedAt(document.uri), null);
      });

      it('the name may change in case', async () => {
        await notes.all();
        await memory.rename(at('Minutes/a.md'), at('Minutes/A.md'));
        files.changes.fire([
          { type: vscode.FileChangeType.Deleted, uri: at('Minutes/a.md') },
          { type: vscode.FileChangeType.Created, uri: at('Minutes/A.md') },
        ]);
        await counted('Minutes/A.md: 1', 'Minutes/b.md: 1', 'élan/c.md: 1');
      });
    } else {
      it('files that differ in case only are two', async () => {
        await vscode.workspace.fs.writeFile(
          at('Minutes/A.md'),
          new TextEncoder().encode(noteOf('sing in another')),
        );
        await notes.all();
        await counted('Minutes/A.md: 1', 'Minutes/a.md: 1', 'Minutes/b.md: 1', 'élan/c.md: 1');
        await vscode.window.showTextDocument(at('Minutes/A.md'), { preview: false });
        await vscode.window.showTextDocument(at('Minutes/a.md'), { preview: false });
        await counted('Minutes/A.md: 1', 'Minutes/a.md: 1', 'Minutes/b.md: 1', 'élan/c.md: 1');
      });
    }
  });
