import { Worker, type Transferable } from 'node:worker_threads';
import type { StartThread } from './vscode/workspace/backgroundReader';

/** What a thread makes and drops again at once, in megabytes: node would let it have more, and keeps it when the thread has ended. */
const MAX_YOUNG_MB = 16;

/** Starts node's threads, which run the web bundle at this path. */
export function nodeThreads(bundle: string): StartThread {
  const code = `require(${JSON.stringify(bundle)}).serveReader(require('node:worker_threads').workerData);`;
  return (port, onEnd) => {
    const transferList = [port as unknown as Transferable];
    const resourceLimits = { maxYoungGenerationSizeMb: MAX_YOUNG_MB };
    const worker = new Worker(code, { eval: true, workerData: port, transferList, resourceLimits });
    worker.on('error', onEnd);
    worker.on('exit', () => onEnd('It has ended.'));
    return () => void worker.terminate();
  };
}
