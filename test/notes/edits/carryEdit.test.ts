import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { carryItems } from '../../../src/notes/edits/carryEdit';
import { applyEdits } from '../../../src/notes/edits/textEdits';
import { read } from '../../../src/notes/reading';

const HOSTS = ['github.com'];
const from = (text: string) => read(text, { path: 'weekly/20261104.md', repository: null, hosts: HOSTS });
const into = (text: string) => read(text, { path: 'weekly/20261111.md', repository: null, hosts: HOSTS });
const OLD = '# 2026-11-04\n\n* AI @bo-lind: mount them by Friday\n* AI @mona: write it\n';
const NEW = '# 2026-11-11\n\n## Action items\n\n* AI @eli: count\n\n## Notes\n\n* rain';

/** The newer note after all open items of the older one are carried into it; null where nothing is to do. */
function carried(old: string, newer: string): string | null {
  const source = from(old);
  const result = carryItems(into(newer), source, source.note.actions);
  return result.edits.length === 0 ? null : applyEdits(newer, result.edits);
}

describe('carrying items into a newer note', () => {
  it('writes them below its action items, and nothing else', () => {
    const expected = NEW.replace(
      'count\n',
      'count\n* AI @bo-lind: mount them by 2026-11-06 ([2026-11-04](20261104.md#L3))\n* AI @mona: write it ([2026-11-04](20261104.md#L4))\n',
    );
    assert.equal(carried(OLD, NEW), expected);
    assert.equal(carried(OLD, NEW.replaceAll('\n', '\r\n')), expected.replaceAll('\n', '\r\n'));
  });

  it('takes none over twice, though its words are others there', () => {
    const once = carried(OLD, NEW) ?? '';
    assert.equal(carried(OLD, once), null);
    const one = from(OLD);
    assert.deepEqual(carryItems(into(once), one, one.note.actions.slice(0, 1)).edits, []);
  });

  it('takes one over whose neighbour of the same line is there', () => {
    const old = '# 2026-11-04\n\n- AI @ada to ask by Friday; AI @bo-lind to answer by Friday\n';
    const source = from(old);
    const first = carryItems(into(NEW), source, source.note.actions.slice(0, 1));
    const second = carryItems(into(applyEdits(NEW, first.edits)), source, source.note.actions);
    assert.equal(second.count, 1);
  });

  const LINK = '([2026-11-04](20261104.md#L3))';
  for (const [where, newer, expected] of [
    [
      'a line of its own among lines',
      '# 2026-11-11\n\n## Action items\n\nAda: write the report\nBo: call the printer\n\n## Notes\n',
      `# 2026-11-11\n\n## Action items\n\nAda: write the report\nBo: call the printer\nAI @bo: mount ${LINK}\n\n## Notes\n`,
    ],
    [
      'above code that nothing ends',
      '# 2026-11-11\n\n## Action items\n\n```\ncode',
      `# 2026-11-11\n\n## Action items\n\n* AI @bo: mount ${LINK}\n\n\`\`\`\ncode`,
    ],
    [
      'above a comment that nothing ends',
      '# 2026-11-11\n\ntalk\n\n<!-- comment\n\n## Action items\n',
      `# 2026-11-11\n\ntalk\n\n## Open action items\n\n* AI @bo: mount ${LINK}\n\n<!-- comment\n\n## Action items\n`,
    ],
    [
      'in lines above what would be a part of the list',
      '  ~~~\n- AI @ada: code',
      `## Open action items\n\nAI @bo: mount ${LINK}\n\n  ~~~\n- AI @ada: code`,
    ],
    [
      'behind the paragraph of the last item',
      '# 2026-11-11\n\n## Action items\n\n- Ada to write\n\n  about fog\n',
      `# 2026-11-11\n\n## Action items\n\n- Ada to write\n\n  about fog\n- AI @bo: mount ${LINK}\n`,
    ],
    [
      'with the next number',
      '# 2026-11-11\n\n## Action items\n\n9. Ada to write\n10. Cem to call',
      `# 2026-11-11\n\n## Action items\n\n9. Ada to write\n10. Cem to call\n11. AI @bo: mount ${LINK}`,
    ],
    [
      'with the number that all have',
      '# 2026-11-11\n\n## Action items\n\n1. Ada to write\n1. Cem to call\n',
      `# 2026-11-11\n\n## Action items\n\n1. Ada to write\n1. Cem to call\n1. AI @bo: mount ${LINK}\n`,
    ],
    [
      'with the line ending of the place, and of no other',
      '\uFEFF# 2026-11-11\n\n## Action items\r\n\r\n*\tAda to write\r\n\n## Notes\r',
      `\uFEFF# 2026-11-11\n\n## Action items\r\n\r\n*\tAda to write\r\n*\tAI @bo: mount ${LINK}\r\n\n## Notes\r`,
    ],
  ] as const) {
    it(`writes an item ${where}`, () => {
      const old = '# 2026-11-04\n\n* AI @bo: mount\n';
      assert.equal(carried(old, newer), expected);
      assert.equal(carried(old, expected), null);
    });
  }

  it('carries what can be read there as what it was, and tells what cannot', () => {
    // Of a day that is over `was not … by` tells what was.
    const source = from('# 2026-11-04\n\n* [ ] ask why it was not open by Friday\n* AI @mona: write\n');
    const { edits, count, refused } = carryItems(into(NEW), source, source.note.actions);
    assert.deepEqual([count, refused], [1, source.note.actions.slice(0, 1)]);
    assert.equal(
      applyEdits(NEW, edits),
      NEW.replace('count\n', 'count\n* AI @mona: write ([2026-11-04](20261104.md#L4))\n'),
    );
  });
});

describe('carrying items into the newest meeting of a note', () => {
  const crew = (text: string) => read(text, { path: 'crew/minutes.md', repository: null, hosts: HOSTS });
  const meeting = (day: string, items: string) =>
    `## ${day}\n\n### Actions\n\n${items}\n### Notes\n\n- rain\n`;
  const OLDER = meeting('2026-11-04', '- @bo-lind: mount them by Friday\n- @mona: write it\n');
  const NEWER = meeting('2026-11-11', '- @eli: count\n');
  const TAKEN =
    '- @bo-lind: mount them by 2026-11-06 ([2026-11-04](#2026-11-04))\n- @mona: write it ([2026-11-04](#2026-11-04))\n';

  function within(text: string): string | null {
    const note = crew(text);
    const items = note.note.actions.filter((action) => action.meeting === '2026-11-04');
    const { edits, count } = carryItems(note, note, items);
    assert.equal(count, edits.length === 0 ? 0 : items.length);
    return edits.length === 0 ? null : applyEdits(text, edits);
  }

  it('writes them there, be it above the older one or below', () => {
    const expected = NEWER.replace('count\n', `count\n${TAKEN}`);
    assert.equal(within(`# Crew\n\n${NEWER}\n${OLDER}`), `# Crew\n\n${expected}\n${OLDER}`);
    assert.equal(within(`# Crew\n\n${OLDER}\n${NEWER}`), `# Crew\n\n${OLDER}\n${expected}`);
    const windows = `# Crew\n\n${NEWER}\n${OLDER}`.replaceAll('\n', '\r\n');
    assert.equal(within(windows), `# Crew\n\n${expected}\n${OLDER}`.replaceAll('\n', '\r\n'));
  });

  it('begins a section of that meeting where it has none for them', () => {
    const bare = '## 2026-11-11\n\n- rain\n';
    const expected = `## 2026-11-11\n\n- rain\n\n### Open action items\n\n${TAKEN}`;
    assert.equal(within(`# Crew\n\n${bare}\n---\n\n${OLDER}`), `# Crew\n\n${expected}\n---\n\n${OLDER}`);
    assert.equal(
      within(`# Crew\n\n${OLDER}\n${bare.trimEnd()}`),
      `# Crew\n\n${OLDER}\n${expected.trimEnd()}`,
    );
  });

  it('takes none over twice', () => {
    assert.equal(within(within(`# Crew\n\n${NEWER}\n${OLDER}`) ?? ''), null);
  });

  it('writes them above code that nothing ends', () => {
    const open = (items: string) => `# Crew\n\n${OLDER}\n## 2026-11-11\n\n${items}\`\`\`\nrain\n`;
    assert.equal(within(open('')), open(`### Open action items\n\n${TAKEN}\n`));
  });

  it('takes those of another note over, with a link to it', () => {
    const source = from(OLD);
    const text = `# Crew\n\n${OLDER}\n${NEWER}`;
    const { edits } = carryItems(crew(text), source, source.note.actions.slice(1));
    assert.equal(
      applyEdits(text, edits),
      `# Crew\n\n${OLDER}\n${NEWER.replace('count\n', 'count\n- AI @mona: write it ([2026-11-04](../weekly/20261104.md#L4))\n')}`,
    );
  });
});
