import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { setDone, setDropped } from '../../../src/notes/edits/doneEdit';
import { setDue } from '../../../src/notes/edits/dueEdit';
import { isRefusal, type ItemEdits } from '../../../src/notes/edits/itemEdit';
import { addIssueLink, issueOf } from '../../../src/notes/edits/linkEdit';
import { setOwners } from '../../../src/notes/edits/ownersEdit';
import { applyEdits } from '../../../src/notes/edits/textEdits';
import type { ActionItem } from '../../../src/notes/note';
import { read, type Reading } from '../../../src/notes/reading';
import { notes, wholeNotes } from '../generated';

const CONTEXT = { path: '20261104.md', repository: null, hosts: ['github.com'] };
const ZOE = { handle: 'zoe-new', name: 'Zoe New' };
const BO = { handle: 'bo-lind', name: 'Bo Lind' };
const TARGET = {
  repository: { host: 'github.com', owner: 'harbour-lights', name: 'beacon' },
  number: 40,
  kind: 'issue',
} as const;
const ISSUE_URL = 'https://github.com/harbour-lights/beacon/issues/40';

type Edit = (reading: Reading, action: ActionItem) => ItemEdits | null;

const editsOf = (edits: ItemEdits | null) => (edits === null || isRefusal(edits) ? [] : edits);

/** The line of the item that holds `needle`, else of the first one, after an edit; null where there is no edit. */
function edited(text: string, edit: Edit, needle = ''): string | null {
  const reading = read(text, CONTEXT);
  const lines = text.split('\n');
  const action = reading.note.actions.find(({ range }) => lines[range.start.line]?.includes(needle));
  assert.ok(action);
  const edits = edit(reading, action);
  if (!edits || isRefusal(edits)) return null;
  const now = applyEdits(text, edits).split('\n');
  assert.equal(now.length, lines.length);
  lines.splice(action.range.start.line, 1, now[action.range.start.line] ?? '');
  assert.deepEqual(now, lines, 'all other lines stay');
  return now[action.range.start.line] ?? '';
}

const toggle: Edit = (reading, action) => setDone(reading, action, !action.done, { fallback: '✅' });
const assign =
  (...people: (typeof ZOE)[]): Edit =>
  (reading, action) =>
    setOwners(reading, action, people);
const due =
  (date: string | null): Edit =>
  (reading, action) =>
    setDue(reading, action, date);
const link: Edit = (reading, action) => addIssueLink(reading, action, TARGET, ISSUE_URL);

describe('marking an item that nobody will do', () => {
  for (const [open, dropped] of [
    ['- [ ] write it (@mona)', '- [ ] ~~write it (@mona)~~'],
    ['* AI @mona: write it', '* ~~AI @mona: write it~~'],
    ['- AI all: read the minutes by Friday', '- ~~AI all: read the minutes by Friday~~'],
  ] as const) {
    it(`strikes it through: ${open}`, () => {
      assert.equal(edited(open, setDropped), dropped);
      assert.equal(edited(dropped, toggle), open);
    });
  }

  it('writes into its box what the note writes there', () => {
    assert.equal(edited('- [-] sing\n- [ ] write it\n', setDropped, 'write'), '- [-] write it');
  });

  it('strikes through what a table says', () => {
    const table = '| Task | Owner |\n| --- | --- |\n| Write it | @mona |\n';
    assert.equal(edited(`## Action items\n\n${table}`, setDropped, 'Write'), '| ~~Write it~~ | @mona |');
  });

  it('leaves alone what is done', () => assert.equal(edited('- [x] write it', setDropped), '- [x] write it'));
});

describe('marking an item done', () => {
  for (const [open, done] of [
    ['- [ ] write it (@mona)', '- [x] write it (@mona)'],
    ['* AI @mona: write it', '* AI @mona: write it ✅'],
    ['* AI @mona: write it.', '* AI @mona: write it. ✅'],
    ['* AI @mona: write it  ', '* AI @mona: write it ✅  '],
    ['_AI @mona: write it_', '_AI @mona: write it_ ✅'],
    [
      '* AI @mona to write it ([2026-10-28](20261028.md#L7))',
      '* AI @mona to write it ([2026-10-28](20261028.md#L7)) ✅',
    ],
    ['- look at it -> ToDo', '- look at it (done) -> ToDo'],
    ['* AI @mona: write it <!-- id:4711 -->', '* AI @mona: write it <!-- id:4711 --> ✅'],
    ['* AI @mona: write it <!-- begins', '* AI @mona: write it <!-- begins ✅'],
    ['* AI @mona: write it <img src="a.png">', '* AI @mona: write it <img src="a.png"> ✅'],
    ['* AI @mona: write it <a name="q"></a>', '* AI @mona: write it <a name="q"></a> ✅'],
    ['- [ ] write it <span id="q"></span>', '- [x] write it <span id="q"></span>'],
    ['* AI @mona: write it <br>', '* AI @mona: write it <br> ✅'],
    ['* AI @mona: ', '* AI @mona: ✅ '],
    ['* AI @mona: write it -', '* AI @mona: write it - (done)'],
    // Opened again these boxes would be others.
    ['- [] write it', '- [] write it ✅'],
    ['- [/] write it', '- [/] write it ✅'],
  ] as const) {
    it(`turns ${JSON.stringify(open)} into ${JSON.stringify(done)} and back`, () => {
      assert.equal(edited(open, toggle), done);
      assert.equal(edited(done, toggle), open);
    });
  }

  for (const [others, done] of [
    ['- AI @bo: oil it (done)', '- AI @mona: write it (done)'],
    ['- AI @bo: oil it - ✅', '- AI @mona: write it - ✅'],
    ['- DONE AI @bo: oil it', '- DONE AI @mona: write it'],
    ['- ✅ AI @bo: oil it', '- ✅ AI @mona: write it'],
    ['- AI @bo: oil it :white_check_mark:', '- AI @mona: write it :white_check_mark:'],
    ['- ~~AI @bo: oil it~~', '- ~~AI @mona: write it~~'],
    [
      '- AI @bo: oil it → done\n- AI @cem: fix it → done\n- AI @eli: sell it ✅',
      '- AI @mona: write it → done',
    ],
    ['- [x] oil it', '- AI @mona: write it ✅'],
  ] as const) {
    it(`does it as in ${JSON.stringify(others)}`, () => {
      const note = `# 2026-11-04\n\n- AI @mona: write it\n${others}\n`;
      assert.equal(edited(note, toggle), done);
      assert.equal(edited(note.replace('- AI @mona: write it', done), toggle), '- AI @mona: write it');
    });
  }

  it('ticks as the note ticks', () => {
    assert.equal(edited('- [ ] write it\n- [X] oil it\n', toggle), '- [X] write it');
  });

  it('opens an item with a ticked box and a mark', () => {
    assert.equal(edited('- [x] write it ✅\n', toggle), '- [ ] write it');
  });

  const TABLE = `## Actions

| Action | Owner | Due | Status |
| --- | --- | --- | --- |
| Send the offer | @mona | 2026-11-18 | open |
| Book the room  | Ada   |            | closed |
| Order cake     |       |            |        |
`;

  it('writes into the column for it', () => {
    assert.equal(edited(TABLE, toggle, 'Send'), '| Send the offer | @mona | 2026-11-18 | closed |');
    assert.equal(edited(TABLE, toggle, 'Book'), '| Book the room  | Ada   |            | open |');
    // Marked open again it is to be empty, not `open`.
    assert.equal(edited(TABLE, toggle, 'Order'), '| Order cake     |       |            | ✅      |');
  });

  it('marks in the cell where a table has no column for it', () => {
    const table = '## Actions\n\n| Task | Owner |\n| --- | --- |\n| Send \\| it | @mona |\n';
    assert.equal(edited(table, toggle), '| Send \\| it ✅ | @mona |');
  });

  it('marks in front of a comment that goes on below', () => {
    const text = '* AI @mona: write it <!-- begins\nand ends -->';
    assert.equal(edited(text, toggle), '* AI @mona: write it ✅ <!-- begins');
  });

  it('marks in a cell that ends in a comment', () => {
    const table = '## Actions\n\n| Task | Owner |\n| --- | --- |\n| Write it <!-- c --> | @mona |\n';
    assert.equal(edited(table, toggle), '| Write it <!-- c --> ✅ | @mona |');
  });

  it('leaves emphasis in pairs where a mark is taken out', () => {
    for (const mark of [' **✅**', ' - **done**', ' _(done)_'])
      assert.equal(edited(`* AI @mona: write it${mark}\n`, toggle), '* AI @mona: write it');
  });

  it('leaves what a table says of an open item behind its tick', () => {
    const table = (state: string) => TABLE.replace('| open |', `| ${state} |`);
    assert.equal(
      edited(table('in progress'), toggle, 'Book'),
      '| Book the room  | Ada   |            | in progress |',
    );
    const ticked = edited(table('blocked').replace('|        |', '| open |'), toggle, 'Send');
    assert.equal(ticked, '| Send the offer | @mona | 2026-11-18 | ✅ blocked |');
    assert.equal(
      edited(table('✅ blocked'), toggle, 'Send'),
      '| Send the offer | @mona | 2026-11-18 | blocked |',
    );
    assert.equal(
      edited(TABLE.replace('|        |', '| ✅      |'), toggle, 'Order'),
      TABLE.split('\n').at(-2),
    );
  });

  it('does not take what is hidden over from the marks of others', () => {
    const note = '# 2026-11-04\n\n- AI @bo: oil it <!-- id:1 --> - ✅\n- AI @mona: write it\n';
    assert.equal(edited(note, toggle, 'write'), '- AI @mona: write it - ✅');
  });

  it('takes over neither the day of another mark nor that something was cancelled', () => {
    for (const other of [
      'read it ❌ 2026-05-20',
      'read it ✅ 2026-05-20',
      'read it [completion:: 2026-05-20]',
    ])
      assert.equal(edited(`## Action items\n\n- write it\n- ${other}`, toggle), '- write it ✅');
  });

  it('leaves an item whose line would no longer be read', () => {
    // What begins with a comment is no item's words.
    assert.equal(edited('- ✅ <!-- c --> AI @mona: write it', toggle), null);
  });

  it('marks one of two items of a line', () => {
    const line = '- it is ready; AI @mona: release it; AI @bo: tell them';
    assert.equal(edited(line, toggle), '- it is ready; AI @mona: release it (done); AI @bo: tell them');
  });

  it('leaves an item that a bullet below or a heading above calls done', () => {
    assert.equal(edited('- AI @mona: write it\n  - DONE: merged\n', toggle), null);
    assert.equal(edited('## Completed action items\n\n- Ada to write it\n', toggle), null);
  });

  it('assigns and dates in the columns for it', () => {
    assert.equal(edited(TABLE, assign(ZOE), 'Send'), '| Send the offer | @zoe-new | 2026-11-18 | open |');
    assert.equal(edited(TABLE, assign(ZOE), 'Order'), '| Order cake     | @zoe-new |            |        |');
    assert.equal(edited(TABLE, due('2026-12-02'), 'Send'), '| Send the offer | @mona | 2026-12-02 | open |');
    assert.equal(
      edited(TABLE, due('2026-12-02'), 'Order'),
      '| Order cake     |       | 2026-12-02 |        |',
    );
    assert.equal(edited(TABLE, due(null), 'Send'), '| Send the offer | @mona |  | open |');
  });
});

describe('assigning an item', () => {
  for (const [before, after] of [
    ['* AI @mona: write it', '* AI @zoe-new: write it'],
    ['* AI: @mona to write it', '* AI: @zoe-new to write it'],
    ['* AI (@mona): write it with @mona', '* AI (@zoe-new): write it with @mona'],
    ['* _AI @mona and @hubot_: write it', '* _AI @zoe-new_: write it'],
    ['* we compared them (AI @mona)', '* we compared them (AI @zoe-new)'],
    ['- [ ] write it (@mona, @hubot) ✅', '- [ ] write it (@zoe-new) ✅'],
    ['* **[ACTION - Ada]** write it', '* **[ACTION - Zoe]** write it'],
    ['* AI [Ada](https://github.com/ada-byron): write it', '* AI @zoe-new: write it'],
    ['## Actions\n\n* **@mona** to write it', '* **@zoe-new** to write it'],
    ['* AI all: write it', '* AI @zoe-new: write it'],
    ['* AI remove the label', '* AI @zoe-new: remove the label'],
    ['* TODO: write it', '* TODO @zoe-new: write it'],
    ['* ACTION-17: write it', '* ACTION-17 @zoe-new: write it'],
    ['- [ ] write it', '- [ ] write it (@zoe-new)'],
    [
      '- [ ] write it ([2026-10-28](20261028.md#L7))',
      '- [ ] write it (@zoe-new) ([2026-10-28](20261028.md#L7))',
    ],
    ['## Actions\n\n=> write it', '=> write it (@zoe-new)'],
  ] as const) {
    it(`turns ${JSON.stringify(before)} into ${JSON.stringify(after)}`, () => {
      assert.equal(edited(before, assign(ZOE)), after);
    });
  }

  for (const [others, open, after] of [
    ['- AI: @bo to oil it', '- AI: write it', '- AI: @zoe-new: write it'],
    ['- AI (@bo): oil it', '- AI: write it', '- AI (@zoe-new): write it'],
    ['- [ ] @bo: oil it', '- [ ] write it', '- [ ] @zoe-new: write it'],
    [
      '- ACTION: Ada Byron to oil it\n- ACTION: Bob to fix it\n- ACTION: Cem to sell it',
      '- ACTION: write it',
      '- ACTION: Zoe: write it',
    ],
  ] as const) {
    it(`does it as in ${JSON.stringify(others)}`, () => {
      assert.equal(edited(`# 2026-11-04\n\n${open}\n${others}\n`, assign(ZOE)), after);
    });
  }

  it('names several as the item does', () => {
    assert.equal(
      edited('* AI @mona and @hubot: write it', assign(ZOE, BO)),
      '* AI @zoe-new and @bo-lind: write it',
    );
    assert.equal(edited('* AI @mona: write it', assign(ZOE, BO)), '* AI @zoe-new, @bo-lind: write it');
  });

  it('takes owners out', () => {
    assert.equal(edited('* AI @mona: write it', assign()), '* AI: write it');
    assert.equal(edited('* AI: @mona to write it', assign()), '* AI: write it');
    assert.equal(edited('- [ ] write it (@mona, @hubot)', assign()), '- [ ] write it');
  });

  it('does nothing where they own it already', () => {
    const reading = read('* AI @Zoe-New: write it', CONTEXT);
    assert.deepEqual(
      reading.note.actions.map((action) => setOwners(reading, action, [ZOE])),
      [[]],
    );
  });
});

describe('setting a due date', () => {
  const on = (line: string): string => `# 2026-11-04\n\n${line}`;
  for (const [before, after] of [
    ['* AI @mona: write it', '* AI @mona: write it by 2026-11-20'],
    ['* AI @mona: write it.', '* AI @mona: write it by 2026-11-20.'],
    ['* _AI @mona: write it_ ', '* _AI @mona: write it by 2026-11-20_ '],
    ['* AI @mona: write it - ✅', '* AI @mona: write it by 2026-11-20 - ✅'],
    ['* AI @mona: write it by Friday', '* AI @mona: write it by 2026-11-20'],
    ['* AI @mona: write it until 2026-11-18', '* AI @mona: write it until 2026-11-20'],
    ['* AI @mona: write it before November 18th', '* AI @mona: write it before November 20th'],
    ['* AI @mona: write it by 8 November 2026, in full', '* AI @mona: write it by 20 November 2026, in full'],
    ['* AI @mona: write it (due: 18.11.2026)', '* AI @mona: write it (due: 20.11.2026)'],
    ['* AI @mona: write it by Friday next week', '* AI @mona: write it by 2026-11-20'],
    ['* AI @mona: write it by (Wed 11/18)', '* AI @mona: write it by (2026-11-20)'],
    ['* AI @mona: write it **by (Wed 11/18)**', '* AI @mona: write it **by (2026-11-20)**'],
    ['* AI @mona: write it [due:: 2026-11-18]', '* AI @mona: write it [due:: 2026-11-20]'],
    ['* AI @mona: write it @due(2026-11-18)', '* AI @mona: write it @due(2026-11-20)'],
    ['* AI @mona: write it within 3 days', '* AI @mona: write it by 2026-11-20'],
    ['* AI @mona: write it by KW 48', '* AI @mona: write it by 2026-11-20'],
    ['* AI @mona: write it by the end of the month', '* AI @mona: write it by 2026-11-20'],
    [
      '* AI @mona: write it ~~by 2026-11-10~~ by 2026-11-18',
      '* AI @mona: write it ~~by 2026-11-10~~ by 2026-11-20',
    ],
    [
      '* AI @mona: write it by 2026-11-10 -> moved to 2026-11-18',
      '* AI @mona: write it by 2026-11-10 -> moved to 2026-11-20',
    ],
    ['* AI @mona: write it EOW', '* AI @mona: write it by 2026-11-20'],
    ['* AI @mona: write it by the end of the week', '* AI @mona: write it by 2026-11-20'],
    ['* AI @mona: write it 📅 2026-11-18', '* AI @mona: write it 📅 2026-11-20'],
    ['- [ ] write it (@mona)', '- [ ] write it (@mona) by 2026-11-20'],
    ['- [ ] read <https://example.org/a>', '- [ ] read <https://example.org/a> by 2026-11-20'],
    ['- [ ] read &lt;b&gt;', '- [ ] read &lt;b&gt; by 2026-11-20'],
    ['- [ ] ![fog](fog.png)', '- [ ] ![fog](fog.png) by 2026-11-20'],
  ] as const) {
    it(`turns ${JSON.stringify(before)} into ${JSON.stringify(after)}`, () => {
      assert.equal(edited(on(before), due('2026-11-20')), after);
    });
  }

  for (const [other, after] of [
    ['* AI @bo: oil it until 2026-11-18', '* AI @mona: write it until 2026-11-20'],
    ['* AI @bo: oil it (due: 2026-11-18)', '* AI @mona: write it (due: 2026-11-20)'],
    ['* AI @bo: oil it 📅 2026-11-18', '* AI @mona: write it 📅 2026-11-20'],
    ['* AI @bo: oil it by 18 Nov 2026', '* AI @mona: write it by 20 Nov 2026'],
  ] as const) {
    it(`does it as in ${JSON.stringify(other)}`, () => {
      assert.equal(edited(on(`* AI @mona: write it\n${other}\n`), due('2026-11-20')), after);
      assert.equal(edited(on(`${after}\n${other}\n`), due(null)), '* AI @mona: write it');
    });
  }

  it('takes out what stands behind the day, too', () => {
    const without = (task: string) => edited(`## Action items\n\n- ${task}`, due(null));
    assert.equal(without('회의록 작성 11월 18일까지'), '- 회의록 작성');
    assert.equal(without('整理资料（11月18日前）'), '- 整理资料');
    assert.equal(without('11月18日前整理资料'), '- 整理资料');
    assert.equal(without('资料 11月18日前提交'), '- 资料提交');
    assert.equal(without('kirjoita se perjantaihin mennessä'), '- kirjoita se');
    assert.equal(without('write it - Mona - 2026-12-15'), '- write it - Mona');
    assert.equal(without('write it - 2026-12-15 ✅'), '- write it ✅');
  });

  it('takes it out', () => {
    assert.equal(edited(on('* AI @mona: write it by Friday.'), due(null)), '* AI @mona: write it.');
    assert.equal(edited(on('* AI @mona: write it by (Wed 11/18)'), due(null)), '* AI @mona: write it');
    assert.equal(edited(on('* AI @mona: write it [due:: 2026-11-18]'), due(null)), '* AI @mona: write it');
    assert.equal(edited(on('* AI @mona: write it @due(2026-11-18)'), due(null)), '* AI @mona: write it');
    assert.equal(edited(on('* AI @mona: write it within 3 days'), due(null)), '* AI @mona: write it');
    assert.equal(edited(on('* AI @mona: write it EOW'), due(null)), '* AI @mona: write it');
    assert.equal(
      edited(on('* AI @mona: write it (by Friday, see #3)'), due(null)),
      '* AI @mona: write it (see #3)',
    );
  });
});

describe('an item whose words begin below its line', () => {
  it('is left alone by what would write into that line', () => {
    for (const text of ['- [ ]\n-->', '\ufeff- [ ]\nwords'])
      for (const edit of [assign(ZOE), due('2026-11-20'), link]) {
        const reading = read(text, CONTEXT);
        for (const action of reading.note.actions)
          for (const { range } of editsOf(edit(reading, action)))
            assert.ok(range.end.character <= (text.split('\n')[range.end.line] ?? '').length);
      }
  });
});

describe('linking an item to its issue', () => {
  for (const [before, after] of [
    ['* AI @mona: write it', `* AI @mona: write it [beacon#40](${ISSUE_URL})`],
    ['* AI @mona: write it. ✅', `* AI @mona: write it [beacon#40](${ISSUE_URL}). ✅`],
    ['- [ ] write it (@mona)', `- [ ] write it [beacon#40](${ISSUE_URL}) (@mona)`],
    [
      '* AI @mona: write it\n* [#12](https://github.com/harbour-lights/beacon/issues/12)',
      `* AI @mona: write it [#40](${ISSUE_URL})`,
    ],
  ] as const) {
    it(`turns ${JSON.stringify(before)} into ${JSON.stringify(after)}`, () => {
      assert.equal(edited(before, link), after);
    });
  }

  it('is refused where a number nearby would mean another issue', () => {
    const note = '* [#3](https://github.com/harbour-lights/charts/issues/3)\n* AI @mona: land #4\n';
    assert.equal(edited(note, link, 'land'), null);
  });

  it('is found again', () => {
    const reading = read(`* AI @mona: write it [beacon#40](${ISSUE_URL})\n* AI @bo: oil it #3\n`, CONTEXT);
    assert.deepEqual(
      reading.note.actions.map((action) => issueOf(reading, action)?.number),
      [40, 3],
    );
    const none = read('* AI @mona: write it; AI @bo: see harbour-lights/beacon#3\n', CONTEXT);
    assert.deepEqual(
      none.note.actions.map((action) => issueOf(none, action)?.number),
      [undefined, 3],
    );
  });
});

const EDITS: Readonly<Record<string, { edit: Edit; isDone: (now: ActionItem, was: ActionItem) => boolean }>> =
  {
    toggling: { edit: toggle, isDone: (now, was) => now.done !== was.done },
    assigning: {
      edit: assign(ZOE),
      isDone: ({ owners }) => ['zoe-new', 'Zoe', 'Zoe New'].includes(owners.join()),
    },
    unassigning: { edit: assign(), isDone: ({ owners }) => owners.length === 0 },
    dating: { edit: due('2031-05-17'), isDone: (now) => now.due === '2031-05-17' },
    undating: { edit: due(null), isDone: (now) => now.due === null },
    linking: { edit: link, isDone: () => true },
  };

describe('any edit of any item', () => {
  for (const [name, { edit, isDone }] of Object.entries(EDITS)) {
    it(`${name} changes that item alone, in its lines alone`, function () {
      this.timeout(60_000);
      fc.assert(
        fc.property(fc.oneof(notes, wholeNotes), fc.nat(20), (text, pick) => {
          const reading = read(text, CONTEXT);
          const { actions } = reading.note;
          const action = actions[pick % Math.max(1, actions.length)];
          const edits = action && edit(reading, action);
          if (!action || !edits || isRefusal(edits)) return;
          const [from, to] = [action.range.start.line, action.range.end.line];
          for (const { range, newText } of edits) {
            const { line } = range.start;
            assert.ok(line === range.end.line && from <= line && line <= to);
            assert.doesNotMatch(newText, /[\r\n]/);
          }
          const now = applyEdits(text, edits);
          const endings = /(\r\n|\n|\r)/;
          const pieces = now.split(endings);
          const before = text.split(endings);
          assert.equal(pieces.length, before.length);
          for (let line = from; line <= to; line++) pieces[line * 2] = before[line * 2] ?? '';
          assert.equal(pieces.join(''), text, 'byte for byte outside of the lines');
          const changed = read(now, CONTEXT).note.actions;
          assert.equal(changed.length, actions.length);
          for (const [at, was] of actions.entries()) {
            const other = changed[at];
            assert.ok(other);
            if (was === action) assert.ok(edits.length === 0 || isDone(other, was));
            else
              assert.deepEqual(
                { ...other, range: null, box: null, doneMark: null },
                { ...was, range: null, box: null, doneMark: null },
              );
          }
        }),
      );
    });
  }
});
