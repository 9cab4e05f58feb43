import type { Prose } from '../markdown/prose';
import { namesOnly } from './names';
import { isPersonOnly, personsNamed } from './personsNamed';
import { isBelowTasks, type Settings, type State } from './state';
import { any } from '../words/patterns';

/** Whom a paragraph below tasks names, so that the list below it is theirs: those who attend and nothing else, or somebody with a remark behind a colon. */
export function namedAlone({ matchText }: Prose, state: State, { attendeeAt }: Settings): string[] {
  if (!isBelowTasks(state) || matchText.length > MAX_NAMES) return [];
  // `王芳：和前端组一起`
  const [, label = ''] = /^([^:：\n]{2,40})[:：]\s*\S/.exec(matchText) ?? [];
  if (isPersonOnly(label, attendeeAt)) return personsNamed(label, attendeeAt);
  if (attendeeAt('') === null) return [];
  const owners = namesOnly(matchText, attendeeAt);
  return owners.every((owner) => attendeeAt(owner)?.length === owner.length) ? owners : [];
}

const MAX_NAMES = 60;

/** `For ` in front of those who own the tasks below */
const FOR = new RegExp(`^\\s*${any('forWhom')}\\s+`, 'iu');

/** Whom a line that ends with a colon names, and nothing else: `For everyone:`, `Ann:`. */
export const ownersOfLine = (line: string, { attendeeAt }: Settings): string[] =>
  personsNamed(line.replace(FOR, ''), attendeeAt);
