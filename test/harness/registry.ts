import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium';
import type { Choice } from './choice';
import { groupVariable } from './command.mjs';
import { root } from './paths';
import { releaseVariable, serverFiles } from './server-files';
import { webBuild } from './serverless/web-build';
import type { Session } from './session';
import { commandSuite, hostSuite, mochaSuite, type Suite } from './suites';
import { installForUi } from './ui-installation';

export interface Entry {
  readonly describes: string;
  readonly suite: (choice: Choice) => Suite;
  /** Prepares what the suite needs; returns environment variables for its process. */
  readonly prepare: (session: Session) => Promise<NodeJS.ProcessEnv>;
  /** Whether it runs in VS Code's server. */
  readonly inServer?: boolean;
  /** Whether it measures CPU time, so that only other suites of this kind may run beside it. */
  readonly measures?: boolean;
}

/** The number of windows in which the UI suite works at once. They mostly wait, so there may be one for each processor. */
const UI_JOBS = Math.max(2, availableParallelism() - 1);

/** All suites by name, the slowest first. */
export const suites: Readonly<Record<string, Entry>> = {
  ui: {
    describes: 'the packaged extension as a user meets it',
    suite: (choice) => mochaSuite('ui', 'test/ui/.mocharc.json', choice, ['--jobs', String(UI_JOBS)]),
    prepare: installForUi,
    inServer: true,
  },
  unit: {
    describes: 'notes, GitHub client and tools in plain node',
    suite: (choice) => mochaSuite('unit', '.mocharc.json', choice),
    prepare: () => Promise.resolve({ [groupVariable]: '' }), // its tests start process groups themselves
  },
  host: {
    describes: 'VS Code, Node extension host',
    suite: (choice) => hostSuite('node', choice),
    prepare: realVsCode,
    inServer: true,
  },
  web: {
    describes: 'VS Code, web worker extension host',
    suite: (choice) => hostSuite('web', choice),
    prepare: realVsCode,
    inServer: true,
  },
  oldest: {
    describes: 'the oldest VS Code that package.json promises, Node extension host',
    suite: (choice) => hostSuite('node', choice),
    prepare: async (session) => {
      await serverFiles(session, 'oldest');
      return { CHROME_PATH: await findChromium(session), [releaseVariable]: 'oldest' };
    },
    inServer: true,
  },
  serverless: {
    describes: 'VS Code as on github.dev, web worker extension host',
    suite: (choice) => hostSuite('serverless', choice),
    prepare: async (session) => {
      await webBuild(session);
      return { CHROME_PATH: await findChromium(session) };
    },
  },
  files: {
    describes: 'VS Code, file systems that are slow, tell no times or ignore case, and a proxy',
    suite: (choice) => hostSuite('files', choice),
    prepare: realVsCode,
    inServer: true,
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

/** Downloads VS Code before the suite starts, so that this counts neither in its time limit nor in its output. */
async function realVsCode(session: Session): Promise<NodeJS.ProcessEnv> {
  await serverFiles(session);
  return { CHROME_PATH: await findChromium(session) };
}

/** A whole benchmark takes an hour, which only `--long` waits for: else each commit has one of so many parts. */
const PARTS = 16;

/** A part of `npm run bench`, which fails if anything grows too fast. */
function growthSuite(part: string, describes: string): Entry {
  const run = join(root, 'test', 'bench', 'run.ts');
  return {
    describes,
    suite: ({ long }) => {
      const measured = long ? [] : [`--part=${partOfCommit()}`];
      const title = ['npm run bench --', part, ...measured].join(' ');
      return commandSuite(title, ['--import', 'tsx', run, part, ...measured]);
    },
    prepare: () => Promise.resolve({}),
    measures: true,
  };
}

/** `5/16`: another one with each commit, the same for one. */
function partOfCommit(): string {
  let commit = '0';
  try {
    commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  } catch {
    // It is no clone, or there is no git: the first part will do.
  }
  return `${(Number.parseInt(commit.slice(0, 4), 16) % PARTS) + 1}/${PARTS}`;
}
