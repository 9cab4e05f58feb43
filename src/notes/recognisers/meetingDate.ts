import type { Unit } from '../markdown/blocks';
import { dayOfPath, findDays, isoDate, yearOfPath, type FoundDay } from '../dates/dates';
import type { FrontMatter } from '../markdown/frontMatter';
import type { Prose } from '../markdown/prose';

const LABEL = /^\W*(?:meeting )?(?:date|when|day|held(?: on)?)(?:(?:\s*(?:&|and|\/)\s*|\s+)time)?\W/i;
/** A date stands near the start of a line, and of a note. */
const MOST = 500;
const ELSEWHERE = /\b(?:next|previous|last|following|upcoming|deadline|due)\b/i;

/**
 * The day of a meeting: from the title, the front matter, the file's name, or a line near the top that gives the
 * date, in this order. A day without a year takes the path's.
 */
export function findMeetingDate(units: readonly Unit[], front: FrontMatter, path: string): string | null {
  const year = yearOfPath(path);
  const complete = (day: FoundDay | undefined): string | null => {
    const known = day?.year ?? year;
    return day && known ? isoDate(known, day.month, day.day) : null;
  };
  const head = units.slice(0, 40);
  const title = head.find(({ kind }) => kind === 'heading');
  const words = (title?.blocks[0]?.prose.plain ?? '').slice(0, MOST);
  const [inTitle] = ELSEWHERE.test(words) ? [] : findDays(words);
  const [inFront] = findDays(front.values.get('date') ?? '');
  return complete(inTitle) ?? complete(inFront) ?? dayOfPath(path) ?? complete(dayNearTop(head));
}

function dayNearTop(head: readonly Unit[]): FoundDay | undefined {
  let announced = false;
  for (const unit of head) {
    for (const { prose } of unit.blocks) {
      for (const line of linesOf(prose)) {
        const day = ELSEWHERE.test(line) ? undefined : findDays(line)[0];
        const isLabelled = LABEL.test(line);
        if (day && (announced || isLabelled || startsWithDay(line, day))) return day;
        announced = isLabelled || /^\W*(?:when|date)\W*$/i.test(line);
      }
    }
  }
  return undefined;
}

const linesOf = ({ plain }: Prose): string[] => plain.slice(0, MOST).split('\n');

function startsWithDay(line: string, day: FoundDay): boolean {
  return /^\W*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\W+)?$/i.test(
    line.slice(0, day.index),
  );
}
