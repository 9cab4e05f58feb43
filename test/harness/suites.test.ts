import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLong } from './choice';
import { out } from './paths';
import { commandSuite, hostSuite, mochaSuite, slowest } from './suites';

const pass = 'host-test {"kind":"pass","title":"a","milliseconds":7}';
const all = { grep: '', long: false };
const end = 'host-test {"kind":"end"}';

describe('the verdict on a suite', () => {
  const host = hostSuite('node', all);

  it('counts what the host suite has logged, whatever else VS Code wrote', async () => {
    const output = ['Resolving connection token', pass, pass, 'noise', end, 'Exit code:   0'].join('\n');
    const times = [
      { title: 'a', milliseconds: 7 },
      { title: 'a', milliseconds: 7 },
    ];
    assert.deepEqual(await host.read({ status: 0, output }), { passed: 2, failures: [], times });
  });

  it('is a failure where VS Code ended before the last test', async () => {
    const { passed, failures } = await host.read({ status: 1, output: `${pass}\nout of memory` });
    assert.equal(passed, 1);
    assert.match(failures[0]!.reason, /ended with status 1[^]*out of memory/);
  });

  it('is a failure where a suite was ended for its length', async () => {
    const { failures } = await host.read({ status: null, output: pass });
    assert.match(failures[0]!.reason, /was ended before its tests were done/);
  });

  it('is a failure where no test ran', async () => {
    const { failures } = await host.read({ status: 0, output: end });
    assert.equal(failures[0]!.reason, 'It ran no test.');
  });

  it('is a failure where all tests passed and the process yet failed', async () => {
    const { passed, failures } = await host.read({ status: 2, output: `${pass}\n${end}` });
    assert.deepEqual([passed, failures.length], [1, 1]);
  });
});

describe("mocha's report", () => {
  const suite = mochaSuite('self-test', '.mocharc.json', all);
  const report = join(out, 'results', 'self-test.json');

  beforeEach(() => mkdir(join(out, 'results'), { recursive: true }));
  afterEach(() => rm(report, { force: true }));

  it('is read from its file', async () => {
    const failure = { fullTitle: 'adds', duration: 5, err: { message: 'no', stack: 'Error: no' } };
    await writeFile(report, JSON.stringify({ stats: { passes: 3 }, passes: [], failures: [failure] }));
    assert.deepEqual(await suite.read({ status: 1, output: '' }), {
      passed: 3,
      failures: [{ title: 'adds', reason: 'Error: no' }],
      times: [{ title: 'adds', milliseconds: 5 }],
    });
  });

  it('names what passed only when it was tried again', async () => {
    const passes = [
      { fullTitle: 'adds', currentRetry: 0 },
      { fullTitle: 'divides', currentRetry: 2 },
    ];
    await writeFile(report, JSON.stringify({ stats: { passes: 2 }, passes, failures: [] }));
    assert.deepEqual((await suite.read({ status: 0, output: '' })).retried, ['divides']);
  });

  it('of an earlier run does not count', async () => {
    await writeFile(report, JSON.stringify({ stats: { passes: 3 }, passes: [], failures: [] }));
    await suite.prepare();
    const { passed, failures } = await suite.read({ status: 1, output: 'SyntaxError: …' });
    assert.equal(passed, 0);
    assert.match(failures[0]!.reason, /SyntaxError/);
  });
});

describe('a command as a suite', () => {
  const sweep = commandSuite('the sweep', ['sweep.mjs']);

  it('is one check that passes where the command does', async () => {
    assert.deepEqual(await sweep.read({ status: 0, output: 'all well' }), { passed: 1, failures: [] });
  });

  it('is one that fails, with its last lines, where the command does or takes too long', async () => {
    for (const status of [1, null]) {
      const { passed, failures } = await sweep.read({ status, output: 'x grows by 2' });
      assert.equal(passed, 0);
      assert.equal(failures[0]!.title, 'the sweep');
      assert.match(failures[0]!.reason, /x grows by 2/);
    }
  });
});

describe('what is run', () => {
  it('leaves out what takes long unless told', () => {
    assert.deepEqual(['a.test.ts', 'a.long.test.ts'].filter(isLong), ['a.long.test.ts']);
    assert.ok(mochaSuite('a', '.mocharc.json', all).args.includes('--ignore'));
    assert.ok(!mochaSuite('a', '.mocharc.json', { ...all, long: true }).args.includes('--ignore'));
    assert.equal(hostSuite('node', { ...all, long: true }).args.at(-1), 'long');
  });

  it('names the slowest ten', () => {
    const times = Array.from({ length: 12 }, (_, milliseconds) => ({ title: 'a', milliseconds }));
    assert.deepEqual(
      slowest(times).map(({ milliseconds }) => milliseconds),
      [11, 10, 9, 8, 7, 6, 5, 4, 3, 2],
    );
  });
});
