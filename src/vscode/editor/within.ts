import type * as vscode from 'vscode';

/** A promise's value; null where it fails, takes longer than `milliseconds`, or nobody wants it any more. */
export function within<T>(
  milliseconds: number,
  promise: Promise<T>,
  token?: vscode.CancellationToken,
): Promise<T | null> {
  return new Promise((resolve) => {
    const end = (value: T | null) => {
      clearTimeout(timer);
      listener?.dispose();
      resolve(value);
    };
    const timer = setTimeout(end, milliseconds, null);
    const listener = token?.onCancellationRequested(() => end(null));
    promise.then(end, () => end(null));
  });
}
