import { readFile, rm } from 'node:fs/promises';
import type { SourceMapPayload } from 'node:module';
import { dirname, join } from 'node:path';
import type { Choice } from './choice';
import { hostBundle, type HostKind } from './host-bundle';
import type { HostTestResult } from './host-result';
import { out, root } from './paths';
import { sourceStack } from './stack';

/** A test that failed, and why. */
interface TestFailure {
  readonly title: string;
  readonly reason: string;
}

/** How long the last attempt of a test took. */
export interface TestTime {
  readonly title: string;
  readonly milliseconds: number;
}

/** The ten slowest, the slowest first. */
export function slowest(times: readonly TestTime[]): TestTime[] {
  return times.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 10);
}

export interface SuiteResult {
  readonly passed: number;
  readonly failures: readonly TestFailure[];
  readonly times?: readonly TestTime[];
  /** Titles of tests that passed only in a further attempt: each needs mending. */
  readonly retried?: readonly string[];
}

/** A suite's exit status (null: it took too long or was killed) and its output. */
export interface Ending {
  readonly status: number | null;
  readonly output: string;
}

/** A suite: how to start its process, and how to read its results. */
export interface Suite {
  readonly args: readonly string[];
  /** Removes the results of an earlier run. */
  prepare(): Promise<void>;
  read(ending: Ending): Promise<SuiteResult>;
}

/** A suite that mocha runs with a configuration file of the checkout. */
export function mochaSuite(
  name: string,
  config: string,
  { grep, long }: Choice,
  options: readonly string[] = [],
): Suite {
  const report = join(out, 'results', `${name}.json`);
  const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const reporter = ['--reporter', 'json', '--reporter-option', `output=${report}`];
  return {
    args: [
      mocha,
      '--config',
      join(root, config),
      ...reporter,
      ...options,
      ...(grep ? ['--grep', grep] : []),
      ...(long ? [] : ['--ignore', 'test/**/*.long.test.ts']),
    ],
    prepare: () => rm(report, { force: true }),
    read: async (ending) => {
      const results = await readFile(report, 'utf8').catch(() => null);
      return results === null ? crashed(0, [], ending) : complete(mochaResult(JSON.parse(results)), ending);
    },
  };
}

/** The host suite in one of the extension hosts. */
export function hostSuite(kind: HostKind | 'serverless' | 'desktop', { grep, long }: Choice): Suite {
  return {
    args: ['--import', 'tsx', join(__dirname, 'host.ts'), kind, grep, ...(long ? ['long'] : [])],
    prepare: () => Promise.resolve(),
    read: async (ending) => {
      const results = Array.from(ending.output.matchAll(/^host-test (.*)$/gm), ([, json = '']) => {
        return JSON.parse(json) as HostTestResult;
      });
      const passed = results.filter((result) => result.kind === 'pass').length;
      const failed = results.filter((result) => result.kind === 'fail');
      const failures = failed.length > 0 ? await withSources(failed, bundleOf(kind)) : [];
      const times = results.flatMap((result) =>
        result.kind === 'end' ? [] : { title: result.title, milliseconds: result.milliseconds },
      );
      const whole = results.at(-1)?.kind === 'end';
      return whole ? complete({ passed, failures, times }, ending) : crashed(passed, failures, ending);
    },
  };
}

/** The bundle of tests that a VS Code runs. */
function bundleOf(kind: HostKind | 'serverless' | 'desktop'): HostKind {
  if (kind === 'serverless') return 'web';
  return kind === 'desktop' ? 'node' : kind;
}

/** A command as one test, which fails if the command does. */
export function commandSuite(title: string, args: readonly string[]): Suite {
  return {
    args,
    prepare: () => Promise.resolve(),
    read: (ending) =>
      Promise.resolve(ending.status === 0 ? { passed: 1, failures: [] } : crashed(0, [], ending, title)),
  };
}

async function withSources(failures: readonly TestFailure[], host: HostKind): Promise<TestFailure[]> {
  const bundle = hostBundle(host);
  const map = JSON.parse(await readFile(`${bundle}.map`, 'utf8')) as SourceMapPayload;
  return failures.map(({ title, reason }) => {
    return { title, reason: sourceStack(reason, map, host === 'web' ? 'web' : 'node', dirname(bundle)) };
  });
}

interface MochaTest {
  readonly fullTitle: string;
  readonly currentRetry: number;
  /** Milliseconds. */
  readonly duration?: number;
  readonly err: { readonly message?: string; readonly stack?: string };
}

interface MochaReport {
  readonly stats: { readonly passes: number };
  readonly passes: readonly MochaTest[];
  readonly failures: readonly MochaTest[];
}

function mochaResult(report: unknown): SuiteResult {
  const { stats, passes, failures } = report as MochaReport;
  const retried = passes.filter(({ currentRetry }) => currentRetry > 0).map(({ fullTitle }) => fullTitle);
  return {
    passed: stats.passes,
    times: [...passes, ...failures].map(({ fullTitle, duration = 0 }) => ({
      title: fullTitle,
      milliseconds: duration,
    })),
    ...(retried.length > 0 && { retried }),
    failures: failures.map(({ fullTitle, err }) => ({
      title: fullTitle,
      reason: err.stack ?? err.message ?? 'no reason given',
    })),
  };
}

/** Adds a failure if the suite ran no tests, or ended badly though all of them passed. */
function complete(result: SuiteResult, ending: Ending): SuiteResult {
  if (result.failures.length > 0) return result;
  if (result.passed === 0)
    return { passed: 0, failures: [{ title: 'the suite', reason: 'It ran no test.' }] };
  return ending.status === 0 ? result : crashed(result.passed, [], ending);
}

function crashed(
  passed: number,
  failures: readonly TestFailure[],
  { status, output }: Ending,
  title = 'the suite',
): SuiteResult {
  const how =
    status === null
      ? 'was ended before its tests were done, for it took too long or was killed'
      : `ended with status ${status}`;
  const lastLines = output.trimEnd().split('\n').slice(-30).join('\n');
  return {
    passed,
    failures: [...failures, { title, reason: `It ${how}. Its last lines:\n${lastLines}` }],
  };
}
