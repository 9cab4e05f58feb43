import { packFile, unpackFile, type CachedFile } from '../../src/notes/cache/cachedFile';
import type { FiledNote } from '../../src/notes/notebook/trackedItems';
import { NoteIndex } from '../../src/vscode/workspace/noteIndex';
import { Pacer } from '../../src/vscode/workspace/pacer';
import type { DiskNotes } from './diskNotes';

/** The index in a window, with what the window before it kept. */
export class IndexSession {
  readonly #disk: DiskNotes;
  readonly #index: NoteIndex;
  #told: (() => void)[] = [];
  #hasToSave = false;
  /** How often it was told that notes are others than before. */
  times = 0;
  /** What is on disk. */
  stored: Uint8Array;

  constructor(disk: DiskNotes, stored: Uint8Array = new Uint8Array()) {
    this.#disk = disk;
    this.stored = stored;
    this.#index = new NoteIndex(disk, {
      changed: () => {
        this.times++;
        for (const tell of this.#told.splice(0)) tell();
      },
      saved: () => (this.#hasToSave = true),
      complain: console.error,
    });
  }

  /** Resolves when notes are others than before. */
  told(): Promise<void> {
    return new Promise((tell) => this.#told.push(tell));
  }

  notes(): FiledNote[] {
    return Array.from(this.#index.notes(), ([path, note]) => ({ path, note }));
  }

  async list(): Promise<void> {
    this.#index.list();
    await this.#index.settled();
  }

  async check(names: readonly string[]): Promise<void> {
    for (const name of names) this.#index.check(name);
    await this.#index.settled();
  }

  edit(name: string, text: string): void {
    this.#disk.edit(name, text);
    this.#index.check(name);
  }

  async restore(): Promise<void> {
    const pacer = new Pacer();
    const kept = new Map<string, CachedFile>();
    for (const line of new TextDecoder().decode(this.stored).split('\n')) {
      const file = await pacer.run(() => unpackFile(line));
      if (file) kept.set(file.key, file);
    }
    await this.#index.restore(kept);
  }

  /** The repository is another one. */
  async moveTo(repository: string): Promise<void> {
    this.#disk.repository = repository;
    await this.list();
  }

  /** Writes what is to be kept; gives the bytes written. */
  flush(): Promise<number> {
    if (!this.#hasToSave) return Promise.resolve(0);
    this.#hasToSave = false;
    this.stored = new TextEncoder().encode(Array.from(this.#index.entriesToPersist(), packFile).join('\n'));
    return Promise.resolve(this.stored.length);
  }

  end(): void {
    this.#index.dispose();
  }
}
