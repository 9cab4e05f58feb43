import assert from 'node:assert/strict';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, it } from 'mocha';
import { REGISTER_BEGIN as BEGIN, REGISTER_END as END } from '../../src/notes/notebook/registerMarkers';
import { CommandLine } from './commandLine';
import { TemporaryTree } from './temporaryTree';

const minutes = (date: string, decision: string): string =>
  `# Sync ${date}\n\nPresent: @mona, @hubot\n\n## Lamps\n\nDecision: ${decision}\n`;

describe('meeting-notes decisions', function () {
  this.timeout(60_000);
  const cli = new CommandLine();
  const tree = new TemporaryTree();
  const readText = (name: string) => readFileSync(tree.at(name), 'utf8');
  /** Runs it in the tree's folder. */
  const decisions = (...args: string[]) =>
    cli.runIn(`cd '${tree.folder}' && exec "$@"`, 'decisions', ...args);
  const writeMinutes = () => {
    tree.write('notes/2026-05-12.md', minutes('2026-05-12', 'it is red, see o/r#3'));
    tree.write(
      'notes/2026-05-19.md',
      minutes('2026-05-19', 'it is green; replaces the decision of 2026-05-12'),
    );
  };

  it('prints a table with links from the current folder', () => {
    writeMinutes();
    const { status, out, err } = decisions();
    assert.equal(status, 0);
    assert.deepEqual(out.split('\n'), [
      '| Date | Subject | Decision | Issues | Note |',
      '| --- | --- | --- | --- | --- |',
      '| 2026-05-19 | Lamps | it is green; replaces the decision of 2026-05-12 (supersedes [2026-05-12](notes/2026-05-12.md#lamps)) |  | [notes/2026-05-19.md](notes/2026-05-19.md#lamps) |',
      '| 2026-05-12 | Lamps | ~~it is red, see o/r#3~~ superseded by [2026-05-19](notes/2026-05-19.md#lamps) | [o/r#3](https://github.com/o/r/issues/3) | [notes/2026-05-12.md](notes/2026-05-12.md#lamps) |',
      '',
    ]);
    assert.equal(err, '2 notes read\n');
  });

  it('prints only those since a day', () => {
    writeMinutes();
    assert.doesNotMatch(decisions('--since', '2026-05-13', 'notes').out, /it is red/);
    assert.equal(decisions('--since', '2027-01-01').out, 'No decisions.\n');
  });

  it('prints each as a line of JSON', () => {
    writeMinutes();
    const lines = decisions('--json', 'notes').out.trim().split('\n');
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as unknown),
      [
        {
          path: '2026-05-19.md',
          line: 7,
          date: '2026-05-19',
          title: 'Sync 2026-05-19',
          series: 'notes',
          subject: 'Lamps',
          text: 'it is green; replaces the decision of 2026-05-12',
          issues: [],
          supersedes: [{ path: '2026-05-12.md', line: 7 }],
          supersededBy: null,
        },
        {
          path: '2026-05-12.md',
          line: 7,
          date: '2026-05-12',
          title: 'Sync 2026-05-12',
          series: 'notes',
          subject: 'Lamps',
          text: 'it is red, see o/r#3',
          issues: [{ target: 'o/r#3', url: 'https://github.com/o/r/issues/3' }],
          supersedes: [],
          supersededBy: { path: '2026-05-19.md', line: 7 },
        },
      ],
    );
  });

  it('writes a register, and changes nothing the second time', () => {
    writeMinutes();
    const first = decisions('--write', 'docs.md');
    assert.deepEqual([first.status, first.out, first.err], [0, '', 'docs.md: 2 decisions written\n']);
    const text = readText('docs.md');
    assert.match(text, /^# Decisions\n\n<!-- meeting-notes:decisions -->\n\n\| Date /);
    const { mtimeMs } = statSync(tree.at('docs.md'));
    assert.equal(decisions('--write', 'docs.md').err, 'docs.md: up to date\n');
    assert.equal(statSync(tree.at('docs.md')).mtimeMs, mtimeMs);
    tree.write('notes/2026-05-26.md', minutes('2026-05-26', 'it is blue'));
    assert.equal(decisions('--write', 'docs.md').err, 'docs.md: 3 decisions written\n');
    assert.match(readText('docs.md'), /2026-05-26/);
    assert.deepEqual(readdirSync(tree.folder).sort(), ['docs.md', 'notes']);
  });

  it('has links from the register, and does not read it', () => {
    writeMinutes();
    mkdirSync(tree.at('docs'));
    const file = `# 2026-05-26\n\nPresent: @mona\n\nDecision: mine\n\n${BEGIN}\n${END}\n`;
    tree.write('docs/2026-05-26.md', file);
    assert.equal(decisions('--write', 'docs/2026-05-26.md').status, 0);
    const text = readText('docs/2026-05-26.md');
    assert.match(text, /\(\.\.\/notes\/2026-05-19\.md#lamps\)/);
    assert.doesNotMatch(text, /\| mine/);
  });

  it('keeps line ends, byte order mark, rights and links', () => {
    writeMinutes();
    tree.write('real.md', `\uFEFF# Ours\r\n\r\n${BEGIN}\r\n${END}\r\n\r\nTheirs`);
    chmodSync(tree.at('real.md'), 0o640);
    tree.link('link.md', 'real.md');
    assert.equal(decisions('--write', 'link.md', 'notes').status, 0);
    const text = readText('real.md');
    assert.ok(text.startsWith('\uFEFF# Ours\r\n\r\n') && text.endsWith(`${END}\r\n\r\nTheirs`));
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
    assert.equal(statSync(tree.at('real.md')).mode & 0o777, 0o640);
    assert.ok(lstatSync(tree.at('link.md')).isSymbolicLink());
  });

  for (const [name, content, reason] of [
    [
      'has no place for it',
      '# Ours\n',
      /no place for the decisions; write these two lines .*\n<!-- meeting-notes:decisions -->\n/,
    ],
    [
      'holds other words there',
      `${BEGIN}\n\nOurs\n\n${END}\n`,
      /docs\.md: not written: line 3: .* stands something that this command did not write, or not like that/,
    ],
    ['has one marker', `${BEGIN}\n`, /must have the lines/],
    ['is not in UTF-8', Uint8Array.of(0xff, 0xfe, 0x61, 0), /not in UTF-8/],
    ['is invalid', Uint8Array.of(0x61, 0xff), /not in UTF-8/],
    ['is no text', Uint8Array.of(0x61, 0), /not a text file/],
    ['is too large', 'a'.repeat(1_000_001), /more than the 1000000 that are read/],
  ] as const) {
    it(`leaves a file alone that ${name}`, () => {
      writeMinutes();
      tree.write('docs.md', content);
      const before = readFileSync(tree.at('docs.md'));
      const { status, out, err } = decisions('--write', 'docs.md', 'notes');
      assert.deepEqual([status, out], [1, '']);
      assert.match(err, reason);
      assert.deepEqual(readFileSync(tree.at('docs.md')), before);
      assert.deepEqual(readdirSync(tree.folder).sort(), ['docs.md', 'notes']);
    });
  }

  it('writes nothing where a folder stands, where none does, or where it may not', () => {
    writeMinutes();
    assert.match(decisions('--write', 'notes', 'notes').err, /^notes: not written: not a file$/m);
    assert.match(decisions('--write', 'gone/a.md', 'notes').err, /not written: no such file or folder/);
    tree.write('docs.md', `${BEGIN}\n${END}\n`);
    chmodSync(tree.folder, 0o777);
    chmodSync(tree.at('docs.md'), 0o444);
    const { status, err } = cli.runUnprivileged('decisions', '--write', tree.at('docs.md'), tree.at('notes'));
    assert.equal(status, 1);
    assert.match(err, /docs\.md: not written: permission denied/);
  });

  it('writes nothing where a note cannot be read, or there is none: its decisions would be lost', () => {
    writeMinutes();
    tree.write('docs.md', `${BEGIN}\n${END}\n`);
    tree.write('notes/2026-05-26.md', Uint8Array.of(0x61, 0xff));
    const { status, err } = decisions('--write', 'docs.md', 'notes');
    assert.equal(status, 1);
    assert.match(err, /docs\.md: not written, as a note could not be read/);
    tree.write('others/README.md', '# Readme\n');
    assert.match(
      decisions('--write', 'docs.md', 'others').err,
      /docs\.md: not written, as no notes were found; 1 Markdown file does not look like minutes/,
    );
    assert.equal(readText('docs.md'), `${BEGIN}\n${END}\n`);
  });

  it('refuses what does not go together', () => {
    for (const args of [['--json', '--write', 'a.md'], ['--owner', 'mona'], ['--recent'], ['--write=']])
      assert.equal(decisions(...args).status, 2, args.join(' '));
    assert.match(cli.run('scan', '--write', 'a.md', '.').err, /scan has no option --write/);
  });
});
