import assert from 'node:assert/strict';
import { noteGlobs } from '../../src/notes/noteGlobs';

describe('the files that may be notes', () => {
  const included = (include: string[], exclude: string[], path: string) =>
    noteGlobs(include, exclude).mayBeNote(path);

  it('are those included and not excluded', () => {
    const exclude = ['**/node_modules/**', '{drafts,old}/'];
    assert.ok(included(['**/*.{md,markdown}'], exclude, 'weekly/a.markdown'));
    for (const path of ['node_modules/x/a.md', 'drafts/a.md', 'old/b/a.md', 'a.txt'])
      assert.ok(!included(['**/*.{md,markdown}'], exclude, path), path);
    assert.ok(!included([], [], 'a.md'));
  });

  it('are all Markdown files of a folder that is named', () => {
    for (const folder of ['docs/log', 'docs/log/', './docs/log']) {
      assert.ok(included([folder], [], 'docs/log/2026/a.md'), folder);
      assert.ok(included([folder], [], 'docs/log/a.markdown'), folder);
      assert.ok(!included([folder], [], 'docs/log/a.png'), folder);
      assert.ok(!included([folder], [], 'docs/a.md'), folder);
    }
  });

  it('are named where a pattern tells the whole name of a file or is the path of a folder', () => {
    const named = (include: string[], path: string) => noteGlobs(include, []).isIncludedBySettings(path);
    assert.ok(named(['**/*.md', 'docs/README.md'], 'docs/README.md'));
    assert.ok(named(['{README,JOURNAL}.md'], 'JOURNAL.md'));
    assert.ok(named(['**/README.md'], 'docs/README.md'));
    assert.ok(named(['docs'], 'docs/README.md'));
    for (const glob of ['**/*.md', 'docs/*.md', 'docs/**', '**', 'docs/R*.md', 'README.md'])
      assert.ok(!named([glob], 'docs/README.md'), glob);
  });
});
