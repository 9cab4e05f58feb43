import { parseArgs } from 'node:util';
import { longVariable, type Choice } from './choice';
import { buildExtension } from './extension-package';
import { step } from './progress.mjs';
import { suites } from './registry';
import { runToEnd } from './run-suite';
import { whyNoServer } from './server-files';
import { inSession, SetUpError, type Session } from './session';
import { slowest, type SuiteResult } from './suites';

const usage = `Usage: npm test -- [${Object.keys(suites).join('|')} …] [--grep TEXT] [--long]`;
const usual = ['ui', 'unit', 'host', 'web', 'files'];
/** What `--long` adds. */
const longer = ['serverless', 'oldest', 'hostile', 'structure', 'colouring'];
/** Suites that run at once: the UI suite and one of the others. */
const AT_ONCE = 2;

/** A suite that is ready to run: what it finds in its environment, or why it cannot run. */
interface Ready {
  readonly name: string;
  readonly env: NodeJS.ProcessEnv | Error;
}

void inSession(async (session) => {
  const { names, choice } = readOptions(process.argv.slice(2), await whyNoServer());
  const ready = await prepare(names, session);
  const results = new Map<string, SuiteResult>();
  const run = async ({ name, env }: Ready) => {
    session.signal.throwIfAborted();
    results.set(name, await runSuite(name, env, choice, session));
  };
  for (const measures of [false, true])
    await inLanes(
      ready.filter(({ name }) => (suites[name]?.measures ?? false) === measures),
      run,
    );
  reportSlowest(results);
  const passed = [...results.values()].reduce((sum, result) => sum + result.passed, 0);
  const failed = [...results.values()].reduce((sum, result) => sum + result.failures.length, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/** @param noServer why VS Code's server cannot be had, or null */
function readOptions(args: string[], noServer: string | null): { names: string[]; choice: Choice } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: {
        grep: { type: 'string', short: 'g', default: '' },
        long: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const unknown = positionals.find((name) => !(name in suites));
    if (unknown !== undefined) throw new Error(`There is no suite ${unknown}.`);
    const all = values.long && values.grep === '' ? [...usual, ...longer] : usual;
    const wanted = new Set(
      positionals.length > 0 ? positionals : noServer === null ? all : withoutServer(all),
    );
    if (noServer !== null && positionals.length === 0)
      console.log(`The suite serverless takes the place of those in VS Code's server: ${noServer}.`);
    return { names: Object.keys(suites).filter((name) => wanted.has(name)), choice: values };
  } catch (error) {
    throw new SetUpError(`${(error as Error).message}\n${usage}`);
  }
}

const withoutServer = (names: readonly string[]): string[] => [
  ...names.filter((name) => suites[name]?.inServer !== true),
  'serverless',
];

/** One after the other, and the build last: what is packaged has bundles of its own, which stand in the same folder. */
async function prepare(names: readonly string[], session: Session): Promise<Ready[]> {
  const ready: Ready[] = [];
  for (const name of names)
    ready.push({ name, env: await orError(() => suites[name]!.prepare(session), session) });
  const built = await orError(
    () => step('Building the extension', () => buildExtension(session.signal)),
    session,
  );
  return built instanceof Error
    ? ready.map(({ name, env }) => ({ name, env: name === 'unit' ? env : built }))
    : ready;
}

async function orError<T>(work: () => Promise<T>, session: Session): Promise<T | Error> {
  try {
    return await work();
  } catch (error) {
    session.signal.throwIfAborted();
    return error as Error;
  }
}

/** Runs all, the first ones first, few at once. */
async function inLanes<T>(all: readonly T[], run: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const lane = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await run(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

async function runSuite(
  name: string,
  env: NodeJS.ProcessEnv | Error,
  choice: Choice,
  session: Session,
): Promise<SuiteResult> {
  const { describes, suite: create } = suites[name]!;
  console.log(`${name}: ${describes} …`);
  const begun = Date.now();
  let result: SuiteResult;
  try {
    if (env instanceof Error) throw env;
    const suite = create(choice);
    await suite.prepare();
    const chosen = { ...env, [longVariable]: choice.long ? '1' : '' };
    result = await suite.read(await runToEnd(name, suite.args, chosen, session));
  } catch (error) {
    session.signal.throwIfAborted();
    const reason = error instanceof SetUpError ? error.message : String((error as Error).stack);
    result = { passed: 0, failures: [{ title: 'the suite', reason }] };
  }
  report(name, result, Date.now() - begun);
  return result;
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

function report(name: string, { passed, failures, retried = [] }: SuiteResult, milliseconds: number): void {
  const counts =
    failures.length === 0 ? `all ${passed} passed` : `${failures.length} failed, ${passed} passed`;
  console.log(`${name}: ${counts} (${seconds(milliseconds)})`);
  for (const title of retried) console.log(`  ↻ passed only when it was tried again: ${title}`);
  for (const { title, reason } of failures) console.log(`  ✗ ${title}\n${reason.replace(/^/gm, '      ')}`);
}

function reportSlowest(results: ReadonlyMap<string, SuiteResult>): void {
  const times = [...results].flatMap(([name, result]) =>
    (result.times ?? []).map(({ title, milliseconds }) => ({ title: `${name}: ${title}`, milliseconds })),
  );
  console.log('The slowest tests:');
  for (const { title, milliseconds } of slowest(times))
    console.log(`${seconds(milliseconds).padStart(9)}  ${title}`);
}
