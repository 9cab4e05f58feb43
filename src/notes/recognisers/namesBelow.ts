import { isAttendance, listedAs } from './attendance';
import type { Findings } from './findings';
import { isOfContents, labelOf } from './labels';
import { isWholeName } from './nameShape';
import { isSomebody } from './nobody';
import { findPeople } from './participants';
import type { Line } from './passages';
import type { Prose } from '../markdown/prose';
import type { Settings } from './state';
import type { Topic } from '../note';

/** People below their label, and where in the prose the last of them ends. */
interface NamesBelow {
  readonly people: Findings;
  readonly end: number;
}

const MAX_LABEL = 120;
const MAX_LINE = 100;
const MIN_NAMES = 2;

/**
 * The people of whom an item names one a line, below a line that announces them: `The following members were present:`; null where the
 * line announces nobody.
 */
export function namesBelow(prose: Prose, [from, to]: Line, { hosts, topics }: Settings): NamesBelow | null {
  const { matchText } = prose;
  if (matchText[to] !== '\n' || to - from > MAX_LABEL) return null;
  const names: Line[] = [];
  let end = to;
  while (matchText[end] === '\n') {
    const stop = matchText.indexOf('\n', end + 1);
    const line: Line = [end + 1, stop < 0 ? matchText.length : stop];
    if (!namesSomebody(matchText.slice(...line))) break;
    names.push(line);
    end = line[1];
  }
  if (names.length < MIN_NAMES) return null;
  const topic = labelOf(prose, [from, to], true, topics) ?? null;
  if (!isAttendance(topic)) return null;
  const people = names.flatMap((line) => findPeople(prose, hosts, 'one', line));
  return people.length === 0 ? null : { people: listedAs(topic, people), end };
}

/** Whether a line begins with a first and a last name. */
function namesSomebody(line: string): boolean {
  if (line.length > MAX_LINE) return false;
  const name = nameInFront(line);
  return isWholeName(name) && isSomebody(name);
}

/** What stands in front of somebody's affiliation. */
export const nameInFront = (line: string): string => /^[^,;(@:]*/.exec(line)?.[0].trim() ?? '';

/** What a line without a colon announces for the lines right below it, which begin with a whole name each. */
export function labelAboveNames(
  { matchText }: Prose,
  lines: readonly Line[],
  index: number,
  { topics }: Settings,
): Topic | undefined {
  const next = lines[index + 1];
  if (!next || !isWholeName(nameInFront(matchText.slice(...next)))) return undefined;
  const topic = topics.of(matchText.slice(...(lines[index] ?? next)).trim());
  return isAttendance(topic) ? topic : undefined;
}

const MAX_NAMES = 60;

/** What a paragraph of such a line announces for the paragraphs below it, as far as each is somebody: `ATTENDEES`. */
export function aloneAboveNames(prose: Prose, { topics }: Settings): Topic | undefined {
  const text = prose.matchText.trim();
  if (isOfContents(prose) || text.length > MAX_NAMES || topics.of(text) !== 'attendance') return undefined;
  return topics.isRoster(text) ? undefined : 'attendance';
}
