import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './paths';

const folder = join(root, 'test', 'host');

/** Bundles the host suite into one file for an extension host, so that it runs where there is no file system as well. */
export async function bundleHostTests(outfile: string, host: 'node' | 'web', grep: string): Promise<void> {
  await build({
    stdin: { contents: await entry(grep), resolveDir: folder, sourcefile: 'all-host-tests.ts', loader: 'ts' },
    outfile,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'warning',
    external: ['vscode'],
    banner: { js: await mocha() },
    ...(host === 'node' ? { platform: 'node' } : { platform: 'browser', conditions: ['worker'] }),
  });
}

/** mocha's browser build, which runs in both hosts. Its UMD wrapper must not take the bundle's exports for its own. */
async function mocha(): Promise<string> {
  const code = await readFile(require.resolve('mocha/mocha.js'), 'utf8');
  return `(function (exports, module, define) {${code}\n})();`;
}

/** Test files are required late: mocha's `describe` and `it` must stand before. */
async function entry(grep: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true }))
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
  const load = files.map((file) => `require(${JSON.stringify(`./${file.replaceAll('\\', '/')}`)});`);
  return `import { runSuite } from './run';
export const run = () => runSuite(() => { ${load.join(' ')} }, ${JSON.stringify(grep)});`;
}
