import assert from 'node:assert/strict';
import { mock } from 'node:test';
import type { Status } from '../../../src/github/model';
import { IssueSource } from '../../../src/vscode/issueCompletion/issueSource';
import { SOME_ISSUE } from '../../github/someIssue';

const repository = { host: 'github.com', owner: 'harbour-lights', name: 'beacon' };
const MINUTE = 60_000;
const DAY = 86_400_000;

describe('the issues of a repository, signed out', () => {
  const now = Date.parse('2026-11-04T15:05:00Z');
  let asked: number;
  let source: IssueSource;

  beforeEach(() => {
    mock.timers.enable({ apis: ['Date'], now });
    asked = 0;
    source = new IssueSource({
      accounts: {
        onDidChangeIssues: () => ({ dispose: () => undefined }),
        status: () => ({ signedIn: false, remaining: 60 }) as Status,
      },
      issues: {
        recent: () => {
          asked++;
          return Promise.resolve({
            ok: true,
            value: [SOME_ISSUE],
            at: Date.now(),
            stale: false,
            trouble: null,
          });
        },
        get: () => assert.fail('nothing is looked up'),
        search: () => assert.fail('nothing is searched'),
      },
    });
  });
  afterEach(() => {
    source.dispose();
    mock.timers.reset();
  });

  it('are asked for every quarter of an hour', async () => {
    await source.recent(repository);
    mock.timers.setTime(now + 14 * MINUTE);
    assert.equal((await source.recent(repository)).length, 1);
    assert.equal(asked, 1);
    mock.timers.setTime(now + 16 * MINUTE);
    await source.recent(repository);
    assert.equal(asked, 2);
  });

  for (const [how, days] of [
    ['put forward', 1],
    ['set back', -1],
  ] as const) {
    it(`are asked for anew where the clock is ${how} a day`, async () => {
      await source.recent(repository);
      mock.timers.setTime(now + days * DAY);
      await source.recent(repository);
      await source.recent(repository);
      assert.equal(asked, 2);
    });
  }
});
