import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Answer, Issue, State } from '../../src/github/model';
import { NO_FILTER, VIEW_FILTER } from '../../src/notes/notebook/itemFilter';
import type { Grouping } from '../../src/notes/notebook/groupings';
import { MINE } from '../../src/notes/notebook/itemGroups';
import { meOf } from '../../src/notes/notebook/owners';
import type { Target } from '../../src/notes/note';
import { readNote } from '../../src/notes/readNote';
import { ActionItems, type ItemView } from '../../src/vscode/actionItems/actionItems';
import type { ActionItemNode, GroupNode } from '../../src/vscode/actionItems/itemNode';
import { actionRow, itemTooltip, pictureOf } from '../../src/vscode/actionItems/itemRows';
import { Ticks } from '../../src/vscode/actionItems/ticks';
import { ViewState } from '../../src/vscode/actionItems/viewState';
import { activate, decoded } from './editor';
import { SOME_ISSUE } from '../github/someIssue';
import { assertExcludes, assertIncludes } from './includes';
import { noteFolder } from './noteFolder';
import { escaping } from './quickInput';

const TODAY = '2026-11-24';
const VIEW: ItemView = {
  today: TODAY,
  me: meOf([]),
  isDone: ({ now }) => now.action.done,
  stateOf: ({ now }) => now.action.state,
};
/** No file was changed lately. */
const UNCHANGED = { changedAt: () => null, hasEnded: () => false };
const ITEM = '- AI @bo-lind: fix o/r#1';

/** What GitHub has told: `o/r#1` is in this state. */
function gitHub(state: State | null) {
  return {
    peek: ({ repository, number }: Target): Answer<Issue> | null => {
      if (state === null || number !== 1) return null;
      const value: Issue = {
        ...SOME_ISSUE,
        repository,
        number,
        title: 'Horn & <b>fog</b>',
        state,
      };
      return { ok: true, value, at: 0, stale: false, trouble: null };
    },
  };
}

function store(path: string, text: string) {
  const context = { path, repository: null, hosts: ['github.com'] };
  return { uri: vscode.Uri.file(`/n/${path}`), path, note: readNote(text, context) };
}

/** The items of notes in their rows, in the order of the view. */
function nodesOf(
  notes: Readonly<Record<string, string>>,
  source = gitHub(null),
  grouping: Grouping = 'series',
): ActionItemNode[] {
  const items = new ActionItems(UNCHANGED, source);
  items.take(Object.entries(notes).map(([path, text]) => store(path, text)));
  const all = items.filtered({ ...NO_FILTER, state: 'all' }, VIEW);
  return items.groups(all, grouping, VIEW, () => null).flatMap((group) => items.itemsOf(group, VIEW));
}

function rowOf(item: string, source = gitHub(null), grouping: Grouping = 'series') {
  const [node] = nodesOf({ 'w/20261104.md': `# 2026-11-04\n\n${item}\n` }, source, grouping);
  assert.ok(node);
  return { row: actionRow(node), node };
}

const iconOf = ({ iconPath }: vscode.TreeItem) => (iconPath as vscode.ThemeIcon).id;

describe('a row of the view "Action Items"', () => {
  it('tells owner, due date, meeting and the state of the issue in words', () => {
    const { row } = rowOf(`${ITEM} by 2026-11-25`, gitHub('open'));
    assert.equal(row.label, 'fix o/r#1 by 2026-11-25');
    assert.equal(row.description, '@bo-lind · due tomorrow · 2026-11-04 · r#1 open');
    assert.equal(
      row.accessibilityInformation?.label,
      '@bo-lind: fix o/r#1 by 2026-11-25, open, @bo-lind, due tomorrow, meeting of 2026-11-04, r#1 open',
    );
    const { accessibilityInformation: box } = row.checkboxState as {
      accessibilityInformation?: { label: string };
    };
    assert.equal(box?.label, 'Mark done in the note: @bo-lind: fix o/r#1 by 2026-11-25');
    assert.equal(row.iconPath, undefined, 'its box is enough');
  });

  it('leaves out what its group says', () => {
    assert.equal(rowOf(ITEM, gitHub(null), 'owner').row.description, '2026-11-04 w');
    assert.equal(rowOf(ITEM, gitHub(null), 'meeting').row.description, '@bo-lind');
  });

  for (const state of ['closed', 'completed', 'notPlanned', 'merged', 'answered'] as const) {
    it(`is flagged where it is open and its issue is ${state}`, () => {
      const { row } = rowOf(ITEM, gitHub(state));
      assert.match(String(row.description), / · issue is closed · /);
      assert.equal(row.resourceUri?.path, '/flagged');
    });
  }

  for (const state of ['open', 'draft'] as const) {
    it(`is flagged where it is done and its issue is ${state}`, () => {
      const { row } = rowOf(`${ITEM} ✅`, gitHub(state));
      assert.match(String(row.description), /^done · @bo-lind · issue is still open · /);
      assert.match(row.accessibilityInformation?.label ?? '', /, done, attention: issue is still open, /);
    });
  }

  it('has a box that says what it does, and says of what is done that it is', () => {
    const box = ({ checkboxState }: vscode.TreeItem) =>
      checkboxState as { state: vscode.TreeItemCheckboxState; tooltip: string };
    const { row } = rowOf('- [x] sweep (@bo-lind)');
    assert.equal(box(row).state, vscode.TreeItemCheckboxState.Checked);
    assert.match(box(row).tooltip, /open again/);
    assert.match(String(row.description), /^done/);
    assert.equal(box(rowOf(ITEM).row).state, vscode.TreeItemCheckboxState.Unchecked);
  });

  it('keeps its id while the note changes', () => {
    const idIn = (text: string) => nodesOf({ 'w/20261104.md': text }).map(({ id }) => id);
    assert.deepEqual(idIn(`# 2026-11-04\n\nMore\n\n${ITEM} ✅\n`), idIn(`# 2026-11-04\n\n${ITEM}\n`));
  });

  it('has an id of its own in each group that it is in', () => {
    const two = nodesOf({ 'w/20261104.md': '# 2026-11-04\n\n- AI @a and @b: call\n' }, gitHub(null), 'owner');
    assert.equal(new Set(two.map(({ id }) => id)).size, 2);
  });

  it('tells its history and its issues in the tooltip, strangers’ texts as they stand', () => {
    const [node] = nodesOf(
      {
        'w/20261021.md': `# 2026-10-21\n\n${ITEM}\n`,
        'w/20261104.md': `# 2026-11-04\n\n${ITEM} [x](command:quit) <img>\n`,
        'w/20261111.md': `# 2026-11-11\n\n${ITEM} [x](command:quit) <img>\n`,
        'w/a (b).md': `# 2026-11-18\n\n${ITEM} ([2026-10-21](20261021.md#L3))\n`,
      },
      gitHub('closed'),
    );
    assert.ok(node);
    const { value } = itemTooltip(node);
    assertExcludes(value, '<b>');
    const text = decoded(value);
    assertIncludes(text, 'every issue it mentions is closed');
    assertIncludes(text, 'o/r#1 Horn & <b>fog</b> (Closed issue)');
    assertIncludes(text, 'file:///n/w/a%20%28b%29.md#L3');
    assertIncludes(text, 'Carried over once, from:');
    assertIncludes(text, '20261021.md#L3');
  });

  it('has another picture when its words, its place or its issue’s state do, and no other for prose around it', () => {
    const pictureIn = (text: string, source = gitHub('open')) =>
      JSON.stringify(nodesOf({ 'w/20261104.md': `# 2026-11-04\n\n${text}\n` }, source).map(pictureOf));
    const picture = pictureIn(`${ITEM}\n\nWords`);
    assert.equal(pictureIn(`${ITEM}\n\nOther words`), picture);
    for (const other of [`${ITEM} now\n\nWords`, `Words\n\n${ITEM}`, `${ITEM} ✅\n\nWords`])
      assert.notEqual(pictureIn(other), picture);
    assert.notEqual(pictureIn(`${ITEM}\n\nWords`, gitHub('closed')), picture);
  });

  it('lists the issues that it names, with their states', () => {
    const items = new ActionItems(UNCHANGED, gitHub('merged'));
    const { node } = rowOf(`${ITEM} and o/r#2`, gitHub('merged'));
    const rows = items.issuesOf(node).map(actionRow);
    assert.deepEqual(
      rows.map((row) => [row.label, row.description, iconOf(row), row.contextValue]),
      [
        ['Horn & <b>fog</b>', 'r#1', 'git-merge', 'reference'],
        ['o/r#2', 'r#2', 'question', 'reference'],
      ],
    );
  });
});

describe('the state of the view "Action Items"', () => {
  function memento(kept: unknown): vscode.Memento {
    let value = kept;
    return {
      keys: () => [],
      get: () => value,
      update: (_: string, changed: unknown) => {
        value = JSON.parse(JSON.stringify(changed));
        return Promise.resolve();
      },
    };
  }

  it('outlives the window', () => {
    const kept = memento(undefined);
    const before = new ViewState(kept);
    before.grouping = 'due';
    before.filter = {
      ...NO_FILTER,
      people: ['ada', ''],
      time: 'week',
      state: 'all',
      series: ['/n/w'],
      text: 'horn',
    };
    before.fold('due later', true);
    before.fold('due none', true);
    before.fold('due none', false);
    const after = new ViewState(kept);
    assert.equal(after.grouping, 'due');
    assert.deepEqual(after.filter, before.filter);
    assert.equal(after.isClosed('due later'), true);
    assert.equal(after.isClosed('due none'), false);
    assert.equal(after.isClosed('due overdue'), null);
  });

  it('takes over what was kept when there were fewer choices', () => {
    const state = new ViewState(memento({ filter: { mine: true, series: '/n/w', state: 'done', text: '' } }));
    assert.deepEqual(state.filter, { ...VIEW_FILTER, people: [MINE], series: ['/n/w'], state: 'done' });
    assert.equal(state.isFromBefore, true);
    assert.equal(new ViewState(memento({ filter: VIEW_FILTER })).isFromBefore, false);
    assert.equal(new ViewState(memento(undefined)).isFromBefore, false);
  });

  for (const kept of [
    null,
    7,
    'x',
    [],
    { grouping: 'x', filter: [], closed: 7 },
    { filter: { series: 7 } },
  ]) {
    it(`is as at first where it is kept as ${JSON.stringify(kept)}`, () => {
      const state = new ViewState(memento(kept));
      assert.equal(state.grouping, 'meeting');
      assert.deepEqual(state.filter, VIEW_FILTER);
      assert.equal(state.isFiltered, false);
    });
  }
});

describe('the commands of the view "Action Items"', () => {
  before(activate);

  it('take what is no grouping for none and ask, and change nothing on Escape', async () => {
    await vscode.commands.executeCommand('meetingNotes.groupBy', 'owner');
    await escaping('meetingNotes.groupBy', { toString: 'x' });
    await escaping('meetingNotes.filter');
    await vscode.commands.executeCommand('meetingNotes.groupBy', 'meeting');
  });
});

describe('a tick in the view "Action Items"', () => {
  const { file, write, onDisk } = noteFolder('ticks');
  const text = `# 2026-11-04\n\n${ITEM}\n`;
  const note = () => file('20261104.md');

  before(activate);
  afterEach(() => vscode.commands.executeCommand('notifications.clearAll'));

  it('shows before the note is written, and leaves the item where it is', async () => {
    await write('20261104.md', text);
    const [shown] = nodesOf({ '20261104.md': text });
    assert.ok(shown);
    const node = { ...shown, stored: { ...shown.stored, uri: note() } };
    const ticks = new Ticks({ all: () => Promise.resolve([]) }, () => undefined);
    const row = () => actionRow({ ...node, state: ticks.stateOf(node.item) }).contextValue;
    assert.equal(row(), 'action.open');
    const writing = ticks.take([{ node, done: true }]);
    ticks.taken();
    assert.equal(await onDisk(note()), text);
    assert.equal(row(), 'action.done');
    assert.equal(ticks.wasDone(node.item), false);
    await writing;
    assert.equal(await onDisk(note()), text.replace('o/r#1', 'o/r#1 ✅'));
    // Where it could not be written, what the note says is shown again.
    ticks.taken();
    assert.equal(row(), 'action.open');
    ticks.dispose();
  });
});

describe('the groups of the view "Action Items"', () => {
  const meetings = Object.fromEntries(
    Array.from({ length: 30 }, (_, week) => {
      const date = new Date(Date.UTC(2026, 0, 7 + 7 * week)).toISOString().slice(0, 10);
      return [
        `w/${date}.md`,
        `# ${date}\n\n- AI @bo-lind: task of ${date}\n- AI @bo-lind: another of ${date}\n`,
      ];
    }),
  );
  const items = new ActionItems(UNCHANGED, gitHub(null));
  items.take(Object.entries(meetings).map(([path, text]) => store(path, text)));

  it('are open at the top and closed far down, unless the user has them otherwise', () => {
    const groups = items.groups(items.all, 'meeting', VIEW, () => null);
    assert.deepEqual(
      groups.map(({ isClosed }) => isClosed),
      groups.map((_, nth) => nth >= 20),
    );
    const states = (isClosed: boolean) =>
      items.groups(items.all, 'meeting', VIEW, () => isClosed).map((group) => group.isClosed);
    assert.equal(states(true).every(Boolean), true);
    assert.equal(states(false).some(Boolean), false);
  });

  it('have another row id far down, so that VS Code folds what comes to stand there', () => {
    const idOf = (group?: GroupNode) => group && actionRow(group).id;
    const groups = items.groups(items.all, 'meeting', VIEW, () => null);
    assert.equal(idOf(groups[0]), groups[0]?.id);
    assert.notEqual(idOf(groups[29]), groups[29]?.id);
  });

  it('give their first items only where so few are wanted', () => {
    const [all] = items.groups(items.all, 'owner', VIEW, () => null);
    assert.ok(all);
    assert.equal(items.itemsOf(all, VIEW, 7).length, 7);
    assert.equal(items.itemsOf(all, VIEW).length, 60);
  });
});
