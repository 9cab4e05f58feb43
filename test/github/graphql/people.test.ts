import assert from 'node:assert/strict';
import {
  assignableDocument,
  membersDocument,
  mentionableDocument,
  peopleSearchDocument,
  peopleSearchWords,
  profileDocument,
  teamsDocument,
} from '../../../src/github/graphql/people';
import type { Document } from '../../../src/github/graphql/document';
import { readCursor, readPeople, readProfile, readTeams } from '../../../src/github/decode/people';
import { ask, beacon } from '../decode/asking';
import { checkPeople, checkProfile, checkTeams } from '../decode/invariants';
import type { StandIn } from '../stand-in/index';
import { withStandIn } from '../withStandIn';

describe('the documents for people', function () {
  this.timeout(30_000); // the first to ask builds the schema
  let standIn: StandIn;
  withStandIn(({ gitHub }) => (standIn = gitHub));

  async function logins(document: Document): Promise<string[]> {
    const people = readPeople(await ask(standIn, document));
    assert(people);
    checkPeople(people);
    return people.map(({ login }) => login);
  }

  it('read a user', async () => {
    const profile = readProfile(await ask(standIn, profileDocument('Bo-Lind')));
    assert.deepEqual(profile, {
      login: 'bo-lind',
      name: 'Bo Lind',
      avatarUrl: `${standIn.url}/avatars/bo-lind`,
      kind: 'user',
      url: 'https://github.com/bo-lind',
      bio: 'Charts, tides and <b>bold</b> claims',
      company: '@harbour-lights',
    });
    const gus = readProfile(await ask(standIn, profileDocument('gus-moreau')));
    assert.deepEqual([gus?.name, gus?.bio, gus?.company], [null, null, null]);
  });

  it('read an organisation in the same shape', async () => {
    const profile = readProfile(await ask(standIn, profileDocument('harbour-lights')));
    assert(profile);
    checkProfile(profile);
    assert.deepEqual(
      [profile.kind, profile.name, profile.bio],
      ['organization', 'Harbour Lights', 'Lamps, horns and charts for small harbours'],
    );
    assert.equal(await ask(standIn, profileDocument('nobody-of-that-name')), null);
  });

  it('read the members of an organisation, page after page', async () => {
    const all = await logins(membersDocument('harbour-lights', null));
    assert.deepEqual(all, ['ada-brandt', 'bo-lind', 'cem-yilmaz', 'dana-novak', 'eli-stone', 'fay-wong']);
    // By pages of two: what stands behind a page's cursor is the next page.
    const small = (after: string | null) => {
      const { query, ...rest } = membersDocument('harbour-lights', after);
      return { ...rest, query: query.replace('first: 100', 'first: 2') };
    };
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Document = small(cursor);
      paged.push(...(await logins(page)));
      cursor = readCursor(await ask(standIn, page));
    } while (cursor !== null);
    assert.deepEqual(paged, all);
  });

  it('read whom a repository may mention or assign, by the beginning of their names', async () => {
    assert.deepEqual(await logins(mentionableDocument(beacon, 'ada')), ['ada-brandt']);
    assert.deepEqual(await logins(mentionableDocument(beacon, '伊')), ['hana-ito']);
    assert((await logins(mentionableDocument(beacon, ''))).includes('gus-moreau'));
    assert.deepEqual(await logins(assignableDocument(beacon, 'gus', null)), []);
    assert.equal((await logins(assignableDocument(beacon, '', null))).length, 6);
  });

  it('read the teams of an organisation to its members', async () => {
    const teams = readTeams(await ask(standIn, teamsDocument('harbour-lights', null)));
    assert(teams);
    checkTeams(teams);
    assert.deepEqual(teams, [
      { slug: 'keepers', name: 'Keepers', description: 'Those on watch' },
      { slug: 'chart-room', name: 'Chart room', description: 'Those who draw' },
    ]);
    assert.deepEqual(readTeams(await ask(standIn, teamsDocument('SovereignCloudStack', null))), []);
    assert.equal(await ask(standIn, teamsDocument('no-such', null), ['organization']), null);
  });

  it('search everybody by words, none of which is a qualifier', async () => {
    assert.deepEqual(await logins(peopleSearchDocument('ada')), ['ada-brandt', 'ada-lovelock']);
    assert.equal(peopleSearchWords('ada type:org'), 'ada type org type:user');
    assert.equal(peopleSearchWords(' '), 'type:user');
  });
});
