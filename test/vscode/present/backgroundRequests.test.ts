import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type { Target } from '../../../src/notes/note';
import { BackgroundRequests } from '../../../src/vscode/present/backgroundRequests';

const repository = { host: 'github.com', owner: 'octo-org', name: 'a' };
const target = (number: number): Target => ({ repository, number, kind: null });

interface Batch {
  readonly numbers: readonly number[];
  readonly signal: AbortSignal | undefined;
  readonly answer: () => void;
}

/** A GitHub that answers when it is told to. */
class Asked {
  readonly batches: Batch[] = [];

  getAll(targets: readonly Target[], signal?: AbortSignal): Promise<readonly null[]> {
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      const numbers = targets.map(({ number }) => number);
      this.batches.push({ numbers, signal, answer: () => resolve(numbers.map(() => null)) });
    });
  }

  /** The last batch, once things have come to rest. */
  last(): Batch {
    mock.timers.tick(1000);
    const batch = this.batches.at(-1);
    assert.ok(batch);
    return batch;
  }
}

describe('questions in the background', () => {
  let asked: Asked;
  let answers: number;
  let questions: BackgroundRequests;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
    asked = new Asked();
    answers = 0;
    questions = new BackgroundRequests(asked, () => answers++);
  });
  afterEach(() => {
    questions.dispose();
    mock.timers.reset();
  });

  it('go out in one batch once things have come to rest', async () => {
    for (let number = 1; number <= 30; number++) questions.want([target(number), target(number + 1)]);
    const { numbers, answer } = asked.last();
    assert.deepEqual(numbers, [30, 31]);
    answer();
    await new Promise(setImmediate);
    assert.equal(answers, 1);
    assert.equal(asked.batches.length, 1);
  });

  it('are not asked twice, unless somebody says so', () => {
    questions.want([target(1), target(2)]);
    const first = asked.last();
    questions.want([target(2)]);
    questions.want([target(2), target(1)]);
    questions.again();
    assert.deepEqual(asked.last().numbers, [2, 1]);
    assert.equal(asked.batches.length, 2);
    assert.ok(first.signal?.aborted, 'nobody waits for the first any more');
  });

  it('are asked again when the answers may have become old', () => {
    questions.want([target(1)]);
    asked.last();
    questions.want([target(1)]);
    asked.last();
    assert.equal(asked.batches.length, 1);
    mock.timers.tick(60_000);
    assert.equal(asked.batches.length, 1, 'not by themselves');
    questions.want([target(1)]);
    asked.last();
    assert.equal(asked.batches.length, 2);
  });

  it('stay on their way until those that follow are under way', () => {
    questions.want([target(1)]);
    const first = asked.last();
    questions.want([target(1), target(2)]);
    assert.ok(!first.signal?.aborted);
    assert.deepEqual(asked.last().numbers, [1, 2]);
    assert.ok(first.signal?.aborted);
  });

  it('are withdrawn when nothing of them is in sight any more', () => {
    questions.want([target(1)]);
    const first = asked.last();
    questions.want([]);
    assert.ok(first.signal?.aborted);
    questions.want([target(1)]);
    assert.deepEqual(asked.last().numbers, [1], 'they may be asked again');
    assert.equal(answers, 0, 'a withdrawn batch has no answer');
  });

  it('end with whoever asks', () => {
    questions.want([target(1)]);
    const { signal } = asked.last();
    questions.want([target(1), target(2)]);
    questions.dispose();
    assert.ok(signal?.aborted);
    mock.timers.tick(1000);
    assert.equal(asked.batches.length, 1);
  });
});
