import assert from 'node:assert/strict';
import type { Target } from '../../../src/notes/note';
import {
  issueSearchDocument,
  issueSearchWords,
  recentDocument,
  threadDocument,
} from '../../../src/github/graphql/issues';
import { member } from '../../../src/decoder';
import type { Issue, Thread } from '../../../src/github/model';
import { issueList, recentIssues } from '../../../src/github/decode/issue';
import { readThread } from '../../../src/github/decode/thread';
import { ask, beacon } from '../decode/asking';
import { checkIssues, checkThread } from '../decode/invariants';
import type { StandIn } from '../stand-in/index';
import { withStandIn } from '../withStandIn';

for (const lean of [false, true]) {
  describe(`the documents for threads and lists${lean ? ' of an older server' : ''}`, function () {
    this.timeout(30_000); // the first to ask builds the schema
    let standIn: StandIn;
    withStandIn(({ gitHub }) => (standIn = gitHub));

    async function thread(
      number: number,
      kind: Target['kind'],
      missing: readonly string[] = [],
    ): Promise<Thread> {
      const target = { repository: beacon, number, kind };
      const read = readThread(
        await ask(standIn, threadDocument(target, lean), missing),
        target,
        'github.com',
      );
      assert(read);
      checkThread(read);
      return read;
    }

    it('read an issue with its text and its comments', async () => {
      const { issue, bodyHtml, comments } = await thread(12, 'issue');
      assert.equal(issue.number, 12);
      assert.match(bodyHtml, /^<p>After a restart of the controller.*<em>Test<\/em>[^]*<table>/);
      assert.deepEqual(
        comments.map(({ author, url }) => [author?.name, url]),
        [
          ['Ada Brandt', 'https://github.com/harbour-lights/beacon/issues/12#issuecomment-12001'],
          ['Bo Lind', 'https://github.com/harbour-lights/beacon/issues/12#issuecomment-12002'],
          ['Fay Wong', 'https://github.com/harbour-lights/beacon/issues/12#issuecomment-12003'],
        ],
      );
      assert.match(comments[1]?.bodyHtml ?? '', /<blockquote>[^]*<details>/);
      assert.equal(comments[2]?.createdAt, '2026-06-13T18:00:00Z');
    });

    it('read a pull request and a discussion', async () => {
      const pull = await thread(15, 'pull');
      assert.deepEqual([pull.issue.kind, pull.issue.state, pull.comments.length], ['pull', 'merged', 1]);
      const discussion = await thread(31, 'discussion');
      assert.equal(discussion.issue.state, 'answered');
      assert.equal(discussion.bodyHtml, '<p>We look for <strong>warm</strong> ones.</p>');
      assert.deepEqual(
        discussion.comments.map(({ author }) => author?.login),
        ['gus-moreau', 'ada-brandt'],
      );
    });

    it('find out which of them a number is', async () => {
      assert.equal((await thread(12, null, ['repository.discussion'])).issue.kind, 'issue');
      assert.equal((await thread(31, null, ['repository.thread'])).issue.kind, 'discussion');
    });

    it('read the last twenty comments, the oldest of them first', async () => {
      const comments = standIn.data.thread(
        standIn.data.repository('harbour-lights', 'beacon')!,
        12,
      )!.comments;
      for (let index = 0; index < 30; index++) {
        comments.push({ id: index, author: null, body: `No. ${index}`, createdAt: '2026-07-01T00:00:00Z' });
      }
      const read = await thread(12, 'issue');
      assert.equal(read.issue.comments, 33);
      assert.deepEqual(
        read.comments.map(({ bodyHtml }) => bodyHtml),
        Array.from({ length: 20 }, (_, index) => `<p>No. ${index + 10}</p>`),
      );
    });

    it('leave out what was hidden, and cannot read what is not there', async () => {
      const target = { repository: beacon, number: 12, kind: 'issue' as const };
      const repository = await ask(standIn, threadDocument(target, lean));
      const [first] = member(repository, 'thread', 'last', 'nodes') as { isMinimized: boolean }[];
      first!.isMinimized = true;
      assert.equal(readThread(repository, target, 'github.com')?.comments.length, 2);
      const none = { ...target, number: 999 };
      const missing = await ask(standIn, threadDocument(none, lean), ['repository.thread']);
      assert.equal(readThread(missing, none, 'github.com'), undefined);
      assert.equal(threadDocument({ ...target, number: 2 ** 31 }, lean), null);
    });

    it('list what changed last, the latest first', async () => {
      const recent = recentIssues('github.com')(await ask(standIn, recentDocument(beacon, lean)));
      assert(recent);
      checkIssues(recent);
      const threads = standIn.data.repository('harbour-lights', 'beacon')!.threads;
      assert.equal(recent.length, threads.filter(({ kind }) => kind !== 'discussion').length);
      const times = recent.map(({ updatedAt }) => updatedAt);
      assert.deepEqual(times, [...times].sort().reverse());
      assert.deepEqual(
        recent.filter(({ number }) => [15, 23].includes(number)).map(({ kind, state }) => [kind, state]),
        [
          ['issue', 'notPlanned'],
          ['pull', 'merged'],
        ],
      );
      const fog = recent.find(({ number }) => number === 12);
      assert.deepEqual([fog?.author?.name, fog?.comments, fog?.labels.length], ['Cem Yılmaz', 3, 2]);
    });

    async function search(words: string): Promise<readonly Issue[]> {
      const found = issueList('github.com')(await ask(standIn, issueSearchDocument(beacon, words, lean)));
      assert(found);
      checkIssues(found);
      return found;
    }

    it('find issues by words, in the repository alone', async () => {
      const found = await search('horn');
      assert(found.some(({ number }) => number === 12));
      assert(found.every(({ repository }) => repository.name === 'beacon'));
      assert.deepEqual(
        (await search('horn restart arm')).map(({ number }) => number),
        [28],
      );
      assert.deepEqual(await search('no such words anywhere'), []);
    });
  });
}

describe('the words of a search', () => {
  const words = (typed: string) => issueSearchWords(beacon, typed);

  it('are what was typed, in the repository', () => {
    assert.equal(words('fog  horn'), 'repo:harbour-lights/beacon fog horn sort:updated-desc');
  });

  it('cannot lead elsewhere: qualifiers, quotes and operators are words', () => {
    assert.equal(
      words('repo:other/secret "horn" -lamp (a OR b) NOT c is:open'),
      'repo:harbour-lights/beacon repo other/secret horn lamp a b c is open sort:updated-desc',
    );
    assert.equal(words('re-arm OR'), 'repo:harbour-lights/beacon re-arm sort:updated-desc');
  });

  it('are not longer than GitHub takes', () => {
    assert(words('horn '.repeat(200)).length <= 256);
  });
});
