import assert from 'node:assert/strict';
import { filterItems, NO_FILTER, type ItemFilter } from '../../../src/notes/notebook/itemFilter';
import type { Grouping } from '../../../src/notes/notebook/groupings';
import { groupItems, MINE } from '../../../src/notes/notebook/itemGroups';
import { meOf, withoutOwners } from '../../../src/notes/notebook/owners';
import { recentTest } from '../../../src/notes/notebook/recent';
import { ItemTracker } from '../../../src/notes/notebook/trackedItems';
import { notebook } from './notebook';

const NOTES = notebook({
  'weekly/20261104.md': `# 2026-11-04

## Participants

- Ada Brandt (@ada-brandt)
- Cem Yılmaz (@cem-yilmaz)
- Fay Wong (@fay-wong)
- Fay Reed (@fay-reed)

## Action items

- AI @ada-brandt: mount relays, harbour-lights/beacon#12, by 2026-11-24
- AI Cem Yılmaz: send dates by 2026-11-29
- AI Cem: chart the pier, harbour-lights/charts#7 and harbour-lights/beacon#15
- AI all: read the minutes by 2026-11-23
- AI Fay: ask around
- Tidy up
- [x] AI @ada-brandt: sweep by 2026-11-01
`,
  'board/20261102.md':
    '# 2026-11-02\n\n- AI Ada Brandt to thank everybody by 2026-11-30\n- AI Zoé: sing by 2026-10-01\n',
});
const ITEMS = new ItemTracker().track(NOTES);
/** A Tuesday. */
const TODAY = '2026-11-24';

function groups(by: Grouping, filter: Partial<ItemFilter> = {}, names: readonly string[] = []) {
  const me = meOf(names);
  const view = {
    me,
    today: TODAY,
    isDone: ({ now }: (typeof ITEMS)[number]) => now.action.done,
    isRecent: recentTest(NOTES, { today: TODAY, changed: () => null }),
    namesClosedIssue: ({ now }: (typeof ITEMS)[number]) => now.action.text.includes('#12'),
  };
  const items = filterItems(ITEMS, { ...NO_FILTER, ...filter }, view);
  return groupItems(items, by, { today: TODAY, me }).map(
    ({ name, items: inGroup }) =>
      [name, inGroup.map(({ now }) => now.action.text.split(/[ ,]/).slice(0, 2).join(' '))] as const,
  );
}

const namesOf = (by: Grouping, names: readonly string[] = []) => groups(by, {}, names).map(([name]) => name);
const textsOf = (filter: Partial<ItemFilter>, names: readonly string[] = []) =>
  groups('series', filter, names).flatMap(([, texts]) => texts);

describe('groupItems', () => {
  it('by owner: me first, then by name, nobody last; one person under his names', () => {
    assert.deepEqual(namesOf('owner'), [
      '@ada-brandt',
      '@cem-yilmaz',
      'Ada Brandt',
      'Everybody',
      'Fay',
      'Zoé',
      'Nobody',
    ]);
    assert.deepEqual(namesOf('owner', ['zoe']), [
      'Zoé',
      '@ada-brandt',
      '@cem-yilmaz',
      'Ada Brandt',
      'Everybody',
      'Fay',
      'Nobody',
    ]);
    const [mine] = groups('owner', {}, ['Ada-Brandt', 'Ada Brandt']);
    assert.deepEqual(mine?.[1].length, 2);
  });

  it('by due date, seen from today; a week ends on Sunday', () => {
    assert.deepEqual(
      groups('due', { state: 'all' }).map(([name, texts]) => [name, texts.length]),
      [
        ['Overdue', 2],
        ['This week', 2],
        ['Later', 1],
        ['No due date', 3],
        ['Done', 1],
      ],
    );
  });

  it('by meeting, newest first', () => assert.deepEqual(namesOf('meeting'), ['2026-11-04', '2026-11-02']));
  it('by series', () => assert.deepEqual(namesOf('series'), ['board', 'weekly']));

  it('by the repositories of the issues that an item names', () => {
    const found = groups('repository');
    assert.deepEqual(
      found.map(([name, texts]) => [name, texts.length]),
      [
        ['harbour-lights/beacon', 2],
        ['harbour-lights/charts', 1],
        ['No issue mentioned', 6],
      ],
    );
  });

  it('sorts what is overdue first, then by due date, meeting and place, and what is done last', () => {
    const items = new ItemTracker().track(
      notebook({
        'w/20261104.md':
          '# 2026-11-04\n\n- AI @ann: d\n- AI @ann: e\n- AI @ann: c by 2026-11-30\n- AI @ann: a by 2026-10-01\n- [x] AI @ann: g by 2026-01-01\n',
        'w/20261021.md': '# 2026-10-21\n\n- AI @ann: f\n- AI @ann: b by 2026-11-24\n',
      }),
    );
    const [group] = groupItems(items, 'series', { today: TODAY, me: meOf([]) });
    assert.equal(group?.items.map(({ now }) => now.action.text.charAt(6)).join(''), 'abcdefg');
  });
});

describe('withoutOwners', () => {
  const tasks: [text: string, owners: readonly string[], task: string][] = [
    ['@ann, Bob and @cem: call', ['ann', 'Bob', 'cem'], 'call'],
    ['all: read', ['all'], 'read'],
    ['Zoé: sing', ['Zoé'], 'sing'],
    ['@ann: https://a.b', ['ann'], 'https://a.b'],
    ['Note: @ann calls', ['ann'], 'Note: @ann calls'],
    ['https://a.b (@ann)', ['ann'], 'https://a.b'],
    ['@ann to call', ['ann'], 'call'],
    ['@ann call', ['ann'], 'call'],
    ['Ann calls the printer', ['Ann'], 'Ann calls the printer'],
    ['call -> Ann, Bob', ['Ann', 'Bob'], 'call'],
    ['call the printer – Zoé', ['Zoé'], 'call the printer'],
    ['call (before noon)', ['Ann'], 'call (before noon)'],
    ['Ann: call Ann', ['Ann'], 'call Ann'],
    ['call [Ann]', ['Ann'], 'call'],
    ['@ann:', ['ann'], '@ann:'],
  ];
  for (const [text, owners, task] of tasks) it(text, () => assert.equal(withoutOwners(text, owners), task));
});

describe('filterItems', () => {
  it('shows what is open unless told otherwise', () => {
    assert.equal(textsOf({}).length, 8);
    assert.deepEqual(textsOf({ state: 'done' }), ['@ada-brandt: sweep']);
    assert.equal(textsOf({ state: 'all' }).length, 9);
  });

  it('knows me by handle, name and alias without case and accents, and all as mine too', () => {
    const count = (...names: string[]) => textsOf({ people: [MINE] }, names).length;
    assert.equal(count('ADA-BRANDT'), 2);
    assert.equal(count('cem-yilmaz'), 3);
    assert.equal(count('Cem Yilmaz'), 2, 'an alias is looked for as it is written');
    assert.equal(count('@zoe'), 2);
    assert.equal(count('fay-wong'), 1, 'one of two Fays');
    assert.equal(count(), 1, 'what everybody is to do');
  });

  it('by several people at once, and by nobody', () => {
    assert.deepEqual(textsOf({ people: ['zoe', ''] }), ['Zoé: sing', 'all: read', 'Tidy up']);
  });

  it('by time', () => {
    assert.deepEqual(textsOf({ time: 'overdue' }), ['Zoé: sing', 'all: read']);
    assert.deepEqual(textsOf({ time: 'week' }), ['@ada-brandt: mount', 'Cem Yılmaz:']);
    assert.equal(textsOf({ time: 'recent' }).length, 8);
  });

  it('by an issue that is closed', () => {
    assert.deepEqual(textsOf({ isIssueClosed: true }), ['@ada-brandt: mount']);
  });

  it('by series and by words of the text, the owner and the meeting', () => {
    assert.equal(textsOf({ series: ['notes/board'] }).length, 2);
    assert.deepEqual(textsOf({ text: 'ZOE sing' }), ['Zoé: sing']);
    assert.equal(textsOf({ text: '2026-11-02' }).length, 2);
    assert.deepEqual(textsOf({ text: 'sing relays' }), []);
  });
});
