import { any } from '../words/patterns';

// How somebody is addressed, and degrees, which are no part of how he is called.

/** `Bc.`, `Dipl.-Ing.`, `Ing. arch.` */
const DEGREE_BEFORE =
  '(?:Bc|Ing|Mgr|MgA|BcA|JUDr|MUDr|MVDr|MDDr|RNDr|PhDr|PharmDr|PaedDr|ThDr|Dipl|DI|MMag|Lic|Arq|Eng|[BM]\\.?Sc)\\.(?:-?(?:Ing|Inf|Math|Phys)\\.)?';
const ALSO = '(?:et|arch)\\.?\\s';
const DEGREES = new RegExp(`^(?:${DEGREE_BEFORE}\\s?|${ALSO}){1,5}(?=\\p{Lu})`, 'u');
/** `Mr. `, `prof. Ing. ` in front of a first name or initials and a last name; `Mr. Roe` is called so. */
const TITLES = new RegExp(
  `^(?:${any('honorifics')}\\s|${DEGREE_BEFORE}\\s?|${ALSO}){1,5}(?=\\p{Lu}[^\\s,;()]*\\s(?:\\p{Ll}{1,4}\\s){0,2}(?:[dDlO]['’])?\\p{Lu})`,
  'u',
);

/** How many characters in front of a name say how somebody is addressed, or are his degrees. */
export const titlesBefore = (text: string): number =>
  (TITLES.exec(text) ?? DEGREES.exec(text))?.[0].length ?? 0;

/** The same of degrees only: owners stay as they are written. */
export const degreesBefore = (text: string): number => DEGREES.exec(text)?.[0].length ?? 0;

/** `Mr. Roe`, `Cllr. Ann Roe` */
const TITLED = new RegExp(`^\\s*(?:${any('honorifics')}\\s|${DEGREE_BEFORE}\\s?)\\p{Lu}`, 'u');

/** Whether a text begins with how somebody is addressed. */
export const isTitled = (text: string): boolean => TITLED.test(text);

/** Degrees that nothing else is called, and those that may be somebody's initials. */
const DEGREE = `(?:Ph\\.? ?D|CSc|DrSc|Dr\\.h\\.c|MBA|MPH|MPA|LL\\.? ?[BMD]|D\\.?Phil|M\\.?Phil|[BM]\\.?(?:Sc|Eng|Ed)|M\\.D|M\\.A|B\\.A|Esq|P\\.Eng|C?Eng|DiS|CPA|FAIA|AIA|AICP)`;
const SHORT_DEGREE = '(?:MA|BA|MD|PE|PA|RN|JD|MP|MdB|MdL|TD|KC|QC|Jr|Sr|II|III)';
const ENDS = '\\.?(?=\\s*(?:[,;()\\n\\v]|$)|\\s+[-–—])';
const BEHIND_COMMA = new RegExp(`\\s*(?:${DEGREE}|(${SHORT_DEGREE}))${ENDS}`, 'uy');
const ALONE = new RegExp(`^(?:${DEGREE}|${DEGREE_BEFORE})\\.?$`, 'u');
/** ` PhD.` behind a whole name */
const BEHIND = new RegExp(`(?<=\\S \\S{1,30})(?:\\s${DEGREE}\\.?){1,3}$`, 'u');

/** Whether what stands behind a comma is a degree of somebody named in front of it. */
export function isDegreeAt(text: string, index: number, name: string): boolean {
  BEHIND_COMMA.lastIndex = index;
  const found = BEHIND_COMMA.exec(text);
  return found !== null && (found[1] === undefined || /\p{L}\s+\p{Lu}/u.test(name.trim()));
}

/** Whether a text is a degree and nothing else. */
export const isDegree = (text: string): boolean => ALONE.test(text.trim());

/** A name without the degrees behind it. */
export const withoutDegrees = (name: string): string => name.replace(BEHIND, '');
