import type { FiledNote } from '../../src/notes/notebook/trackedItems';
import { IndexLog } from '../../src/vscode/workspace/indexLog';
import { NoteIndex } from '../../src/vscode/workspace/noteIndex';
import type { DiskLog } from './diskLog';
import type { DiskNotes } from './diskNotes';

/** The index in a window, with what the windows before it kept. */
export class IndexSession {
  readonly #disk: DiskNotes;
  readonly #folder: DiskLog;
  readonly #cache: IndexLog;
  readonly #index: NoteIndex;
  #told: (() => void)[] = [];
  /** How often it was told that notes are others than before. */
  times = 0;

  constructor(disk: DiskNotes, folder: DiskLog) {
    this.#disk = disk;
    this.#folder = folder;
    this.#cache = new IndexLog(folder, '1', { debug: () => undefined, warn: console.error });
    this.#index = new NoteIndex(disk, {
      onChange: () => {
        this.times++;
        for (const tell of this.#told.splice(0)) tell();
      },
      onWarning: console.error,
      cache: this.#cache,
    });
  }

  /** The next window on the same notes. */
  next(): IndexSession {
    this.#index.dispose();
    return new IndexSession(this.#disk, this.#folder);
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
    this.#index.takeUp(name);
  }

  async restore(): Promise<void> {
    await this.#index.restore((await this.#cache.load()).values());
  }

  /** The repository is another one. */
  moveTo(repository: string): Promise<void> {
    this.#disk.repository = repository;
    this.#index.resolveAnew();
    return this.#index.settled();
  }

  /** Writes what is to be kept. */
  flush(): Promise<void> {
    return this.#cache.flush();
  }

  async end(): Promise<void> {
    this.#index.dispose();
    await this.#cache.dispose();
  }
}
