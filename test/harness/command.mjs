import { spawn } from 'node:child_process';
import { once } from 'node:events';

const isWindows = process.platform === 'win32';

/** The environment variable that keeps what a process starts in its own group, which its parent ends as a whole. */
export const groupVariable = 'MEETING_NOTES_IN_GROUP';
const leads = !isWindows && !process.env[groupVariable];

/** Thrown for a command that ends with another status than 0. */
export class CommandFailed extends Error {
  /**
   * @param {string} command
   * @param {string} output standard output and error, as they came
   */
  constructor(command, output) {
    super(`${command} failed: ${output.trim().split('\n').at(-1) ?? ''}`);
    this.output = output;
  }
}

/**
 * Starts a command as the leader of a process group, so that `endGroup` also ends what it starts.
 * It does not outlive this process.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export function startGroup(command, args, options = {}) {
  const child = spawn(command, args, {
    ...options,
    detached: leads,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => void signalGroup(child, 'SIGKILL');
  process.once('exit', kill);
  child.once('close', () => process.removeListener('exit', kill));
  return child;
}

/**
 * Asks a group to end, kills it after `grace` milliseconds, and waits until its leader has ended.
 * @param {import('node:child_process').ChildProcess} leader
 */
export async function endGroup(leader, grace = 10_000) {
  if (leader.exitCode === null && leader.signalCode === null && signalGroup(leader, 'SIGTERM')) {
    const force = setTimeout(() => signalGroup(leader, 'SIGKILL'), grace);
    await once(leader, 'exit');
    clearTimeout(force);
  }
  if (leads) signalGroup(leader, 'SIGKILL');
}

/**
 * @param {import('node:child_process').ChildProcess} leader
 * @param {NodeJS.Signals} signal
 */
function signalGroup({ pid }, signal) {
  if (pid === undefined) return false;
  if (isWindows) {
    spawn('taskkill.exe', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return true;
  }
  try {
    return process.kill(leads ? -pid : pid, signal);
  } catch {
    return false; // the group is empty
  }
}

/**
 * Runs a command and returns its output. Throws `CommandFailed` if it fails, and the signal's reason if it is aborted.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, signal: AbortSignal }} options
 * @returns {Promise<string>}
 */
export async function runCommand(command, args, { signal, ...options }) {
  signal.throwIfAborted();
  const child = startGroup(command, args, options);
  const end = () => void endGroup(child);
  signal.addEventListener('abort', end);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
  }
  try {
    const [status] = await once(child, 'close');
    signal.throwIfAborted();
    if (status !== 0) throw new CommandFailed(command, output);
    return output;
  } finally {
    signal.removeEventListener('abort', end);
  }
}
