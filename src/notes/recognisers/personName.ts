import { isName, isParticle, isWholeName } from './nameShape';
import { hasFamilyName } from './names';
import { isBody, isSomebody } from './nobody';
import { withoutDegrees } from './titles';
import { any } from '../words/patterns';

/** What a name ends in front of, the blanks in front of that included. */
const NAME_END =
  /(?:(?<!\s)\s+)?(?:[@([{<|,;:（【：\uFFFC]|\p{Extended_Pictographic}|\/\s)|(?<!\s)\s+https?:\/\/|(?<!\s)\s+(?:[-–—/]+|aka|a\.k\.a\.|alias)\s|(?<!\s)\s+\/\p{Ll}/iu;

/** `👤 ` in front of a name */
const PICTURE = /^\s*[\p{Extended_Pictographic}\uFE0F\u200D]+\s/u;

/** `B4 ` in front of a Japanese name: which year of his studies somebody is in. */
const GRADE = /^\s*[BMD]\d\s+(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/u;

/** `20231234 ` in front of a name, `z1234567` behind it: the number of a student. */
const NUMBER_FIRST = /^\s*\d{5,12}(?:\s+[-–—]\s+|\s+)(?=\p{L})/u;
const NUMBER_LAST = /(?<=\p{L}) [a-z]{0,3}\d{5,12}$/iu;

/** `[Ann Roe]`, as a form that was filled in leaves it. */
const IN_BRACKETS = /^\s*\[([\p{L} .'’-]{2,60})\]/u;

/** `(Abdo) ` in front of a whole name: what somebody is called for short. */
const SHORT_FIRST = /^\s*\((\p{Lu}\p{Ll}+)\)\s+(?=\p{Lu}\p{Ll}+ \p{Lu})/u;
/** `(Absent) ` in front of one is none. */
const ABSENT = new RegExp(`^${any('absence', 'absenceRemarks', 'absentCells')}$`, 'iu');
const withoutShort = (whole: string, short: string): string => (ABSENT.test(short) ? whole : '');
/** More than a name in Chinese. */
const LONG_HAN = /^\p{sc=Han}{7,}$/u;
/** `林副秘書長佳宜`: in Chinese an office may stand between the family's name and one's own. */
const WITH_OFFICE = /^\p{sc=Han}{2,6}[長长員员任席授師师監监事理記记]\p{sc=Han}{1,2}$/u;

/** `Elizabeth (Lisa) ` in front of a last name. */
const NICKNAMED = /^\s*\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\. )?\(\p{Lu}\p{Ll}+\) (?=\p{Lu}\p{Ll})/u;

/** The name in front of handle, affiliation, role and remarks; null where there is none. */
export function nameOf(text: string): string | null {
  const lead = /^@[\p{L}\d_-]+/u.exec(text)?.[0].length ?? 0;
  const words = text
    .slice(lead)
    .replace(PICTURE, ' ')
    .replace(GRADE, '')
    .replace(NUMBER_FIRST, '')
    .replace(IN_BRACKETS, ' $1 ')
    .replace(SHORT_FIRST, withoutShort);
  const [called = ''] = NICKNAMED.exec(words) ?? [];
  const behind = words.slice(called.length).search(NAME_END);
  const end = behind < 0 ? behind : called.length + behind;
  const name = (end < 0 ? words : words.slice(0, end)).replace(/^[\s_*]+|(?<![\s_*])[\s_*]+$/g, '');
  if (text.startsWith('@') && !/^\s/.test(words)) return null;
  if (!/\p{L}/u.test(name) || name.endsWith('...') || name.length > 60) return null;
  if (LONG_HAN.test(name) && !WITH_OFFICE.test(name)) return null;
  const parts = name.split(/\s+/);
  if (isSentence(parts)) return nameBefore(parts);
  return bareName(withoutRole(parts) ?? untilWord(parts) ?? name);
}

/** `Jeffery` of `Jefferyさん`. */
const SUFFIX = /(?<=.)(?:さん|サン|氏|様|先生|老师|님|씨)$/u;
/** `Ann Roe J&J`, `Ann Roe x`: where somebody works, and that he is there, with nothing in between. */
const BEHIND_NAME = /(?<=\p{Ll}\S{0,20}) (?:[\p{L}\d]+&[\p{L}\d]+|[xX×✓✔+]|\p{Lu}[\p{Lu}.]{1,4})$/u;

/** A name without what is no part of it: how somebody is addressed, his initials behind it, a full stop. */
function bareName(text: string): string {
  const name = withoutDegrees(
    text
      .replace(/(?<=\p{Ll}{2})\s{0,50}\.$/u, '')
      .replace(SUFFIX, '')
      .replace(NUMBER_LAST, ''),
  );
  const [behind] = BEHIND_NAME.exec(name) ?? [];
  if (behind === undefined) return name;
  const rest = name.slice(0, -behind.length);
  if (!rest.includes(' ')) return name;
  const letters = behind.slice(1).replaceAll('.', '');
  const areInitials =
    initialsOf(rest).startsWith(letters.charAt(0)) && initialsOf(rest).endsWith(letters.slice(-1));
  return !/^\p{Lu}+$/u.test(letters) || areInitials || /^[X]$/.test(letters) ? rest : name;
}

const initialsOf = (name: string): string => (name.match(/(?<![\p{L}'’])\p{Lu}/gu) ?? []).join('');

/** `法務祕書`, `學生會會長` in front of a name */
const HAN_ROLE = /^\p{sc=Han}{1,8}[長长員员任席授師师監监書书記记問问理事生]$/u;
const HAN_NAME = /^\p{sc=Han}{2,4}$/u;

/** Whether words are too many for a name, or too few of three and more begin as names do. */
function isSentence(words: readonly string[]): boolean {
  if (words.length > 6) return true;
  if (words.some((word, index) => isLower(word) && isLower(words[index + 1] ?? ''))) return words.length > 2;
  return (
    words.length > 2 &&
    words.filter((word) => !/^\p{Ll}/u.test(word) || isParticle(word)).length * 2 < words.length
  );
}

/** `Ann Roe` of `Ann Roe kommt erst um acht`: a whole name with a remark behind it that says how somebody came; else null. */
function nameBefore(words: readonly string[]): string | null {
  const end = words.findIndex((word) => isLower(word));
  const rest = words.slice(end);
  if (
    end < 2 ||
    end > 4 ||
    !rest.every((word) => /^[\p{Ll}\d:.]+$/u.test(word)) ||
    !CAME.test(rest.join(' ')) ||
    NEGATED.test(rest.join(' '))
  )
    return null;
  const name = words.slice(0, end).join(' ');
  return isWholeName(name) && isSomebody(name) ? name : null;
}

/** `er tilstede`, `joined late` */
const CAME = new RegExp(
  `(?<!\\p{L})${any('presenceColumns', 'attendanceGroups', 'attendanceActs', 'attendanceBehind')}(?!\\p{L})`,
  'iu',
);
const NEGATED = new RegExp(`(?<!\\p{L})${any('negations')}(?!\\p{L})`, 'iu');
const MAX_ROLE = 3;

/** `Ann Roe` of `Mayor Ann Roe`, `supervisors Ann Roe`; null where no role stands in front of a whole name. */
function withoutRole(words: readonly string[]): string | null {
  const [first = '', last = ''] = words;
  if (words.length === 2 && HAN_ROLE.test(first) && HAN_NAME.test(last) && hasFamilyName(last)) return last;
  for (let count = Math.min(MAX_ROLE, words.length - 2); count > 0; count--) {
    const role = words.slice(0, count);
    const name = words.slice(count).join(' ');
    const isRole = role.every(isLower) || isBody(role.join(' '));
    if (isRole && isWholeName(name) && isSomebody(name)) return name;
  }
  return null;
}

/** `Ann Roe` of `Ann Roe from ACME`; null where all words may be of a name. */
function untilWord(words: readonly string[]): string | null {
  const end = words.findIndex((word, index) => index > 0 && isLower(word) && PREPOSITION.test(word));
  if (end < 0 || words.length < 3) return null;
  const name = words.slice(0, end).join(' ');
  return isName(name) && isSomebody(name) ? name : null;
}

/** `from` */
const PREPOSITION = new RegExp(`^${any('prepositions')}$`);

const isLower = (word: string): boolean => /^\p{Ll}+$/u.test(word) && !isParticle(word);
