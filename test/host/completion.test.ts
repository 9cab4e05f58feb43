import { assert } from 'chai';
import { handlesBehind, openNote } from './editor';
import { fail, reset } from './standIn';

const NOTE = `# 2026-11-04

## Participants

- @zoe-not-on-github
- @bo-lind

## Agenda

* harbour-lights/beacon#12: AI @
* \`@ in code\`
* mail to somebody@
`;

describe('completion behind @', () => {
  beforeEach(reset);

  it('offers the participants, then the members of the organisation that the note speaks of', async () => {
    const handles = await handlesBehind(await openNote(NOTE), 'AI @');
    assert.deepEqual(handles.slice(0, 2), ['@zoe-not-on-github', '@bo-lind']);
    assert.includeMembers(handles, ['@ada-brandt', '@cem-yilmaz']);
    assert.equal(new Set(handles).size, handles.length, 'nobody stands there twice');
  });

  it('offers the participants while GitHub refuses', async () => {
    await fail({ match: { path: '/orgs/' }, times: null, then: { status: 500 } });
    assert.deepEqual(await handlesBehind(await openNote(NOTE), 'AI @'), ['@zoe-not-on-github', '@bo-lind']);
  });

  it('offers the participants while GitHub is out of reach', async () => {
    await fail({ match: { path: '/orgs/' }, times: null, then: { cut: 'before' } });
    assert.deepEqual(await handlesBehind(await openNote(NOTE), 'AI @'), ['@zoe-not-on-github', '@bo-lind']);
  });

  it('keeps out of code', async () => {
    assert.deepEqual(await handlesBehind(await openNote(NOTE), '`@'), []);
  });

  it('keeps out of e-mail addresses', async () => {
    assert.deepEqual(await handlesBehind(await openNote(NOTE), 'somebody@'), []);
  });
});
