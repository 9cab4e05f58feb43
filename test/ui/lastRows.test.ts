import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeNote } from '../bench/notes';
import { eventually } from './eventually';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const GONE = 'weekly/2026-12-30.md';
const files = {
  ...Object.fromEntries(
    Array.from({ length: 200 }, (_, at) => [`team-${at % 9}/meeting-${at}.md`, makeNote(at, 40)]),
  ),
  [GONE]: '# 2026-12-30\n\n- @ada-brandt\n\n## Action items\n\n- [ ] @ada-brandt: oil the winch\n',
};

describe('what a view showed last', () => {
  let workbench: Workbench;
  let folder: string;

  inWindow({ files, quiet: true, recover: 'anew' }, (window) => {
    ({ workbench, folder } = window);
  });

  it('stands there in the next session until the notes are read', async () => {
    let view = await workbench.openView('Action Items');
    await view.waitForRows((rows) => assert.ok(rows.some(({ label }) => label.includes('oil the winch'))));
    // What shows in the new window before its rows are checked can be of the last session only.
    await workbench.page.addInitScript(recordRows);
    await workbench.reload(/oil the winch/, () => rm(join(folder, GONE)));
    view = await workbench.openView('Action Items');
    await view.waitForRows((rows) => {
      assert.ok(rows.length > 0);
      assert.ok(!rows.some(({ label }) => label.includes('oil the winch')));
      assert.ok(rows.some(({ checked }) => checked === false));
    });
    const seen = await eventually('rows', () =>
      workbench.page.evaluate<string[]>('[...globalThis.seenRows]'),
    );
    assert.ok(
      seen.some((row) => row.includes('oil the winch')),
      seen.slice(0, 20).join('\n'),
    );
    assert.equal(await workbench.page.getByText('Checking the notes…').count(), 0);
  });
});

/** Runs in the page: notes the labels of all rows that ever show. */
function recordRows(): void {
  const seen = new Set<string>();
  Object.assign(globalThis, { seenRows: seen });
  const look = () => {
    for (const row of document.querySelectorAll('[role=treeitem]'))
      seen.add(row.getAttribute('aria-label') ?? '');
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
}
