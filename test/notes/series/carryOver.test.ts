import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { carryOver, openItems } from '../../../src/notes/series/carryOver';
import { setDone } from '../../../src/notes/edits/doneEdit';
import { isRefusal } from '../../../src/notes/edits/itemEdit';
import { applyEdits } from '../../../src/notes/edits/textEdits';
import { read } from '../../../src/notes/reading';
import { wholeNotes } from '../generated';

const HOSTS = ['github.com'];
const OLD = { path: 'weekly/2026/20261104.md', repository: null, hosts: HOSTS };
const NEW = { path: 'weekly/2026/20261111.md', repository: null, hosts: HOSTS };
const BARE = '# 2026-11-11\n\n## Participants\n\n- @\n\n## Agenda\n\n';

/** The lines that carrying over all open items of a note adds to the bare new one. */
function carried(old: string, bare = BARE, from = OLD, to = NEW): string[] {
  const previous = read(old, from);
  const now = carryOver(bare, to, previous, openItems(previous.note)).text.split('\n');
  const before = bare.split('\n');
  return now.filter((line) => line !== '' && !before.includes(line));
}

const LINK = '([2026-11-04](20261104.md#L3))';

describe('carrying over', () => {
  for (const [what, line, expected] of [
    ['a marker', '* AI @bo-lind: mount them', `* AI @bo-lind: mount them ${LINK}`],
    [
      'a nested one',
      '* Relays\n    * AI @bo-lind: mount them',
      `* AI @bo-lind: mount them ([2026-11-04](20261104.md#L4))`,
    ],
    ['emphasis', '- _AI @bo-lind: mount them_', `- _AI @bo-lind: mount them_ ${LINK}`],
    ['bold in front', '+ **[ACTION - Bo]** mount them', `+ **[ACTION - Bo]** mount them ${LINK}`],
    ['a box', '- [ ] Chapter on fog (@eli-stone)', `- [ ] Chapter on fog (@eli-stone) ${LINK}`],
    ['a loose box', '- [] Chapter on fog (@eli-stone)', `- [ ] Chapter on fog (@eli-stone) ${LINK}`],
    ['a marker behind', '- Relays are in stock (AI @bo-lind)', `- Relays are in stock (AI @bo-lind) ${LINK}`],
    ['a paragraph', 'AI @bo-lind: mount them', `- AI @bo-lind: mount them ${LINK}`],
    ['an arrow', '- the relay hums -> AI @bo-lind to listen', `- AI @bo-lind to listen ${LINK}`],
    [
      'two in a line',
      '- AI @ada to ask; AI @bo-lind to answer',
      `- AI @ada to ask ${LINK}\n- AI @bo-lind to answer ${LINK}`,
    ],
    ['a weekday', '- AI @bo-lind: mount them by friday', `- AI @bo-lind: mount them by 2026-11-06 ${LINK}`],
    ['a week’s end', '- AI @bo-lind: mount them EOW', `- AI @bo-lind: mount them by 2026-11-06 ${LINK}`],
    [
      'the end of the week',
      '- AI @bo-lind: mount them by the end of the week.',
      `- AI @bo-lind: mount them by 2026-11-06. ${LINK}`,
    ],
    [
      'a day that is over',
      '- AI @bo-lind: mount them until Nov 9',
      `- AI @bo-lind: mount them until 2026-11-09 ${LINK}`,
    ],
    [
      'a day to come',
      '- AI @bo-lind: mount them until Nov 29',
      `- AI @bo-lind: mount them until Nov 29 ${LINK}`,
    ],
    [
      'a whole date',
      '- AI @bo-lind: mount them 📅 2026-11-29',
      `- AI @bo-lind: mount them 📅 2026-11-29 ${LINK}`,
    ],
    [
      'a link to a file',
      '- AI @bo-lind: read [it](../log.md)',
      `- AI @bo-lind: read [it](../log.md) ${LINK}`,
    ],
    ...[
      'https://example.org/a?b=c&d',
      '<https://example.org/fog>',
      '<ada@example.org>',
      '&lt;b&gt;',
      '![fog](fog.png)',
      '<b>all</b>',
      '``a`b``',
    ].flatMap((edge) => [
      [`${edge} in front`, `- [ ] ${edge} of Ada`, `- [ ] ${edge} of Ada ${LINK}`] as const,
      [`${edge} behind`, `- [ ] read ${edge}`, `- [ ] read ${edge} ${LINK}`] as const,
    ]),
    [
      'a bare number',
      'See [#12](https://github.com/harbour-lights/beacon/issues/12).\n\n- AI @bo-lind: close #12',
      '- AI @bo-lind: close harbour-lights/beacon#12 ([2026-11-04](20261104.md#L5))',
    ],
  ] as const) {
    it(`keeps ${what}`, () => {
      assert.deepEqual(carried(`# 2026-11-04\n\n${line}\n`), [
        '## Open action items',
        ...expected.split('\n'),
      ]);
    });
  }

  it('leaves out what is done, and what stands there twice', () => {
    const old =
      '# 2026-11-04\n\n- AI @bo: a ✅\n- [x] b (@bo)\n- AI @bo: c\n- ~~AI @bo: d~~\n- AI @bo: c\n- AI @bo: e\n  - DONE: #1\n';
    assert.deepEqual(carried(old), ['## Open action items', '- AI @bo: c ([2026-11-04](20261104.md#L5))']);
    assert.equal(carryOver(BARE, NEW, read('# 2026-11-04\n\n- AI @bo: a ✅\n', OLD), []).text, BARE);
  });

  it('points to where an item first stood, from wherever it goes on', () => {
    const first = '# 2026-12-16\n\n- AI @bo-lind: mount them by friday\n';
    const { text: second } = carryOver(
      '# 2026-12-30\n\n## Agenda\n',
      { path: 'weekly/2026/20261230.md', repository: null, hosts: HOSTS },
      read(first, { ...OLD, path: 'weekly/2026/20261216.md' }),
      openItems(read(first, OLD).note),
    );
    const context = { ...OLD, path: 'weekly/2026/20261230.md' };
    const next = { ...NEW, path: 'weekly/2027/20270113.md' };
    assert.deepEqual(carried(second, '# 2027-01-13\n\n## Agenda\n', context, next), [
      '## Open action items',
      '- AI @bo-lind: mount them by 2026-12-18 ([2026-12-16](../2026/20261216.md#L3))',
    ]);
  });

  it('makes links from another folder lead where they led', () => {
    const next = { ...NEW, path: 'weekly/2027/20270113.md' };
    assert.deepEqual(
      carried(
        '# 2026-11-04\n\n- AI: read [a](a.md), [b](../b.md#c) and [d](#d), not [e](https://e.org) or [f](/f)\n',
        BARE,
        OLD,
        next,
      ),
      [
        '## Open action items',
        '- AI: read [a](../2026/a.md), [b](../b.md#c) and [d](../2026/20261104.md#d), not [e](https://e.org) or [f](/f) ([2026-11-04](../2026/20261104.md#L3))',
      ],
    );
  });

  it('names the owners that only the old note tells', () => {
    const old =
      '# 2026-11-04\n\nPresent: Ada Brandt (@ada-brandt), Bo\n\n## Action items\n\n| Task | Owner | Due |\n| --- | --- | --- |\n| Count | @ada-brandt | Nov 9 |\n\n- @ada-brandt\n  - write it down\n- Mount them (Bo)\n';
    assert.deepEqual(carried(old), [
      '## Open action items',
      '- @ada-brandt: Count by 2026-11-09 ([2026-11-04](20261104.md#L9))',
      '- @ada-brandt: write it down ([2026-11-04](20261104.md#L12))',
      '- Mount them (Bo) ([2026-11-04](20261104.md#L13))',
    ]);
  });

  describe('puts the items', () => {
    const OLD_TEXT = '# 2026-11-04\n\n- AI @bo: a\n';
    const ITEM = `AI @bo: a ${LINK}`;
    const put = (bare: string): string => {
      const previous = read(OLD_TEXT, OLD);
      return carryOver(bare, NEW, previous, openItems(previous.note)).text;
    };
    for (const [where, bare, expected] of [
      [
        'in front of the agenda',
        '# D\n\n## Present\n\n- @\n\n## Agenda\n\n',
        `# D\n\n## Present\n\n- @\n\n## Open action items\n\n- ${ITEM}\n\n## Agenda\n\n`,
      ],
      [
        'behind the participants',
        '# D\n\n## Links\n\n## Present\n\n- @\n\n## Notes\n',
        `# D\n\n## Links\n\n## Present\n\n- @\n\n## Open action items\n\n- ${ITEM}\n\n## Notes\n`,
      ],
      ['at the end', '# D', `# D\n\n## Open action items\n\n- ${ITEM}\n`],
      [
        'below a heading for them',
        '# D\n\n## Action items\n\n## Notes\n',
        `# D\n\n## Action items\n\n- ${ITEM}\n\n## Notes\n`,
      ],
      ['below a last heading for them', '# D\n\n### Next steps', `# D\n\n### Next steps\n\n- ${ITEM}\n`],
      [
        'below the heading for the earlier ones',
        '## Actions\n\n## Pending action items\n\n## Notes\n',
        `## Actions\n\n## Pending action items\n\n- ${ITEM}\n\n## Notes\n`,
      ],
      [
        'in the place of an empty item',
        '## Action items\n\n* [ ] @\n\n## Notes\n',
        `## Action items\n\n* ${ITEM}\n\n## Notes\n`,
      ],
      [
        'behind other items',
        '## Action items\n\n* Ada to sing\n  * loudly\n\n## Notes\n',
        `## Action items\n\n* Ada to sing\n  * loudly\n* ${ITEM}\n\n## Notes\n`,
      ],
      [
        'behind an instruction',
        '## Action items\n<!-- who, what, when -->\n\n## Notes\n',
        `## Action items\n<!-- who, what, when -->\n\n- ${ITEM}\n\n## Notes\n`,
      ],
      [
        'below a bold line',
        '# D\n\n**Action items**\n\n**Agenda**\n',
        `# D\n\n**Action items**\n\n- ${ITEM}\n\n**Agenda**\n`,
      ],
      [
        'below a bold line of their own',
        '# D\n\n**Agenda**\n',
        `# D\n\n**Open action items**\n\n- ${ITEM}\n\n**Agenda**\n`,
      ],
      [
        'below a German heading',
        '# D\n\n### Teilnehmer\n\n- @\n\n### Tagesordnung\n',
        `# D\n\n### Teilnehmer\n\n- @\n\n### Offene Aufgaben\n\n- ${ITEM}\n\n### Tagesordnung\n`,
      ],
      [
        'with the line endings of the note',
        '# D\r\n\r\n## Agenda\r\n',
        `# D\r\n\r\n## Open action items\r\n\r\n- ${ITEM}\r\n\r\n## Agenda\r\n`,
      ],
    ] as const) {
      it(where, () => {
        assert.equal(put(bare), expected);
      });
    }
  });

  it('makes items that can be ticked and opened again', () => {
    const bare = '# 2026-11-11\n\n## Action items\n';
    for (const item of ['- [ ] fog (@eli)', '* AI @bo: mount', '- AI @bo: mount by friday']) {
      const previous = read(`# 2026-11-04\n\n${item}\n`, OLD);
      const { text } = carryOver(bare, NEW, previous, openItems(previous.note));
      const [open] = read(text, NEW).note.actions;
      assert.ok(open);
      const edit = setDone(read(text, NEW), open, true, { fallback: '✅' });
      assert.ok(!isRefusal(edit));
      const ticked = applyEdits(text, edit);
      const [done] = read(ticked, NEW).note.actions;
      assert.ok(done?.done);
      assert.deepEqual([done.owners, done.text, done.origin], [open.owners, open.text, '20261104.md#L3']);
      const back = setDone(read(ticked, NEW), done, false, { fallback: '✅' });
      assert.ok(!isRefusal(back));
      assert.equal(applyEdits(ticked, back), text);
    }
  });

  it('keeps owners and deadlines whatever the note', function () {
    this.timeout(10_000);
    fc.assert(
      fc.property(wholeNotes, (old) => {
        const previous = read(old, OLD);
        const lines = previous.note.actions.map(({ range }) => range.start.line);
        const isAlone = (line: number) => lines.indexOf(line) === lines.lastIndexOf(line);
        const items = openItems(previous.note).filter(({ range }) => isAlone(range.start.line));
        const { text } = carryOver(BARE, NEW, previous, items);
        const now = read(text, NEW).note.actions;
        const said = (actions: typeof now) => actions.map(({ owners, due }) => [owners.join(), due]);
        assert.deepEqual(said(now), said(items), text);
        assert.ok(text.startsWith('# 2026-11-11\n\n## Participants\n\n- @\n'));
      }),
    );
  });
});
