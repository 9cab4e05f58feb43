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
