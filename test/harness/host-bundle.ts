import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { out, root } from './paths';
import { isLong, type Choice } from './choice';

/** The extension host, or in node's the tests of other file systems. */
export type HostKind = 'node' | 'web' | 'files';

const folderOf = (kind: HostKind) => join(root, 'test', kind === 'files' ? 'files' : 'host');

/** The path of the bundle for an extension host. Its source map is beside it. */
export const hostBundle = (kind: HostKind) => join(out, 'host', kind, 'tests.js');

/** Bundles the host suite into one file, so that it also runs without a file system. Returns the file's path. */
export async function bundleHostTests(host: HostKind, choice: Choice): Promise<string> {
  const [outfile, folder] = [hostBundle(host), folderOf(host)];
  await build({
    stdin: {
      contents: await entry(folder, choice),
      resolveDir: folder,
      sourcefile: 'all-host-tests.ts',
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'linked',
    logLevel: 'warning',
    external: ['vscode'],
    banner: { js: await mocha() },
    ...(host === 'web' ? webWorker : { platform: 'node' }),
  });
  return outfile;
}

/** A web worker has no `node:assert`, nor the `process` that the package `assert` reads. */
const webWorker: BuildOptions = {
  platform: 'browser',
  conditions: ['worker'],
  alias: { 'node:assert/strict': join(__dirname, 'webAssert.ts') },
  define: { 'process.env.NODE_DEBUG': 'undefined', 'process.stderr': 'undefined' },
};

/** mocha's browser build, which runs in both hosts. The function hides the bundle's `exports` from its UMD wrapper. */
async function mocha(): Promise<string> {
  const code = await readFile(require.resolve('mocha/mocha.js'), 'utf8');
  return `(function (exports, module, define) {${code}\n})();`;
}

/** The test files are required inside the function, once mocha has defined `describe` and `it`. */
async function entry(folder: string, { grep, long }: Choice): Promise<string> {
  const files = (await readdir(folder, { recursive: true }))
    .filter((file) => file.endsWith('.test.ts') && (long || !isLong(file)))
    .sort();
  const load = files.map((file) => `require(${JSON.stringify(`./${file.replaceAll('\\', '/')}`)});`);
  return `import { runSuite } from '../host/run';
export const run = () => runSuite(() => { ${load.join(' ')} }, ${JSON.stringify(grep)});`;
}
