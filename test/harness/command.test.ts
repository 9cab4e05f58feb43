import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { CommandFailed, endGroup, runCommand, startGroup } from './command.mjs';

const node = process.execPath;
const never = new AbortController().signal;

describe('a command', function () {
  this.timeout(30_000); // a busy machine takes its time to start a process
  it('hands over its output', async () => {
    assert.equal(await runCommand(node, ['-p', '6 * 7'], { signal: never }), '42\n');
  });

  it('that fails throws with its output', async () => {
    const script = 'console.error("disk full"); process.exit(3)';
    await assert.rejects(
      runCommand(node, ['-e', script], { signal: never }),
      (error) => error instanceof CommandFailed && error.output === 'disk full\n',
    );
  });

  it('that does not exist throws', async () => {
    await assert.rejects(runCommand('no-such-program', [], { signal: never }), { code: 'ENOENT' });
  });

  it('is ended by an abort, which is then thrown', async () => {
    const controller = new AbortController();
    const running = runCommand(node, ['-e', 'setInterval(() => {}, 1000)'], { signal: controller.signal });
    controller.abort(new Error('enough'));
    await assert.rejects(running, /enough/);
  });

  it('is ended with all that it has started', async () => {
    const script = `const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
      console.log(child.pid);
      process.on('SIGTERM', () => process.exit());`;
    const leader = startGroup(node, ['-e', script]);
    await once(createInterface(leader.stdout), 'line');
    const closed = once(leader, 'close'); // when nobody holds its output any more
    await endGroup(leader);
    await closed;
  });
});
