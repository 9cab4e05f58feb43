import * as vscode from 'vscode';
import { replaceFile } from './replaceFile';

const NEWLINE = 10;

/**
 * Writes notes past the editor. VS Code empties a file before it writes it: what is to stand there is kept beside until it does,
 * so that a note which was cut because the extension host or the machine ended can be mended.
 */
export class Rewrites {
  readonly #folder: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;

  /** `storage`: a folder that outlives the session. */
  constructor(storage: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#folder = vscode.Uri.joinPath(storage, 'rewrites');
    this.#log = log;
  }

  async write(note: vscode.Uri, content: Uint8Array): Promise<void> {
    const kept = vscode.Uri.joinPath(this.#folder, crypto.randomUUID());
    const address = new TextEncoder().encode(`${note.toString()}\n`);
    await replaceFile(kept, new Uint8Array([...address, ...content]));
    await vscode.workspace.fs.writeFile(note, content);
    await vscode.workspace.fs.delete(kept);
  }

  /** Completes the notes that were cut while they were written. One that says something else by now is left alone. */
  async mend(): Promise<void> {
    try {
      for (const [name] of await vscode.workspace.fs.readDirectory(this.#folder)) {
        const kept = vscode.Uri.joinPath(this.#folder, name);
        // What was not kept as a whole tells that its note was not touched yet.
        if (!name.includes('.')) await this.#mendBy(await vscode.workspace.fs.readFile(kept));
        await vscode.workspace.fs.delete(kept);
      }
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound'))
        this.#log.warn('A note that was being written could not be looked at:', error);
    }
  }

  async #mendBy(kept: Uint8Array): Promise<void> {
    const end = kept.indexOf(NEWLINE);
    const note = vscode.Uri.parse(new TextDecoder().decode(kept.subarray(0, end)), true);
    const content = kept.subarray(end + 1);
    const now = await vscode.workspace.fs.readFile(note).then(undefined, () => null);
    const isCut = now && now.length < content.length && now.every((byte, at) => byte === content[at]);
    if (isCut) await vscode.workspace.fs.writeFile(note, content);
  }
}
