import type { Note, Reference, Repository, Target } from '../note';
import { formatTarget, repositoryKey, targetUrl } from '../recognisers/targets';
import { formatLink } from './pastedLink';

/** How references are written: `[#12](https://…)`, `https://…`, or `#12`, `repo#12`, `owner/repo#12`. */
export type Form = Reference['form'];

type References = Pick<Note, 'references'>;

/** The form that most references of a note have; of notes that have none, links. */
export function formOf({ references }: References): Form {
  const counts: Record<Form, number> = { link: 0, short: 0, url: 0 };
  for (const { form, text, target } of references) {
    // Prose that leads to an issue tells nothing of how its number would be written.
    if (form !== 'link' || (target && text.includes(String(target.number)))) counts[form]++;
  }
  if (counts.url > counts.link + counts.short) return 'url';
  return counts.short > counts.link ? 'short' : 'link';
}

/** The first of these notes' references that says how references are written there. */
export function exemplary(notes: readonly References[]): References {
  return notes.find(({ references }) => references.length > 0) ?? { references: [] };
}

/** What a short form would mean where it is to be written. */
export interface Meanings {
  /** The repository of `#12`. */
  readonly bare: Repository | null;
  /** The repository of `repo#12`. */
  readonly named: Repository | null;
  /** All references of the note: a number that is linked there means what that link does. */
  readonly references: readonly Reference[];
}

/** What was typed before the number besides it. */
interface Typed {
  readonly owner: string | null;
  readonly name: string | null;
  /** `PR` of `PR #12` and `PR#12`, else empty. */
  readonly word: string;
  /** Whether the word touches the `#`, so that it is written anew. */
  readonly isGlued: boolean;
}

/**
 * The text of a reference in the form that `like` has, which always means `target`: a short form that would mean another one in
 * its place gives way to a longer one.
 */
export function writeReference(target: Target, typed: Typed, like: References, meanings: Meanings): string {
  const { word, isGlued } = typed;
  const form = formOf(like);
  const again = isGlued ? `${word} ` : '';
  if (form === 'url') return again + targetUrl(target);
  if (form === 'short' && target.repository.host === 'github.com') {
    const name = shortName(target, typed, like, meanings);
    return (name === 'number' && isGlued ? word : again) + formatTarget(target, name);
  }
  const link = formatLink({ url: targetUrl(target), target }, like);
  const hasWord = word !== '' && link.toLowerCase().startsWith(`[${word.toLowerCase()}`);
  if (!hasWord) return again + link;
  // The word is not written twice.
  return isGlued ? link : `[${link.slice(1 + word.length).trimStart()}`;
}

type ShortName = 'number' | 'repository' | 'full';

function shortName(target: Target, typed: Typed, { references }: References, meanings: Meanings): ShortName {
  const wanted =
    typed.owner !== null ? 'full' : typed.name !== null ? 'repository' : usualName(target, references);
  if (wanted === 'number' && isNumberEnough(target, meanings)) return 'number';
  const { named } = meanings;
  const isNameEnough = named !== null && repositoryKey(named) === repositoryKey(target.repository);
  return wanted !== 'full' && isNameEnough ? 'repository' : 'full';
}

/** How short references to the same repository are mostly written; the number where there are none. */
function usualName({ repository }: Target, references: readonly Reference[]): ShortName {
  const counts: Record<ShortName, number> = { number: 0, repository: 0, full: 0 };
  for (const { form, text, target } of references) {
    if (form !== 'short' || !target || repositoryKey(target.repository) !== repositoryKey(repository))
      continue;
    counts[text.includes('/') ? 'full' : text.startsWith(`${repository.name}#`) ? 'repository' : 'number']++;
  }
  if (counts.full > counts.number + counts.repository) return 'full';
  return counts.repository > counts.number ? 'repository' : 'number';
}

function isNumberEnough({ repository, number }: Target, { bare, references }: Meanings): boolean {
  const key = repositoryKey(repository);
  if (bare === null || repositoryKey(bare) !== key) return false;
  return references.every(
    ({ target }) => target?.number !== number || repositoryKey(target.repository) === key,
  );
}
