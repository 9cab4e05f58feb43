import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, it } from 'mocha';

const root = join(__dirname, '..');

describe('the spelling', () => {
  it('is right in the documentation, the manifest and the messages', async function () {
    this.timeout(120_000); // it loads the dictionaries
    const cspell = join(root, 'node_modules', 'cspell', 'bin.mjs');
    const run = promisify(execFile)(process.execPath, [cspell, 'lint', '--no-progress', '--no-color'], {
      cwd: root,
    });
    const { stdout, stderr } = await run.catch(
      (error: unknown) => error as { stdout: string; stderr: string },
    );
    assert.equal(stdout, '');
    const checked = /Files checked: (\d+), Issues found: 0 /.exec(stderr)?.[1];
    assert.ok(Number(checked) >= 25, stderr);
  });

  it('has a list of names without repetition, in order', () => {
    const names = readFileSync(join(root, 'spelling.txt'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const lower = names.map((name) => name.toLowerCase());
    assert.deepEqual(lower, [...new Set(lower)].sort());
  });
});
