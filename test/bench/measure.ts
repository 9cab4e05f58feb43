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
