import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium';
import type { Choice } from './choice';
import { groupVariable } from './command.mjs';
import { root } from './paths';
import { serverFiles } from './server-files';
import type { Session } from './session';
import { commandSuite, hostSuite, mochaSuite, type Suite } from './suites';
import { installForUi } from './ui-installation';

export interface Entry {
  readonly describes: string;
  readonly suite: (choice: Choice) => Suite;
  /** What it needs before it can run; returns what its process must find in its environment. */
  readonly prepare: (session: Session) => Promise<NodeJS.ProcessEnv>;
  /** It measures the processor's time: nothing but others of its kind runs meanwhile. */
  readonly measures?: boolean;
}

/** Windows that the UI suite works in at once. They wait for much, so there are as many as processors beside the host suites. */
const UI_JOBS = Math.max(2, availableParallelism() - 1);

/** All suites by their names. What takes longest begins first. */
export const suites: Readonly<Record<string, Entry>> = {
  ui: {
    describes: 'the packaged extension as a user meets it',
    suite: (choice) => mochaSuite('ui', 'test/ui/.mocharc.json', choice, ['--jobs', String(UI_JOBS)]),
    prepare: installForUi,
  },
  unit: {
    describes: 'notes, GitHub client and tools in plain node',
    suite: (choice) => mochaSuite('unit', '.mocharc.json', choice),
    prepare: () => Promise.resolve({ [groupVariable]: '' }), // its tests lead groups of their own
  },
  host: {
    describes: 'VS Code, Node extension host',
    suite: (choice) => hostSuite('node', choice),
    prepare: realVsCode,
  },
  web: {
    describes: 'VS Code, web worker extension host',
    suite: (choice) => hostSuite('web', choice),
    prepare: realVsCode,
  },
  hostile: growthSuite('hostile', 'no line makes reading and editing take longer than its length explains'),
  structure: growthSuite(
    'structure',
    'no number of rows, items or people makes them take longer than it explains',
  ),
  colouring: growthSuite('colouring', 'no line takes longer to colour than its length explains'),
  pictures: {
    describes: 'the pictures of README.md and of the walkthrough, taken anew',
    suite: (choice) => mochaSuite('pictures', 'test/pictures/.mocharc.json', choice),
    prepare: installForUi,
  },
  desktop: {
    describes: 'desktop VS Code, Node extension host',
    suite: (choice) => hostSuite('desktop', choice),
    prepare: () => Promise.resolve({}),
  },
};

/** Fetched before the suite begins, so that its time limit and its output are its own. */
async function realVsCode(session: Session): Promise<NodeJS.ProcessEnv> {
  await serverFiles(session);
  return { CHROME_PATH: await findChromium(session) };
}

/** A part of `npm run bench` that fails where something grows too fast. */
function growthSuite(part: string, describes: string): Entry {
  const run = join(root, 'test', 'bench', 'run.ts');
  return {
    describes,
    suite: () => commandSuite(`npm run bench -- ${part}`, ['--import', 'tsx', run, part]),
    prepare: () => Promise.resolve({}),
    measures: true,
  };
}
