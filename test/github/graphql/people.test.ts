import assert from 'node:assert/strict';
import {
  assignableDocument,
  membersDocument,
  peopleSearchDocument,
  peopleSearchWords,
} from '../../../src/github/graphql/people';
import type { Document } from '../../../src/github/graphql/document';
import { readCursor, readPeople } from '../../../src/github/decode/people';
import { ask, beacon } from '../decode/asking';
import { checkPeople } from '../decode/invariants';
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

  it('read the members of an organisation, page after page', async () => {
    const all = await logins(membersDocument('harbour-lights', null));
    assert.deepEqual(all, ['ada-brandt', 'bo-lind', 'cem-yilmaz', 'dana-novak', 'eli-stone', 'fay-wong']);
    // By pages of two: what stands behind a page's cursor is the next page.
    const small = (after: string | null) => {
      const { query, ...rest } = membersDocument('harbour-lights', after);
      return { ...rest, query: query.replace('first: 100', 'first: 2') };
    };
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page: Document = small(cursor ?? null);
      paged.push(...(await logins(page)));
      cursor = readCursor(await ask(standIn, page));
    } while (cursor !== undefined);
    assert.deepEqual(paged, all);
  });

  it('read whom a repository may assign, by the beginning of their names', async () => {
    assert.deepEqual(await logins(assignableDocument(beacon, 'gus', null)), []);
    assert.equal((await logins(assignableDocument(beacon, '', null))).length, 6);
  });

  it('search everybody by words, none of which is a qualifier', async () => {
    assert.deepEqual(await logins(peopleSearchDocument('ada')), ['ada-brandt', 'ada-lovelock']);
    assert.equal(peopleSearchWords('ada type:org'), 'ada type org type:user');
    assert.equal(peopleSearchWords(' '), 'type:user');
  });
});
