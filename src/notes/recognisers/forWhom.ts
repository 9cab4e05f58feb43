import { matchesOf } from '../matchesOf';
import { readOwners } from './names';
import type { Settings } from './state';
import { any } from '../words/patterns';

/** ` for ` in front of somebody */
const FOR = new RegExp(`(?<=\\S) ${any('forWhom')} (?=@[\\w-]|\\p{Lu}|${any('everybody')}$)`, 'gu');
/** `Ann’s ` */
const OWNERS = /^[\d.)\s]*(@?[\p{L}\d-]{2,40})['’]s? (?=\S)/u;
const NAMES = new RegExp(
  `^(?:${any('everybody')}$|@[\\w-]+|\\p{Lu}[\\p{L}\\p{M}'’.-]*)(?:(?:, ?| & | ${any('and')} | )(?:@[\\w-]+|\\p{Lu}[\\p{L}\\p{M}'’.-]*)){0,5}$`,
  'u',
);

/** ` (Ann)` behind what is announced */
const IN_BRACKETS = /\s\(([^()]{2,60})\)$/u;

/** `Outlook: `, `Garden – ` */
export const LABEL_BEFORE_TASK = /^[^:：–—]{2,40}(?:[:：]|\s[-–—])\s+/;

/** The words of a heading in front of, or behind, those whose tasks it announces: `Action items for Ann`, `Ann’s tasks`. */
interface ForWhom {
  readonly tasks: string;
  readonly names: string;
  /** Whether that says who it is: `Today’s tasks` are nobody's. */
  readonly isCertain: boolean;
}

/** Whom a heading is for by its words; null where it names nobody. */
export function forWhom(text: string): ForWhom | null {
  const heading = text.replace(/\s+/g, ' ').replace(/(?<![\s:：*_])[\s:：*_]+$/, '');
  const [last] = [...matchesOf(heading, FOR)].slice(-1);
  const names = last ? heading.slice(last.index + last[0].length) : '';
  if (last && NAMES.test(names)) return { tasks: heading.slice(0, last.index), names, isCertain: true };
  const [bracket = '', inner = ''] = IN_BRACKETS.exec(heading) ?? [];
  if (NAMES.test(inner)) return { tasks: heading.slice(0, -bracket.length), names: inner, isCertain: false };
  const [lead = '', name] = OWNERS.exec(heading) ?? [];
  return name === undefined ? null : { tasks: heading.slice(lead.length), names: name, isCertain: false };
}

/** Those whose tasks a heading announces: who attends, handles, and one name in front of which it says so. */
export function ownersOfHeading(text: string, { attendeeAt, topics }: Settings): string[] {
  const given = forWhom(text);
  // `Outlook: tasks for Ann`
  const announces = (tasks: string): boolean =>
    topics.of(tasks) === 'actions' || topics.of(tasks.replace(LABEL_BEFORE_TASK, '')) === 'actions';
  // `Call for Action` is for nobody.
  if (!given || !announces(given.tasks)) return [];
  const owners = readOwners(given.names);
  const isOwner = (owner: string): boolean =>
    given.names.includes(`@${owner}`) ||
    attendeeAt(owner)?.length === owner.length ||
    (given.isCertain && (owner === 'all' || /^\p{Lu}\p{Ll}+$/u.test(owner)));
  return owners.every(isOwner) ? owners : [];
}
