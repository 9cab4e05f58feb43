import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fingerprint } from '../../src/notes/cache/fingerprint';
import { packFile, unpackFile, type CachedFile } from '../../src/notes/cache/cachedFile';
import { ItemTracker, type FiledNote } from '../../src/notes/notebook/trackedItems';
import { readNote } from '../../src/notes/readNote';
import type { NoteFiles } from '../../src/vscode/workspace/noteFiles';
import { NoteIndex } from '../../src/vscode/workspace/noteIndex';
import { Pacer } from '../../src/vscode/workspace/pacer';
import { growth } from './measure';
import { makeNote } from './notes';
import type { Row } from './reading';

const COUNTS = [100, 1_000, 10_000];
const LINES = 80;
const YEAR_AGO = new Date(Date.now() - 31_536_000_000);

interface Costs {
  /** Milliseconds of the processor. */
  readonly plain: number;
  readonly first: number;
  readonly warm: number;
  readonly update: number;
  /** Of the items of all notes, after one note has changed. */
  readonly join: number;
  /** Files read for the one that has changed. */
  readonly reads: number;
  /** The longest that anything else had to wait. */
  readonly longest: number;
  /** Bytes. */
  readonly heap: number;
  readonly kept: number;
}

/** What the index costs with notes on a disk: first reading, warm start, one changed file, and what it takes of memory. */
export async function measureIndex(): Promise<Row[]> {
  const all: Costs[] = [];
  for (const count of COUNTS) all.push(await measureCount(count));
  const grown = (name: keyof Costs) =>
    growth(
      COUNTS,
      all.map((costs) => costs[name]),
    ).toFixed(2);
  const each = (write: (costs: Costs) => string) => all.map(write).join(' ');
  const ms = (name: keyof Costs) => each((costs) => costs[name].toFixed(0));
  const of = `${COUNTS.map((count) => count.toLocaleString('en')).join(', ')} notes of ${LINES} lines`;
  return [
    [`first reading of ${of}, in ms of the processor`, ms('first')],
    [
      '  times what reading the same texts in a row takes',
      each(({ first, plain }) => (first / plain).toFixed(1)),
    ],
    ['  growth (1 is linear)', grown('first')],
    ['warm start, in ms', ms('warm')],
    ['  times as fast as the first reading', each(({ first, warm }) => (first / warm).toFixed(1))],
    ['  growth', grown('warm')],
    ['one changed file, in ms', ms('update')],
    ['  files read', ms('reads')],
    ['  growth (0 is flat)', grown('update')],
    ['items of all notes joined anew for one that has changed, in ms', ms('join')],
    ['  growth (1 is linear)', grown('join')],
    ['longest that typing waits while all is read, in ms', ms('longest')],
    ['memory, in MB', each(({ heap }) => (heap / 1e6).toFixed(1))],
    ['  growth', grown('heap')],
    ['kept file, in MB', each(({ kept }) => (kept / 1e6).toFixed(1))],
  ];
}

async function measureCount(count: number): Promise<Costs> {
  const folder = await mkdtemp(path.join(tmpdir(), 'meeting-notes-bench-'));
  try {
    const texts = new Map<string, string>();
    for (let number = 0; number < count; number++)
      texts.set(path.join(folder, `${number}.md`), makeNote(number, LINES));
    for (const [file, text] of texts) await writeOld(file, text);
    const plain = await timed(() => {
      for (const [file, text] of texts) readNote(text, contextOf(file));
    });
    const files = new Disk([...texts.keys()]);
    const before = heapUsed();
    const index = newIndex(files);
    const wait = new Waiting();
    const first = await timed(() => list(index));
    const longest = wait.end();
    const heap = heapUsed() - before;
    const lines = Array.from(index.entriesToPersist(), packFile);

    const warmIndex = newIndex(files);
    const warm = await timed(async () => {
      await warmIndex.restore(await unpack(lines));
      await list(warmIndex);
    });
    files.reads = 0;
    const [changed = ''] = texts.keys();
    await writeOld(changed, `${texts.get(changed) ?? ''}* AI @bo-lind to look again\n`);
    const update = await timed(async () => {
      warmIndex.check(changed);
      await warmIndex.settled();
    });
    const join = await measureJoin(index);
    const kept = lines.reduce((sum, line) => sum + line.length + 1, 0);
    return { plain, first, warm, update, reads: files.reads, join, longest, heap, kept };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What the view of the action items has to do after each pause in typing. */
async function measureJoin(index: NoteIndex): Promise<number> {
  const notes = Array.from(index.notes(), ([key, note]): FiledNote => ({ path: key, note }));
  const tracker = new ItemTracker();
  tracker.track(notes);
  const [first, ...others] = notes;
  if (!first) throw new Error('The index is empty.');
  return timed(() => tracker.track([{ ...first }, ...others]));
}

class Disk implements NoteFiles {
  readonly #keys: readonly string[];
  reads = 0;

  constructor(keys: readonly string[]) {
    this.#keys = keys;
  }

  list(): Promise<readonly string[]> {
    return Promise.resolve(this.#keys);
  }

  async stat(key: string): Promise<{ mtime: number; size: number }> {
    const { mtime, size } = await stat(key);
    return { mtime: mtime.getTime(), size };
  }

  read(key: string): Promise<Uint8Array> {
    this.reads++;
    return readFile(key);
  }

  open(): null {
    return null;
  }

  mayBeNote(): boolean {
    return true;
  }

  about(key: string) {
    const context = contextOf(key);
    return { context, place: context.path, isNamed: false, digest: fingerprint(JSON.stringify(context)) };
  }
}

/** How long anything else has to wait for its turn, as a letter typed does. */
class Waiting {
  #longest = 0;
  #last = spent();
  readonly #timer = setInterval(() => {
    const now = spent();
    this.#longest = Math.max(this.#longest, now - this.#last);
    this.#last = now;
  }, 1);

  /** Milliseconds. */
  end(): number {
    clearInterval(this.#timer);
    return this.#longest;
  }
}

const contextOf = (file: string) => ({
  path: `weekly/${path.basename(file)}`,
  repository: null,
  hosts: ['github.com'],
});

function newIndex(files: NoteFiles): NoteIndex {
  return new NoteIndex(files, { changed: () => undefined, complain: console.error });
}

async function list(index: NoteIndex): Promise<void> {
  index.list();
  await index.settled();
}

async function unpack(lines: readonly string[]): Promise<Map<string, CachedFile>> {
  const pacer = new Pacer();
  const kept = new Map<string, CachedFile>();
  for (const line of lines) {
    const file = await pacer.run(() => unpackFile(line));
    if (file) kept.set(file.key, file);
  }
  return kept;
}

/** A file just written is not believed by its time. */
async function writeOld(file: string, text: string): Promise<void> {
  await writeFile(file, text);
  await utimes(file, YEAR_AGO, YEAR_AGO);
}

/** Milliseconds of the processor: what other processes take does not count, nor does waiting. */
async function timed(work: () => unknown): Promise<number> {
  const begun = spent();
  await work();
  return spent() - begun;
}

function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}
