import assert from 'node:assert/strict';
import { RecentThreads } from '../../../src/github/cache/recentThreads';
import type { Thread } from '../../../src/github/model';

const THREAD = { comments: [] } as unknown as Thread;

describe('the threads that were read last', () => {
  it('are fresh again once they are read after a doubt, though the clock was set back meanwhile', () => {
    let now = 10_000_000;
    const threads = new RecentThreads(() => now);
    threads.keep('beacon#12', THREAD);
    threads.keep('beacon#13', THREAD);
    assert.equal(threads.of('beacon#12')?.isFresh, true);
    threads.invalidate();
    assert.equal(threads.of('beacon#12')?.isFresh, false);
    now -= 5_000_000;
    threads.keep('beacon#12', THREAD);
    assert.equal(threads.of('beacon#12')?.isFresh, true);
    assert.equal(threads.of('beacon#13')?.isFresh, false);
  });
});
