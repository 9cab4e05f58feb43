import assert from 'node:assert/strict';
import { namesIn, previewedFile } from '../../../src/vscode/editor/previewedFile';

const files = ['/a/notes.md', '/b/notes.md', '/b/weekly notes.md', '/c/2026-11-04.md'].map((path) => ({
  path,
}));

describe('the file that a preview shows', () => {
  for (const label of ['Preview 2026-11-04.md', '[Preview] 2026-11-04.md', 'Vorschau 2026-11-04.md'])
    it(`is told by “${label}”`, () => {
      assert.equal(previewedFile(label, files)?.path, '/c/2026-11-04.md');
    });

  it('is the first of those with its name', () => {
    assert.equal(previewedFile('Preview notes.md', files)?.path, '/a/notes.md');
    assert.equal(previewedFile('Preview notes.md', files.slice(1))?.path, '/b/notes.md');
  });

  it('has the whole name', () => {
    assert.equal(previewedFile('Preview weekly notes.md', files)?.path, '/b/weekly notes.md');
    assert.equal(previewedFile('Preview other-2026-11-04.md', files), undefined);
  });
});

describe('the names that a preview may show', () => {
  it('begin behind each blank, the longest first', () => {
    assert.deepEqual(namesIn('[Preview] weekly notes.md'), ['weekly notes.md', 'notes.md']);
    assert.deepEqual(namesIn('Welcome'), []);
  });
});
