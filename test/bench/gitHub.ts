import type { GitHub } from '../../src/github/client';
import type { Target } from '../../src/notes/note';
import { Clock, clientFor, MemoryStore, target } from '../github/clients';
import { startStandIn, type StandIn } from '../github/stand-in';
import { growth } from './measure';
import type { Row } from './reading';

const COUNTS = [1, 30, 200];
const MINUTE = 60_000;

/** What the issues of a note cost: requests, and the time that the client itself takes. */
export async function measureGitHub(): Promise<Row[]> {
  const standIn = await startStandIn();
  try {
    const targets = fill(standIn, Math.max(...COUNTS));
    const rows: Row[] = [];
    for (const token of ['good', null]) {
      for (const count of COUNTS) rows.push(await measureRequests(standIn, targets.slice(0, count), token));
    }
    return [...rows, ...(await measureOwnTime(standIn, targets))];
  } finally {
    await standIn.close();
  }
}

/** Adds so many issues to the stand-in. */
function fill(standIn: StandIn, count: number): Target[] {
  const repository = standIn.data.repository('harbour-lights', 'beacon');
  const [first] = repository?.threads ?? [];
  return Array.from({ length: count }, (_, index) => {
    if (first) repository?.threads.push({ ...first, number: 1000 + index });
    return target(`harbour-lights/beacon#${1000 + index}`);
  });
}

async function measureRequests(
  standIn: StandIn,
  targets: readonly Target[],
  token: string | null,
): Promise<Row> {
  const clock = new Clock();
  const store = new MemoryStore();
  const requests = async (work: () => Promise<unknown>) => {
    const before = standIn.requests.records.length;
    await work();
    return standIn.requests.records.length - before;
  };
  const client = clientFor(standIn, clock, { token, store });
  const cold = await requests(() => client.issues.getAll(targets));
  const warm = await requests(() => client.issues.getAll(targets));
  const next = clientFor(standIn, clock, { token, store: store.reopened() });
  const restarted = await requests(() => next.issues.getAll(targets));
  clock.pass(60 * MINUTE);
  const stale = await requests(() => next.issues.getAll(targets));
  const who = token === null ? 'out' : 'in';
  return [
    `requests for ${targets.length} references, signed ${who}: cold, warm, after a restart, an hour later`,
    [cold, warm, restarted, stale].join(' '),
  ];
}

/** With answers that are there at once, so that only the client's own work is measured. */
async function measureOwnTime(standIn: StandIn, targets: readonly Target[]): Promise<Row[]> {
  const answers = new Map<string, string>();
  const remembering: typeof fetch = async (input, init) => {
    const key = init?.body as string;
    const known = answers.get(key);
    const headers = { 'content-type': 'application/json' };
    if (known !== undefined) return new Response(known, { headers });
    const text = await (await fetch(input, init)).text();
    answers.set(key, text);
    return new Response(text, { headers });
  };
  const sizes = [25, 50, 100, 200];
  const cold: number[] = [];
  const warm: number[] = [];
  for (const size of sizes) {
    const some = targets.slice(0, size);
    const fresh = () => clientFor(standIn, new Clock(), { token: 'good', fetch: remembering });
    await fresh().issues.getAll(some);
    cold.push(await medianOf(() => timeOf(fresh(), some)));
    const known = fresh();
    await known.issues.getAll(some);
    warm.push(await medianOf(() => timeOf(known, some)));
  }
  const perReference = (times: readonly number[]) => `${((1000 * (times.at(-1) ?? 0)) / 200).toFixed(0)} µs`;
  return [
    ['own time of the client for each of 200 references, cold', perReference(cold)],
    ['own time of the client for each of 200 references, warm', perReference(warm)],
    [
      `growth with the number of references, ${sizes.join(' to ')}, cold (1 is linear)`,
      growth(sizes, cold).toFixed(2),
    ],
  ];
}

/** Milliseconds. */
async function timeOf(client: GitHub, targets: readonly Target[]): Promise<number> {
  const start = process.hrtime.bigint();
  await client.issues.getAll(targets);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

async function medianOf(run: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 7; count++) times.push(await run());
  return times.sort((a, b) => a - b)[3] ?? 0;
}
