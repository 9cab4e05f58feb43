import { LANGUAGES } from '../words/languages';
import { entriesOf, variantsOf } from '../words/patterns';

/** Kinds of words that stand in most notes. */
const KINDS = [
  'months',
  'weekdays',
  'and',
  'attendance',
  'absence',
  'tasks',
  'agenda',
  'decisions',
  'dateLabels',
  'meetings',
  'minutesFolders',
  'telltales',
] as const;

/** More of a text does not make it clearer. */
const MAX_CHARACTERS = 4_000;

/** The tags of languages by the words that they have. */
let known: ReadonlyMap<string, readonly string[]> | undefined;

function tagsOfWords(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const lexicon of LANGUAGES) {
    const entries = KINDS.flatMap((kind) => entriesOf(lexicon[kind])).flatMap(variantsOf);
    for (const word of new Set(entries.map((entry) => entry.toLowerCase()))) {
      const tags = found.get(word);
      if (tags) tags.push(lexicon.tag);
      else found.set(word, [lexicon.tag]);
    }
  }
  return found;
}

/** The tags of the languages that texts may be written in, the likeliest first; what several have in common counts less. */
export function languagesIn(texts: readonly string[]): string[] {
  known ??= tagsOfWords();
  const words = texts.flatMap(
    (text) =>
      text
        .slice(0, MAX_CHARACTERS)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [],
  );
  const scores = new Map<string, number>();
  for (const word of new Set(words)) {
    const tags = known.get(word) ?? [];
    for (const tag of tags) scores.set(tag, (scores.get(tag) ?? 0) + 1 / tags.length);
  }
  return [...scores].sort(([, one], [, other]) => other - one).map(([tag]) => tag);
}
