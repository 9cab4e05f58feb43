import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A problem that the user can solve: only its message is shown. */
export class SetUpError extends Error {}

/** One run of a command: ends what it has started and removes what it has created. */
export class Session {
  readonly #disposals: (() => Promise<void> | void)[] = [];
  readonly #controller = new AbortController();

  /** Aborted when the user ends the command. */
  readonly signal = this.#controller.signal;

  /** Runs `disposal` at the end of the session, before those that were deferred earlier. */
  defer(dispose: () => Promise<void> | void): void {
    this.#disposals.push(dispose);
  }

  /** Creates a folder that is removed with the session. */
  async temporaryFolder(): Promise<string> {
    const folder = await mkdtemp(join(shortTmpdir(), 'meeting-notes-'));
    this.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
    return folder;
  }

  /** From now on a signal aborts the session instead of ending the process at once. */
  abortOnSignals(): void {
    // Ctrl-C arrives twice, from the terminal and from npm: the second must not interrupt the clean-up.
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => this.#controller.abort(new Error(`Interrupted by ${name}.`)));
    }
    if (process.env.npm_lifecycle_event) this.#abortWithParent();
  }

  /** A signal that is sent to npm alone ends npm and its shell, but does not reach this process. */
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
        console.error(error); // and go on with the others
      }
    }
  }
}

/** Holds sockets, whose paths may have 104 characters on macOS; the usual temporary folder takes half of them. */
const shortTmpdir = () => (process.platform === 'darwin' ? '/tmp' : tmpdir());

/** Runs a command in a session, ends all that it has started, and exits with its status. */
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
