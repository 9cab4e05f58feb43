import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { setDone } from '../../../src/notes/edits/doneEdit';
import { setDue } from '../../../src/notes/edits/dueEdit';
import { isRefusal } from '../../../src/notes/edits/itemEdit';
import { setOwners } from '../../../src/notes/edits/ownersEdit';
import { applyEdits } from '../../../src/notes/edits/textEdits';
import { read } from '../../../src/notes/reading';
import type { PersonRef } from '../../../src/notes/series/participantEntry';
import { doAll } from './acts';

const FIXTURES = path.join(__dirname, '..', 'fixtures');
const context = { path: 'weekly/20240229.md', repository: null, hosts: ['github.com'] };

/** The line of the only item of a text, after it was marked done. */
function marked(text: string): string {
  const reading = read(text, context);
  const [item, other] = reading.note.actions;
  assert.ok(item && !other, `${reading.note.actions.length} items`);
  const edits = setDone(reading, item, !item.done, { fallback: '✅' });
  if (isRefusal(edits)) return edits;
  return applyEdits(text, edits).split('\n')[item.range.start.line] ?? '';
}

describe('items of HTML and of tables', () => {
  for (const name of ['html.md', 'task-tables.md'])
    it(`can be acted on, and acts taken back, in ${name}`, () => {
      assert.ok(doAll(readFileSync(path.join(FIXTURES, name), 'utf8')).done > 20);
    });

  const list = (item: string) => `<h2>Action items</h2>\n<ul>\n<li>${item}</li>\n</ul>\n`;

  it('are marked in front of the tag that ends them', () => {
    assert.equal(marked(list('call the printer')), '<li>call the printer ✅</li>');
    assert.equal(marked(list('<b>call</b> them<br>by phone')), '<li><b>call</b> them<br>by phone ✅</li>');
  });

  it('are ticked in the box of their own', () => {
    const box = '<input type="checkbox"';
    assert.equal(marked(list(`${box}> call`)), `<li>${box} checked> call</li>`);
    assert.equal(marked(list(`${box} checked/> call`)), `<li>${box}/> call</li>`);
  });

  it('leave boxes of Markdown beside them to be ticked as ever', () => {
    const text = `- [ ] Ada to call\n\n${list('<input type="checkbox"> Bo to write')}`;
    const reading = read(text, context);
    const [item] = reading.note.actions;
    const edits = item ? setDone(reading, item, true, { fallback: '✅' }) : [];
    assert.ok(!isRefusal(edits));
    assert.match(applyEdits(text, edits), /^- \[x\] Ada to call\n/);
  });

  it('are given a deadline there', () => {
    const text = list('call the printer');
    const reading = read(text, context);
    const [item] = reading.note.actions;
    const edits = item ? setDue(reading, item, '2024-03-08') : [];
    assert.ok(!isRefusal(edits));
    assert.match(applyEdits(text, edits), /<li>call the printer by 2024-03-08<\/li>/);
  });

  it('are marked without the links of others', () => {
    const text = '## Tasks\n\n- write the cases [done](cases.md)\n- call the printer\n';
    const reading = read(text, context);
    const item = reading.note.actions.find((each) => !each.done);
    const edits = item ? setDone(reading, item, true, { fallback: '✅' }) : [];
    assert.ok(!isRefusal(edits));
    assert.match(applyEdits(text, edits), /\n- call the printer ✅\n$/);
  });

  const table = (row: string) => `| Action | Owner | Done? |\n| --- | --- | --- |\n${row}\n`;

  it('say that they are done in the column for it', () => {
    assert.equal(marked(table('| Call | Ada | no |')), '| Call | Ada | ✅ no |');
    assert.equal(marked(table('| Call | Ada |    |')), '| Call | Ada | ✅  |');
    assert.equal(marked(table('| Call | Ada | x  |')), '| Call | Ada |    |');
  });
});

describe('items that are done', () => {
  for (const [what, text] of [
    ['by a word behind a comment', '- AI: @bo-lind to <!-- a --> **done**<!-- b -->\n'],
    ['by a word below the task', '- AI: @bo-lind to write it\n  **done**\n'],
    ['on an agenda', '## Agenda\n\n1. DONE: write it (AI @eli-stone)\n'],
    ['among decisions', '## Decisions\n\n- [x] DONE: write it (@eli-stone)\n'],
  ] as const)
    it(`${what} are opened and marked again as they were`, () => {
      assert.ok(doAll(text).done > 3);
    });

  const detailed = (owner: string, due: string) =>
    `## Tasks\n\n- write the cases\n  - Owner:${owner}\n  - **Due:**${due}\n- call the printer\n  - see https://octo.example/a:b\n`;

  it('are handed out in the bullet that says whose they are', () => {
    const text = detailed(' Bo Ek', ' 2024-03-08');
    const reading = read(text, context);
    const [item] = reading.note.actions;
    assert.ok(item);
    const owned = (people: readonly PersonRef[]) => {
      const edits = setOwners(reading, item, people);
      return isRefusal(edits) ? edits : applyEdits(text, edits);
    };
    assert.equal(owned([{ handle: null, name: 'Ann Lee' }]), detailed(' Ann Lee', ' 2024-03-08'));
    assert.equal(owned([]), detailed(' ', ' 2024-03-08'));
  });

  it('get their deadline in the bullet that says it', () => {
    const text = detailed(' Bo Ek', ' 8 March 2024');
    const reading = read(text, context);
    const [item] = reading.note.actions;
    assert.ok(item);
    const dated = (due: string | null) => {
      const edits = setDue(reading, item, due);
      return isRefusal(edits) ? edits : applyEdits(text, edits);
    };
    assert.equal(dated('2024-04-10'), detailed(' Bo Ek', ' 10 April 2024'));
    assert.equal(dated(null), detailed(' Bo Ek', ' '));
  });

  it('get them there where the bullet says nothing yet', () => {
    const text = detailed('', '');
    const reading = read(text, context);
    const [item] = reading.note.actions;
    assert.ok(item);
    const dated = setDue(reading, item, '2024-04-10');
    assert.ok(!isRefusal(dated));
    assert.equal(applyEdits(text, dated), detailed('', ' 2024-04-10'));
    const owned = setOwners(reading, item, [{ handle: 'ann', name: null }]);
    assert.ok(!isRefusal(owned));
    assert.equal(applyEdits(text, owned), detailed(' @ann', ''));
  });

  it('keep what a bullet says besides, or the act is refused', () => {
    for (const [owner, due] of [
      [' Bo | Due: Friday', ' Friday | Owner: Bo'],
      [' whoever is there (see #12)', ' before the storm (see #12)'],
      [' whoever; Bo helps', ' in spring; again in May'],
      [' `bo`', ' `2024-03-08`'],
    ] as const) {
      const text = detailed(owner, due);
      const reading = read(text, context);
      const [item] = reading.note.actions;
      assert.ok(item);
      for (const edits of [
        setOwners(reading, item, [{ handle: null, name: 'Ann Lee' }]),
        setOwners(reading, item, []),
        setDue(reading, item, '2024-04-10'),
        setDue(reading, item, null),
      ]) {
        const now = isRefusal(edits) ? text : applyEdits(text, edits);
        for (const kept of ['|', '#12', '; Bo helps', '; again in May', '`bo`', '`2024-03-08`'])
          assert.equal(now.includes(kept), text.includes(kept), now);
      }
    }
  });
});
