import { readFile, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Repository } from '../../src/notes/note';
import { readNote } from '../../src/notes/readNote';
import type { NoteFiles, ReadOptions } from '../../src/vscode/workspace/noteFiles';

const YEAR_AGO = new Date(Date.now() - 31_536_000_000);
/** Files that the probe looks at in one go, as the index does. */
const AT_A_TIME = 32;

/** Notes in a folder on a disk, which counts what is read of them. */
export class DiskNotes implements NoteFiles {
  readonly #folder: string;
  readonly #texts = new Map<string, string>();
  readonly #editors = new Map<string, string>();
  reads = 0;
  repository = 'beacon';

  constructor(folder: string) {
    this.#folder = folder;
  }

  get names(): string[] {
    return [...this.#texts.keys()];
  }

  text(name: string): string {
    return this.#texts.get(name) ?? '';
  }

  /** A file just written is not believed by its time. */
  async write(name: string, text: string): Promise<void> {
    const file = path.join(this.#folder, name);
    this.#texts.set(name, text);
    await writeFile(file, text);
    await utimes(file, YEAR_AGO, YEAR_AGO);
  }

  edit(name: string, text: string): void {
    this.#editors.set(name, text);
  }

  close(name: string): void {
    this.#editors.delete(name);
  }

  look(): Promise<unknown> {
    return this.#forAll((name) => this.stat(name));
  }

  lookAndRead(): Promise<unknown> {
    return this.#forAll(async (name) => {
      await this.stat(name);
      await this.read(name);
    });
  }

  listedAs(key: string): Promise<string> {
    return Promise.resolve(key);
  }

  list(): Promise<readonly string[]> {
    return Promise.resolve(this.names);
  }

  async stat(name: string): Promise<{ mtime: number; size: number }> {
    const { mtime, size } = await stat(path.join(this.#folder, name));
    return { mtime: mtime.getTime(), size };
  }

  read(name: string): Promise<Uint8Array> {
    this.reads++;
    return readFile(path.join(this.#folder, name));
  }

  open(name: string) {
    const text = this.#editors.get(name);
    return text === undefined
      ? null
      : {
          note: readNote(text, { ...this.readOptions(name).context, repository: this.repositoryOf() }),
          isDirty: true,
        };
  }

  mayBeNote(): boolean {
    return true;
  }

  readOptions(name: string): ReadOptions {
    const context = { path: `weekly/${name}`, hosts: ['github.com'] };
    return { context, place: context.path, isIncluded: false, hash: 'h' };
  }

  repositoryOf(): Repository {
    return { host: 'github.com', owner: 'harbour-lights', name: this.repository };
  }

  async #forAll(act: (name: string) => Promise<unknown>): Promise<void> {
    const queue = this.#texts.keys();
    const worker = async () => {
      for (const name of queue) await act(name);
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  }
}
