import { isTerminated, isToAct } from './acts';
import { isBody } from './nobody';
import { isVerb } from './verbs';
import { isCommonName } from '../words/commonNames';
import { any } from '../words/patterns';

// Roles and groups that own a task.

/** `Docs team`, `Board`, in front of what they are to do. */
const BODY =
  /^(?:the |The )?\p{L}[\p{L}\d/-]*(?:(?: & | )\p{L}[\p{L}\d-]*){0,3}?(?=\s+(?:to|will|should|must|shall|needs?|has|have|is|are)\s|\s*:|\s+[-–—]+\s)/u;
/** `Website editors to …` */
const PLURAL =
  /^\p{Lu}[\p{L}\d-]*(?: \p{Ll}[\p{Ll}-]*){0,2}? [\p{Ll}-]+(?:ers|ors|ants|ents|ists|leads|reps)(?=\s+to\s)/u;

/** `the ` */
const ARTICLE = /^[Tt]he /;
/** `Ann and the group` begins with somebody. */
const JOINED = new RegExp(`\\s${any('and')}\\s`, 'u');

/** The role or group that is to do what a text says, without its article, and where that ends; null where it begins with none. */
export function bodyAt(text: string): { readonly owner: string; readonly length: number } | null {
  const body = bodyIn(text);
  return body === null ? null : { owner: body.replace(ARTICLE, ''), length: body.length };
}

function bodyIn(text: string): string | null {
  const [body] = BODY.exec(text) ?? [];
  // `contact the tutor to …` is what is to be done.
  const isSingle = body !== undefined && isBody(body) && !isBehindName(body) && !/^\p{Ll}+ the /u.test(body);
  if (isSingle && isTerminated(text.slice(body.length))) return body;
  const [plural] = PLURAL.exec(text) ?? [];
  return plural !== undefined &&
    !/ (?:and|the|of|with) /.test(plural) &&
    isToAct(text.slice(plural.length)) &&
    !isVerb(plural.split(' ')[0] ?? '')
    ? plural
    : null;
}

/** Whether somebody and a group were taken for one: `Ann and the board`. */
function isBehindName(body: string): boolean {
  const [first = ''] = body.split(' ');
  return isCommonName(first) && JOINED.test(body);
}

/** ` and the group` */
const AND_GROUP = new RegExp(`^\\s(?:${any('and')}|&|\\+)\\s(?:the\\s)?(?=(\\p{L}+(?:\\s\\p{L}+)?))`, 'u');

/** How much of what stands behind people names a group that is to act with them: ` and the board`. */
export function groupBehind(rest: string): number {
  const [lead, words = ''] = AND_GROUP.exec(rest) ?? [];
  if (lead === undefined) return 0;
  const [first = ''] = words.split(' ');
  const group = [words, first].find((each) => isBody(each));
  return group === undefined ? 0 : lead.length + group.length;
}
