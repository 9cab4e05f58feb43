import { createContext, runInContext } from 'node:vm';
import { growth } from './measure';
import type { Row } from './reading';

/** Linear growth with room for noise. */
const MAX_GROWTH = 1.3;
/** Milliseconds of the processor: what takes less says nothing of growth. */
const ENOUGH = 20;
/** Once growth can be told, nothing that takes longer is measured with more. */
const PLENTY = 1_500;
/** What takes longer at once, before growth can be told, is too slow anyway. */
const TOO_LONG = 8_000;
/** So many of the largest sizes tell the growth: the engine learns while it does the first. */
const POINTS = 3;
/** What takes longer, in milliseconds of the clock, is cut off. */
const CUT_OFF = 60_000;
/** Runs of what seems to grow too fast: the least counts. */
const RUNS = 5;
/** It is looked at with so many times more, too. */
const SURELY = 4;
/** So often what seems to grow too fast is measured: other processes may have disturbed it. */
const ATTEMPTS = 3;
const SHOWN = 10;

/** Something to be done with more and more of something. */
export interface Combination {
  readonly what: string;
  readonly sizes: readonly [least: number, most: number];
  /** Makes ready what is then measured; null where it would be too much. */
  readonly prepare: (size: number) => (() => unknown) | null;
}

/** How something grows. */
interface Growth {
  readonly what: string;
  /** 0 where nothing takes long enough, `Infinity` where something takes too long. */
  readonly exponent: number;
  /** The most that was tried. */
  readonly size: number;
  readonly milliseconds: number;
}

/** Each `of`th combination, beginning with number `index`, which counts from 0. */
export interface Part {
  readonly index: number;
  readonly of: number;
}

interface GrowthOptions {
  /** All combinations unless told. */
  readonly part?: Part | undefined;
  /** Looks at the largest size first: nothing else is measured where that takes little. */
  readonly longestFirst?: boolean;
}

/** Measures what grows fastest. Makes the command fail where anything grows faster than linearly. */
export function measureGrowths(
  combinations: Iterable<Combination>,
  { longestFirst = false, part: { index, of } = { index: 0, of: 1 } }: GrowthOptions = {},
): Row[] {
  const measured = [...combinations].filter((_, position) => position % of === index);
  const growths = measured.map((combination) => {
    const found = longestFirst && isCheap(combination) ? cheap(combination) : measure(combination);
    // Who waits for minutes learns at once of what fails.
    if (found.exponent > MAX_GROWTH) console.error(`${found.what}: ${found.exponent.toFixed(2)}`);
    return found;
  });
  const failed = growths.filter(({ exponent }) => exponent > MAX_GROWTH);
  if (failed.length > 0) process.exitCode = 1;
  const worst = [...growths].sort((one, other) => other.exponent - one.exponent);
  return [
    ...worst
      .slice(0, Math.max(SHOWN, failed.length))
      .map(({ what, exponent, size, milliseconds }): Row => [
        `${what}: growth (${milliseconds.toFixed(0)} ms with ${size})`,
        exponent.toFixed(2),
      ]),
    [
      `of ${growths.length} combinations grow faster than with the power of ${MAX_GROWTH}`,
      `${failed.length}`,
    ],
  ];
}

function isCheap({ sizes: [, most], prepare }: Combination): boolean {
  const run = bounded(() => prepare(most));
  return run !== null && costOf(run, 1) < ENOUGH;
}

function cheap({ what, sizes: [, size] }: Combination): Growth {
  return { what, exponent: 0, size, milliseconds: 0 };
}

function measure(combination: Combination): Growth {
  const once = measureOnce(combination, 1);
  if (once.exponent <= MAX_GROWTH || once.exponent === Infinity) return once;
  const [least, most] = combination.sizes;
  const further: Combination = { ...combination, sizes: [least, most * SURELY] };
  let best = measureOnce(further, RUNS);
  for (let attempts = 1; attempts < ATTEMPTS && best.exponent > MAX_GROWTH; attempts++) {
    const again = measureOnce(further, RUNS);
    if (again.exponent < best.exponent) best = again;
  }
  return best;
}

function measureOnce({ what, sizes: [least, most], prepare }: Combination, runs: number): Growth {
  const sizes: number[] = [];
  const costs: number[] = [];
  let last = { size: least, milliseconds: 0 };
  for (let size = least; size <= most; size *= 2) {
    const run = bounded(() => prepare(size));
    if (run === null) break;
    const milliseconds = costOf(run, runs);
    last = { size, milliseconds };
    if (milliseconds > ENOUGH) {
      sizes.push(size);
      costs.push(milliseconds);
    }
    if (milliseconds > TOO_LONG && costs.length < 2) return { what, exponent: Infinity, ...last };
    if (milliseconds > (costs.length < POINTS ? TOO_LONG : PLENTY)) break;
  }
  const exponent = costs.length < 2 ? 0 : growth(sizes.slice(-POINTS), costs.slice(-POINTS));
  return { what, exponent, ...last };
}

/** The least of some runs, in milliseconds of the processor; `Infinity` for what is cut off. */
function costOf(run: () => unknown, runs: number): number {
  let least = Infinity;
  for (let count = 0; count < runs; count++) {
    const begun = process.cpuUsage();
    const isDone = bounded(() => [run()]) !== null;
    const { user, system } = process.cpuUsage(begun);
    least = Math.min(least, isDone ? (user + system) / 1_000 : Infinity);
    if (!isDone) break;
  }
  return least;
}

const outside = createContext({ run: (): unknown => null });

/** What a function returns; null where it is cut off. Nothing but the engine can stop a pattern that does not end. */
function bounded<T>(run: () => T): T | null {
  outside.run = run;
  try {
    return runInContext('run()', outside, { timeout: CUT_OFF }) as T;
  } catch (error) {
    // It is an error of the other context.
    const { code } = error as { readonly code?: unknown };
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null;
    throw error;
  }
}
