import assert from 'node:assert/strict';
import { TimeSlicer } from '../../../src/vscode/workspace/timeSlicer';

/** Longer than a slice, in milliseconds. */
const LONG = 8;

function work(): void {
  const end = performance.now() + LONG;
  while (performance.now() < end);
}

describe('work in slices', () => {
  it('lets others have their turn after each long piece, however many wait for theirs', async () => {
    const slicer = new TimeSlicer();
    let pieces = 0;
    let most = 0;
    const timer = setInterval(() => {
      most = Math.max(most, pieces);
      pieces = 0;
    });
    const worker = async () => {
      for (let times = 0; times < 3; times++)
        await slicer.run(() => {
          work();
          pieces++;
        });
    };
    await Promise.all(Array.from({ length: 10 }, worker));
    clearInterval(timer);
    assert.ok(most <= 2, `${most} pieces in a row`);
  });

  it('gives what the work gives, or throws', async () => {
    const slicer = new TimeSlicer();
    assert.equal(await slicer.run(() => 7), 7);
    await assert.rejects(
      slicer.run(() => {
        throw new Error('no');
      }),
      /^Error: no$/,
    );
  });
});
