import { oneByOne, variantsOf, wordsOf, type Kind } from '../src/notes/words/patterns';

// Parts of the grammars' patterns. They are Oniguruma's, which the editor runs them with: `(?>…)` and `++` give nothing back,
// and a look-behind may have a bounded repetition.

export const raw = String.raw;

/** Words, all tried one after the other: these may look at no letter first, as a look-behind cannot. */
export const anyOf = oneByOne;
/** The same of some kinds. */
export const any = (...kinds: readonly Kind[]): string => oneByOne(wordsOf(...kinds));

/** One of some patterns. */
export const either = (...patterns: readonly string[]): string => `(?:${patterns.join('|')})`;

/** Words of some kinds in upper or lower case. */
export const anyCase = (...kinds: readonly Kind[]): string => `(?i:${any(...kinds)})`;

/** What texts begin with that begin with some words, in either case: `[Dd]`; it refuses others at once. */
export const begins = (words: Iterable<string>, letters = 1): string => `(?=${startsOf(words, letters)})`;

/** The same as part of a look-ahead. */
export function startsOf(words: Iterable<string>, letters = 1): string {
  const starts = new Set([...words].flatMap(variantsOf).map((word) => word.slice(0, letters).toLowerCase()));
  return [...starts].map((start) => start.replace(/./gu, inEitherCase)).join('|');
}

const inEitherCase = (letter: string): string => `[${letter.toUpperCase()}${letter}]`;

/** `DONE` */
export const SHOUTED = any('doneShouted');

interface Above {
  /** Brackets that may stand there, too, escaped. */
  readonly brackets?: string;
  /** Ticks that may; `✅✔☑` where none are given. */
  readonly ticks?: string;
  /** Whether strokes may. */
  readonly tilde?: '~' | '';
}

/** Only bullets, boxes, ticks, arrows and emphasis stand before. */
export function onlyBefore({ brackets = '', ticks = '✅✔☑', tilde = '~' }: Above = {}): string {
  const signs = raw`[\s>*+_${tilde}=→⇒➡${ticks}✓…\d.)${brackets}-]{0,40}`;
  const box = raw`\[[ xX✓✔✅☑${tilde}/-]?\]\s{1,4}[*_${tilde}${ticks} ]{0,3}`;
  return raw`(?<=^${signs}(?:${box}|${SHOUTED}:?\s{1,4})?)`;
}

/** No other word stands before, but for `DONE`. */
export const ALONE = either(raw`(?<=${SHOUTED}\s|${SHOUTED}:\s)`, raw`(?<![\p{L}\p{N}]\s)(?<![\p{L}\p{N}])`);
/** A line or item begins here. */
export const AT_START = ALONE + onlyBefore();

/** `60.4` of `ACTION 60.4` */
export const NUMBERED = raw`[ -]?#?\d{1,4}(?:\.\d{1,4}){0,3}[a-z]?`;
export const NUMBER = `(?>(?:${NUMBERED})?)`;
/** A word ends here. */
export const END = raw`(?![\p{L}\d])`;
/** What makes `@octo-org/docs` a team that a task is given to. */
const AS_TEAM = raw`\s*+[:,)&]|\s++(?:to\s++\p{Ll}|(?:will|should|and|please)\b)`;
/** `AI: @scope/package` names software, `AI: @octo-org/docs to …` a team. */
export const NO_PACKAGE = raw`(?!\s*+(?::\s*+)?@[\w-]{1,100}/(?>[\w.-]{1,100})(?!${AS_TEAM}))`;
/** What stands here is no link's name. */
export const NO_LINK = raw`(?![^\[\]]{0,200}\][(\[])`;

export const HANDLE = raw`@(?>[\w-]{1,39})`;
export const NAME = raw`\p{Lu}(?>[\p{L}.'’-]{0,40})`;
/** `, `, ` and ` between handles and names. */
export const AND = raw`(?:, ?| ${any('and')} | & |/|\+| )`;

/** Behind an arrow, an opening bracket, or the end of a sentence. */
export const BEHIND_ARROW = raw`(?<=(?:[-=]>|→|⇒)\s{0,2})`;
export const BEHIND_BRACKET = raw`(?<=[(\[]\s?)`;
export const BEHIND_SIGN = raw`(?<=[;,.!?)\]–—-]\s{1,2})`;
