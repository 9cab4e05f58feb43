import assert from 'node:assert/strict';
import { readNote } from '../../../src/notes/readNote';
import { formatTarget } from '../../../src/notes/recognisers/targets';

const setting = { host: 'github.com', owner: 'set', name: 'ting' };
const link = (repository: string, number: number) =>
  `[#${number}](https://github.com/${repository}/issues/${number})`;

/** What the short references of a text mean. */
function meanings(text: string, repository: typeof setting | null = setting): (string | null)[] {
  const note = readNote(text, { path: 'weekly/20261104.md', repository, hosts: ['github.com'] });
  const short = note.references.filter(({ form }) => form === 'short');
  return short.map(({ target }) => target && formatTarget(target));
}

describe('what a bare number means', () => {
  it('is told by the front matter before all else', () => {
    const text = `---\nrepository: front/matter\n---\n* #1 and ${link('a/near', 1)}\n`;
    assert.deepEqual(meanings(text), ['front/matter#1']);
  });

  it('is told by a link with the same number anywhere in the note', () => {
    assert.deepEqual(meanings(`* #1, ${link('a/near', 2)}\n\n## Later\n\n* ${link('a/same', 1)}\n`), [
      'a/same#1',
    ]);
  });

  it('is told by the nearest link in the same item', () => {
    const text = `* ${link('a/far', 2)} and ${link('a/near', 3)}, #1\n* ${link('a/far', 4)}\n`;
    assert.deepEqual(meanings(text), ['a/near#1']);
  });

  it('is told by the section where the item has no link', () => {
    const text = `## One\n\n* ${link('a/here', 2)}\n* #1\n\n## Two\n\n* ${link('a/there', 3)}\n* ${link('a/there', 4)}\n`;
    assert.deepEqual(meanings(text), ['a/here#1']);
  });

  it('is told by most links of the note where the section has none', () => {
    const text = `## One\n\n* #1\n\n## Two\n\n* ${link('a/few', 2)}\n* ${link('a/most', 3)}\n* ${link('a/most', 4)}\n`;
    assert.deepEqual(meanings(text), ['a/most#1']);
  });

  it('is told by the setting where the note has no link', () => {
    assert.deepEqual(meanings('* #1\n'), ['set/ting#1']);
  });

  it('is unknown where nothing tells', () => {
    assert.deepEqual(meanings('* #1\n', null), [null]);
  });

  it('is of the repository that stands in front of it, whose owner is the usual one', () => {
    assert.deepEqual(meanings(`* o/r#1, other#2\n* ${link('a/most', 3)}, ${link('a/most', 4)}\n`), [
      'o/r#1',
      'a/other#2',
    ]);
  });

  it('is the same written GH-1', () => {
    assert.deepEqual(meanings('* GH-14 waits\n'), ['set/ting#14']);
  });
});
