import assert from 'node:assert/strict';
import { makeNote } from '../bench/notes';
import { appear } from './eventually';
import type { TreeView } from './tree-view';
import { inWindow } from './window';
import type { Workbench } from './workbench';

const NOTES = 10_000;
/** Lines of a note, with two action items among them. */
const LINES = 30;
const ITEMS = 2 * NOTES;
/** Rows of a kind that the view shows at a time. */
const PAGE = 100;
/** Milliseconds that a busy machine may take to read them all. */
const READING = 300_000;

const OPENED = 'team-0/2026/meeting-0.md';
const pathOf = (number: number) => `team-${number % 50}/2026/meeting-${number}.md`;
const files = Object.fromEntries(
  Array.from({ length: NOTES }, (_, number) => [pathOf(number), makeNote(number, LINES)]),
);

describe('ten thousand notes', function () {
  this.timeout(READING);

  let workbench: Workbench;
  let view: TreeView;

  inWindow({ files, quiet: true }, async (window) => {
    ({ workbench } = window);
    view = await workbench.openView('Action Items');
    await workbench.runCommand('Meeting Notes: Show Recent and Older Action Items');
  });

  const tab = () => workbench.page.getByRole('tab', { name: /\b\d+ open action items/ }).first();

  const waitForCount = async (count: number) =>
    appear(tab().and(workbench.page.getByRole('tab', { name: new RegExp(`\\b${count} open`) })), READING);

  /** How many items are counted now, which an attempt before may have added to. */
  async function count(): Promise<number> {
    await appear(tab());
    return Number(/\d+/.exec((await tab().getAttribute('aria-label')) ?? '')?.[0]);
  }

  it('are all read, and their items counted', async () => {
    await waitForCount(ITEMS);
    await view.waitForRows((rows) => assert.equal(rows[0]?.level, 1));
    await workbench.screenshot('many-notes');
  });

  it('are shown a page at a time', async () => {
    // Whole pages are left once all notes are drawn; an attempt before may have asked for one.
    const left = await view.goToEnd(/^Show more \(\d+00 left\)$/);
    const before = Number(/\d+/.exec(left)?.[0]);
    assert.ok(before < NOTES, left);
    await view.click('Show more');
    await view.goToEnd(new RegExp(`^Show more \\(${before - PAGE} left\\)$`));
  });

  it('count what is typed in one of them', async () => {
    await workbench.openFile(OPENED);
    const before = await count();
    await workbench.editor.placeCursor('of tower 1 by Friday');
    await workbench.editor.type('\nAI @ada-brandt: count the notes');
    await waitForCount(before + 1);
  });

  it('are there again after a reload', async () => {
    const before = await count();
    await workbench.reload(new RegExp(OPENED));
    await workbench.openView('Action Items');
    await waitForCount(before);
  });
});
