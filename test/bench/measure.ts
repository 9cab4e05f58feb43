import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** The median of several runs in milliseconds, after some to warm up. */
export function median(run: () => unknown, runs = 9): number {
  for (let warmUp = 0; warmUp < 3; warmUp++) run();
  const times = Array.from({ length: runs }, () => time(run)).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? 0;
}

/** One run in milliseconds. */
export function time(run: () => unknown): number {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** The exponent by which a cost grows with a size: 1 is linear, 2 quadratic. Least squares over the logarithms. */
export function growth(sizes: readonly number[], costs: readonly number[]): number {
  const points = sizes.map((size, index) => [Math.log(size), Math.log(costs[index] ?? 0)] as const);
  const mean = (which: 0 | 1) => points.reduce((sum, point) => sum + point[which], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const covariance = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

/** Milliseconds, by the clock and of the processor: what other processes take counts in the first only. */
export interface Time {
  readonly wall: number;
  readonly processor: number;
}

export async function timed(work: () => unknown): Promise<Time> {
  const begun = performance.now();
  const before = spent();
  await work();
  return { wall: performance.now() - begun, processor: spent() - before };
}

/** Milliseconds of the processor since this process began. */
export function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Bytes that are in use. */
export function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect(); // what the first one left to be swept
  const { heapUsed: used, external } = process.memoryUsage();
  return used + external;
}

/** How long anything else has to wait for its turn, as a letter typed does. */
export class Waiting {
  #longest = 0;
  #last = spent();
  readonly #timer = setInterval(() => {
    const now = spent();
    this.#longest = Math.max(this.#longest, now - this.#last);
    this.#last = now;
  }, 1);

  /** Milliseconds of the processor. */
  end(): number {
    clearInterval(this.#timer);
    return this.#longest;
  }
}
