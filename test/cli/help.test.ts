import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { COMMAND_NAMES, commandOf, OPTIONS, optionOf, optionsOf } from '../../src/cli/commands';
import { helpFor } from '../../src/cli/help';
import { readOptions } from '../../src/cli/options';
import { CommandLine } from './commandLine';

const { version } = JSON.parse(readFileSync(path.join(__dirname, '..', '..', 'package.json'), 'utf8')) as {
  version: string;
};

describe('the help', () => {
  for (const name of COMMAND_NAMES) {
    it(`of ${name} has its usage, its options and no others, and what exit statuses mean`, () => {
      const help = helpFor(name);
      assert.ok(help.startsWith(`Usage: meeting-notes ${name} ${commandOf(name).usage}\n`), help);
      const options = Array.from(help.matchAll(/^ {2}--(\w+)(?: (\S+))? {2,}\S/gm), ([, option, value]) => [
        option,
        value,
      ]);
      assert.deepEqual(
        options,
        optionsOf(name).map(([option]) => [option, optionOf(option).value]),
      );
      assert.match(help, /^Exit status:\n {2}0 .*\n {2}1 .*\n.*\n {2}2 .*\n$/m);
    });
  }

  it('of all commands has what that of each has', () => {
    const whole = helpFor(null);
    for (const name of COMMAND_NAMES) {
      assert.ok(whole.includes(` meeting-notes ${name} ${commandOf(name).usage}\n`));
      for (const part of helpFor(name).split('\n\n').slice(1))
        assert.ok(whole.includes(part.trimEnd()), part);
    }
  });

  it('fits into 100 columns', () => {
    for (const line of [null, ...COMMAND_NAMES].flatMap((name) => helpFor(name).split('\n')))
      assert.ok(line.length <= 100, line);
  });

  it('tells every option somewhere', () => {
    const told = new Set(COMMAND_NAMES.flatMap((name) => optionsOf(name).map(([option]) => option)));
    assert.deepEqual([...told, 'version'].sort(), Object.keys(OPTIONS).sort());
  });
});

describe('the arguments of meeting-notes', () => {
  it('ask for the help of all commands or of one, whatever else they hold', () => {
    assert.deepEqual(readOptions(['--help']), { command: 'help', of: null });
    for (const args of [
      ['scan', '--help'],
      ['-h', 'scan'],
      ['scan', '--json', '--group', 'owner', '-h'],
    ])
      assert.deepEqual(readOptions(args), { command: 'help', of: 'scan' }, args.join(' '));
    assert.throws(() => readOptions(['sacn', '--help']), /Unknown command: sacn/);
  });

  it('may not hold options of another command', () => {
    for (const [command, option] of [
      ['scan', 'write=x'],
      ['decisions', 'recent'],
      ['completion', 'json'],
    ] as const)
      assert.throws(
        () => readOptions([command, `--${option}`, 'bash']),
        new RegExp(`${command} has no option --${option.replace(/=.*/, '')}`),
      );
  });

  it('name the shell to complete in', () => {
    assert.deepEqual(readOptions(['completion', 'fish']), { command: 'completion', shell: 'fish' });
    assert.throws(() => readOptions(['completion']), /one shell: bash, zsh, fish/);
    assert.throws(() => readOptions(['completion', 'bash', 'zsh']), /one shell/);
    assert.throws(() => readOptions(['completion', 'csh']), /Unknown shell: csh/);
  });
});

describe('meeting-notes', function () {
  this.timeout(60_000);
  const cli = new CommandLine();

  it('prints its version, that of package.json', () => {
    assert.deepEqual(cli.run('--version'), { status: 0, out: `${version}\n`, err: '' });
  });

  it('prints the help of a command', () => {
    assert.deepEqual(cli.run('decisions', '--help'), { status: 0, out: helpFor('decisions'), err: '' });
  });
});
