import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'mocha';
import { COMMAND_NAMES, optionOf, optionsOf, SHELLS } from '../../src/cli/commands';
import { completionFor } from '../../src/cli/completion';
import { GROUPINGS } from '../../src/notes/notebook/groupings';
import { TemporaryTree } from './temporaryTree';

const isThere = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** What a shell gives for a script of it; fails where it complains. */
function runIn(shell: string, script: string, cwd?: string): string[] {
  const { status, stdout, stderr } = spawnSync(shell, ['-c', script], { encoding: 'utf8', cwd });
  assert.equal(stderr, '');
  assert.equal(status, 0);
  return stdout.split('\n').slice(0, -1);
}

describe('the completion of bash', function () {
  const tree = new TemporaryTree();

  before(function () {
    if (!isThere('bash')) this.skip();
  });

  /** What Tab offers behind these words, as bash divides them, of which the last is begun. */
  function offered(...words: string[]): string[] {
    const quoted = ['meeting-notes', ...words].map((word) => `'${word}'`).join(' ');
    return runIn(
      'bash',
      `complete() { :; }\n${completionFor('bash')}\nCOMP_WORDS=(${quoted}) COMP_CWORD=${words.length}\n_meeting_notes\nfor each in "\${COMPREPLY[@]}"; do printf '%s\\n' "$each"; done`,
      tree.folder,
    ).sort();
  }

  it('offers commands, and what can stand without one', () => {
    assert.deepEqual(offered(''), [...COMMAND_NAMES].sort());
    assert.deepEqual(offered('d'), ['decisions']);
    assert.deepEqual(offered('--'), ['--help', '--version']);
  });

  it('offers the options of a command', () => {
    for (const name of COMMAND_NAMES)
      assert.deepEqual(
        offered(name, '--'),
        optionsOf(name)
          .map(([option]) => `--${option}`)
          .sort(),
      );
    assert.deepEqual(offered('scan', '--json', '--re'), ['--recent', '--repo']);
  });

  it('offers the values of an option that has some, also behind a sign', () => {
    assert.deepEqual(offered('scan', '--group', ''), [...GROUPINGS].sort());
    assert.deepEqual(offered('scan', '--group', '=', 'o'), ['owner']);
    assert.deepEqual(offered('scan', '--group', '='), [...GROUPINGS].sort());
    assert.deepEqual(offered('completion', ''), [...SHELLS].sort());
  });

  it('offers files, whatever they are called, where a path is wanted and only there', () => {
    tree.write('team notes/a.md');
    tree.write('team*.md');
    assert.deepEqual(offered('scan', 'te'), ['team notes', 'team*.md']);
    assert.deepEqual(offered('decisions', '--write', 'te'), ['team notes', 'team*.md']);
    for (const option of ['--owner', '--since', '--repo']) assert.deepEqual(offered('scan', option, ''), []);
  });
});

describe('the completion of zsh', () => {
  it('is a script that zsh takes', function () {
    if (!isThere('zsh')) this.skip();
    const script = completionFor('zsh');
    assert.deepEqual(runIn('zsh', `compdef() { print -r -- "$@"; }\n${script}`), [
      '_meeting_notes meeting-notes',
    ]);
  });

  it('has every option with its values', () => {
    const script = completionFor('zsh');
    for (const [option] of COMMAND_NAMES.flatMap(optionsOf)) {
      const { value = '', choices = [] } = optionOf(option);
      const spec = `--${option}\\[[^\\]]+\\]${value && `:${value}:`}${choices.length > 0 ? `\\(${choices.join(' ')}\\)` : ''}`;
      assert.match(script, new RegExp(spec));
    }
  });
});

describe('the completion of fish', () => {
  const script = completionFor('fish');

  it('offers commands, options and values', function () {
    if (!isThere('fish')) this.skip();
    const offered = (line: string) =>
      runIn('fish', `${script}\ncomplete -C ${JSON.stringify(line)}`).map((each) => each.split('\t')[0]);
    for (const name of COMMAND_NAMES) {
      assert.ok(offered('meeting-notes ').includes(name));
      const options = optionsOf(name).map(([option]) => `--${option}`);
      assert.deepEqual(offered(`meeting-notes ${name} --`).sort(), options.sort());
    }
    assert.deepEqual(offered('meeting-notes scan --group ').sort(), [...GROUPINGS].sort());
  });

  it('has every option of every command', () => {
    for (const name of COMMAND_NAMES)
      for (const [option] of optionsOf(name))
        assert.match(script, new RegExp(`_from ${name}' -l ${option}( .*)? -d '.+'$`, 'm'));
  });
});

describe('completion', () => {
  it('is installed as each script says', () => {
    for (const shell of SHELLS)
      assert.ok(completionFor(shell).includes(`meeting-notes completion ${shell}`), path.basename(shell));
  });
});
