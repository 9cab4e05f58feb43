import { Worker, type Transferable } from 'node:worker_threads';
import type { StartThread } from './vscode/workspace/backgroundReader';

/** Starts node's threads, which run the web bundle at this path. */
export function nodeThreads(bundle: string): StartThread {
  const code = `require(${JSON.stringify(bundle)}).serveReader(require('node:worker_threads').workerData);`;
  return (port, onEnd) => {
    const transferList = [port as unknown as Transferable];
    const worker = new Worker(code, { eval: true, workerData: port, transferList });
    worker.on('error', onEnd);
    worker.on('exit', () => onEnd('It has ended.'));
    return () => void worker.terminate();
  };
}
