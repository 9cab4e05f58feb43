import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import * as esbuild from 'esbuild';
import { bundles } from '../esbuild.mjs';

type Inputs = esbuild.Metafile['inputs'];

describe('bundles', () => {
  let web: esbuild.Metafile;

  before(async () => {
    const result = await esbuild.build({ ...bundles.web, write: false, metafile: true, logLevel: 'silent' });
    web = result.metafile;
  });

  it('leave nothing outside the web bundle but vscode', () => {
    const external = Object.values(web.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
    assert.deepEqual([...new Set(external)], ['vscode']);
  });

  it('refuse a node built-in in the web bundle', async () => {
    const reach = { contents: "import 'node:fs'", resolveDir: '.' };
    await assert.rejects(
      esbuild.build({ ...bundles.web, entryPoints: [], stdin: reach, write: false, logLevel: 'silent' }),
      /Could not resolve "node:fs"/,
    );
  });

  it('keep the note model and the GitHub client free of the editor and of node', () => {
    const rooms = inputsUnder(web.inputs, /^src\/(notes|github)\//);
    assert.notEqual(rooms.length, 0);
    for (const [file, { imports }] of rooms) {
      for (const { path } of imports) {
        const foreign = path === 'vscode' || path.startsWith('src/vscode/') || builtinModules.includes(path);
        assert.ok(!foreign, `${file} imports ${path}`);
      }
    }
  });

  it('put into the panel’s script what it shows, the note model’s links and the sanitiser, nothing else', async () => {
    const { metafile } = await esbuild.build({
      ...bundles.issuePanel,
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const others = Object.keys(metafile.inputs).filter(
      (file) => !/^(?:src\/webview|src\/notes|node_modules\/dompurify)\//.test(file),
    );
    assert.deepEqual(others, []);
  });

  it('run no more packages at the start than a first note needs', () => {
    const run = runAtStart(web.inputs, 'src/extension.ts');
    assert.ok(run.has('src/notes/note.ts'));
    const packages = [...run].flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []);
    assert.deepEqual(packages.sort(), [
      '@lezer/common',
      '@lezer/markdown',
      'character-entities',
      'decode-named-character-reference',
    ]);
  });

  it('need on the desktop the web bundle and node only, which are there', async () => {
    const options = { ...bundles.desktop, write: false, metafile: true, logLevel: 'silent' } as const;
    const { metafile } = await esbuild.build(options);
    const needed = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
    assert.deepEqual(needed.sort(), ['./web', 'node:path', 'node:worker_threads']);
  });

  it('run in a thread that reads what the note model needs, and nothing that needs the editor', () => {
    const run = runAtStart(web.inputs, 'src/web.ts');
    assert.ok(run.has('src/notes/reading.ts'));
    for (const file of run)
      assert.match(file, /^(?:src\/(?:web|decoder|notes|vscode\/workspace\/fileReader)|node_modules)\b/);
  });

  it('keep the note model free of the GitHub client', () => {
    for (const [file, { imports }] of inputsUnder(web.inputs, /^src\/notes\//)) {
      for (const { path } of imports) assert.ok(!path.startsWith('src/github/'), `${file} imports ${path}`);
    }
  });
});

/** The files that a file runs when it is loaded, itself among them. */
function runAtStart(inputs: Inputs, start: string): ReadonlySet<string> {
  const run = new Set<string>();
  const follow = (file: string) => {
    if (run.has(file)) return;
    run.add(file);
    for (const { path, kind } of inputs[file]?.imports ?? []) if (kind === 'import-statement') follow(path);
  };
  follow(start);
  return run;
}

function inputsUnder(inputs: Inputs, folder: RegExp) {
  return Object.entries(inputs).filter(([file]) => folder.test(file));
}
