import type { ActionItem } from '../note';

/** An action item in its note, and what it says and whose it is. */
interface IndexedEntry {
  readonly action: ActionItem;
  readonly key: string;
}

/** The entries of one note. */
export class EntryIndex<E extends IndexedEntry> {
  readonly #byLine = new Map<number, E[]>();
  /** The first of each. */
  readonly #byKey = new Map<string, E>();

  constructor(entries: readonly E[]) {
    for (const entry of entries) {
      const { line } = entry.action.range.start;
      const onLine = this.#byLine.get(line);
      if (onLine) onLine.push(entry);
      else this.#byLine.set(line, [entry]);
      if (!this.#byKey.has(entry.key)) this.#byKey.set(entry.key, entry);
    }
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
