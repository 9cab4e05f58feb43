import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  ALL_DECISIONS,
  filterDecisions,
  type DecisionFilter,
} from '../../../src/notes/notebook/decisionFilter';
import { recordDecisions } from '../../../src/notes/notebook/decisions';
import { notesOf } from './notes';

const minutes = (date: string, ...lines: readonly string[]): string =>
  [`# Keepers ${date}`, '', 'Present: Ann, Bob', '', '## Lamps', '', ...lines, ''].join('\n');
const all = recordDecisions(
  notesOf({
    'weekly/20261028.md': minutes('2026-10-28', 'Decision: the lamp is red, see o/beacon#12'),
    'weekly/20261104.md': minutes('2026-11-04', 'Decision: the lamp is green. Supersedes 2026-10-28.'),
    'board/20261030.md': minutes('2026-10-30', 'Decision: the Größe of the boat is three'),
  }),
);

describe('a filter lets through', () => {
  const filters: readonly [string, Partial<DecisionFilter>, readonly string[]][] = [
    ['all where it asks for nothing', {}, ['2026-11-04', '2026-10-30', '2026-10-28']],
    ['what is in force', { state: 'inForce' }, ['2026-11-04', '2026-10-30']],
    ['what is superseded', { state: 'superseded' }, ['2026-10-28']],
    ['one series', { series: ['board'] }, ['2026-10-30']],
    ['either of two series', { series: ['board', 'weekly'] }, ['2026-11-04', '2026-10-30', '2026-10-28']],
    ['words in any order and case', { text: 'GREEN lamp' }, ['2026-11-04']],
    ['words without their accents', { text: 'grosse' }, ['2026-10-30']],
    [
      'words of its heading, its meeting, and its issues',
      { text: 'lamps keepers beacon#12' },
      ['2026-10-28'],
    ],
    ['a day', { text: '2026-10-30' }, ['2026-10-30']],
    ['nothing of what lacks one of the words', { text: 'lamp blue' }, []],
    ['only what all of it asks for', { series: ['weekly'], state: 'inForce', text: 'red' }, []],
  ];
  for (const [what, filter, dates] of filters)
    it(what, () => {
      assert.deepEqual(
        filterDecisions(all, { ...ALL_DECISIONS, ...filter }).map(({ date }) => date),
        dates,
      );
    });
});
