import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './chromium';
import { endGroup, groupVariable, startGroup } from './command.mjs';
import { buildExtension } from './extension-package';
import { out, root } from './paths';
import { step } from './progress.mjs';
import { serverFiles } from './server-files';
import { inSession, SetUpError, type Session } from './session';
import { hostSuite, mochaSuite, type Ending, type Suite, type SuiteResult } from './suites';
import { installForUi } from './ui-installation';

const usage = 'Usage: npm test -- [unit|host|web|ui|pictures|desktop …] [--grep TEXT]';
const limitMinutes = 40;

/** What a suite needs before it can run; returns what its process must find in its environment. */
type Preparation = (session: Session) => Promise<NodeJS.ProcessEnv>;

interface Entry {
  readonly describes: string;
  readonly suite: (grep: string) => Suite;
  readonly prepare: Preparation;
}

const suites: Record<string, Entry> = {
  unit: {
    describes: 'notes, GitHub client and tools in plain node',
    suite: (grep) => mochaSuite('unit', '.mocharc.json', grep),
    prepare: () => Promise.resolve({ [groupVariable]: '' }), // its tests lead groups of their own
  },
  host: {
    describes: 'VS Code, Node extension host',
    suite: (grep) => hostSuite('node', grep),
    prepare: realVsCode,
  },
  web: {
    describes: 'VS Code, web worker extension host',
    suite: (grep) => hostSuite('web', grep),
    prepare: realVsCode,
  },
  ui: {
    describes: 'the packaged extension as a user meets it',
    suite: (grep) => mochaSuite('ui', 'test/ui/.mocharc.json', grep),
    prepare: installForUi,
  },
  pictures: {
    describes: 'the pictures of README.md and of the walkthrough, taken anew',
    suite: (grep) => mochaSuite('pictures', 'test/pictures/.mocharc.json', grep),
    prepare: installForUi,
  },
  desktop: {
    describes: 'desktop VS Code, Node extension host',
    suite: (grep) => hostSuite('desktop', grep),
    prepare: () => Promise.resolve({}),
  },
};

void inSession(async (session) => {
  const { names, grep } = readOptions(process.argv.slice(2));
  const build = await buildOnce(session);
  const results: SuiteResult[] = [];
  for (const name of names) {
    session.signal.throwIfAborted();
    results.push(await runSuite(name, grep, build, session));
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failures.length, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

function readOptions(args: string[]): { names: string[]; grep: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { grep: { type: 'string', short: 'g', default: '' } },
      allowPositionals: true,
    });
    const unknown = positionals.find((name) => !(name in suites));
    if (unknown !== undefined) throw new Error(`There is no suite ${unknown}.`);
    const names = positionals.length > 0 ? positionals : ['unit', 'host', 'web', 'ui'];
    return { names, grep: values.grep };
  } catch (error) {
    throw new SetUpError(`${(error as Error).message}\n${usage}`);
  }
}

/** null, or why every suite that needs the bundles fails. */
async function buildOnce(session: Session): Promise<Error | null> {
  try {
    await step('Building the extension', () => buildExtension(session.signal));
    return null;
  } catch (error) {
    session.signal.throwIfAborted();
    return error as Error;
  }
}

async function runSuite(
  name: string,
  grep: string,
  buildFailure: Error | null,
  session: Session,
): Promise<SuiteResult> {
  const { describes, suite: create, prepare } = suites[name]!;
  console.log(`${name}: ${describes} …`);
  const begun = Date.now();
  let result: SuiteResult;
  try {
    if (buildFailure && name !== 'unit') throw buildFailure;
    const suite = create(grep);
    const env = await prepare(session);
    await suite.prepare();
    result = await suite.read(await runToEnd(name, suite.args, env, session));
  } catch (error) {
    session.signal.throwIfAborted();
    const reason = error instanceof SetUpError ? error.message : String((error as Error).stack);
    result = { passed: 0, failures: [{ title: 'the suite', reason }] };
  }
  report(result, Date.now() - begun);
  return result;
}

async function runToEnd(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  session: Session,
): Promise<Ending> {
  const child = startGroup(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...(await confined(session)), ...env },
  });
  const limit = AbortSignal.timeout(limitMinutes * 60_000);
  const stop = AbortSignal.any([session.signal, limit]);
  const end = () => void endGroup(child, 30_000);
  stop.addEventListener('abort', end);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const status = await new Promise<number | null>((done) =>
    child.once('close', (code: number | null) => done(code)),
  );
  stop.removeEventListener('abort', end);
  await endGroup(child); // whoever is left of the group
  session.signal.throwIfAborted();
  await mkdir(join(out, 'results'), { recursive: true });
  await writeFile(join(out, 'results', `${name}.log`), output);
  return { status: limit.aborted ? null : status, output };
}

/** Processes and files that even a killed suite cannot leave behind: they are in its group and in a folder of ours. */
async function confined(session: Session): Promise<NodeJS.ProcessEnv> {
  const folder = await session.temporaryFolder();
  return { [groupVariable]: '1', TMPDIR: folder, TEMP: folder, TMP: folder };
}

function report({ passed, failures, retried = [] }: SuiteResult, milliseconds: number): void {
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  console.log(
    failures.length === 0
      ? `  all ${passed} tests passed (${seconds})`
      : `  ${failures.length} failed, ${passed} passed (${seconds})`,
  );
  for (const title of retried) console.log(`  ↻ passed only when it was tried again: ${title}`);
  for (const { title, reason } of failures) console.log(`  ✗ ${title}\n${reason.replace(/^/gm, '      ')}`);
}

/** Fetched before the suite begins, so that its time limit and its output are its own. */
async function realVsCode(session: Session): Promise<NodeJS.ProcessEnv> {
  await serverFiles(session);
  return { CHROME_PATH: await findChromium(session) };
}
