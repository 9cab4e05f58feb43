import { isWholeName } from './nameShape';
import { isBody, isSomebody } from './nobody';
import { isTitled } from './titles';
import { any } from '../words/patterns';

// What stands between commas behind somebody and is nobody: roles, pronouns, where he works.

/** `she/her`, `(they/them)`, `er/ihm` */
const PRONOUNS = new RegExp(
  `^\\s*\\(?${any('pronouns')}\\s?/\\s?\\p{L}{2,6}(?:\\s?/\\s?\\p{L}{2,6})?\\)?\\s*$`,
  'iu',
);
/** `A/ `, `Acting ` */
const ACTING = new RegExp(`^\\s*${any('actingRoles')}\\s+(?=\\p{L})`, 'iu');
/** `Director` of `Director of Service` */
const OF = new RegExp(`^(.{2,40}?)\\s${any('roleJoins')}\\s`, 'u');
const LEADING_ROLE = new RegExp(`^${any('headRoles')}$`, 'iu');

/** Whether a text is what somebody does, not who he is: `Director of Service`, `A/ Senior Executive Officer`. */
function isRole(text: string): boolean {
  const role = text.replace(ACTING, '').trim();
  // `Head of Unit` is divided where `of` is Dutch for `or`.
  if (isBody(role) || LEADING_ROLE.test(role)) return true;
  const [, lead] = OF.exec(role) ?? [];
  return lead !== undefined && (isBody(lead) || LEADING_ROLE.test(lead));
}

/** Of the entries of a list those that are people, as far as titles, pronouns and roles tell. */
export function peopleOnly<Part>(parts: readonly Part[], textOf: (part: Part) => string): readonly Part[] {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return parts;
  // `Mr. Ben Roe, Staff Officer, Housing`
  const isOne = isTitled(textOf(first)) && !others.some((part) => isTitled(textOf(part)));
  if (isOne && isWholeName(textOf(first)) && others.some((part) => isRole(textOf(part)))) return [first];
  const pronouns = parts.findIndex((part) => PRONOUNS.test(textOf(part)));
  if (pronouns > 0 && !parts.slice(pronouns + 1).some((part) => PRONOUNS.test(textOf(part))))
    return parts.slice(0, pronouns);
  let isBehindRole = false;
  return parts.filter((part, index) => {
    const text = textOf(part).trim();
    const isRemark =
      (index > 0 && (isRole(text) || PRONOUNS.test(text))) ||
      (isBehindRole && !isTitled(text) && !(isWholeName(text) && isSomebody(text)));
    isBehindRole = isRemark;
    return !isRemark;
  });
}

/** `ACME`, `Univ of Oklahoma` */
const IS_PLACE = /^(?:\p{Lu}{2,6}|.*\s\p{Ll}{2,}\s.*)$/u;
const MIN_TAILS = 2;

/** Whether each of several lines is one person with remarks behind: pronouns, a role, a firm. */
export function areEntries(lines: readonly string[]): boolean {
  const all = lines.map((line) => line.split(','));
  if (!all.every(([name = '']) => isWholeName(name))) return false;
  const tails = all.flatMap(([, tail]) => (tail === undefined ? [] : [tail.trim()]));
  const remarks = tails.filter(
    (tail) =>
      PRONOUNS.test(tail) || isRole(tail) || IS_PLACE.test(tail) || (isWholeName(tail) && !isSomebody(tail)),
  );
  return tails.length >= MIN_TAILS && remarks.length * 2 >= tails.length;
}
