import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { before, describe, it } from 'mocha';
import { parse } from 'yaml';
import type * as WorkflowParser from '@actions/workflow-parser';
import { out, root } from './harness/paths';
import { suites } from './harness/registry';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const folder = '.github/workflows';
const names = readdirSync(join(root, folder));
const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };

interface Step {
  readonly run?: string;
  readonly uses?: string;
}
interface Job {
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** GitHub's own parser has modules that Node 20 cannot import, so it is bundled. */
async function loadParser(): Promise<typeof WorkflowParser> {
  const outfile = join(out, 'workflow-parser.cjs');
  await build({
    stdin: { contents: "export * from '@actions/workflow-parser'", resolveDir: root },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
  });
  return createRequire(outfile)(outfile) as typeof WorkflowParser;
}

describe('the workflows on GitHub', () => {
  let parser: typeof WorkflowParser;

  before(async () => {
    parser = await loadParser();
  });

  function errorsIn(name: string, content: string): string[] {
    const { context } = parser.parseWorkflow({ name, content }, new parser.NoOperationTraceWriter());
    return context.errors.getErrors().map(({ message }) => message);
  }
  const workflow = (name: string) => parse(read(`${folder}/${name}`)) as Workflow;
  const runsOf = (name: string) =>
    Object.values(workflow(name).jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));

  it('are what GitHub accepts', () => {
    for (const name of names) assert.deepEqual(errorsIn(name, read(`${folder}/${name}`)), [], name);
    assert.equal(errorsIn('x.yml', 'on: push\njobs:\n  a:\n    steps: []\n').length, 1);
  });

  it('may only read unless a job says otherwise, and end', () => {
    for (const name of names) {
      const { permissions, jobs } = workflow(name);
      assert.deepEqual(permissions, { contents: 'read' }, name);
      for (const [job, { 'timeout-minutes': minutes }] of Object.entries(jobs))
        assert.ok(minutes !== undefined && minutes <= 90, `${name}: ${job}`);
    }
  });

  it('run scripts and suites that there are, and nothing that a pull request words', () => {
    for (const name of names) {
      for (const run of runsOf(name)) {
        for (const [, script = ''] of run.matchAll(/npm run ([\w:]+)/g))
          assert.ok(script in scripts, `${name}: ${script}`);
        for (const [, wanted = ''] of run.matchAll(/npm test -- ([\w ]+)/g))
          for (const suite of wanted.split(' ')) assert.ok(suite in suites, `${name}: ${suite}`);
        assert.doesNotMatch(run, /\$\{\{/, name);
      }
    }
  });

  it('release nothing before placeholders have been looked for', () => {
    const runs = runsOf('release.yml');
    const refused = runs.findIndex((run) => run.startsWith('node release.mjs'));
    const published = runs.findIndex((run) => /publish|gh release/.test(run));
    assert.ok(refused >= 0 && refused < published);
  });
});
