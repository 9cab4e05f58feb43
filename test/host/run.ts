import type { HostTestResult } from '../harness/host-result';
import { closeEditors } from './editor';

// `Mocha` is a global: the bundle of the host suite begins with mocha's browser build.

/** Runs the tests that `load` declares and logs each result as a line for the runner. Throws when one failed. */
export async function runSuite(load: () => void, grep: string): Promise<void> {
  const mocha = new Mocha({
    reporter: LogReporter,
    timeout: 20_000,
    forbidOnly: true,
    ...(grep && { grep }),
  });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  load();
  // Editors that a suite leaves open would slow down all later ones.
  for (const suite of mocha.suite.suites)
    suite.afterAll('nothing is left open', function () {
      this.timeout(120_000);
      return closeEditors();
    });
  const failures = await new Promise<number>((done) => mocha.run(done));
  log({ kind: 'end' });
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}

class LogReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    const { EVENT_TEST_PASS, EVENT_TEST_FAIL } = Mocha.Runner.constants;
    const told = (test: Mocha.Test) => ({ title: test.fullTitle(), milliseconds: test.duration ?? 0 });
    runner.on(EVENT_TEST_PASS, (test) => log({ kind: 'pass', ...told(test) }));
    runner.on(EVENT_TEST_FAIL, (test, error: Error) =>
      log({ kind: 'fail', ...told(test), reason: reason(error) }),
    );
  }
}

/** The stack, followed by the actual and the expected value if they have several lines. */
function reason(error: Error & { actual?: unknown; expected?: unknown }): string {
  const stack = error.stack ?? String(error);
  const { actual, expected } = error;
  if (typeof actual !== 'string' || typeof expected !== 'string') return stack;
  if (!(actual + expected).includes('\n')) return stack;
  return `${stack}\nactual: ${actual}\nexpected: ${expected}`;
}

function log(result: HostTestResult): void {
  console.log(`host-test ${JSON.stringify(result)}`);
}
