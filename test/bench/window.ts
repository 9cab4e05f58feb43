import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { Session } from '../harness/session';
import { installForUi, uiInstallation } from '../harness/ui-installation';
import { appear, eventually } from '../ui/eventually';
import { Workbench } from '../ui/workbench';
import { makeNote } from './notes';
import type { Row } from './reading';
import { typingNotes } from './typingNotes';
import type { ProbeFigures } from './windowProbe';

const COUNTS = [1_000, 10_000];
const LINES = 80;
const KEYS = 60;
/** Milliseconds between two keys, and after the last one for what follows a pause. */
const KEY_MS = 80;
const PAUSE_MS = 1_500;
/** Milliseconds that a busy machine may take to read all notes. */
const READING_MS = 900_000;
/** Milliseconds after which the thread that has read them is gone. */
const IDLE_MS = 35_000;
const SETTINGS = { 'files.autoSave': 'off', 'editor.wordBasedSuggestions': 'off' };
/** Milliseconds of the processor in a quarter of a second: VS Code itself looks for open ports every two seconds. */
const BUSY_MS = 75;

/** What typing costs: until the page has drawn a key at 95 of 100 times, and the extension host's main thread for each. */
interface Typing {
  readonly drawn: number;
  readonly main: number;
  readonly late: number;
}

interface Costs {
  readonly resident: number;
  readonly typing: readonly Typing[];
}

interface OurCosts extends Costs {
  readonly firstRow: number;
  readonly first: number;
  readonly firstMain: number;
  readonly firstLate: number;
  readonly keptRow: number;
  readonly kept: number;
  readonly checked: number;
  readonly look: number;
  readonly read: number;
  readonly tick: number;
}

/** What the packaged extension costs a window, beside a window without it. */
export async function measureWindow(): Promise<Row[]> {
  const session = new Session();
  session.abortOnSignals();
  try {
    Object.assign(process.env, await installForUi(session));
    const ours = uiInstallation();
    const empty = { ...ours, extensionsFolder: join(await session.temporaryFolder(), 'extensions') };
    process.env.MEETING_NOTES_PROBE = await session.temporaryFolder();
    for (const { extensionsFolder } of [ours, empty]) await installProbe(extensionsFolder);
    const rows: Row[] = [];
    for (const count of COUNTS) {
      const folder = await session.temporaryFolder();
      const items = await writeNotes(folder, count);
      process.env.MEETING_NOTES_UI = JSON.stringify(empty);
      const without = await measureEmpty(folder);
      process.env.MEETING_NOTES_UI = JSON.stringify(ours);
      rows.push(...rowsOf(count, without, await measureOurs(folder, items)));
    }
    return rows;
  } finally {
    await session.end();
  }
}

function rowsOf(count: number, empty: Costs, ours: OurCosts): Row[] {
  const ms = (value: number) => value.toFixed(0);
  const typing = Object.keys(typingNotes).map((name, at): Row => {
    const pair = (of: (typing: Typing) => number) =>
      [ours, empty]
        .map((costs) => costs.typing.slice(at, at + 1).map((each) => of(each).toFixed(1)))
        .join(' / ');
    const figures = [pair((of) => of.drawn), pair((of) => of.late), pair((of) => of.main)];
    return [
      `  typing in ${name}: drawn after (95 %), host late by (95 %), processor for a key, in ms`,
      figures.join(', '),
    ];
  });
  return [
    [`${count} notes in a window; typing with Meeting Notes / without`, ''],
    ['  first row after activation, in ms', ms(ours.firstRow)],
    ['  all read, times a probe that looks and reads', (ours.first / ours.read).toFixed(1)],
    ['  main thread busy meanwhile, in ms of the processor', ms(ours.firstMain)],
    ['  latest that the host answered meanwhile (95 %), in ms', ours.firstLate.toFixed(1)],
    ['  warm: first row after activation, in ms', ms(ours.keptRow)],
    ['  warm: all items that were kept are counted after, in ms', ms(ours.kept)],
    ['  warm: all checked, times a probe that looks', (ours.checked / ours.look).toFixed(1)],
    ['  a tick shows after, in ms', ms(ours.tick)],
    ['  resident more than without, in MB', ms((ours.resident - empty.resident) / 1e6)],
    ...typing,
  ];
}

/** Returns how many action items there are. */
async function writeNotes(folder: string, count: number): Promise<number> {
  const texts = Array.from({ length: count }, (_, number) => makeNote(number, LINES));
  for (const [number, text] of texts.entries()) {
    const team = join(folder, `team-${number % 50}`);
    await mkdir(team, { recursive: true });
    await writeFile(join(team, `meeting-${number}.md`), text);
  }
  await mkdir(join(folder, 'typing'));
  let items = 0;
  for (const [name, text] of Object.entries(typingNotes)) {
    await writeFile(join(folder, 'typing', `${name}.md`), text);
    items += [...text.matchAll(/\bAI @/g)].length;
  }
  return items + texts.reduce((sum, text) => sum + [...text.matchAll(/\bAI @/g)].length, 0);
}

/** Puts the probe beside the extensions that are installed there. */
async function installProbe(folder: string): Promise<void> {
  const manifest = { name: 'probe', publisher: 'bench', version: '1.0.0', main: './probe.js' };
  const probe = join(folder, 'bench.probe-1.0.0');
  await mkdir(probe, { recursive: true });
  await build({
    entryPoints: [join(__dirname, 'windowProbe.ts')],
    outfile: join(probe, 'probe.js'),
    bundle: true,
    platform: 'node',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const more = { engines: { vscode: '^1.100.0' }, activationEvents: ['*'] };
  await writeFile(join(probe, 'package.json'), JSON.stringify({ ...manifest, ...more }));
  const list = join(folder, 'extensions.json');
  const installed = JSON.parse(await readFile(list, 'utf8').catch(() => '[]')) as unknown[];
  const location = { $mid: 1, path: probe, scheme: 'file' };
  const entry = { identifier: { id: 'bench.probe' }, version: '1.0.0', location };
  await writeFile(list, JSON.stringify([...installed, { ...entry, relativeLocation: 'bench.probe-1.0.0' }]));
}

/** Asks the probe in the window's extension host. */
async function ask<T>(workbench: Workbench, what: 'figures' | 'look' | 'read'): Promise<T> {
  return eventually(
    'the probe',
    async () => {
      const file = join(process.env.MEETING_NOTES_PROBE ?? '', String(workbench.extensionHost));
      const response = await fetch(`http://127.0.0.1:${await readFile(file, 'utf8')}/${what}`);
      return (await response.json()) as T;
    },
    60_000,
  );
}

const figures = (workbench: Workbench) => ask<ProbeFigures>(workbench, 'figures');

/** Waits until the extension host has had nothing to do for two seconds; when it had last, in milliseconds since 1970. */
async function quiet(workbench: Workbench): Promise<number> {
  let last = Date.now();
  let before = (await figures(workbench)).all;
  while (Date.now() - last < 2_000) {
    await new Promise((next) => setTimeout(next, 250));
    const { all } = await figures(workbench);
    if (all - before > BUSY_MS) last = Date.now();
    before = all;
  }
  return last;
}

async function measureEmpty(folder: string): Promise<Costs> {
  const workbench = await Workbench.start({ folder, settings: SETTINGS });
  try {
    await quiet(workbench);
    const { resident } = await figures(workbench);
    return { resident, typing: await measureTyping(workbench) };
  } finally {
    await workbench.close();
  }
}

async function measureOurs(folder: string, items: number): Promise<OurCosts> {
  const workbench = await Workbench.start({ folder, settings: SETTINGS });
  const { page } = workbench;
  try {
    await quiet(workbench);
    const look = await ask<number>(workbench, 'look');
    const read = await ask<number>(workbench, 'read');
    const before = await figures(workbench);
    const row = shown(page, 'row');
    await workbench.openView('Action Items');
    const firstRow = (await row) - (await activation(workbench));
    await workbench.runCommand('Meeting Notes: Show Recent and Older Action Items');
    const all = await shown(page, 'count', items);
    const after = await figures(workbench);
    const first = all - (await activation(workbench));
    await quiet(workbench);
    await new Promise((next) => setTimeout(next, IDLE_MS));
    const { resident } = await figures(workbench);

    const host = workbench.extensionHost;
    await page.reload({ waitUntil: 'commit' });
    const [keptRow, kept] = await Promise.all([shown(page, 'row'), shown(page, 'count', items)]);
    await eventually('another extension host', () =>
      workbench.extensionHost === host ? Promise.reject(new Error('none')) : Promise.resolve(),
    );
    const checked = await quiet(workbench);
    const warm = await activation(workbench);
    const tick = await measureTick(page, items);
    await quiet(workbench);
    const typing = await measureTyping(workbench);
    return {
      ...{ firstRow, first, firstMain: after.main - before.main, firstLate: after.late.p95 },
      ...{ keptRow: keptRow - warm, kept: kept - warm, checked: checked - warm },
      ...{ look, read, tick, resident, typing },
    };
  } finally {
    await workbench.close();
  }
}

async function activation(workbench: Workbench): Promise<number> {
  return eventually('activation', async () => {
    const { activated } = await figures(workbench);
    if (activated === null) throw new Error('it is not active');
    return activated;
  });
}

/** When the view shows a row, or the icon of its container counts so many items; in milliseconds since 1970. */
async function shown(page: Page, what: 'row' | 'count', count = 0): Promise<number> {
  const selector =
    what === 'row'
      ? '[role=tree][aria-label^="Action Items"] [role=treeitem]'
      : `[role=tab][aria-label*="${count} open action items"]`;
  const time = await page.waitForFunction(
    (wanted) => document.querySelector(wanted) !== null && Date.now(),
    selector,
    { polling: 'raf', timeout: READING_MS },
  );
  return Number(await time.jsonValue());
}

/** Milliseconds from a click on a box until the items are counted anew. */
async function measureTick(page: Page, items: number): Promise<number> {
  const box = page.locator('[role=treeitem] [role=checkbox]').first();
  await appear(box);
  const begun = await box.evaluate((element: HTMLElement) => {
    element.click();
    return Date.now();
  });
  return (await shown(page, 'count', items - 1)) - begun;
}

async function measureTyping(workbench: Workbench): Promise<Typing[]> {
  const all: Typing[] = [];
  for (const name of Object.keys(typingNotes)) {
    await workbench.openFile(`${name}.md`);
    await workbench.editor.placeCursor('TYPE HERE');
    await quiet(workbench);
    all.push(await measureKeys(workbench));
    await workbench.revertFiles();
  }
  return all;
}

async function measureKeys(workbench: Workbench): Promise<Typing> {
  const { page } = workbench;
  await page.evaluate(watchKeys);
  const before = await figures(workbench);
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'e');
    await page.waitForTimeout(KEY_MS);
  }
  await page.waitForTimeout(PAUSE_MS);
  const { main, late } = await figures(workbench);
  const drawn = await page.evaluate<number[]>('globalThis.keyTimes');
  const p95 = drawn.sort((one, other) => one - other)[Math.floor(0.95 * drawn.length)] ?? NaN;
  return { drawn: p95, main: (main - before.main) / KEYS, late: late.p95 };
}

/** Runs in the page: notes how long each key takes until it is drawn. */
function watchKeys(): void {
  const times: number[] = [];
  Object.assign(globalThis, { keyTimes: times });
  addEventListener(
    'keydown',
    () => {
      const begun = performance.now();
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - begun)));
    },
    { capture: true },
  );
}
