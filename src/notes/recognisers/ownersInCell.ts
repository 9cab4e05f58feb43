import { namesOnly } from './owners';
import { any } from '../words/patterns';

/** Between the owners that a cell names: a comma, a line of its own. */
const DIVIDER = /[,;\n\v•]|\s[-–—+|]\s|\s(?=@)/;
/** ` and `, ` & `, `/` */
const JOINT = new RegExp(`\\s(?:${any('conjunctions')}|&)\\s|/`, 'i');
/** `tbd`, `-` */
const NOBODY = new RegExp(`^(?:${any('noPerson', 'nobodyYet')}|\\W*)$`, 'i');
const TEAM = /^@[\w-]+\/[\w.-]+/;
const HANDLE = /^@([a-z\d]+(?:[-_]+[a-z\d]+)*)/i;
/** `Backend & Frontend reps` has four words, a sentence more. */
const MAX_WORDS = 5;

/** The owners that a cell names whose column is for them: people, teams and roles, as written. */
export function ownersInCell(text: string, isPerson: (name: string) => boolean): string[] {
  return withoutRemarks(text)
    .split(DIVIDER)
    .flatMap((part) => ownersInPart(part.trim(), isPerson));
}

/** What stands in brackets says what somebody is, unless nothing stands in front of it. */
const withoutRemarks = (text: string): string =>
  /^\s*\(/.test(text) ? text.replace(/[()]/g, ' ') : text.replace(/\([^()]*\)/g, ' ');

function ownersInPart(part: string, isPerson: (name: string) => boolean): string[] {
  const team = TEAM.exec(part)?.[0];
  if (team !== undefined) return [team.slice(1)];
  const handle = HANDLE.exec(part)?.[1];
  if (handle !== undefined) return JOINT.test(part) ? namesOnly(part) : [handle];
  const name = part.replace(/^[^\p{L}\d@]+/u, '').replace(/(?<![\s.:!?*])[\s.:!?*]+$/, '');
  if (namesOnly(name).join() === 'all') return ['all'];
  if (name === '' || NOBODY.test(name) || name.split(/\s+/).length > MAX_WORDS) return [];
  const parts = name.split(JOINT).map((each) => each.trim());
  // `Backend & Frontend reps` are those of both.
  const areMany = parts.length > 1 && (namesOnly(name).length > 1 || parts.every(isPerson));
  return areMany ? parts.flatMap((each) => ownersInPart(each, isPerson)) : [name];
}
