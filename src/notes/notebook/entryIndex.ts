import type { ActionItem, Note } from '../note';
import { meetingSlug } from '../references/meetingSlug';

/** An action item in its note, and what it says and whose it is. */
interface IndexedEntry {
  readonly at: { readonly note: Note };
  readonly action: ActionItem;
  readonly key: string;
}

/** The entries of one note. */
export class EntryIndex<E extends IndexedEntry> {
  readonly #byLine = new Map<number, E[]>();
  /** The first of each. */
  readonly #byKey = new Map<string, E>();
  /** By what links call the heading of their meeting by. */
  #bySlug: ReadonlyMap<string, ReadonlyMap<string, E>> | null = null;

  constructor(entries: readonly E[]) {
    for (const entry of entries) {
      const { line } = entry.action.range.start;
      const onLine = this.#byLine.get(line);
      if (onLine) onLine.push(entry);
      else this.#byLine.set(line, [entry]);
      if (!this.#byKey.has(entry.key)) this.#byKey.set(entry.key, entry);
    }
  }

  /** What a link to the heading of a meeting means; `carried`: what has the link, and is none of that meeting. */
  below(slug: string | null, carried: E): E | undefined {
    this.#bySlug ??= this.#divide();
    const below = this.#bySlug.get(slug ?? '');
    const same = below?.get(carried.key);
    if (same) return same === carried ? undefined : same;
    const [only] = below?.size === 1 ? below.values() : [];
    return only;
  }

  /** The first of each below the heading of each meeting. */
  #divide(): Map<string, Map<string, E>> {
    const bySlug = new Map<string, Map<string, E>>();
    for (const entries of this.#byLine.values())
      for (const entry of entries) {
        const slug = meetingSlug(entry.at.note, entry.action.range.start.line) ?? '';
        const below = bySlug.get(slug) ?? new Map<string, E>();
        bySlug.set(slug, below);
        if (!below.has(entry.key)) below.set(entry.key, entry);
      }
    return bySlug;
  }

  /** What a link to a line means. The note may have grown since, and the item may have been reworded. */
  at(line: number, key: string): E | undefined {
    const onLine = this.#byLine.get(line) ?? [];
    return (
      onLine.find((entry) => entry.key === key) ??
      this.#byKey.get(key) ??
      (onLine.length === 1 ? onLine[0] : undefined)
    );
  }
}
