import { readFile, type ReadAnswer, type ReaderMessage, type ReadRequest } from './fileReader';
import type { OnWarning } from './noteFiles';
import { TimeSlicer } from './timeSlicer';

/**
 * Starts a thread that runs `serveReader` at the port. `onEnd` is called with the reason where it cannot be started, or ends by
 * itself. Returns what ends it.
 */
export type StartThread = (port: MessagePort, onEnd: (reason: unknown) => void) => () => void;

/** Up to so many bytes that wait are read here: to start a thread takes longer. */
const MAX_BYTES_HERE = 50_000;
/** Milliseconds between two checks of the thread. */
const CHECK_MS = 1_000;
/** Milliseconds after which nothing more comes of a thread that has ended: what it sent last may still be on its way. */
const LAST_WORDS_MS = 100;
/** Checks in a row at which nothing was heard of the thread. They are counted, as a computer that sleeps hears nothing for hours. */
const MAX_CHECKS = { begin: 10, answer: 20, idle: 30 };
/** Threads in a row that ended without an answer: after them everything is read here. */
const MAX_ENDED = 3;

interface Thread {
  readonly port: MessagePort;
  readonly end: () => void;
  readonly timer: ReturnType<typeof setInterval>;
  hasBegun: boolean;
  /** Checks since it was last heard of. */
  checks: number;
}

interface Waiting {
  readonly request: ReadRequest;
  readonly resolve: (answer: ReadAnswer) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * Reads files: a few here, in slices, and many or large ones in a thread of their own, which ends when it was idle for a while. A
 * file that takes the thread too long, or at which it ends, is not read; the others are, here where there can be no thread.
 */
export class BackgroundReader {
  readonly #start: StartThread | null;
  readonly #onWarning: OnWarning;
  readonly #slicer = new TimeSlicer();
  #thread: Thread | null = null;
  /** What the thread is to answer, in that order. */
  #waiting: Waiting[] = [];
  /** The bytes that wait to be read here. */
  #bytesHere = 0;
  #ended = 0;

  constructor(start: StartThread | null, onWarning: OnWarning) {
    this.#start = start;
    this.#onWarning = onWarning;
  }

  /** Rejects where the file cannot be read now. */
  read(request: ReadRequest): Promise<ReadAnswer> {
    const isLittle = !request.isOfMany && this.#bytesHere + request.bytes.length <= MAX_BYTES_HERE;
    if (!this.#start || this.#ended >= MAX_ENDED || (isLittle && !this.#thread))
      return this.#readHere(request);
    this.#thread ??= this.#startThread(this.#start);
    // A view of a buffer would be sent with all of the buffer.
    const bytes = new Uint8Array(request.bytes);
    this.#thread.port.postMessage({ ...request, bytes }, [bytes.buffer]);
    return new Promise((resolve, reject) => this.#waiting.push({ request, resolve, reject }));
  }

  dispose(): void {
    this.#ended = MAX_ENDED;
    this.#endThread();
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('The window closes.'));
  }

  async #readHere(request: ReadRequest): Promise<ReadAnswer> {
    this.#bytesHere += request.bytes.length;
    try {
      return await this.#slicer.run(() => readFile(request));
    } finally {
      this.#bytesHere -= request.bytes.length;
    }
  }

  #startThread(start: StartThread): Thread {
    const { port1, port2 } = new MessageChannel();
    const thread: Thread = {
      port: port1,
      end: start(port2, (reason) => setTimeout(() => this.#onEnd(thread, reason), LAST_WORDS_MS)),
      timer: setInterval(() => this.#check(thread), CHECK_MS),
      hasBegun: false,
      checks: 0,
    };
    port1.onmessage = ({ data }: MessageEvent<ReaderMessage>) => this.#onMessage(thread, data);
    return thread;
  }

  #onMessage(thread: Thread, message: ReaderMessage): void {
    thread.checks = 0;
    if (message === 'begun') {
      thread.hasBegun = true;
      return;
    }
    this.#ended = 0;
    const waiting = this.#waiting.shift();
    if ('failed' in message) waiting?.reject(new Error(message.failed));
    else waiting?.resolve(message);
  }

  #check(thread: Thread): void {
    thread.checks++;
    const isIdle = thread.hasBegun && this.#waiting.length === 0;
    if (isIdle && thread.checks >= MAX_CHECKS.idle) this.#endThread();
    const isLate = thread.checks >= (thread.hasBegun ? MAX_CHECKS.answer : MAX_CHECKS.begin);
    if (!isIdle && isLate) this.#onEnd(thread, new Error('It takes too long.'));
  }

  #endThread(): void {
    if (!this.#thread) return;
    const { port, end, timer } = this.#thread;
    this.#thread = null;
    clearInterval(timer);
    port.close();
    end();
  }

  /** The first of what waits is what the thread was at. */
  #onEnd(thread: Thread, reason: unknown): void {
    if (this.#thread !== thread) return;
    this.#endThread();
    const waiting = this.#waiting.splice(0);
    if (thread.hasBegun)
      waiting.shift()?.reject(reason instanceof Error ? reason : new Error(String(reason)));
    this.#ended = thread.hasBegun ? this.#ended + 1 : MAX_ENDED;
    if (this.#ended >= MAX_ENDED)
      this.#onWarning('Notes are not read in a thread of their own any more', reason);
    for (const { request, resolve, reject } of waiting) this.read(request).then(resolve, reject);
  }
}
