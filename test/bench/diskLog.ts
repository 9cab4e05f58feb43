import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LogFolder } from '../../src/vscode/workspace/indexLog';

/** A folder on a disk for the log, which counts what is written. */
export class DiskLog implements LogFolder {
  readonly #folder: string;
  /** Bytes. */
  written = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async list(): Promise<ReadonlyMap<string, number>> {
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith('.jsonl'));
    const sizes = names.map(
      async (name) => [name, (await stat(path.join(this.#folder, name))).size] as const,
    );
    return new Map(await Promise.all(sizes));
  }

  read(name: string): Promise<Uint8Array> {
    return readFile(path.join(this.#folder, name));
  }

  async write(name: string, content: Uint8Array): Promise<void> {
    this.written += content.length;
    await writeFile(path.join(this.#folder, name), content);
  }

  async delete(name: string): Promise<void> {
    await rm(path.join(this.#folder, name));
  }
}
