import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'mocha';

/** Where other users may enter, too, which a folder made for one user's session forbids. */
export const TEMPORARY = process.platform === 'win32' ? tmpdir() : '/tmp';

/** A folder of its own for each test of a suite. Names in it have forward slashes. */
export class TemporaryTree {
  folder = '';

  constructor() {
    beforeEach(() => {
      this.folder = realpathSync(mkdtempSync(path.join(TEMPORARY, 'meeting-notes-')));
    });
    afterEach(() => rmSync(this.folder, { recursive: true }));
  }

  /** Where a thing of the folder stands. */
  at(name: string): string {
    return path.join(this.folder, ...name.split('/'));
  }

  write(name: string, content: string | Uint8Array = ''): void {
    mkdirSync(path.dirname(this.at(name)), { recursive: true });
    writeFileSync(this.at(name), content);
  }

  makeFolder(name: string): void {
    mkdirSync(this.at(name), { recursive: true });
  }

  /** A link to `target`, which is relative to the link's folder. */
  link(name: string, target: string): void {
    mkdirSync(path.dirname(this.at(name)), { recursive: true });
    symlinkSync(target, this.at(name));
  }

  /** A pipe in which nobody writes. */
  makePipe(name: string): void {
    spawnSync('mkfifo', [this.at(name)]);
  }
}
