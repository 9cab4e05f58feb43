import * as vscode from 'vscode';
import { MemoryFiles } from './memoryFiles';

/**
 * A file system that stops after a number of steps, as if VS Code had ended: calls never return. Or one that fails after them.
 * Writing a file takes three steps: it is empty first, then half-written.
 */
export class EndedFiles extends MemoryFiles {
  #left = Infinity;
  #end: () => void = () => undefined;
  #steps = 0;
  #failing = { from: Infinity, to: Infinity };

  /** Allows this many further steps. Resolves when another one is attempted. */
  endAfter(steps: number): Promise<void> {
    this.#left = steps;
    return new Promise((resolve) => (this.#end = resolve));
  }

  /** Allows this many further steps, and fails the given number after them. */
  failAfter(steps: number, failures: number): void {
    this.#steps = 0;
    this.#failing = { from: steps, to: steps + failures };
  }

  /** Whether a step has failed since `failAfter`. */
  get hasFailed(): boolean {
    return this.#steps > this.#failing.from;
  }

  /** The files as the next session finds them. */
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
