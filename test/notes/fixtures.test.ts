import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { readNote } from '../../src/notes/readNote';
import { describeNote } from './describeNote';

const FOLDER = path.join(__dirname, 'fixtures');

// Each NAME.md is read and described in NAME.txt; UPDATE=1 writes the descriptions anew, to be looked at.
describe('what notes say', () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.md'))) {
    it(file, () => {
      const text = readFileSync(path.join(FOLDER, file), 'utf8');
      const context = {
        path: `fixtures/${file}`,
        repository: { host: 'github.com', owner: 'octo-org', name: 'minutes' },
        hosts: ['github.com'],
      };
      const said = describeNote(readNote(text, context));
      const expected = path.join(FOLDER, file.replace(/md$/, 'txt'));
      if (process.env.UPDATE) writeFileSync(expected, said);
      assert.ok(existsSync(expected), `run with UPDATE=1 to describe ${file}`);
      assert.equal(said, readFileSync(expected, 'utf8'));
    });
  }
});
