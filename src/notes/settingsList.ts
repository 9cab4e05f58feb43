import { OWN_KINDS, type OwnWords } from './note';

/** So many entries of a list are taken, each up to so many characters: settings may come from anywhere. */
const MAX_ENTRIES = 1_000;
const MAX_CHARACTERS = 1_000;

/** The words of a list in a settings file, which may hold anything; `otherwise` where it is no list. */
export function listIn(value: unknown, otherwise: readonly string[] = []): readonly string[] {
  if (!Array.isArray(value)) return otherwise;
  return value
    .slice(0, MAX_ENTRIES)
    .filter(
      (each): each is string => typeof each === 'string' && each !== '' && each.length <= MAX_CHARACTERS,
    );
}

/** A team's own words by kind, from a settings file. */
export function ownWordsIn(value: unknown): OwnWords {
  if (typeof value !== 'object' || value === null) return {};
  const lists = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(OWN_KINDS.map((kind) => [kind, listIn(lists[kind])]));
}
