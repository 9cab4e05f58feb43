import assert from 'node:assert/strict';
import type { GitHubLink } from '../../../src/notes/note';
import { pageDocument, tagOf } from '../../../src/github/graphql/pages';
import { subjectOf, type Document } from '../../../src/github/graphql/document';
import type { Page } from '../../../src/github/model';
import { graphqlPage } from '../../../src/github/decode/page';
import { ask } from '../decode/asking';
import { checkPage } from '../decode/invariants';
import type { StandIn } from '../stand-in/index';
import { withStandIn } from '../withStandIn';

type Kind = GitHubLink['kind'];

function link(
  kind: Kind,
  id: string,
  repository: string | null = 'beacon',
  owner = 'harbour-lights',
): GitHubLink {
  const at = { line: 0, character: 0 };
  return {
    kind,
    range: { start: at, end: at },
    text: '',
    url: '',
    host: 'github.com',
    owner,
    repository,
    id,
  };
}

describe('the documents for what links lead to', function () {
  this.timeout(30_000); // the first to ask builds the schema
  let standIn: StandIn;
  withStandIn(({ gitHub }) => (standIn = gitHub));

  async function page(...parts: Parameters<typeof link>): Promise<Page> {
    const read = graphqlPage(parts[0])(await ask(standIn, pageDocument(link(...parts))));
    assert(read);
    checkPage(read);
    return read;
  }
  const person = (login: string, name: string) => ({
    login,
    name,
    avatarUrl: `${standIn.url}/avatars/${login}`,
  });

  it('read a milestone', async () => {
    assert.deepEqual(await page('milestone', '2'), {
      kind: 'milestone',
      title: '1.1 Fog season',
      url: 'https://github.com/harbour-lights/beacon/milestone/2',
      state: 'open',
      date: '2026-12-15T08:00:00Z',
      author: person('bo-lind', 'Bo Lind'),
      excerpt: 'Everything that must work **in fog**.',
      progress: { total: 4, completed: 0 },
    });
    const { state, progress } = await page('milestone', '1');
    assert.deepEqual([state, progress], ['closed', { total: 3, completed: 3 }]);
  });

  it('read a release', async () => {
    assert.deepEqual(await page('release', 'v1.0.0'), {
      kind: 'release',
      title: '1.0 First light',
      url: 'https://github.com/harbour-lights/beacon/releases/tag/v1.0.0',
      state: null,
      date: '2026-07-31T12:00:00Z',
      author: person('fay-wong', 'Fay Wong'),
      excerpt: 'The first release.\n\n* the lamp (#1)\n* the clock (#3)',
      progress: null,
    });
    assert.equal((await page('release', 'v1.1.0-rc.1')).state, 'prerelease');
    assert.equal((await page('release', 'v1.1.0%2Drc.1')).title, '1.1 candidate');
  });

  it('read a commit by the beginning of its hash', async () => {
    assert.deepEqual(await page('commit', '4f1c2a9'), {
      kind: 'commit',
      title: 'Keep the horn armed over restarts',
      url: 'https://github.com/harbour-lights/beacon/commit/4f1c2a9be07d35c86a1b90e2d7f4c3518a6be0d2',
      state: null,
      date: '2026-07-02T15:20:00Z',
      author: person('cem-yilmaz', 'Cem Yılmaz'),
      excerpt: 'The state is read back from the relay. Closes #18.',
      progress: null,
    });
  });

  it('read a project of an organisation or of a user', async () => {
    assert.deepEqual(await page('project', '1', null), {
      kind: 'project',
      title: 'Fog season',
      url: 'https://github.com/orgs/harbour-lights/projects/1',
      state: 'open',
      date: null,
      author: person('ada-brandt', 'Ada Brandt'),
      excerpt: 'Until the fog lifts',
      progress: null,
    });
    assert.equal((await page('project', '2', null)).state, 'closed');
    const { title, url } = await page('project', '4', null, 'hana-ito');
    assert.deepEqual([title, url], ['Lamps of Kaigan', 'https://github.com/users/hana-ito/projects/4']);
  });

  it('tell what is not there from what cannot be read', async () => {
    const missing = [
      pageDocument(link('milestone', '99')),
      pageDocument(link('release', 'v9')),
      pageDocument(link('commit', '0000000')),
      pageDocument(link('project', '1', null, 'nobody-of-that-name')),
    ];
    for (const document of missing) assert.equal(await ask(standIn, document), null);
    const project = pageDocument(link('project', '9', null));
    assert.equal(await ask(standIn, project, ['repositoryOwner.projectV2']), null);
    const milestone = pageDocument(link('milestone', '2'))!;
    for (const answer of [undefined, null, 'no', [], {}, { repository: {} }, { repository: 5 }]) {
      assert.equal(subjectOf(milestone, answer), answer === null ? null : undefined, JSON.stringify(answer));
    }
  });

  it('are none where nothing in the schema leads', () => {
    const none = (...parts: Parameters<typeof link>) => assert.equal(pageDocument(link(...parts)), null);
    none('project', '1', 'beacon');
    none('orgDiscussion', '7', null);
    none('milestone', '99999999999');
    none('project', '0', null);
    assert.equal(graphqlPage('orgDiscussion')({ title: 'x', url: 'https://github.com/' }), undefined);
  });

  it('hold what a link says as variables', () => {
    const query = (document: Document | null) => document?.query ?? '';
    const hostile = '") { x } #';
    for (const kind of ['release', 'commit'] as const) {
      assert.equal(
        query(pageDocument(link(kind, hostile, hostile, hostile))),
        query(pageDocument(link(kind, 'v1'))),
      );
    }
  });

  it('want the tag as it is, not as a URL writes it', () => {
    assert.equal(tagOf('release%2F2026-11'), 'release/2026-11');
    assert.equal(tagOf('v1.0.0'), 'v1.0.0');
    assert.equal(tagOf('100%'), '100%');
  });
});
