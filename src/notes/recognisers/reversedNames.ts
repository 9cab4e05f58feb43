import { matchesOf } from '../matchesOf';
import { isWholeName } from './nameShape';
import { isGivenName } from './nobody';
import { isCommonName } from '../words/commonNames';
import { any } from '../words/patterns';

// Lists that write each person with the family's name first: `Roe, Ann; Lee, Bob`.

const WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]*";
const FAMILY = `(?:${any('nameParticles')} ){0,2}${WORD}(?: ${WORD})?`;
const GIVEN = `${WORD}\\.?(?: ${WORD}\\.?){0,2}(?: ${any('nameParticles')})?`;
/** `Roe, Ann (ACME)` */
const REVERSED = new RegExp(`^\\s*(${FAMILY}),\\s{1,3}(${GIVEN})(?=\\s*$|\\s*[([@<.]|\\s+[-–—]\\s)`, 'u');
const MAX_CHARACTERS = 2_000;
/** An entry on a line of its own, or parted from the next by a semicolon. */
const ENTRY = /[^;；\n\v]+/g;

const isEntry = (text: string): boolean => /^\s*@[\w-]+\s*$/.test(text) || isWholeName(text);

/** Somebody as such a list writes him. */
export interface ReversedName {
  readonly from: number;
  readonly to: number;
  /** `Roe, Ann`; null for one who is written in another way. */
  readonly name: string | null;
}

const isGiven = (name: string): boolean => {
  const [first = ''] = name.split(/[ -]/);
  return isCommonName(first) || isGivenName(first);
};

/** `Roe, Ann` is one person, `Ann, Bob` are two, and `Roe, ACME` works there: null for those. */
export function reversedName(text: string): string | null {
  const found = partsOf(text);
  return found && isGiven(found.given) && !isGiven(found.family) ? found.name : null;
}

interface NameParts {
  readonly family: string;
  readonly given: string;
  readonly name: string;
}

function partsOf(text: string): NameParts | null {
  if (text.length > 80) return null;
  const [, family = '', given = ''] = REVERSED.exec(text) ?? [];
  // `Ann Roe, Bob Lee` are two.
  const areTwo = family.includes(' ') && given.includes(' ') && /^\p{Lu}/u.test(family);
  return family === '' || areTwo ? null : { family, given, name: `${family}, ${given}` };
}

/**
 * The people of two entries and more that are all written so, a third of them with a given name that many have there, and no more
 * with one in front; null where that is not so.
 */
export function reversedNames(text: string): ReversedName[] | null {
  if (!/[;；\n\v]/.test(text) || !text.includes(',') || text.length > MAX_CHARACTERS) return null;
  const people: ReversedName[] = [];
  let written = 0;
  let known = 0;
  let others = 0;
  for (const { index, 0: entry } of matchesOf(text, ENTRY)) {
    if (entry.trim() === '') continue;
    // `Roe, Ann; Bob Lee`
    if (!entry.includes(',') && isEntry(entry)) {
      people.push({ from: index, to: index + entry.length, name: null });
      continue;
    }
    const found = partsOf(entry);
    if (!found) return null;
    written++;
    if (isGiven(found.family)) others++;
    else if (isGiven(found.given)) known++;
    people.push({ from: index, to: index + entry.length, name: found.name });
  }
  const areReversed = known * 3 >= written && others * 3 <= written;
  return written > 1 && areReversed ? people : null;
}
