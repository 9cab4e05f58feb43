import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../harness/paths';

describe('the packaged extension', () => {
  it('weighs no more than CONTRIBUTING.md explains', async () => {
    const { size } = await stat(join(root, 'dist', 'meeting-notes.vsix'));
    assert.ok(size < 820_000, `${size} bytes`);
  });
});
