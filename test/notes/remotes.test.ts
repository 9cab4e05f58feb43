import assert from 'node:assert/strict';
import { pickRemote, readRemote } from '../../src/notes/remotes';

describe('git remotes', () => {
  const repository = { host: 'github.com', owner: 'harbour-lights', name: 'beacon' };

  for (const url of [
    'https://github.com/harbour-lights/beacon',
    'https://github.com/harbour-lights/beacon.git',
    'https://user:secret@github.com/harbour-lights/beacon.git',
    'git@github.com:harbour-lights/beacon.git',
    'ssh://git@github.com:22/harbour-lights/beacon.git',
    'git://GitHub.com/harbour-lights/beacon/',
  ]) {
    it(`lead to a repository by ${url}`, () => {
      assert.deepEqual(readRemote(url, ['github.com']), repository);
    });
  }

  for (const url of [
    'https://example.org/harbour-lights/beacon',
    'https://github.com/harbour-lights',
    'https://github.com/harbour-lights/beacon/issues',
    '/srv/git/beacon.git',
    '',
  ]) {
    it(`lead nowhere by "${url}"`, () => {
      assert.equal(readRemote(url, ['github.com']), null);
    });
  }

  it('of a fork lead to what was forked', () => {
    const [mine, theirs] = [{ name: 'origin' }, { name: 'upstream' }];
    assert.equal(pickRemote([mine, theirs]), theirs);
    assert.equal(pickRemote([{ name: 'backup' }, mine]), mine);
    assert.equal(pickRemote([]), undefined);
  });
});
