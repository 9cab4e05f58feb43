import assert from 'node:assert/strict';
import { readTarget } from '../../../src/notes/references/readTarget';

const HOSTS = ['github.com', 'github.example.com'];
const repository = { host: 'github.com', owner: 'octo-org', name: '.github' };

describe('readTarget', () => {
  it('takes a target over', () => {
    for (const kind of ['issue', 'pull', 'discussion', null] as const)
      assert.deepEqual(readTarget({ repository, number: 12, kind }, HOSTS), { repository, number: 12, kind });
  });

  it('takes no more than a target is made of', () => {
    const more = {
      repository: { ...repository, host: 'GitHub.com', url: 'x' },
      number: 12,
      url: 'https://example.com',
    };
    assert.deepEqual(readTarget(more, HOSTS), { repository, number: 12, kind: null });
  });

  const others: [name: string, value: unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'octo-org/.github#12'],
    ['a list', [repository, 12]],
    ['no repository', { number: 12, kind: null }],
    ['another host', { repository: { ...repository, host: 'example.com' }, number: 12, kind: null }],
    [
      'a host with more',
      { repository: { ...repository, host: 'github.com@example.com' }, number: 12, kind: null },
    ],
    ['a path for a name', { repository: { ...repository, name: 'a/b' }, number: 12, kind: null }],
    ['a way up for an owner', { repository: { ...repository, owner: '..' }, number: 12, kind: null }],
    ['an empty name', { repository: { ...repository, name: '' }, number: 12, kind: null }],
    ['an owner that is no text', { repository: { ...repository, owner: 5 }, number: 12, kind: null }],
    ['no number', { repository, kind: null }],
    ['a number as text', { repository, number: '12', kind: null }],
    ['zero', { repository, number: 0, kind: null }],
    ['half a number', { repository, number: 1.5, kind: null }],
    ['a number without end', { repository, number: Infinity, kind: null }],
    ['an unknown kind', { repository, number: 12, kind: 'gist' }],
  ];
  for (const [name, value] of others) {
    it(`refuses ${name}`, () => assert.equal(readTarget(value, HOSTS), null));
  }
});
