import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openNote, placeOf } from './editor';
import { assertExcludes } from './includes';

const NOTE = `# 2026-11-04

* AI @bo-lind: mount the relays by fri
* AI @fay-wong: count them until next tu
- [ ] Chapter on fog, due:${' '}
* we meet by fri
* AI @bo-lind: run \`sort by fri\`
`;

async function daysBehind(document: vscode.TextDocument, needle: string): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    placeOf(document, needle, needle.length),
    ' ',
  );
  return list.items
    .filter(({ kind }) => kind === vscode.CompletionItemKind.Event)
    .sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
}

const datesOf = (items: readonly vscode.CompletionItem[]) => items.map(({ insertText }) => insertText);

describe('completion of deadlines', () => {
  it('offers the day that a word means, seen from the meeting', async () => {
    const note = await openNote(NOTE);
    const days = await daysBehind(note, 'relays by fri');
    assert.deepEqual(
      days.map(({ label }) => label),
      [
        { label: 'Fri 2026-11-06', description: 'fri' },
        { label: 'Fri 2026-11-13', description: 'Friday next week' },
      ],
    );
    assert.deepEqual(datesOf(days), ['2026-11-06', '2026-11-13']);
  });

  it('replaces the words that were typed', async () => {
    const note = await openNote(NOTE);
    const [tuesday] = await daysBehind(note, 'until next tu');
    assert.equal(tuesday?.insertText, '2026-11-10');
    const range = tuesday.range;
    assert.equal(note.getText(range instanceof vscode.Range ? range : range?.inserting), 'next tu');
  });

  it('offers the days that follow before a word is typed', async () => {
    const dates = datesOf(await daysBehind(await openNote(NOTE), 'due: '));
    assert.deepEqual(dates.slice(0, 3), ['2026-11-05', '2026-11-06', '2026-11-07']);
  });

  it('is never accepted by a blank', async () => {
    const items = await daysBehind(await openNote(NOTE), 'due: ');
    assert.notEqual(items.length, 0);
    for (const { commitCharacters } of items) assertExcludes(commitCharacters ?? [], ' ');
  });

  it('keeps out of what is no action item, and out of code', async () => {
    const note = await openNote(NOTE);
    assert.deepEqual(await daysBehind(note, 'we meet by fri'), []);
    assert.deepEqual(await daysBehind(note, 'sort by fri'), []);
  });

  it('counts from today where the note tells no day', async () => {
    const note = await openNote('# Weekly meeting\n\n- AI @bo-lind: mount the relays by today');
    const now = new Date();
    const [date] = datesOf(await daysBehind(note, 'by today'));
    const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
    assert.equal(date, parts.map((part) => String(part).padStart(2, '0')).join('-'));
  });
});
