import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../harness/paths';
import { Session } from '../harness/session';
import { installForUi } from '../harness/ui-installation';
import { eventually } from '../ui/eventually';
import { hosts } from '../ui/hosts';
import { Workbench } from '../ui/workbench';
import type { Row } from './reading';

const RUNS = 7;
const NOTE = 'beacon-weekly/20261104.md';
const OURS = 'meeting-notes.meeting-notes';
const BUILT_IN = 'vscode.markdown-language-features';

/** Milliseconds, as VS Code tells them. */
interface Activation {
  readonly load: number;
  readonly call: number;
  readonly finish: number;
}

/** How long VS Code waits for the packaged extension when a note is opened, and for its own Markdown extension in the same window. */
export async function measureActivation(): Promise<Row[]> {
  const session = new Session();
  session.abortOnSignals();
  try {
    Object.assign(process.env, await installForUi(session));
    const folder = await session.temporaryFolder();
    await cp(join(root, 'test', 'sample'), folder, { recursive: true });
    const rows: Row[] = [];
    for (const { host, settings } of hosts) rows.push(...(await measureHost(host, folder, settings)));
    return rows;
  } finally {
    await session.end();
  }
}

async function measureHost(
  host: string,
  folder: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<Row[]> {
  const runs: Map<string, Activation>[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await activations(folder, settings));
  const median = (id: string, time: (activation: Activation) => number) => {
    const times = runs.map((of) => time(of.get(id) ?? NOT_TOLD)).sort((a, b) => a - b);
    return times[(RUNS - 1) / 2] ?? NaN;
  };
  const row = (what: string, id: string): Row => {
    const parts = [load, call, finish].map((time) => median(id, time)).join(' + ');
    return [`${what}: load + call + finish = all, in ms`, `${parts} = ${median(id, all)}`];
  };
  const ratio = (time: (activation: Activation) => number) =>
    (median(OURS, time) / median(BUILT_IN, time)).toFixed(2);
  return [
    row(`activation in the ${host} host, median of ${RUNS} runs`, OURS),
    row(`  VS Code's Markdown extension${host === 'node' ? '' : ', in the node host'}`, BUILT_IN),
    ['  ratio of load + call', ratio(blocking)],
    ['  ratio of all', ratio(all)],
  ];
}

const load = (of: Activation) => of.load;
const call = (of: Activation) => of.call;
const finish = (of: Activation) => of.finish;
/** While an extension is loaded and called no other extension does anything. */
const blocking = (of: Activation) => of.load + of.call;
const all = (of: Activation) => of.load + of.call + of.finish;

const NOT_TOLD: Activation = { load: NaN, call: NaN, finish: NaN };

/** Opens a note in a new window and reads what VS Code's own report says then. */
async function activations(
  folder: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<Map<string, Activation>> {
  const workbench = await Workbench.start({ folder, settings });
  try {
    await workbench.openFile(NOTE);
    return await eventually('activation', async () => {
      const told = readReport(await startupReport(workbench));
      for (const id of [OURS, BUILT_IN])
        if (!told.has(id)) throw new Error(`VS Code does not tell of ${id}.`);
      return told;
    });
  } finally {
    await workbench.close();
  }
}

async function startupReport(workbench: Workbench): Promise<string> {
  const { page, editor } = workbench;
  await workbench.runCommand('Developer: Startup Performance');
  await page.locator('.tab.active', { hasText: 'Startup Performance' }).waitFor();
  await editor.waitForText(/System Info/);
  await editor.press('ControlOrMeta+A');
  await editor.press('ControlOrMeta+C');
  const report = await page.evaluate(() => navigator.clipboard.readText());
  await workbench.runCommand('View: Close Editor');
  return report;
}

/** The rows `| extension | eager | load | call | finish | event | by |` of the report. */
function readReport(report: string): Map<string, Activation> {
  const rows = report
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length >= 8 && /^\d+$/.test(cells[3] ?? ''));
  return new Map(
    rows.map(([, id = '', , ...times]) => {
      const [load = NaN, call = NaN, finish = NaN] = times.map(Number);
      return [id, { load, call, finish }];
    }),
  );
}
