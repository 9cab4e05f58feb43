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

  it('load on the desktop no package before it is needed', async () => {
    const options = { ...bundles.desktop, write: false, metafile: true, logLevel: 'silent' } as const;
    const { metafile } = await esbuild.build(options);
    const packages = Object.keys(metafile.inputs).filter((file) => file.includes('node_modules/'));
    assert.deepEqual(packages, []);
    const external = Object.values(metafile.outputs).flatMap(({ imports }) =>
      imports.map(({ path }) => path),
    );
    assert.deepEqual([...new Set(external)].sort(), [
      './entities.js',
      './octokit.js',
      './parser.js',
      'vscode',
    ]);
  });

  it('keep the note model free of the GitHub client', () => {
    for (const [file, { imports }] of inputsUnder(web.inputs, /^src\/notes\//)) {
      for (const { path } of imports) assert.ok(!path.startsWith('src/github/'), `${file} imports ${path}`);
    }
  });
});

function inputsUnder(inputs: Inputs, folder: RegExp) {
  return Object.entries(inputs).filter(([file]) => folder.test(file));
}
