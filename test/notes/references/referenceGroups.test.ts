import assert from 'node:assert/strict';
import { referenceGroups, citedTargets, referencesIn } from '../../../src/notes/references/referenceGroups';
import { readNote } from '../../../src/notes/readNote';

const CONTEXT = { path: 'note.md', repository: null, hosts: ['github.com'] };
const referencesOf = (text: string) => readNote(text, CONTEXT).references;
const keysOf = (text: string) => referenceGroups(referencesOf(text)).map(({ key }) => key);
const range = (from: number, to: number) => ({
  start: { line: from, character: 3 },
  end: { line: to, character: 0 },
});

describe('citations', () => {
  it('names each issue once, in the order of the note', () => {
    const text = '- octo-org/b#2, then octo-org/a#1\n- https://github.com/octo-org/b/issues/2 again\n';
    assert.deepEqual(keysOf(text), ['github.com/octo-org/b#2', 'github.com/octo-org/a#1']);
  });

  it('keeps every place', () => {
    const [first] = referenceGroups(
      referencesOf('octo-org/b#2\n\n[here](https://github.com/Octo-Org/B/issues/2)\n'),
    );
    assert.deepEqual(
      first?.places.map(({ text, range: { start } }) => [text, start.line]),
      [
        ['octo-org/b#2', 0],
        ['here', 2],
      ],
    );
  });

  it('takes the kind from the URL that tells it', () => {
    const [first] = referenceGroups(
      referencesOf('octo-org/b#2, https://github.com/octo-org/b/pull/2, octo-org/b#2'),
    );
    assert.equal(first?.target?.kind, 'pull');
  });

  it('keeps repositories apart', () => {
    assert.equal(keysOf('octo-org/b#2 octo-org/c#2 hubber/b#2').length, 3);
  });

  it('has numbers without a repository, by what is written', () => {
    const found = referenceGroups(referencesOf('- #5, then #6, then #5\n'));
    assert.deepEqual(
      found.map(({ key, target, places }) => [key, target, places.length]),
      [
        ['#5', null, 2],
        ['#6', null, 1],
      ],
    );
    assert.deepEqual(citedTargets(referencesOf('- #5\n')), []);
  });
});

describe('referencesIn', () => {
  const references = referencesOf(
    'octo-org/b#1\n\nocto-org/b#2\n\nocto-org/b#3 octo-org/b#4\n\nocto-org/b#5\n',
  );
  const numbers = (...ranges: Parameters<typeof referencesIn>[1]) =>
    referencesIn(references, ranges).map(({ target }) => target?.number);

  it('takes whole lines', () => assert.deepEqual(numbers(range(2, 4)), [2, 3, 4]));
  it('takes the lines of several ranges, and nothing twice', () =>
    assert.deepEqual(numbers(range(-5, 0), range(4, 4), range(4, 90)), [1, 3, 4, 5]));
  it('has nothing where nothing is visible', () => assert.deepEqual(numbers(), []));

  it('counts a reference to the line where it ends, for something stands behind it', () => {
    const [broken] = referencesOf('[the\nhorn](https://github.com/octo-org/b/issues/2)\n');
    assert.ok(broken);
    assert.deepEqual(referencesIn([broken], [range(0, 0)]), []);
    assert.deepEqual(referencesIn([broken], [range(1, 1)]), [broken]);
  });
});
