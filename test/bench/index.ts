import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ItemTracker, type FiledNote } from '../../src/notes/notebook/trackedItems';
import { DiskLog } from './diskLog';
import { DiskNotes } from './diskNotes';
import { IndexSession } from './indexSession';
import { growth, heapUsed, spent, timed, Waiting, type Time } from './measure';
import { makeNote } from './notes';
import type { Row } from './reading';

const COUNTS = [100, 1_000, 10_000];
const LINES = 80;
/** So many files change when a branch is switched. */
const SWITCHED = 1_000;

interface Costs {
  readonly looking: Time;
  readonly probe: Time;
  readonly first: Time;
  /** Milliseconds until the first note is told of. */
  readonly firstRow: number;
  /** The longest that anything else had to wait, in milliseconds of the processor. */
  readonly longest: number;
  readonly kept: Time;
  readonly checked: Time;
  readonly tick: Time;
  readonly oneReads: number;
  readonly oneBytes: number;
  readonly manyReads: number;
  readonly manyTold: number;
  readonly remoteReads: number;
  readonly remote: Time;
  readonly join: number;
  /** Bytes. */
  readonly heap: number;
  readonly resident: number;
  readonly written: number;
}

/** What the index costs with notes on a disk, beside a probe that only looks at the same files and reads them. */
export async function measureIndex(): Promise<Row[]> {
  const all: Costs[] = [];
  for (const count of COUNTS) all.push(await measureCount(count));
  const grown = (of: (costs: Costs) => number) => growth(COUNTS, all.map(of)).toFixed(2);
  const each = (of: (costs: Costs) => number, digits = 0) =>
    all.map((costs) => of(costs).toFixed(digits)).join(' ');
  const sizes = `${COUNTS.map((count) => count.toLocaleString('en')).join(', ')} notes of ${LINES} lines`;
  const mega = (of: (costs: Costs) => number) => each((costs) => of(costs) / 1e6, 1);
  return [
    [`the probe looks at ${sizes}, in ms`, each(({ looking }) => looking.wall)],
    ['the probe looks at them and reads them, in ms', each(({ probe }) => probe.wall)],
    ['first reading, times the probe', each(({ first, probe }) => first.wall / probe.wall, 1)],
    ['  of the processor, times the probe', each(({ first, probe }) => first.processor / probe.processor, 1)],
    ['  in ms of the processor', each(({ first }) => first.processor)],
    ['  growth (1 is linear)', grown(({ first }) => first.processor)],
    ['  first note told of after ms', each(({ firstRow }) => firstRow)],
    ['  longest that typing waits, in ms', each(({ longest }) => longest)],
    ['warm start: what was kept is known after ms', each(({ kept }) => kept.wall)],
    ['  in ms of the processor', each(({ kept }) => kept.processor)],
    [
      '  all checked, times the probe’s looking',
      each(({ checked, looking }) => checked.wall / looking.wall, 1),
    ],
    ['  growth', grown(({ kept, checked }) => kept.processor + checked.processor)],
    ['one edit in an editor is told of after ms', each(({ tick }) => tick.wall)],
    ['one changed file: files read', each(({ oneReads }) => oneReads)],
    ['  kB written', each(({ oneBytes }) => oneBytes / 1e3, 1)],
    [`${SWITCHED} changed files, or all: files read`, each(({ manyReads }) => manyReads)],
    ['  times told', each(({ manyTold }) => manyTold)],
    ['another remote: files read', each(({ remoteReads }) => remoteReads)],
    ['  in ms of the processor', each(({ remote }) => remote.processor)],
    ['items of all notes joined anew for one that has changed, in ms', each(({ join }) => join)],
    ['  growth', grown(({ join }) => join)],
    ['memory live, in MB', mega(({ heap }) => heap)],
    ['  growth', grown(({ heap }) => heap)],
    ['memory resident more than before, in MB', mega(({ resident }) => resident)],
    ['kept on disk, in MB', mega(({ written }) => written)],
  ];
}

async function measureCount(count: number): Promise<Costs> {
  const folder = await mkdtemp(path.join(tmpdir(), 'meeting-notes-bench-'));
  try {
    const disk = new DiskNotes(folder);
    for (let number = 0; number < count; number++) await disk.write(`${number}.md`, makeNote(number, LINES));
    const looking = await timed(() => disk.look());
    const probe = await timed(() => disk.lookAndRead());
    return { looking, probe, ...(await measureSessions(disk, new DiskLog(folder))) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measureSessions(disk: DiskNotes, log: DiskLog): Promise<Omit<Costs, 'looking' | 'probe'>> {
  const before = { heap: heapUsed(), resident: process.memoryUsage().rss };
  const session = new IndexSession(disk, log);
  const waiting = new Waiting();
  const begun = performance.now();
  const row = session.told().then(() => performance.now() - begun);
  const first = await timed(() => session.list());
  const longest = waiting.end();
  const firstRow = await row;
  await session.flush();
  const { written } = log;
  const resident = process.memoryUsage().rss - before.resident;
  const heap = heapUsed() - before.heap;
  const join = measureJoin(session);

  const next = session.next();
  const kept = await timed(() => next.restore());
  const checked = await timed(() => next.list());
  await next.flush();
  const tick = await timed(async () => {
    const told = next.told();
    next.edit('0.md', `${disk.text('0.md')}* AI @bo-lind to look once\n`);
    await told;
  });
  disk.close('0.md');
  disk.reads = 0;
  await disk.write('0.md', `${disk.text('0.md')}* AI @bo-lind to look again\n`);
  await next.check(['0.md']);
  const writtenBefore = log.written;
  await next.flush();
  const one = { oneReads: disk.reads, oneBytes: log.written - writtenBefore };

  const switched = disk.names.slice(0, SWITCHED);
  for (const name of switched) await disk.write(name, `${disk.text(name)}* AI @ada-brandt to merge\n`);
  disk.reads = next.times = 0;
  await next.check(switched);
  const many = { manyReads: disk.reads, manyTold: next.times };
  disk.reads = 0;
  const remote = await timed(() => next.moveTo('charts'));
  const remoteReads = disk.reads;
  await next.end();
  return {
    first,
    firstRow,
    longest,
    written,
    resident,
    heap,
    join,
    kept,
    checked,
    tick,
    ...one,
    ...many,
    remote,
    remoteReads,
  };
}

/** What the view of the action items has to do after each pause in typing. */
function measureJoin(session: IndexSession): number {
  const notes = session.notes();
  const tracker = new ItemTracker<FiledNote>();
  tracker.track(notes);
  const [first, ...others] = notes;
  if (!first) throw new Error('The index is empty.');
  const begun = spent();
  tracker.track([{ ...first }, ...others]);
  return spent() - begun;
}
