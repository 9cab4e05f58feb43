import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { describe, it } from 'mocha';
import { CommandLine } from './commandLine';
import { TemporaryTree } from './temporaryTree';

const MEETING = '# 2024-02-29\n\nPresent: @mona\n\n- AI @mona: write it\n';

describe('meeting-notes scan', function () {
  this.timeout(60_000);
  const cli = new CommandLine();
  const tree = new TemporaryTree();

  it('prints a table of what is open for people', () => {
    tree.write('2024-02-29.md', '- AI @mona: write it\n- AI @hubot: run it ✅\n');
    const { status, out, err } = cli.run('scan', tree.at('2024-02-29.md'));
    assert.equal(status, 0);
    assert.match(out, /^2024-02-29\.md:1 +mona +- +@mona: write it$/m);
    assert.doesNotMatch(out, /hubot/);
    assert.equal(err, '1 note read\n');
  });

  it('filters and groups the table, and prints it in Markdown', () => {
    tree.write('w/2024-02-28.md', '# 2024-02-28\n\nPresent: @mona\n\n- AI @mona: write it\n');
    tree.write(
      'w/2024-02-29.md',
      '# 2024-02-29\n\nPresent: @mona\n\n- AI @mona: send it\n- AI @hubot: run it\n',
    );
    tree.write('README.md', '# Tasks\n\n- [ ] is no meeting\n');
    const { out } = cli.run(
      'scan',
      ...['--owner', '@Mona', '--since', '2024-02-29', '--group', 'owner'],
      tree.folder,
    );
    assert.match(out, /^@mona \(1\)\nw\/2024-02-29\.md:5 +mona +- +@mona: send it\n$/m);
    assert.doesNotMatch(out, /hubot|write it|no meeting/);
    assert.ok(!out.includes('\x1b'));
    const markdown = cli.run('scan', '--markdown', '--group=meeting', tree.folder);
    assert.equal(markdown.status, 0);
    assert.match(markdown.out, /^### 2024-02-29 w\/2024-02-29\.md \(2\)\n\n\| What \| Who /);
    assert.equal(markdown.err, '');
    assert.equal(cli.run('scan', '--since', '2025-01-01', tree.folder).out, 'No open action items.\n');
  });

  it('says how many notes it read and what it left out, which --all and a name of its own bring in', () => {
    tree.write('2024-02-29.md', MEETING);
    tree.write('README.md', '# Tasks\n\n- [ ] one thing\n');
    const one = cli.run('scan', tree.folder);
    assert.equal(one.err, '1 note read; 1 other Markdown file does not look like minutes, --all reads it\n');
    assert.doesNotMatch(one.out, /one thing/);
    tree.write('2024-03-01.md', MEETING);
    tree.write('a.md');
    assert.equal(
      cli.run('scan', tree.folder).err,
      '2 notes read; 2 other Markdown files do not look like minutes, --all reads them\n',
    );
    const all = cli.run('scan', '--all', tree.folder);
    assert.equal(all.err, '4 notes read\n');
    assert.match(all.out, /^README\.md:3 .* one thing$/m);
    assert.match(cli.run('scan', tree.folder, tree.at('README.md')).out, /one thing/);
    assert.deepEqual(cli.run('scan', '--json', tree.folder).err, '');
  });

  it('exits 1 and claims nothing where it found no note', () => {
    tree.makeFolder('empty');
    const missing = cli.run('scan', tree.at('missing'));
    assert.deepEqual(missing, {
      status: 1,
      out: '',
      err: `${tree.at('missing')}: no such file or folder\n0 notes read\n`,
    });
    for (const how of [[], ['--markdown'], ['--json'], ['--all']]) {
      const { status, out, err } = cli.run('scan', ...how, tree.at('empty'));
      assert.equal(status, 1, how.join());
      assert.equal(out, '', how.join());
      assert.match(err, /empty: no Markdown files in it\n/, how.join());
    }
    tree.write('docs/README.md', '# Hello\n');
    const others = cli.run('scan', '--markdown', tree.at('docs'));
    assert.equal(others.status, 1);
    assert.equal(others.out, '');
    assert.match(
      others.err,
      /^Nothing to report: 1 Markdown file does not look like minutes, --all reads it\n$/,
    );
    // What could not be read may hold some.
    tree.write('2024-02-29.md', '# 2024-02-29 Meeting\n');
    const half = cli.run('scan', tree.at('2024-02-29.md'), tree.at('missing'));
    assert.equal(half.status, 1);
    assert.equal(half.out, '');
  });

  it('says what it could not read, prints the others and exits 1', () => {
    tree.write('a.md', Uint8Array.of(0, 1, 2));
    tree.write('b.md', Uint8Array.of(0x61, 0xff, 0x62));
    tree.write('c/2024-02-29.md', MEETING);
    tree.write('d.md', 'x'.repeat(1_000_001));
    tree.link('e.md', 'nowhere');
    tree.write('f.md', Uint8Array.of(0xff, 0xfe, 0x61));
    const { status, out, err } = cli.run('scan', tree.folder, tree.at('missing'));
    assert.equal(status, 1);
    assert.match(out, /^c\/2024-02-29\.md:5 /m);
    assert.deepEqual(err.replaceAll(`${tree.folder}/`, '').split('\n'), [
      'missing: no such file or folder',
      'e.md: no such file or folder',
      'a.md: not a text file',
      'b.md: not valid UTF-8',
      'd.md: left out: it has 1000001 bytes, more than the 1000000 that are read',
      'f.md: not valid UTF-16',
      '1 note read',
      '',
    ]);
  });

  it('reads on beside a folder and a file that are closed to it', () => {
    tree.write('2024-02-29.md', MEETING);
    tree.write('closed/2024-03-01.md', MEETING);
    tree.write('z.md', MEETING);
    tree.link('linked', 'closed/deep');
    chmodSync(tree.folder, 0o755);
    chmodSync(tree.at('closed'), 0);
    chmodSync(tree.at('z.md'), 0);
    const { status, out, err } = cli.runUnprivileged('scan', '--json', tree.folder);
    chmodSync(tree.at('closed'), 0o755);
    assert.equal(status, 1);
    assert.match(out, /^\{"path":"2024-02-29\.md".*\n$/);
    assert.deepEqual(err.replaceAll(`${tree.folder}/`, '').split('\n'), [
      'closed: permission denied',
      'linked: permission denied',
      'z.md: permission denied',
      '',
    ]);
  });

  it('exits 2 for a wrong command line and 0 for --help', () => {
    for (const args of [
      [],
      ['scan'],
      ['read', tree.folder],
      ['scan', '--jsn', tree.folder],
      ['scan', '--repo', 'x', tree.folder],
      ['scan', '--group', 'x', tree.folder],
      ['scan', '--since', '2024-02-30', tree.folder],
      ['scan', '--json', '--group', 'owner', tree.folder],
    ]) {
      const { status, out, err } = cli.run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(out, '');
      assert.match(err, /meeting-notes --help/);
    }
    const { status, out } = cli.run('--help');
    assert.equal(status, 0);
    assert.match(out, /^Usage: meeting-notes scan/);
  });
});

describe('the output of meeting-notes', function () {
  this.timeout(60_000);
  const cli = new CommandLine();
  const tree = new TemporaryTree();

  /** More than a pipe takes before somebody reads. */
  const many = `# 2024-02-29\n\n${'- AI @mona: write it, and do not forget the rest of it, nor what somebody else forgot\n'.repeat(2_000)}`;

  it('holds no control characters of names and texts, on standard error neither', () => {
    const unruly = '\x1b[31m \x07\x7f\x9b31m \u202etxt\u2066 \u2028 \ufeff';
    tree.write(
      `${unruly.replace('\u2028', '\n')}.md`,
      `# 2024-02-29 ${unruly}\n\nPresent: @mona, Ada ${unruly}\n\n- AI Ada ${unruly}: write ${unruly} it\n`,
    );
    tree.link(`${unruly}\n-nowhere.md`, 'nowhere');
    for (const how of [[], ['--markdown'], ['--group', 'meeting'], ['--json'], ['--owner', 'ada']]) {
      const { out, err } = cli.run('scan', ...how, tree.folder);
      assert.doesNotMatch(
        out.replaceAll('\n', ''),
        /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u,
        how.join(),
      );
      assert.doesNotMatch(
        err.replaceAll('\n', ''),
        /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u,
        how.join(),
      );
      assert.match(
        err,
        /\\x1b\[31m \\x07\\x7f\\x9b31m \\u202etxt\\u2066 \\u2028 \\ufeff\\n-nowhere\.md: no such/,
      );
    }
    const [line = ''] = cli.run('scan', '--json', tree.folder).out.split('\n');
    const { path } = JSON.parse(line) as { path: string };
    assert.equal(path, `${unruly.replace('\u2028', '\n')}.md`);
    const { err } = cli.run('scan', '--group', unruly, tree.folder);
    assert.doesNotMatch(err.replaceAll('\n', ''), /[\p{Cc}\p{Zl}\u202a-\u202e]/u);
  });

  it('ends with one line and a status of 1 where the disk is full', () => {
    tree.write('2024-02-29.md', many);
    for (const args of [['scan', '--json', tree.folder], ['scan', tree.folder], ['--help']]) {
      const { status, err } = cli.runIn('exec "$@" > /dev/full', ...args);
      assert.equal(status, 1, args.join(' '));
      assert.equal(err, 'The output could not be written: no space left on the disk\n', args.join(' '));
    }
  });

  it('ends so, too, where a part of it fitted', () => {
    tree.write('2024-02-29.md', many);
    const { status, err } = cli.runIn(
      'ulimit -f 100; exec "$@" > "$4.out"',
      'scan',
      tree.at('2024-02-29.md'),
    );
    assert.equal(err, 'The output could not be written: the file would be too large\n');
    assert.equal(status, 1);
  });

  it('ends with one line and a status of 1 where nobody reads it', () => {
    tree.write('2024-02-28.md', many);
    tree.write('2024-02-29.md', many);
    for (const reader of ['head -n 1', 'true']) {
      for (const how of [['--json'], []]) {
        const { out, err } = cli.runIn(
          `{ "$@"; echo "status $?" >&2; } | ${reader}`,
          ...['scan', ...how, tree.folder],
        );
        assert.equal(err, 'The output could not be written: its reader has gone away\nstatus 1\n', reader);
        assert.equal(out.split('\n').length, reader === 'true' ? 1 : 2);
      }
    }
  });

  it('is complete however slowly it is read', () => {
    tree.write('2024-02-29.md', many);
    const { out } = cli.runIn('"$@" | { while read -r line; do echo "$line"; done; }', 'scan', tree.folder);
    assert.equal(out.match(/write it/g)?.length, 2_000);
  });

  it('is complete where standard error is closed to it', () => {
    tree.write('2024-02-29.md', MEETING);
    const { status, out } = cli.runIn('exec "$@" 2> /dev/full', 'scan', tree.folder);
    assert.equal(status, 0);
    assert.match(out, /write it/);
  });
});
