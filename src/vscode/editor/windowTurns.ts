import vscode = require('vscode');
import { fingerprint } from '../../notes/cache/fingerprint';

/** Milliseconds after which a claim that is not renewed is that of a window that has ended. */
const ABANDONED = 10_000;
const RENEWAL = 2_000;
/** Milliseconds for which a turn is waited for; then the act takes place all the same, for VS Code checks a file too before it saves. */
const TURN_TIMEOUT_MS = 12_000;
/** Milliseconds at most before another try, so that two windows do not go on meeting. */
const PAUSE = 100;

/**
 * Lets the windows of a user write a file one after the other: between VS Code's look at a file and its writing there is time
 * for another window to write, whose words would be lost. A window claims its turn by a file, and has it if there is no other claim then;
 * else it takes its own back and tries again. Of two that claim at once at least one sees the other.
 */
export class WindowTurns {
  readonly #folder: vscode.Uri;

  /** `storage`: a folder that all windows share. */
  constructor(storage: vscode.Uri) {
    this.#folder = vscode.Uri.joinPath(storage, 'turns');
  }

  /** Acts on `file` when it is this window's turn. */
  async take<T>(file: vscode.Uri, act: () => Promise<T>): Promise<T> {
    const name = fingerprint(file.toString());
    const claim = `${name}.${crypto.randomUUID()}`;
    const end = performance.now() + TURN_TIMEOUT_MS;
    while (!(await this.#claim(name, claim)) && performance.now() < end)
      await new Promise((next) => setTimeout(next, Math.random() * PAUSE));
    let renewed: Promise<unknown> = Promise.resolve();
    const renewal = setInterval(() => {
      renewed = this.#write(claim).catch(() => undefined);
    }, RENEWAL);
    try {
      return await act();
    } finally {
      clearInterval(renewal);
      await renewed;
      await this.#delete(claim);
    }
  }

  /** Whether it is ours now. Where no claim can be written, windows cannot wait for each other. */
  async #claim(name: string, claim: string): Promise<boolean> {
    try {
      await this.#write(claim);
      const claims = await vscode.workspace.fs.readDirectory(this.#folder);
      const others = claims.map(([each]) => each).filter((each) => each !== claim);
      // All are looked at, so that none stays behind of a window that has ended.
      const standing = await Promise.all(
        others.map(async (each) => (await this.#isStanding(each)) && each.startsWith(`${name}.`)),
      );
      if (!standing.includes(true)) return true;
    } catch {
      return true;
    }
    await this.#delete(claim);
    return false;
  }

  async #isStanding(claim: string): Promise<boolean> {
    try {
      const { mtime } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(this.#folder, claim));
      // The clock may have been set back since.
      if (Math.abs(Date.now() - mtime) < ABANDONED) return true;
      await this.#delete(claim);
    } catch {
      // It has been taken back.
    }
    return false;
  }

  async #write(claim: string): Promise<void> {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(this.#folder, claim), new Uint8Array());
  }

  async #delete(claim: string): Promise<void> {
    try {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(this.#folder, claim));
    } catch {
      // It could not be written, or was taken for abandoned.
    }
  }
}
