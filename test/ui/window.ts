import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startStandIn, type StandIn } from '../github/stand-in';
import { root } from '../harness/paths';
import type { Settings } from '../harness/server';
import { Workbench } from './workbench';

interface WindowOptions {
  /** What stands in the folder: texts by their paths. */
  readonly files?: Readonly<Record<string, string>>;
  /** With a copy of the sample notes, too. */
  readonly sample?: boolean;
  /** The folder is a git repository with this remote. */
  readonly remote?: string;
  /** The file of the folder that is opened in its place. */
  readonly workspace?: string;
  readonly settings?: Settings;
  /** Nobody has said yet that the folder is to be trusted. */
  readonly restricted?: boolean;
  /** Device pixels per CSS pixel, 1 unless told. */
  readonly scale?: number;
  /** A test after which a notification shows has failed. */
  readonly quiet?: boolean;
  /**
   * Takes back what a test that failed half-way may have left, beside what is open or unsaved.
   * `anew`: the next attempt has another window, GitHub and folder, as at first. This is for what cannot be taken back; no test there builds on another one.
   */
  readonly recover?: 'anew' | (() => Promise<unknown>);
}

interface OpenWindow {
  readonly gitHub: StandIn;
  /** Absolute path. */
  readonly folder: string;
  readonly workbench: Workbench;
}

/**
 * Gives the `describe` around it a window of its own, with a GitHub and a folder of its own; `ready` takes them and goes to where the tests begin.
 * After each test GitHub is as at first and no question is open; one that failed leaves a picture, but nothing unsaved.
 */
export function inWindow(options: WindowOptions, ready: (window: OpenWindow) => unknown): void {
  const { settings, scale = 1, workspace = '', restricted = false, quiet = false } = options;
  const closings: (() => Promise<unknown>)[] = [];
  let gitHub: StandIn;
  let workbench: Workbench;

  before(async function () {
    this.timeout(120_000);
    await open(this.test?.fullTitle() ?? '');
  });

  after(close);

  afterEach(async function () {
    this.timeout(120_000);
    gitHub.reset();
    // A test that is to be tried again has not got the state `failed`.
    if (this.currentTest?.state !== 'passed') {
      const title = this.currentTest?.fullTitle() ?? '';
      // What is in the next attempt's way makes that one fail.
      await workbench.screenshot(`failed ${title}`).catch(() => undefined);
      await recover(title).catch(() => undefined);
      return;
    }
    if (quiet) assert.deepEqual(await workbench.notifications(), [], 'nothing pops up');
    await workbench.escape();
  });

  async function open(title: string): Promise<void> {
    gitHub = await startStandIn();
    closings.push(() => gitHub.close());
    const folder = await mkdtemp(join(tmpdir(), 'meeting-notes-'));
    closings.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
    await fill(folder, options);
    const opened = {
      folder: join(folder, workspace),
      settings: { 'meetingNotes.github.apiUrl': gitHub.url, ...settings },
    };
    const isUsual = scale === 1 && !restricted;
    const start = () =>
      isUsual ? Workbench.open(opened) : Workbench.start({ ...opened, scale, restricted });
    // Mocha tries tests again, but no hook.
    workbench = await start().catch(start);
    closings.push(() => workbench.close());
    try {
      await ready({ gitHub, folder, workbench });
    } catch (error) {
      await workbench.screenshot(`failed ${title}`);
      throw error;
    }
  }

  async function close(): Promise<void> {
    for (let next = closings.pop(); next; next = closings.pop()) await next();
  }

  async function recover(title: string): Promise<void> {
    if (options.recover === 'anew') {
      await close();
      await open(title);
      return;
    }
    await workbench.escape();
    await workbench.revertFiles();
    await options.recover?.();
    await workbench.runCommand('Notifications: Clear All Notifications');
  }
}

async function fill(folder: string, { files = {}, sample, remote }: WindowOptions): Promise<void> {
  if (sample) await cp(join(root, 'media', 'sample'), folder, { recursive: true });
  await writeFiles(folder, files);
  if (remote === undefined) return;
  for (const args of [
    ['init', '--quiet', '--initial-branch=main'],
    ['remote', 'add', 'origin', remote],
  ])
    execFileSync('git', args, { cwd: folder });
}

/** Writes texts by their paths within a folder. */
export async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}
