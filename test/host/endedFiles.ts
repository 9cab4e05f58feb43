import * as vscode from 'vscode';
import { MemoryFiles } from './memoryFiles';

/**
 * A file system under which VS Code ends: after so many steps nothing happens any more and nobody gets an answer; or one that
 * fails after so many. Writing a file takes three steps: it is empty first, then half-written.
 */
export class EndedFiles extends MemoryFiles {
  #left = Infinity;
  #end: () => void = () => undefined;
  #steps = 0;
  #failing = { from: Infinity, to: Infinity };

  /** Lets so many steps happen from now on. Resolves when another one is wanted. */
  endAfter(steps: number): Promise<void> {
    this.#left = steps;
    return new Promise((resolve) => (this.#end = resolve));
  }

  /** Lets so many steps happen from now on, and so many fail after that. */
  failAfter(steps: number, failures: number): void {
    this.#steps = 0;
    this.#failing = { from: steps, to: steps + failures };
  }

  /** Whether a step has failed since `failAfter`. */
  get hasFailed(): boolean {
    return this.#steps > this.#failing.from;
  }

  /** What stands there, as the next session finds it. */
  get left(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.paths.map((path) => [path, this.text(path)]));
  }

  override async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    for (const length of [0, Math.floor(content.length / 2), content.length]) {
      await this.#step();
      void super.writeFile(uri, content.slice(0, length));
    }
  }

  override async delete(uri: vscode.Uri): Promise<void> {
    await this.#step();
    void super.delete(uri);
  }

  override async rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    await this.#step();
    const content = this.readFile(from);
    void super.delete(from);
    void super.writeFile(to, content);
  }

  async #step(): Promise<void> {
    const step = this.#steps++;
    if (step >= this.#failing.from && step < this.#failing.to)
      throw vscode.FileSystemError.Unavailable('the disk is full');
    if (this.#left-- > 0) return;
    this.#end();
    await new Promise(() => undefined);
  }
}
