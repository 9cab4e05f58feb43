import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { CaseTwins, listedPath, type NamedFiles } from '../../../src/vscode/workspace/spelling';

/** A disk with these files, which takes names in any case or does not. */
function disk(ignoresCase: boolean, ...paths: readonly string[]): NamedFiles & { calls: number } {
  const same = (one: string, other: string) =>
    ignoresCase ? one.toLowerCase() === other.toLowerCase() : one === other;
  const within = (folder: string) => {
    const depth = folder === '/' ? 1 : folder.split('/').length;
    const below = paths.filter((path) => same(path.split('/').slice(0, depth).join('/') || '/', folder));
    return [...new Set(below.map((path) => path.split('/')[depth] ?? ''))];
  };
  return {
    calls: 0,
    readDirectory(folder) {
      this.calls++;
      const names = within(folder);
      if (names.length === 0) return Promise.reject(new Error('no such folder'));
      return Promise.resolve(names.map((name): [string, number] => [name, 0]));
    },
    stat(path) {
      this.calls++;
      return paths.some((each) => same(each, path)) ? Promise.resolve({}) : Promise.reject(new Error(path));
    },
  };
}

describe('the path by which a file is listed', () => {
  const paths = ['/w/Minutes/Week 1/a.md', '/w/Minutes/Week 1/b.md', '/w/élan/c.md'];

  it('is its own where that is in the list', async () => {
    for (const ignoresCase of [true, false])
      assert.equal(await listedPath(paths[0]!, '/w', disk(ignoresCase, ...paths)), paths[0]);
  });

  it('is the one that differs in case, on a disk that takes both', async () => {
    const files = disk(true, ...paths);
    assert.equal(await listedPath('/w/minutes/WEEK 1/A.md', '/w', files), paths[0]);
    assert.equal(await listedPath('/w/ÉLAN/c.MD', '/w', files), paths[2]);
    assert.equal(await listedPath('/A.md', '', disk(true, '/a.md')), '/a.md');
  });

  it('is its own on a disk that tells case apart, whether it is there or not', async () => {
    const both = [...paths, '/w/Minutes/Week 1/A.md'];
    assert.equal(await listedPath('/w/Minutes/Week 1/A.md', '/w', disk(false, ...both)), both[3]);
    assert.equal(
      await listedPath('/w/Minutes/Week 1/B.md', '/w', disk(false, ...both)),
      '/w/Minutes/Week 1/B.md',
    );
  });

  it('is its own where nothing is called so, or two are', async () => {
    assert.equal(await listedPath('/w/Minutes/new.md', '/w', disk(true, ...paths)), '/w/Minutes/new.md');
    const two = disk(false, '/w/a.md', '/w/A.md');
    assert.equal(await listedPath('/w/a.MD', '/w', two), '/w/a.MD');
  });

  it('is found however accents are composed', async () => {
    const [composed, apart] = ['/w/caf\u00e9.md', '/w/cafe\u0301.md'];
    const files = disk(true, composed);
    const stat = () => Promise.resolve({});
    assert.equal(await listedPath(apart, '/w', { ...files, stat }), composed);
  });

  it('is not known where folders cannot be listed', async () => {
    await assert.rejects(listedPath('/x/a.md', '/x', disk(true, ...paths)));
  });
});

describe('keys that differ in case only', () => {
  it('are found among many, until they are gone', () => {
    const twins = new CaseTwins(['file:///w/a.md', 'file:///w/A.md', 'file:///w/b.md', 'file:///w/a.md']);
    assert.deepEqual(twins.twinsOf('file:///w/a.MD'), ['file:///w/a.md', 'file:///w/A.md']);
    assert.deepEqual(twins.twinsOf('file:///w/a.md'), ['file:///w/A.md']);
    assert.deepEqual(twins.twinsOf('file:///w/b.md'), []);
    twins.delete('file:///w/A.md');
    assert.deepEqual(twins.twinsOf('file:///w/a.md'), []);
  });

  it('may have other letters than those of English', () => {
    const twins = new CaseTwins(['file:///w/%C3%A9lan.md']);
    assert.deepEqual(twins.twinsOf('file:///w/%C3%89lan.md'), ['file:///w/%C3%A9lan.md']);
    assert.deepEqual(twins.twinsOf('file:///w/%E9lan.md'), []);
  });
});
