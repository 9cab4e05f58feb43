import { isVerb } from './verbs';
import { isCommonName } from '../words/commonNames';
import { monthsIn, weekdaysIn } from '../words/calendar';
import { any, languagesWith, wordsOf } from '../words/patterns';

// Which capitalised words are no people, whoever attends.

/** Words that name nobody, capitalised as they may be: `Please`, `Documentation`, `Friday`. */
const NOBODY: ReadonlySet<string> = new Set([
  ...wordsOf('noNames', 'things'),
  ...languagesWith('noNames').flatMap((lexicon) =>
    [...monthsIn(lexicon), ...weekdaysIn(lexicon)].map((name) => name.toLowerCase()),
  ),
]);
/** `CI`, `PDF` */
const ACRONYMS: ReadonlySet<string> = new Set(wordsOf('acronyms'));
/** `Mark` is a verb, and people are called so. */
const GIVEN_NAMES: ReadonlySet<string> = new Set(wordsOf('givenNames'));
/** What is made of other words is a thing in most languages: `Documentation`, `Verwaltung`, `presentación`. */
const THING = new RegExp(`..${any('thingEndings')}$`, 'iu');
/** `GitHub` and `v2` are no people, `McAllister` and `DiMarco` are. */
const NAMED_THING = /\d|..\p{Ll}\p{Lu}|\p{Ll}\p{Lu}../u;
/** `DB更新`, `UI디자인` */
const MIXED = /^\p{Lu}.*[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
const JOINED_NAME = /^(?:Ma?c|De|La|Le|Di|Da|Du|Van|Von|Fitz|Jo|Mary|Ann?a|O)\p{Lu}\p{Ll}+$/u;
/** `JJ Brucker`, `AJ Roe`: what two names are shortened to that one is called by. */
const FIRST_INITIALS = /^(?:\p{Lu}J|J\p{Lu})$/u;
/** `Project Committee Chair`, `Board Secretary`: what begins like a verb is somebody. */
const ROLE = new RegExp(`^${any('roleSubjects')}\\b.* ${any('roles')}$`);
/** `board`, `secretary`, `team`, `managers`. In one pattern with what may stand in front they take long to be compiled. */
const BODY = new RegExp(`(?<=^|[ -])${any('bodies', 'groups')}$`);
/** `the frontend `, `release ` */
const BEFORE_BODY = /^(?:the |die |der |das )?(?:[\p{L}\d/]+(?:[ -]| & )){0,3}$/u;

/** Whether a word, whatever its case, names nobody. */
export function namesNobody(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    NOBODY.has(lower) ||
    (lower.length > 3 && lower.endsWith('s') && NOBODY.has(lower.slice(0, -1))) ||
    (lower.length > 6 && lower.endsWith('es') && NOBODY.has(lower.slice(0, -2))) ||
    (lower.length > 5 && lower.endsWith('ies') && NOBODY.has(`${lower.slice(0, -3)}y`))
  );
}

/** Whether a word is called for other things than people, too: `Mark`, `Will`, `May`. */
export function isWord(word: string): boolean {
  return namesNobody(word) || isVerb(word) || GIVEN_NAMES.has(word.toLowerCase());
}

/** Whether a capitalised stretch that names none of those who attend can be a person. */
export function isSomebody(name: string): boolean {
  const words = name.split(' ');
  const [first = ''] = words;
  if (name.length > 40) return false;
  if (words.length > 1 && ROLE.test(name)) return true;
  if (!GIVEN_NAMES.has(first.toLowerCase()) && isVerb(first) && words.length <= 4) return false;
  return words.every((word, index) => isNameWord(word, index, words.length));
}

function isNameWord(word: string, index: number, count: number): boolean {
  // `Paul I` has an initial.
  if (index > 0 && /^\p{Lu}\.?$/u.test(word)) return true;
  if ((NAMED_THING.test(word) && !JOINED_NAME.test(word)) || MIXED.test(word)) return false;
  // `Travis CI`; alone, such letters are somebody's initials.
  if (/^\p{Lu}{2,3}$/u.test(word))
    return (count === 1 || (index === 0 && FIRST_INITIALS.test(word))) && !ACRONYMS.has(word);
  if (index === 0 && GIVEN_NAMES.has(word.toLowerCase())) return true;
  // `An`, `Do` and `May` are words as well as parts of names.
  if (index > 0 && word.length <= 3) return true;
  return !namesNobody(word) && !(word.length > 6 && THING.test(word)) && !/^.{3,}ing$/.test(word);
}

/** Whether a word is how somebody is called, whatever else it means: `Tim`, which is Slovak for a team. */
export const isGivenName = (word: string): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word) && GIVEN_NAMES.has(word.toLowerCase());

/** Whether a text is a role or a group of people: `Secretary`, `Docs team`. */
export function isBody(text: string): boolean {
  if (text.length > 50 || isGivenName(text)) return false;
  // `Charles Board`
  if (/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u.test(text) && isCommonName(text.split(' ')[0] ?? '')) return false;
  const words = text.toLowerCase();
  const body = BODY.exec(words);
  return body !== null && BEFORE_BODY.test(words.slice(0, body.index));
}
