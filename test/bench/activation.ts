import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../harness/paths';
import { Session } from '../harness/session';
import { installForUi } from '../harness/ui-installation';
import { eventually } from '../ui/eventually';
import { Workbench } from '../ui/workbench';
import type { Row } from './reading';

const RUNS = 5;
const NOTE = 'beacon-weekly/20261104.md';
/** Markdown to VS Code's own extension, but not to ours. */
const PROMPT = 'other.prompt.md';
const OURS = 'meeting-notes.meeting-notes';
const BUILT_IN = 'vscode.markdown-language-features';
const NAMES = { [OURS]: 'Meeting Notes', [BUILT_IN]: 'Markdown Language Features' };

/** Milliseconds, as VS Code tells them. */
interface Activation {
  readonly load: number;
  readonly call: number;
  readonly finish: number;
}

type Activations = Readonly<Record<typeof OURS | typeof BUILT_IN, Activation>>;
type Run = (workbench: Workbench) => Promise<void>;

/**
 * How long VS Code takes to activate the packaged extension and its own Markdown extension, in the same window. Where a
 * note activates both at once, whichever comes second has the other's loading in its own.
 */
export async function measureActivation(): Promise<Row[]> {
  process.setMaxListeners(50); // each window listens for signals
  const session = new Session();
  session.abortOnSignals();
  try {
    Object.assign(process.env, await installForUi(session));
    const folder = await session.temporaryFolder();
    await cp(join(root, 'media', 'sample'), folder, { recursive: true });
    await writeFile(join(folder, PROMPT), '# Not a note\n');
    return [
      ...(await measure('activation, one after the other', folder, oneAfterTheOther)),
      ...(await measure(
        'activation, both at once by opening a note (one load has the other in it)',
        folder,
        bothAtOnce,
      )),
    ];
  } finally {
    await session.end();
  }
}

/** The built-in extension is done before a note activates ours. */
async function oneAfterTheOther(workbench: Workbench): Promise<void> {
  await workbench.openFile(PROMPT);
  await waitForActivation(workbench, BUILT_IN);
  await workbench.openFile(NOTE);
  await waitForActivation(workbench, OURS);
}

async function bothAtOnce(workbench: Workbench): Promise<void> {
  await workbench.openFile(NOTE);
  await waitForActivation(workbench, BUILT_IN);
  await waitForActivation(workbench, OURS);
}

async function measure(what: string, folder: string, run: Run): Promise<Row[]> {
  const runs: Activations[] = [];
  for (let count = 0; count < RUNS; count++) runs.push(await activations(folder, run));
  const median = (id: keyof Activations, time: (activation: Activation) => number) => {
    const times = runs.map((told) => time(told[id])).sort((a, b) => a - b);
    return times[(RUNS - 1) / 2] ?? NaN;
  };
  const row = (id: keyof Activations): Row => {
    const parts = [load, call, finish].map((time) => median(id, time)).join(' + ');
    return [`  ${NAMES[id]}: load + call + finish`, `${parts} ms`];
  };
  const ratio = (time: (activation: Activation) => number) =>
    (median(OURS, time) / median(BUILT_IN, time)).toFixed(2);
  return [
    [`${what}, medians of ${RUNS} windows`, ''],
    row(OURS),
    row(BUILT_IN),
    ['  ratio of load + call', ratio((of) => of.load + of.call)],
    ['  ratio of all', ratio((of) => of.load + of.call + of.finish)],
  ];
}

const load = (of: Activation) => of.load;
const call = (of: Activation) => of.call;
const finish = (of: Activation) => of.finish;

async function activations(folder: string, run: Run): Promise<Activations> {
  const settings = { 'workbench.editor.useModal': 'off' };
  const workbench = await Workbench.start({ folder, settings });
  try {
    await workbench.page.setViewportSize({ width: 1280, height: 2400 });
    await run(workbench);
    const report = await startupReport(workbench);
    return { [OURS]: readReport(report, OURS), [BUILT_IN]: readReport(report, BUILT_IN) };
  } finally {
    await workbench.close();
  }
}

/** The list shows what it knows when it opens. */
async function waitForActivation(workbench: Workbench, id: keyof Activations): Promise<void> {
  await eventually(`activation of ${id}`, async () => {
    await workbench.runCommand('Developer: Show Running Extensions');
    const extension = workbench.page.getByRole('listitem').filter({ hasText: NAMES[id] });
    await extension.filter({ hasText: /Activation: \d+ms/ }).waitFor({ timeout: 5_000 });
    await workbench.runCommand('View: Close Editor');
  });
}

async function startupReport(workbench: Workbench): Promise<string> {
  const { page, editor } = workbench;
  await workbench.runCommand('Developer: Startup Performance');
  await page.locator('.tab.active', { hasText: 'Startup Performance' }).waitFor();
  await editor.waitForText(/System Info/);
  await editor.press('ControlOrMeta+A');
  await editor.press('ControlOrMeta+C');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The row `| extension | eager | load | call | finish | event | by |`. */
function readReport(report: string, id: string): Activation {
  const cells = report
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .find((row) => row[1] === id && /^\d+$/.test(row[3] ?? ''));
  if (!cells) throw new Error(`VS Code's report does not tell of ${id}.`);
  const [load = NaN, call = NaN, finish = NaN] = cells.slice(3, 6).map(Number);
  return { load, call, finish };
}
