import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';

const PROJECT = path.resolve(__dirname, '..');

describe('meeting-notes scan', function () {
  this.timeout(60_000);
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'meeting-notes-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function write(name: string, content: string | Uint8Array): void {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  function run(...args: string[]): { status: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', path.join(PROJECT, 'src', 'cli.ts'), ...args],
      { cwd: PROJECT, encoding: 'utf8' },
    );
    return { status, out: stdout, err: stderr };
  }

  it('prints one note a line with --json', () => {
    write(
      'team/2024-02-29.md',
      '# 2024-02-29\n\n## Present\n\n- @mona\n\n## Notes\n\n- AI @mona: close #7 by Friday\n',
    );
    write('team/readme.txt', 'no note');
    const { status, out } = run('scan', '--json', '--repo', 'octo-org/tracker', folder);
    assert.equal(status, 0);
    assert.deepEqual(
      out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as unknown),
      [
        {
          path: 'team/2024-02-29.md',
          date: '2024-02-29',
          title: '2024-02-29',
          participants: [{ handle: 'mona', name: null, line: 5 }],
          references: [
            {
              line: 9,
              column: 19,
              text: '#7',
              target: 'octo-org/tracker#7',
              url: 'https://github.com/octo-org/tracker/issues/7',
            },
          ],
          actions: [
            {
              line: 9,
              column: 3,
              text: '@mona: close #7 by Friday',
              owners: ['mona'],
              done: false,
              due: '2024-03-01',
              form: 'marker',
            },
          ],
        },
      ],
    );
  });

  it('prints a table of what is open for people', () => {
    write('2024-02-29.md', '- AI @mona: write it\n- AI @hubot: run it ✅\n');
    const { status, out } = run('scan', path.join(folder, '2024-02-29.md'));
    assert.equal(status, 0);
    assert.match(out, /^2024-02-29\.md:1 +mona +- +@mona: write it$/m);
    assert.doesNotMatch(out, /hubot/);
  });

  it('filters and groups the table, and prints it in Markdown', () => {
    write('w/2024-02-28.md', '# 2024-02-28\n\nPresent: @mona\n\n- AI @mona: write it\n');
    write('w/2024-02-29.md', '# 2024-02-29\n\nPresent: @mona\n\n- AI @mona: send it\n- AI @hubot: run it\n');
    write('README.md', '# Tasks\n\n- [ ] is no meeting\n');
    const { out } = run('scan', '--owner', '@Mona', '--since', '2024-02-29', '--group', 'owner', folder);
    assert.match(out, /^@mona \(1\)\nw\/2024-02-29\.md:5 +mona +- +@mona: send it\n$/m);
    assert.doesNotMatch(out, /hubot|write it|no meeting|\x1b/); // eslint-disable-line no-control-regex
    const { status, out: markdown } = run('scan', '--markdown', '--group=meeting', folder);
    assert.equal(status, 0);
    assert.match(markdown, /^### 2024-02-29 w\/2024-02-29\.md \(2\)\n\n\| What \| Who /);
    assert.match(run('scan', '--since', '2025-01-01', folder).out, /^No open action items\.$/m);
  });

  it('takes a file for a note that is named itself', () => {
    write('tasks.md', '- [ ] one thing\n');
    assert.match(run('scan', path.join(folder, 'tasks.md')).out, /one thing/);
    assert.doesNotMatch(run('scan', folder).out, /one thing/);
  });

  it('says what it could not read, prints the others and exits 1', () => {
    write('a.md', Uint8Array.of(0, 1, 2));
    write('b.md', Uint8Array.of(0x61, 0xff, 0x62));
    write('c/d.md', '# 2024-02-29\n');
    symlinkSync(folder, path.join(folder, 'c', 'loop'));
    symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'e.md'));
    const { status, out, err } = run('scan', '--json', folder, path.join(folder, 'missing'));
    assert.equal(status, 1);
    assert.equal(out.split('\n').filter(Boolean).length, 1);
    for (const reason of [
      /a\.md: not a text file/,
      /b\.md: not valid UTF-8/,
      /loop: a link leads back/,
      /e\.md: no such file/,
      /missing: no such file/,
    ]) {
      assert.match(err, reason);
    }
  });

  it('exits 2 for a wrong command line and 0 for --help', () => {
    for (const args of [
      [],
      ['scan'],
      ['read', folder],
      ['scan', '--jsn', folder],
      ['scan', '--repo', 'x', folder],
      ['scan', '--group', 'x', folder],
      ['scan', '--since', '2024-02-30', folder],
      ['scan', '--json', '--group', 'owner', folder],
    ]) {
      const { status, out, err } = run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(out, '');
      assert.match(err, /meeting-notes --help/);
    }
    const { status, out } = run('--help');
    assert.equal(status, 0);
    assert.match(out, /^Usage: meeting-notes scan/);
  });
});
