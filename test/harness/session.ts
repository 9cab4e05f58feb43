import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a person can mend: its message is all that is shown of it. */
export class SetUpError extends Error {}

/** One run of a command of ours: what it started or made, to be ended and removed with it. */
export class Session {
  readonly #disposals: (() => Promise<void> | void)[] = [];
  readonly #controller = new AbortController();

  /** Aborted when the person wants the command to end. */
  readonly signal = this.#controller.signal;

  /** Disposals run in the reverse order at the end of the session. */
  defer(dispose: () => Promise<void> | void): void {
    this.#disposals.push(dispose);
  }

  /** A new folder that is gone with the session. */
  async temporaryFolder(): Promise<string> {
    const folder = await mkdtemp(join(shortTmpdir(), 'meeting-notes-'));
    this.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
    return folder;
  }

  /** From here on a signal aborts the session instead of ending the process where it stands. */
  abortOnSignals(): void {
    // A terminal and npm each pass Ctrl-C on: the second one must not cut the ending short.
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => this.#controller.abort(new Error(`Interrupted by ${name}.`)));
    }
    if (process.env.npm_lifecycle_event) this.#abortWithParent();
  }

  /** A signal that is sent to npm alone ends npm and its shell and does not come as far as here. */
  #abortWithParent(): void {
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      this.#controller.abort(new Error('npm has ended.'));
    }, 500);
    watch.unref();
  }

  /** Rejects when the session is aborted; never resolves. */
  aborted(): Promise<never> {
    return new Promise((_, reject) => {
      const abort = () => reject(this.signal.reason as Error);
      if (this.signal.aborted) abort();
      this.signal.addEventListener('abort', abort, { once: true });
    });
  }

  async end(): Promise<void> {
    for (let dispose = this.#disposals.pop(); dispose; dispose = this.#disposals.pop()) {
      try {
        await dispose();
      } catch (error) {
        console.error(error); // the others are still to be ended
      }
    }
  }
}

/** Sockets are made in it, whose paths have 104 characters at most on macOS, where the usual folder takes half of them. */
const shortTmpdir = () => (process.platform === 'darwin' ? '/tmp' : tmpdir());

/** Runs a command in a session of its own, ends all that it started, and exits with its status. */
export async function inSession(command: (session: Session) => Promise<number>): Promise<never> {
  const session = new Session();
  session.abortOnSignals();
  let status: number;
  try {
    status = await command(session);
  } catch (error) {
    status = 1;
    if (!session.signal.aborted) console.error(error instanceof SetUpError ? error.message : error);
  }
  await session.end();
  process.exit(session.signal.aborted && status !== 0 ? 130 : status);
}
