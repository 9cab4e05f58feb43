import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A folder of real notes beside the project; where it is absent the tests that need it are skipped. */
const FOLDER =
  process.env.MEETING_NOTES_CORPUS ?? path.resolve(__dirname, '..', '..', '..', 'shared', 'corpus');

/** The real notes at hand, none where there are none. */
export function realNotes(): { path: string; text: string }[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ path: name, text: readFileSync(path.join(FOLDER, name), 'utf8') }));
}
