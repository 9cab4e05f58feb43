import vscode = require('vscode');
import { replaceFile } from './replaceFile';

const NEWLINE = 10;

/**
 * Writes notes past the editor. VS Code empties a file before it writes it: what is to stand there is kept beside until it does,
 * so that a note which was cut because the extension host or the machine ended can be mended.
 */
export class Rewrites {
  readonly #folder: vscode.Uri;
  readonly #log: Pick<vscode.LogOutputChannel, 'warn'>;

  /** `storage`: a folder that outlives the session. */
  constructor(storage: vscode.Uri, log: Pick<vscode.LogOutputChannel, 'warn'>) {
    this.#folder = vscode.Uri.joinPath(storage, 'rewrites');
    this.#log = log;
  }

  /** Rejects where the note cannot be written; it says what it said before then. */
  async write(note: vscode.Uri, content: Uint8Array): Promise<void> {
    const before = await vscode.workspace.fs.readFile(note);
    const kept = vscode.Uri.joinPath(this.#folder, crypto.randomUUID());
    const address = new TextEncoder().encode(`${note.toString()}\n`);
    await replaceFile(kept, new Uint8Array([...address, ...content]));
    try {
      await vscode.workspace.fs.writeFile(note, content);
    } catch (error) {
      await this.#putBack(note, before, kept);
      throw error;
    }
    await this.#remove(kept);
  }

  /** Completes the notes that were cut while they were written. One that says something else by now is left alone. */
  async mend(): Promise<void> {
    try {
      for (const [name] of await vscode.workspace.fs.readDirectory(this.#folder)) {
        const kept = vscode.Uri.joinPath(this.#folder, name);
        // A draft that is not complete means that its note was not touched yet.
        if (!name.includes('.')) await this.#mendBy(await vscode.workspace.fs.readFile(kept));
        await vscode.workspace.fs.delete(kept);
      }
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound'))
        this.#log.warn('A note that was being written could not be looked at:', error);
    }
  }

  /** A disk that is full, or a connection that broke, may have left a part of a note. */
  async #putBack(note: vscode.Uri, before: Uint8Array, kept: vscode.Uri): Promise<void> {
    try {
      const now = await vscode.workspace.fs.readFile(note);
      if (!isSame(now, before)) await vscode.workspace.fs.writeFile(note, before);
    } catch (error) {
      this.#log.warn('A note that was being written is left for the next session to complete:', error);
      return;
    }
    await this.#remove(kept);
  }

  /** What stays is removed by `mend`: the note says all of it by then. */
  async #remove(kept: vscode.Uri): Promise<void> {
    try {
      await vscode.workspace.fs.delete(kept);
    } catch (error) {
      this.#log.warn('What was kept beside a note could not be removed:', error);
    }
  }

  async #mendBy(kept: Uint8Array): Promise<void> {
    const end = kept.indexOf(NEWLINE);
    const note = vscode.Uri.parse(new TextDecoder().decode(kept.subarray(0, end)), true);
    const content = kept.subarray(end + 1);
    const now = await vscode.workspace.fs.readFile(note).then(undefined, () => null);
    const isCut = now && now.length < content.length && isSame(now, content.subarray(0, now.length));
    if (isCut) await vscode.workspace.fs.writeFile(note, content);
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
