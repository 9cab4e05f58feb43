import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { Linter } from 'eslint';
import regexp from 'eslint-plugin-regexp';
import { describe, it } from 'mocha';

/** A pattern that is built of words. */
interface Built {
  readonly source: string;
  readonly flags: string;
}

describe('patterns that are built of words', () => {
  // The linter sees the others where they are written.
  it('take no longer than in proportion to a text', () => {
    const file = path.join(__dirname, 'builtPatterns.ts');
    const args = ['--import', 'tsx', file];
    const built = JSON.parse(
      execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 24 }),
    ) as Built[];
    assert.ok(built.length > 50, `${built.length} patterns`);
    const linter = new Linter();
    const code = built
      .map(({ source, flags }) => `new RegExp(${JSON.stringify(source)}, ${JSON.stringify(flags)});`)
      .join('\n');
    const messages = linter.verify(code, {
      plugins: { regexp },
      rules: {
        'regexp/no-super-linear-backtracking': 'error',
        'regexp/no-super-linear-move': 'error',
      },
    });
    assert.deepEqual(
      messages.map(({ line, message }) => `${built[line - 1]?.source.slice(0, 100) ?? ''}: ${message}`),
      [],
    );
  });
});
