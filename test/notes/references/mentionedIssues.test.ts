import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readNote } from '../../../src/notes/readNote';
import { matching, MentionedIssues, together } from '../../../src/notes/references/mentionedIssues';

const CONTEXT = { path: 'note.md', repository: null, hosts: ['github.com'] };
const BEACON = { host: 'github.com', owner: 'Harbour-Lights', name: 'Beacon' };
const note = (text: string) => readNote(text, CONTEXT);
const b = (number: number) => `harbour-lights/beacon#${number}`;

const NOTES = [
  note(`# 2026-11-04\n\n* ${b(12)} ${b(12)} and harbour-lights/charts#7`),
  note(`# 2026-10-28\n\n* ${b(12)} and ${b(15)}`),
  note(`# 2025-01-08\n\n* ${b(3)}\n`),
  note(`# 2025-01-01\n\n* ${b(3)}\n`),
];

describe('the issues that notes speak of', () => {
  it('are there often and lately first, each note counted once', () => {
    const found = new MentionedIssues(NOTES).of(BEACON);
    assert.deepEqual(
      found.map(({ target, notes, last }) => [target.number, notes, last]),
      [
        [12, 2, '2026-11-04'],
        [15, 1, '2026-10-28'],
        [3, 2, '2025-01-08'],
      ],
    );
  });

  it('tell the repositories, those of most notes first', () => {
    const { repositories } = new MentionedIssues(NOTES);
    assert.deepEqual(
      repositories.map(({ name }) => name),
      ['beacon', 'charts'],
    );
  });

  it('are none of a repository that nobody speaks of', () => {
    assert.deepEqual(new MentionedIssues(NOTES).of({ ...BEACON, owner: 'octo-org' }), []);
  });

  it('are counted together with others', () => {
    const one = new MentionedIssues(NOTES.slice(0, 2)).of(BEACON);
    const other = new MentionedIssues(NOTES.slice(2)).of(BEACON);
    const numbers = together(one, other).map(({ target, notes }) => [target.number, notes]);
    assert.deepEqual(numbers, [
      [12, 2],
      [3, 2],
      [15, 1],
    ]);
  });
});

describe('what is typed behind a #', () => {
  const offered = [
    { number: 124, title: 'Fog horn falls silent' },
    { number: 1, title: 'Light the lamp' },
    { number: 12, title: 'Löschen über Nacht' },
    { number: 7, title: null },
  ];

  for (const [typed, numbers] of [
    ['', [124, 1, 12, 7]],
    ['1', [1, 124, 12]],
    ['12', [12, 124]],
    ['7', [7]],
    ['fog', [124]],
    ['silent ho', [124]],
    ['l', [1, 12]],
    ['losch', [12]],
    ['UBER', [12]],
    ['orn', []],
    ['fog lamp', []],
    ['...', []],
    ['9', []],
  ] as const) {
    it(`tells issues: ${JSON.stringify(typed)}`, () => {
      assert.deepEqual(
        matching(offered, typed).map(({ number }) => number),
        numbers,
      );
    });
  }
});
