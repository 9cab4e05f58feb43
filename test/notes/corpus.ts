import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

interface File {
  readonly path: string;
  readonly text: string;
}

/** Real notes that stand beside the checkout, none where they are absent. */
export function corpus(name: 'corpus' | 'corpus-wild' = 'corpus'): File[] {
  const folder = join(__dirname, '..', '..', '..', 'shared', name);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && path.includes(sep))
    .map((path) => ({ path: path.replaceAll(sep, '/'), text: readFileSync(join(folder, path), 'utf8') }));
}

/** Those that recognisers were made by, and others that they had not seen. */
export function corpora(): File[] {
  return (['corpus', 'corpus-wild'] as const).flatMap((name) => corpus(name));
}
