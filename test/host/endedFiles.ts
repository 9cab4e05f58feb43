import * as vscode from 'vscode';
import { MemoryFiles } from './memoryFiles';

/**
 * A file system under which VS Code ends: after so many steps nothing happens any more and nobody gets an answer. Writing a file
 * takes three steps: it is empty first, then half-written.
 */
export class EndedFiles extends MemoryFiles {
  #left = Infinity;
  #end: () => void = () => undefined;

  /** Lets so many steps happen from now on. Resolves when another one is wanted. */
  endAfter(steps: number): Promise<void> {
    this.#left = steps;
    return new Promise((resolve) => (this.#end = resolve));
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
    if (this.#left-- > 0) return;
    this.#end();
    await new Promise(() => undefined);
  }
}
