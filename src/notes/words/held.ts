import { spellingsOf } from './finder';
import { variantsOf } from './patterns';

/** Tells which of some entries a text may hold (`plain`): a pattern of all of them takes long to be compiled. */
export function heldIn(entries: readonly string[]): (text: string) => string[] {
  let known: { readonly entry: string; readonly spellings: readonly string[] }[] | null = null;
  return (text) => {
    known ??= entries.map((entry) => ({
      entry,
      spellings: variantsOf(entry.replace(/^-/, '')).flatMap(spellingsOf),
    }));
    return known
      .filter(({ spellings }) => spellings.some((spelt) => text.includes(spelt)))
      .map(({ entry }) => entry);
  };
}

/** What is made of a text, once for all patterns that are tried on it one after the other. */
export function forLast<T>(make: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly made: T } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, made: make(text) };
    return last.made;
  };
}
