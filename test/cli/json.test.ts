import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { toJson } from '../../src/cli/json';
import { scan, type Scanned } from '../../src/cli/scan';
import { scanOptions } from './scanOptions';
import { TemporaryTree } from './temporaryTree';

const NOTE = `---
title: Weekly
---

# Weekly 2024-02-29

Present: @mona
Regrets: Ada Brandt

## Agenda

- Release (@mona, 10 min)

## Notes

- RESOLVED: ship it, see [the board](https://github.com/orgs/octo-org/projects/3)
- AI @mona: close #7 by Friday
- [x] AI @hubot: run it
`;

function refuse(file: string, why: string): never {
  throw new Error(`${file}: ${why}`);
}

describe('scan --json', () => {
  const tree = new TemporaryTree();

  /** The lines as their reader has them. */
  function read(...args: string[]): unknown[] {
    return Array.from(
      scan(scanOptions('--json', ...args), refuse),
      (file) => JSON.parse(toJson(file)) as unknown,
    );
  }

  it('prints all that was read of a note, counted from 1', () => {
    tree.write('team/2024-02-29.md', NOTE);
    assert.deepEqual(read('--repo', 'octo-org/tracker', tree.folder), [
      {
        path: 'team/2024-02-29.md',
        isMinutes: true,
        date: '2024-02-29',
        title: 'Weekly',
        series: 'team',
        meetings: [{ date: '2024-02-29', title: 'Weekly', line: 5 }],
        participants: [{ handle: 'mona', name: null, line: 7 }],
        regrets: [{ handle: null, name: 'Ada Brandt', line: 8 }],
        references: [
          {
            line: 17,
            column: 19,
            text: '#7',
            target: 'octo-org/tracker#7',
            url: 'https://github.com/octo-org/tracker/issues/7',
          },
        ],
        links: [
          {
            line: 16,
            column: 26,
            text: 'the board',
            kind: 'project',
            url: 'https://github.com/orgs/octo-org/projects/3',
            host: 'github.com',
            owner: 'octo-org',
            repository: null,
            id: '3',
          },
        ],
        agenda: [{ line: 12, title: 'Release', presenters: ['mona'] }],
        decisions: [{ line: 16, text: 'ship it, see the board' }],
        actions: [
          {
            line: 17,
            column: 3,
            text: '@mona: close #7 by Friday',
            owners: ['mona'],
            done: false,
            state: 'open',
            due: '2024-03-01',
            form: 'marker',
            meeting: '2024-02-29',
          },
          {
            line: 18,
            column: 7,
            text: '@hubot: run it',
            owners: ['hubot'],
            done: true,
            state: 'done',
            due: null,
            form: 'marker',
            meeting: '2024-02-29',
          },
        ],
      },
    ]);
  });

  it('has a line for every Markdown file', () => {
    tree.write('docs/README.md', '# Hello\n');
    assert.deepEqual(read(tree.folder), [
      {
        path: 'docs/README.md',
        isMinutes: false,
        date: null,
        title: 'Hello',
        series: 'docs',
        meetings: [],
        participants: [],
        regrets: [],
        references: [],
        links: [],
        agenda: [],
        decisions: [],
        actions: [],
      },
    ]);
  });

  it('tells the same series however the note is reached', () => {
    tree.write('team/2024/02-29.md', NOTE);
    const series = (name: string) => read(tree.at(name)).map((note) => (note as { series: unknown }).series);
    for (const name of ['.', 'team', 'team/2024', 'team/2024/02-29.md'])
      assert.deepEqual(series(name), ['team'], name);
  });

  it('reads the files of a folder when the first of their lines is wanted, not before', () => {
    tree.write('a/a.md', '# First\n');
    tree.write('b/b.md', '# Second\n');
    const files = scan(scanOptions('--json', tree.folder), refuse);
    const next = () => (files.next() as { value: Scanned }).value.note.title;
    assert.equal(next(), 'First');
    tree.write('b/b.md', '# Changed\n');
    assert.equal(next(), 'Changed');
  });

  it('holds no more of a folder than it needs to print the lines in order', () => {
    const body = `\n\n\`\`\`\n${'code\n'.repeat(180_000)}\`\`\`\n`;
    for (const name of ['a', 'b', 'c', 'd', 'e']) tree.write(`${name}.md`, `# First ${name}${body}`);
    const files = scan(scanOptions('--json', tree.folder), refuse);
    const next = () => (files.next() as { value: Scanned }).value.note.title;
    assert.equal(next(), 'First a');
    for (const name of ['b', 'c', 'd', 'e']) tree.write(`${name}.md`, `# Second ${name}\n`);
    // What was not held is read once more.
    assert.deepEqual([next(), next(), next(), next()], ['First b', 'First c', 'First d', 'Second e']);
  });
});
