import assert from 'node:assert/strict';
import type { Answer, Failure, Issue, Person, State } from '../../../src/github/model';
import type { Target } from '../../../src/notes/note';
import { readNote } from '../../../src/notes/readNote';
import { SOME_ISSUE } from '../../github/someIssue';
import { referenceList, referenceRows } from '../../../src/vscode/present/referenceRows';

const person = (login: string): Person => ({ login, name: null, avatarUrl: null });

function answer(target: Target, told: Partial<Issue>): Answer<Issue> {
  const { repository, number, kind } = target;
  const value: Issue = {
    ...SOME_ISSUE,
    kind: kind ?? 'issue',
    repository,
    number,
    title: `Title ${number}`,
    ...told,
  };
  return { ok: true, value, at: 0, stale: false, trouble: null };
}

type Told = Partial<Issue> | { readonly failure: Failure };

/** The rows of a note, where GitHub has told of the issues by their numbers. */
function rows(text: string, told: Readonly<Record<number, Told>> = {}) {
  const { references } = readNote(text, { path: 'note.md', repository: null, hosts: ['github.com'] });
  const lines = text.split('\n');
  const lineAt = (line: number) => lines[line] ?? '';
  return referenceRows(
    references,
    (target) => {
      const known = told[target.number];
      if (!known) return null;
      return 'failure' in known ? { ok: false, failure: known.failure } : answer(target, known);
    },
    lineAt,
  );
}

const states: [state: State, group: string, words: string][] = [
  ['open', 'open', 'open'],
  ['draft', 'open', 'draft'],
  ['closed', 'closed', 'closed'],
  ['completed', 'closed', 'closed'],
  ['notPlanned', 'closed', 'closed as not planned'],
  ['duplicate', 'closed', 'closed as a duplicate'],
  ['merged', 'closed', 'merged'],
  ['answered', 'closed', 'answered'],
];

describe('referenceRows', () => {
  for (const [state, group] of states) {
    it(`groups ${state}`, () => {
      assert.equal(rows('octo-org/a#1', { 1: { state } })[0]?.group, group);
    });
  }

  it('tells title, repository, number and assignees', () => {
    const [row] = rows('octo-org/a#1', {
      1: { title: 'A\nhorn\u202E', assignees: [person('ada'), person('bo')] },
    });
    assert.equal(row?.label, 'A horn');
    assert.equal(row.description, 'a#1 · @ada, @bo');
  });

  it('counts assignees that would take too much room', () => {
    const assignees = ['a', 'b', 'c', 'd', 'e'].map(person);
    assert.equal(rows('octo-org/a#1', { 1: { assignees } })[0]?.description, 'a#1 · @a, @b, @c +2');
  });

  it('calls by the note’s words what is not known', () => {
    const found = rows('[the horn](https://github.com/octo-org/lamp/issues/1), lamp#2, octo-org/lamp#3', {
      2: { failure: { kind: 'notFound' } },
    });
    assert.deepEqual(
      found.map(({ group, label, description }) => [group, label, description]),
      [
        ['unknown', 'the horn', 'lamp#1'],
        ['unknown', 'lamp#2', ''],
        ['unknown', 'octo-org/lamp#3', 'lamp#3'],
      ],
    );
  });

  it('calls by the words around it what has no name of its own', () => {
    const [row] = rows('- [#1](https://github.com/octo-org/lamp/issues/1) is dim\n');
    assert.deepEqual([row?.label, row?.description], ['is dim', 'lamp#1']);
  });

  it('says the number of what has words and no repository', () => {
    const [row] = rows('- Nobody can say what #5 is\n');
    assert.deepEqual([row?.label, row?.description], ['Nobody can say what … is', '#5']);
  });

  it('calls an address by its number', () => {
    assert.equal(rows('- https://github.com/octo-org/lamp/issues/1\n')[0]?.label, 'lamp#1');
  });

  it('knows no repository of a bare number', () => {
    assert.equal(rows('- #5\n')[0]?.description, '');
  });

  it('goes by the name that a moved issue has now', () => {
    const repository = { host: 'github.com', owner: 'octo-org', name: 'b' };
    assert.equal(rows('octo-org/a#1', { 1: { repository, number: 9 } })[0]?.description, 'b#9');
  });
});

describe('referenceList', () => {
  for (const [state, , words] of states) {
    it(`says ${words} of what is ${state}`, () => {
      const list = referenceList(rows('octo-org/a#1', { 1: { state } }));
      assert.equal(list, `- [octo-org/a#1](https://github.com/octo-org/a/issues/1) Title 1 (${words})\n`);
    });
  }

  it('lists each issue once in the order of the note, known or not', () => {
    const text = '- octo-org/a#3, #1\n- #3, https://github.com/octo-org/a/pull/2\n';
    assert.deepEqual(referenceList(rows(text, { 2: { kind: 'pull', state: 'merged' } })).split('\n'), [
      '- [octo-org/a#3](https://github.com/octo-org/a/issues/3)',
      '- [octo-org/a#1](https://github.com/octo-org/a/issues/1)',
      '- [octo-org/a#2](https://github.com/octo-org/a/pull/2) Title 2 (merged)',
      '',
    ]);
  });

  it('writes a number without repository as it stands', () =>
    assert.equal(referenceList(rows('- #5\n')), '- #5\n'));

  it('shows a hostile title as text', () => {
    const title = '[x](command:workbench.action.quit)\n# <img src=x>';
    assert.equal(
      referenceList(rows('octo-org/a#1', { 1: { title } })),
      '- [octo-org/a#1](https://github.com/octo-org/a/issues/1) \\[x\\](command:workbench.action.quit) # \\<img src=x\\> (open)\n',
    );
  });
});
