import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The licenses of all packages in the bundles, which must accompany every copy.
 * @param {string} root
 * @param {readonly import('esbuild').Metafile[]} metafiles
 */
export async function notices(root, metafiles) {
  const parts = await Promise.all(packagesIn(metafiles).map((folder) => notice(join(root, folder))));
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `${['Meeting Notes holds the following packages.', ...parts].join(rule)}\n`;
}

/**
 * The folders of the bundled packages, such as `node_modules/micromark`, sorted.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 */
export function packagesIn(metafiles) {
  const inputs = metafiles.flatMap(({ outputs }) =>
    Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs)),
  );
  const files = inputs.flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? file : []));
  const folders = files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []);
  return [...new Set(folders)].sort();
}

/** @param {string} folder */
async function notice(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} has no licence to hand on.`);
  const text = await readFile(join(folder, file), 'utf8');
  return `${name} ${version} (${license})\n\n${text.trim()}`;
}
