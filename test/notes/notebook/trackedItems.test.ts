import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ItemTracker, seriesOf, type FiledNote } from '../../../src/notes/notebook/trackedItems';
import { notebook } from './notebook';

const NOTE = '# 2026-11-03\n\n- [ ] @bo-lind oil it\n';

const runAtOnce = (work: () => void): Promise<void> => Promise.resolve(work());

/** Each item by its newest words, with where it stands and once stood. */
function tracked(notes: Readonly<Record<string, string>>): [text: string, done: boolean, places: string][] {
  return new ItemTracker()
    .track(notebook(notes))
    .map(({ places, now }) => [
      now.action.text.replace(/^@\S+: /, ''),
      now.action.done,
      places
        .map(({ at, action }) => `${at.path.slice('/notes/'.length)}:${action.range.start.line + 1}`)
        .join(' '),
    ]);
}

describe('ItemTracker', () => {
  it('counts an item once that was carried over, and believes its newest place', () => {
    assert.deepEqual(
      tracked({
        'weekly/20261021.md': '# 2026-10-21\n\n- AI @bo-lind: order relays\n',
        'weekly/20261028.md': '# 2026-10-28\n\n- AI @bo-lind: order relays ([2026-10-21](20261021.md#L3))\n',
        'weekly/20261104.md':
          '# 2026-11-04\n\n- [x] AI @bo-lind: order four relays ([2026-10-21](20261021.md#L3))\n',
      }),
      [['order four relays', true, 'weekly/20261021.md:3 weekly/20261028.md:3 weekly/20261104.md:3']],
    );
  });

  it('follows a link into another folder, whatever has been written above the item since', () => {
    assert.deepEqual(
      tracked({
        'a b/20261021.md': '# 2026-10-21\n\nmuch\n\nmore\n\n- AI @bo-lind: order relays\n',
        'other/20261104.md':
          '# 2026-11-04\n\n- AI @bo-lind: order relays ([2026-10-21](../a%20b/20261021.md#L3))\n',
      }),
      [['order relays', false, 'a b/20261021.md:7 other/20261104.md:3']],
    );
  });

  it('tells two items of one line apart by their words, and joins nothing where a line says neither', () => {
    const old = '# 2026-10-21\n\n- AI @bo-lind: order relays. AI @ada-brandt: pay them\n';
    const link = '([2026-10-21](20261021.md#L3))';
    const items = tracked({
      'w/20261021.md': old,
      'w/20261104.md': `# 2026-11-04\n\n- AI @ada-brandt: pay them ${link}\n- AI @cem-yilmaz: sell them ${link}\n`,
    });
    assert.deepEqual(
      items.map(([, , places]) => places),
      ['w/20261021.md:3', 'w/20261021.md:3 w/20261104.md:3', 'w/20261104.md:4'],
    );
  });

  it('joins what two notes carry on from a note that is gone', () => {
    const item = '- AI @bo-lind: order relays ([2026-10-21](../gone/20261021.md#L3))\n';
    assert.deepEqual(
      tracked({ 'a/20261028.md': `# 2026-10-28\n\n${item}`, 'b/20261104.md': `# 2026-11-04\n\n${item}` }),
      [['order relays', false, 'a/20261028.md:3 b/20261104.md:3']],
    );
  });

  it('knows an item without a link by words and owners, case, accents and punctuation aside', () => {
    assert.deepEqual(
      tracked({
        'weekly/2025/20251231.md': '# 2025-12-31\n\n- AI @bo-lind: Order “Café” relays!\n',
        'weekly/2026/20260107.md': '# 2026-01-07\n\n- AI @Bo-Lind: order cafe relays ✅\n',
        'weekly/2026/20260114.md': '# 2026-01-14\n\n- AI @ada-brandt: order cafe relays\n',
        'board/20260114.md': '# 2026-01-14\n\n- AI @bo-lind: order cafe relays\n',
      }),
      [
        ['order cafe relays', true, 'weekly/2025/20251231.md:3 weekly/2026/20260107.md:3'],
        ['order cafe relays', false, 'board/20260114.md:3'],
        ['order cafe relays', false, 'weekly/2026/20260114.md:3'],
      ],
    );
  });

  it('takes what one note says twice for two, each carried on by its own', () => {
    const twice = '- AI @bo-lind: call\n- AI @bo-lind: call\n';
    assert.deepEqual(
      tracked({ 'w/20261021.md': `# 2026-10-21\n\n${twice}`, 'w/20261028.md': `# x\n\n${twice}` }),
      [
        ['call', false, 'w/20261021.md:3 w/20261028.md:3'],
        ['call', false, 'w/20261021.md:4 w/20261028.md:4'],
      ],
    );
  });

  it('is not led astray by links in circles, to itself or to nowhere', () => {
    const items = tracked({
      'w/20261021.md': '# 2026-10-21\n\n- AI @bo-lind: call ([x](20261028.md#L3))\n',
      'w/20261028.md':
        '# 2026-10-28\n\n- AI @bo-lind: ring ([x](20261021.md#L3))\n- AI @bo-lind: go ([x](20261028.md#L4))\n- AI @bo-lind: stay ([x](%E0%A4%A.md#L99999999999))\n',
    });
    assert.deepEqual(
      items.map(([text]) => text),
      ['ring', 'go', 'stay'],
    );
  });

  it('keeps an item’s id when lines come above it and when it is done or carried on', () => {
    const idOf = (notes: Readonly<Record<string, string>>) => new ItemTracker().track(notebook(notes))[0]?.id;
    const id = idOf({ 'w/20261021.md': '# 2026-10-21\n\n- AI @bo-lind: call\n' });
    assert.equal(idOf({ 'w/20261021.md': '# 2026-10-21\n\nMore\n\n- AI @bo-lind: call ✅\n' }), id);
    assert.equal(
      idOf({
        'w/20261021.md': '# 2026-10-21\n\n- AI @bo-lind: call\n',
        'w/20261028.md': '# 2026-10-28\n\n- AI @bo-lind: call\n',
      }),
      id,
    );
  });

  it('leaves out what says nothing', () => {
    assert.deepEqual(
      tracked({ 'w/20261021.md': '# 2026-10-21\n\n## Action items\n\n- ![](x.png)\n- Call\n' }),
      [['Call', false, 'w/20261021.md:6']],
    );
  });
});

describe('seriesOf', () => {
  const folders: [path: string, series: string][] = [
    ['a/weekly/20261021.md', 'a/weekly'],
    ['weekly/2026/20261021.md', 'weekly'],
    ['weekly/2026/10/21.md', 'weekly'],
    ['2026/weekly/1021.md', 'weekly'],
    ['20261021.md', ''],
    ['2026/20261021.md', ''],
  ];
  for (const [path, series] of folders) it(`of ${path}`, () => assert.equal(seriesOf(path), series));
});

describe('ItemTracker, of notes of which some have changed', () => {
  it('finds what one that begins anew finds, in the same order, prepared or not', async () => {
    const line = fc.oneof(
      fc.constantFrom('oil it', 'Oil it!', 'mend it', 'sing'),
      fc
        .tuple(
          fc.constantFrom('sing', 'mend it'),
          fc.constantFrom('a/1', 'a/2', 'b/1', 'c/9'),
          fc.integer({ min: 1, max: 6 }),
        )
        .map(([words, place, at]) => `${words} ([back](../${place}.md#L${at}))`),
    );
    const text = fc
      .tuple(fc.constantFrom('2026-11-03', '2026-11-10', '2026-11-17'), fc.array(line, { maxLength: 4 }))
      .map(([day, lines]) => `# ${day}\n\n${lines.map((each) => `- [ ] @bo-lind ${each}`).join('\n')}\n`);
    const path = fc.constantFrom('a/1.md', 'a/2.md', 'b/1.md', 'b/2.md', 'c/1.md');
    const edit = fc.record({ changed: path, now: fc.option(text), isPrepared: fc.boolean() });
    const edits = fc.array(edit, { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(edits, async (all) => {
        const tracker = new ItemTracker();
        const notes = new Map<string, FiledNote>();
        for (const { changed, now, isPrepared } of all) {
          // What was prepared may have changed by the time it is asked for.
          if (isPrepared) await tracker.prepare([...notes.values()], runAtOnce);
          const [note] = now === null ? [] : notebook({ [changed]: now });
          if (note) notes.set(changed, note);
          else notes.delete(changed);
          if (isPrepared && now !== null) await tracker.prepare([...notes.values()], runAtOnce);
          assert.deepEqual(tracker.track([...notes.values()]), new ItemTracker().track([...notes.values()]));
        }
      }),
    );
  });

  it('is prepared note by note and series by series', async () => {
    const tracker = new ItemTracker();
    const notes = notebook({ 'a/1.md': NOTE, 'a/2.md': NOTE, 'b/1.md': NOTE });
    let slices = 0;
    const run = (work: () => void) => {
      slices++;
      return runAtOnce(work);
    };
    await tracker.prepare(notes, run);
    assert.equal(slices, 3 + 2);
    const items = tracker.track(notes);
    await tracker.prepare(notes, run);
    assert.deepEqual(
      tracker.track(notes).map((item, index) => item === items[index]),
      [true, true],
    );
  });

  it('joins anew only the series that one is of', () => {
    const series = (name: string) => ({ [`${name}/1.md`]: NOTE, [`${name}/2.md`]: NOTE });
    const notes = notebook({ ...series('a'), ...series('b') });
    const tracker = new ItemTracker();
    const before = tracker.track(notes);
    const now = tracker.track(notes.with(0, { ...notes[0]! }));
    const kept = now.filter((item) => before.includes(item)).map(({ series: name }) => name);
    assert.deepEqual([...new Set(kept)], [before.at(-1)?.series]);
  });
});
