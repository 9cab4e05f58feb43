import assert from 'node:assert/strict';
import { expandBraces, exclusionTest, globTest } from '../../src/notes/globs';

describe('globs', () => {
  const matches: readonly [glob: string, paths: readonly string[], others: readonly string[]][] = [
    ['**/*.md', ['a.md', 'a/b.md', 'a/b/c.md', '.hidden/a.md'], ['a.txt', 'a.md/b', 'a.MD']],
    ['*.md', ['a.md', '.md'], ['a/b.md']],
    ['minutes/*.md', ['minutes/a.md'], ['minutes/2026/a.md', 'a/minutes/a.md']],
    ['./minutes/**', ['minutes', 'minutes/a', 'minutes/2026/a.md'], ['minutes2/a']],
    ['**/2026/**/*.md', ['2026/a.md', 'a/2026/b/c/d.md'], ['a/2027/b.md']],
    ['2026-??-[0-3]?.md', ['2026-11-04.md'], ['2026-11-44.md', '2026-1-04.md']],
    ['[!a]*.md', ['b.md'], ['a.md', 'ab.md']],
    ['a+(b).md', ['a+(b).md'], ['ab.md', 'abb.md']],
    ['*-notes-*.md', ['a-notes-b.md', 'a-notes-notes-.md'], ['a-notes.md']],
    ['[x', ['[x'], ['x']],
    ['**', ['a', 'a/b'], []],
  ];
  for (const [glob, paths, others] of matches) {
    it(glob, () => {
      for (const path of paths) assert.ok(globTest([glob])(path), path);
      for (const path of others) assert.ok(!globTest([glob])(path), path);
    });
  }

  it('have alternatives, one in another', () => {
    assert.deepEqual(expandBraces('{a,b{c,d}}.{md,txt}'), [
      'a.md',
      'a.txt',
      'bc.md',
      'bc.txt',
      'bd.md',
      'bd.txt',
    ]);
    assert.deepEqual(expandBraces('{a'), ['{a']);
    assert.deepEqual(expandBraces('{}.md'), ['.md']);
  });

  it('take a sign of two code units for one character', () => {
    const isMatch = (glob: string, path: string): boolean => globTest([glob])(path);
    assert.ok(isMatch('🎉 *.md', '🎉 party.md'));
    assert.ok(isMatch('🎉[[]1[]].md', '🎉[1].md'));
    assert.ok(isMatch('?.md', '🎉.md'));
    assert.ok(isMatch('[🎉🎂].md', '🎂.md'));
    assert.ok(!isMatch('[🎉].md', '🎂.md'));
  });

  it('mean nothing where they mean too much', () => {
    assert.deepEqual(expandBraces('{a,b}'.repeat(40)), []);
  });

  it('exclude what stands in an excluded folder', () => {
    const globs = ['**/node_modules', 'private/**'];
    for (const path of ['node_modules/a/b.md', 'x/node_modules/b.md', 'private/b.md'])
      assert.ok(exclusionTest(globs)(path), path);
    assert.ok(!exclusionTest(globs)('a/private/b.md'));
  });

  it('take no time to speak of, whoever wrote them', () => {
    const begun = performance.now();
    assert.ok(!globTest([`${'*a'.repeat(100)}*c`])(`${'a'.repeat(200)}/b`));
    assert.ok(!globTest([`${'**/a/'.repeat(50)}c`])('a/'.repeat(100)));
    assert.ok(performance.now() - begun < 1000);
  });
});
