import { basename, delimiter, dirname, join } from 'node:path';
import { CommandFailed, runCommand } from './command.mjs';

/** No audit and funding messages; an unreachable registry fails within seconds, where npm would retry for minutes. */
const quickly = [
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
];

/**
 * Runs npm. Throws its error message as one line.
 * @param {readonly string[]} args
 * @param {{ cwd: string, signal: AbortSignal, node?: string, env?: NodeJS.ProcessEnv }} options
 * `node` runs npm and its scripts; by default the node of this process.
 */
export async function npm(args, { cwd, signal, node = process.execPath, env = {} }) {
  const program = npmProgram();
  const [command, ...first] = program === null ? ['npm'] : [node, program];
  try {
    return await runCommand(command, [...first, ...args, ...quickly], {
      cwd,
      signal,
      env: { ...ownSettings(), PATH: `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`, ...env },
    });
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    throw new Error(`npm ${args[0]}: ${reason(error.output)}`, { cause: error });
  }
}

/** Windows cannot start `npm` without a shell, so node runs npm's program, which is installed beside it. */
function npmProgram() {
  const program = process.env['npm_execpath'] ?? '';
  if (basename(program) === 'npm-cli.js') return program;
  if (process.platform !== 'win32') return null;
  return join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
}

/** Without the variables in which an outer npm tells its scripts their project: an inner npm would take them for its own. */
function ownSettings() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^npm_(package_|lifecycle_|command$|config_(local_)?prefix$)/i.test(name) && name !== 'INIT_CWD',
    ),
  );
}

/** @param {string} output */
function reason(output) {
  const lines = output.split('\n').map((line) => line.trim());
  const errors = lines
    .filter((line) => line.startsWith('npm error '))
    .map((line) => line.slice('npm error '.length))
    .filter((line) => !/^(code|errno|syscall|path|command|A complete log)\b/.test(line));
  return errors[0] ?? lines.findLast((line) => line !== '') ?? 'no reason given';
}
