import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { notesOf, obstacles } from '../release.mjs';

interface Addresses {
  readonly author: string;
  readonly repository: { readonly url: string };
  readonly bugs: { readonly url: string };
  readonly homepage: string;
  readonly scripts: Readonly<Record<string, string>>;
}

const root = join(__dirname, '..');
const text = readFileSync(join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(text) as Addresses;
const repository = manifest.repository.url.replace(/\.git$/, '');

describe('a release', () => {
  const changelog =
    '# Changelog\n\n## 0.2.0 – 2026-12-01\n\n### Added\n\n- Tides\n\n## 0.1.0 – 2026-11-01\n\n- Lights\n';
  const ready = {
    manifest: text
      .replaceAll('-owner-', 'lighthouse')
      .replace(/"publisher": ".*"/, '"publisher": "lighthouse"')
      .replace(/"version": ".*"/, '"version": "0.2.0"'),
    readme: '# Meeting Notes',
    changelog,
  };

  it('is kept back by placeholders in package.json, and by what README and CHANGELOG say until then', () => {
    const found = (change: Partial<Parameters<typeof obstacles>[0]>) => obstacles({ ...ready, ...change });
    assert.deepEqual(found({}), []);
    assert.deepEqual(
      found({
        manifest: ready.manifest.replace('"publisher": "lighthouse"', '"publisher": "meeting-notes"'),
      }),
      ['package.json has placeholders in publisher'],
    );
    assert.deepEqual(
      found({ manifest: '{"homepage": "https://github.com/-owner-/x", "version": "0.2.0"}' }),
      ['package.json has placeholders in homepage'],
    );
    assert.equal(found({ readme: 'It is not on the Marketplace yet.' }).length, 1);
    assert.deepEqual(found({ changelog: changelog.replace('0.2.0 – 2026-12-01', 'Unreleased') }), [
      'CHANGELOG.md has nothing under "0.2.0" with a date',
    ]);
  });

  it('is asked for by a tag of its version only', () => {
    assert.deepEqual(obstacles({ ...ready, tag: 'v0.2.0' }), []);
    assert.deepEqual(obstacles({ ...ready, tag: 'v0.3.0' }), [
      'the tag is v0.3.0, and package.json has version 0.2.0',
    ]);
  });

  it('says on GitHub what CHANGELOG.md says of its version', () => {
    assert.equal(notesOf(changelog, '0.2.0'), '### Added\n\n- Tides');
    assert.equal(notesOf(changelog, '0.1.0'), '- Lights');
    assert.equal(notesOf(changelog, '0.1'), '');
  });

  it('is refused while anything keeps it back', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'release.mjs')], { encoding: 'utf8' });
    const found = obstacles({
      manifest: text,
      readme: readFileSync(join(root, 'README.md'), 'utf8'),
      changelog: readFileSync(join(root, 'CHANGELOG.md'), 'utf8'),
    });
    assert.equal(status, found.length === 0 ? 0 : 1);
    for (const obstacle of found) assert.ok(stderr.includes(obstacle), obstacle);
    assert.match(manifest.scripts.release ?? '', /^node release\.mjs && /);
  });

  it('has one repository, from which all addresses follow', () => {
    assert.match(repository, /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+$/);
    assert.equal(manifest.bugs.url, `${repository}/issues`);
    assert.equal(manifest.homepage, `${repository}#readme`);
    assert.notEqual(manifest.author, '');
  });
});
