import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { after, before } from 'mocha';
import { bundles } from '../../esbuild.mjs';
import { TEMPORARY } from './temporaryTree';

/** What a run of the command line left behind. */
export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command line as users have it, built once for a suite and run as a process. */
export class CommandLine {
  #folder = '';

  constructor() {
    before(async () => {
      this.#folder = mkdtempSync(path.join(TEMPORARY, 'meeting-notes-cli-'));
      chmodSync(this.#folder, 0o755);
      for (const bundle of [bundles.cli, bundles.commandLine])
        await esbuild.build({
          ...bundle,
          outfile: path.join(this.#folder, path.basename(bundle.outfile)),
          logLevel: 'silent',
        });
    });
    after(() => rmSync(this.#folder, { recursive: true }));
  }

  get #file(): string {
    return path.join(this.#folder, 'cli.js');
  }

  run(...args: string[]): Outcome {
    return outcome(process.execPath, [this.#file, ...args]);
  }

  /** The same by a user who may read no more than others may: nothing is closed to root. */
  runUnprivileged(...args: string[]): Outcome {
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    return outcome(process.execPath, [this.#file, ...args], nobody);
  }

  /** Runs a line of the shell in which `"$@"` is the command line with these arguments. */
  runIn(shell: string, ...args: string[]): Outcome {
    return outcome('/bin/sh', ['-c', shell, 'sh', process.execPath, this.#file, ...args]);
  }
}

function outcome(program: string, args: string[], user: { uid?: number; gid?: number } = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(program, args, {
    ...user,
    encoding: 'utf8',
    maxBuffer: 1 << 27,
  });
  return { status, out: stdout, err: stderr };
}
