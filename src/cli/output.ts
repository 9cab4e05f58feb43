import { createWriteStream, fstatSync } from 'node:fs';
import type { Writable } from 'node:stream';

/** The output cannot be written: the disk is full, or nobody reads it any more. `cause` says which. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** Whether something thrown is an `OutputError`; each bundle has a class of its own. */
export const isOutputError = (error: unknown): error is OutputError =>
  error instanceof Error && error.name === 'OutputError';

/** Writes texts to `output`, each once the one before is taken. Rejects with an `OutputError`. */
export async function print(texts: Iterable<string>, output: Writable = standardOutput()): Promise<void> {
  // What fails is told to whom waits for the text; without a listener the process would end with a stack trace.
  output.on('error', () => undefined);
  for (const text of texts) {
    await new Promise<void>((resolve, reject) => {
      output.write(text, (error) =>
        error ? reject(new OutputError(error.message, { cause: error })) : resolve(),
      );
    });
  }
}

/** Into a file `process.stdout` writes once: of a text that a nearly full disk takes half of, the rest would be lost in silence. */
function standardOutput(): Writable {
  return fstatSync(1).isFile() ? createWriteStream('', { fd: 1, autoClose: false }) : process.stdout;
}
