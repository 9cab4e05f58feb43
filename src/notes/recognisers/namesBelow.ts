import { isAttendance, listedAs } from './attendance';
import type { Findings } from './findings';
import { labelOf } from './labels';
import { isWholeName } from './nameShape';
import { isSomebody } from './nobody';
import { findPeople } from './participants';
import type { Line } from './passages';
import type { Prose } from '../markdown/prose';
import type { Settings } from './state';

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
  const name = (/^[^,;(@:]*/.exec(line)?.[0] ?? '').trim();
  return isWholeName(name) && isSomebody(name);
}
