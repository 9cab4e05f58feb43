import { fingerprint } from '../../../src/notes/cache/fingerprint';
import type { Note, NoteContext, Repository } from '../../../src/notes/note';
import type { NoteFiles, ReadOptions } from '../../../src/vscode/workspace/noteFiles';

interface MemoryFile {
  readonly text: string;
  readonly mtime: number;
}

/** A workspace in memory, which counts what is asked of it. */
export class MemoryNotes implements NoteFiles {
  readonly files = new Map<string, MemoryFile>();
  readonly editors = new Map<string, { note: Note; isDirty: boolean }>();
  readonly named = new Set<string>();
  readonly excluded = new Set<string>();
  /** What files hold that are no UTF-8, by key. */
  readonly encoded = new Map<string, Uint8Array>();
  /** Keys of files that may not be read. */
  readonly locked = new Set<string>();
  /** A key may be written in any case. */
  ignoresCase = false;
  /** How editors write keys of files. */
  readonly #spellings = new Map<string, string>();
  repository = 'beacon';
  markers: string[] = [];
  lists = 0;
  stats = 0;
  reads = 0;
  /** What happens while a file is read. */
  onRead: (key: string) => void = () => undefined;
  /** What happens where a file that may not be read is wanted. */
  onLocked: () => void = () => undefined;
  onList: () => void = () => undefined;

  /** Files that were last written long ago, unless told otherwise. */
  write(key: string, text: string, mtime = 1_000_000): void {
    this.files.set(key, { text, mtime });
  }

  list(): Promise<string[]> {
    this.lists++;
    const keys = [...this.files.keys()];
    this.onList();
    return Promise.resolve(keys);
  }

  listedAs(key: string): Promise<string> {
    const listed = this.#listed(key);
    if (listed !== key) this.#spellings.set(listed, key);
    return Promise.resolve(listed);
  }

  stat(key: string): Promise<{ mtime: number; size: number }> {
    this.stats++;
    const file = this.files.get(this.#listed(key));
    if (!file) return Promise.reject(Object.assign(new Error(key), { code: 'FileNotFound' }));
    return Promise.resolve({ mtime: file.mtime, size: new TextEncoder().encode(file.text).length });
  }

  read(key: string): Promise<Uint8Array> {
    this.reads++;
    const file = this.files.get(this.#listed(key));
    if (!file || this.locked.has(key)) {
      this.onLocked();
      return Promise.reject(new Error('no permission'));
    }
    this.onRead(key);
    return Promise.resolve(this.encoded.get(key) ?? new TextEncoder().encode(file.text));
  }

  open(key: string): { note: Note; isDirty: boolean } | null {
    return this.editors.get(this.#spellings.get(key) ?? key) ?? null;
  }

  #listed(key: string): string {
    if (!this.ignoresCase || this.files.has(key)) return key;
    return [...this.files.keys()].find((each) => each.toLowerCase() === key.toLowerCase()) ?? key;
  }

  mayBeNote(key: string): boolean {
    return !this.excluded.has(key);
  }

  readOptions(key: string): ReadOptions {
    const isIncluded = this.named.has(key);
    const context = { path: key, hosts: ['github.com'], markers: this.markers };
    return { context, place: key, isIncluded, hash: fingerprint(JSON.stringify([context, isIncluded])) };
  }

  repositoryOf(): Repository {
    return { host: 'github.com', owner: 'harbour-lights', name: this.repository };
  }

  contextOf(key: string): NoteContext {
    return { ...this.readOptions(key).context, repository: this.repositoryOf() };
  }
}
