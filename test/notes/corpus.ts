import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Real notes that stand beside the checkout, none where they are absent. */
export function corpus(
  name: 'corpus' | 'corpus-wild' = 'corpus',
): { readonly path: string; readonly text: string }[] {
  const folder = join(__dirname, '..', '..', '..', 'shared', name);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && path.includes(sep))
    .map((path) => ({ path: path.replaceAll(sep, '/'), text: readFileSync(join(folder, path), 'utf8') }));
}
