import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { recordDecisions } from '../../../src/notes/notebook/decisions';
import { notesOf } from './notes';

/** Minutes of a day, with these lines below "Decisions". */
const minutes = (date: string, ...lines: readonly string[]): string =>
  [`# Sync ${date}`, '', 'Present: Ann, Bob', '', '## Decisions', '', ...lines, ''].join('\n');

/** Each decision of these texts by path: `date text`, and what takes its place. */
function recordOf(texts: Readonly<Record<string, string>>): string[] {
  return recordDecisions(notesOf(texts)).map(({ date, decision, supersededBy }) => {
    const by = supersededBy ? ` < ${supersededBy.date ?? '-'} ${supersededBy.decision.text}` : '';
    return `${date ?? '-'} ${decision.text}${by}`;
  });
}

describe('the decisions of all notes', () => {
  it('are listed newest first, those of a note in its order', () => {
    assert.deepEqual(
      recordOf({
        'weekly/20260505.md': minutes('2026-05-05', '- The lamp is red.', '- The door is blue.'),
        'board/20260512.md': minutes('2026-05-12', '- We buy a boat.'),
      }),
      ['2026-05-12 We buy a boat.', '2026-05-05 The lamp is red.', '2026-05-05 The door is blue.'],
    );
  });

  it('name their issues, each once', () => {
    const [decision] = recordDecisions(
      notesOf({ 'a.md': minutes('2026-05-05', '- We do o/r#3 and not o/r#4, see o/r#3.', '- See o/r#9.') }),
    );
    assert.deepEqual(
      decision?.issues.map(({ number }) => number),
      [3, 4],
    );
  });

  it('name their series with the folder around it where its own name tells nothing', () => {
    const recorded = recordDecisions(
      notesOf({
        'board/archive/20260505.md': minutes('2026-05-05', '- The lamp is red.'),
        'crew/archive/20260504.md': minutes('2026-05-04', '- The door is blue.'),
        'weekly/20260503.md': minutes('2026-05-03', '- We buy a boat.'),
      }),
    );
    assert.deepEqual(
      recorded.map(({ seriesName }) => seriesName),
      ['board/archive', 'crew/archive', 'weekly'],
    );
  });

  it('are of a meeting that begins at a line in bold, not about the heading above that', () => {
    const text =
      '# Minutes\n\n**2026-05-12**\n\n## Fence\n\nDecision: two\n\n**2026-05-05**\n\nDecision: one\n\n## Fence\n';
    assert.deepEqual(
      recordDecisions(notesOf({ 'a.md': text })).map(({ date, subject }) => [date, subject]),
      [
        ['2026-05-12', 'Fence'],
        ['2026-05-05', null],
      ],
    );
  });

  it('are of the meeting above them in a file of several', () => {
    const text = '# Notes\n\n## 2026-05-12\n\nDecision: two\n\n## 2026-05-05\n\nDecision: one\n';
    assert.deepEqual(recordOf({ 'weekly.md': text }), ['2026-05-12 two', '2026-05-05 one']);
  });

  it('are told once where a meeting sums them up, and again where another one of the file decides the same', () => {
    const text =
      '# Notes\n\n## 2026-05-12\n\nDecision: pay the rent\n\nDecision: Pay the rent\n\n## 2026-05-05\n\nDecision: pay the rent\n';
    assert.deepEqual(recordOf({ 'weekly.md': text }), ['2026-05-12 pay the rent', '2026-05-05 pay the rent']);
  });
});

describe('a decision takes the place of an earlier one', () => {
  const earlier = minutes('2026-05-12', '- The lamp is red.');
  const superseding: Readonly<Record<string, string>> = {
    'by its day': 'The lamp is green. This supersedes the decision of 2026-05-12.',
    'by its day in words': 'The lamp is green (replaces our decision from 12 May).',
    'by its day alone': 'Supersedes 2026-05-12: the lamp is green.',
    'by a link to its note': 'The lamp is green, which replaces [an earlier decision](20260512.md).',
    'by a link to its heading': 'Supersedes [12 May](20260512.md#decisions): the lamp is green.',
    'by a link to its line': 'Supersedes [12 May](20260512.md#L7): the lamp is green.',
    'by its address on GitHub':
      'Supersedes https://github.com/o/minutes/blob/main/weekly/20260512.md#decisions: the lamp is green.',
    'in the passive': 'The decision of 2026-05-12 is revoked.',
    'in German': 'Die Lampe wird grün. Das ersetzt den Beschluss vom 12.05.2026.',
    'in German, revoked': 'Der Beschluss vom 12. Mai wird aufgehoben.',
    'in French': 'La lampe est verte, cela remplace la décision du 12 mai 2026.',
    'in Spanish': 'La lámpara es verde; sustituye el acuerdo del 12 de mayo de 2026.',
    'in Czech': 'Ruší se usnesení z 12.5.2026.',
    'in Japanese': '2026年5月12日の決定を撤回する。',
    'in Chinese': '取代2026年5月12日的决定。',
    'and not only that': 'This does not only replace the decision of 2026-05-12.',
    'and not only that, in German': 'Das ersetzt nicht nur den Beschluss vom 12.05.2026.',
    'whatever it says of that': 'Das ersetzt den nicht mehr gültigen Beschluss vom 12.05.2026.',
    'whatever it does not do besides': 'Ersetzt den Beschluss vom 12.05.2026, den vom 5. Mai nicht.',
    'whatever another half says': 'This replaces the decision of 2026-05-12 and costs not more.',
    'in the words of a whole sentence':
      'Das ersetzt den Beschluss vom 12.05.2026. Die Tür bleibt nicht blau.',
  };
  for (const [name, said] of Object.entries(superseding)) {
    it(name, () => {
      const [later, replaced] = recordDecisions(
        notesOf({
          'weekly/20260512.md': earlier,
          'weekly/20260519.md': minutes('2026-05-19', `- ${said}`),
          'board/20260512.md': minutes('2026-05-12', '- We buy a boat.'),
        }),
      ).filter(({ at }) => at.path.startsWith('weekly/'));
      assert.equal(replaced?.supersededBy, later);
      assert.deepEqual(later?.supersedes, [replaced]);
    });
  }

  it('in a bullet below it', () => {
    assert.deepEqual(
      recordOf({
        '20260512.md': earlier,
        '20260519.md':
          '# Sync 2026-05-19\n\n- Decision: the lamp is green.\n  - Supersedes [12 May](20260512.md)\n',
      }),
      ['2026-05-19 the lamp is green.', '2026-05-12 The lamp is red. < 2026-05-19 the lamp is green.'],
    );
  });

  it('as the earlier one says itself', () => {
    assert.deepEqual(
      recordOf({
        '20260512.md': minutes('2026-05-12', '- The lamp is red (superseded by [19 May](20260519.md)).'),
        '20260519.md': minutes('2026-05-19', '- The lamp is green.'),
      })[1],
      '2026-05-12 The lamp is red (superseded by 19 May). < 2026-05-19 The lamp is green.',
    );
  });

  it('by the issue that both name', () => {
    assert.deepEqual(
      recordOf({
        '20260505.md': minutes('2026-05-05', '- o/r#3 is red.'),
        '20260512.md': minutes('2026-05-12', '- o/r#3 is blue.', '- The door is open.'),
        '20260519.md': minutes('2026-05-19', '- This replaces the decision on o/r#3: green.'),
      }),
      [
        '2026-05-19 This replaces the decision on o/r#3: green.',
        '2026-05-12 o/r#3 is blue. < 2026-05-19 This replaces the decision on o/r#3: green.',
        '2026-05-12 The door is open.',
        '2026-05-05 o/r#3 is red.',
      ],
    );
  });

  it('of several of a day the one that speaks of the same', () => {
    assert.deepEqual(
      recordOf({
        '20260512.md': minutes('2026-05-12', '- The door is blue.', '- The lamp is red.'),
        '20260519.md': minutes('2026-05-19', '- Our lamp is green; replaces the decision of 2026-05-12.'),
      })[2],
      '2026-05-12 The lamp is red. < 2026-05-19 Our lamp is green; replaces the decision of 2026-05-12.',
    );
  });

  it('and that one is replaced in turn', () => {
    const [, second, first] = recordDecisions(
      notesOf({
        '20260512.md': minutes('2026-05-12', '- The lamp is red.'),
        '20260519.md': minutes('2026-05-19', '- Green, supersedes the decision of 2026-05-12.'),
        '20260526.md': minutes('2026-05-26', '- Blue, supersedes the decision of 2026-05-19.'),
      }),
    );
    assert.equal(first?.supersededBy, second);
    assert.equal(second?.supersededBy?.date, '2026-05-26');
  });
});

describe('no decision takes the place of another', () => {
  const kept: Readonly<Record<string, string>> = {
    'where a thing is replaced': 'We replace the lamp bought on 2026-05-12.',
    'where it only links to it': 'The lamp stays, see [12 May](20260512.md).',
    'where it only speaks of it': 'We follow the decision of 2026-05-12.',
    'where it is not replaced': 'The door is blue. This does not replace the decision of 2026-05-12.',
    'where it has not been replaced': 'The decision of 2026-05-12 has not been revoked.',
    'where it won’t be replaced': 'The decision of 2026-05-12 won’t be revoked.',
    'where it is not replaced, in German': 'Der Beschluss vom 12.05.2026 wird nicht aufgehoben.',
    'where it does not replace it, in German': 'Das ersetzt den Beschluss vom 12.05.2026 nicht.',
    'where it does not replace it, in other German words':
      'Das ersetzt nicht den Beschluss vom 12. Mai 2026.',
    'where it does not revoke it, in German': 'Das hebt den Beschluss vom 12.05.2026 nicht auf.',
    'where it does not replace it, in French': 'Cela ne remplace pas la décision du 12 mai 2026.',
    'where it does not replace it, in Dutch': 'Dit vervangt het besluit van 12 mei 2026 niet.',
    'where it does not replace it, in Swedish': 'Detta ersätter inte beslutet från den 12 maj 2026.',
    'where it does not replace it, in Danish': 'Det erstatter ikke beslutningen af 12. maj 2026.',
    'where it does not replace it, in Spanish': 'No sustituye el acuerdo del 12 de mayo de 2026.',
    'where it does not replace it, in Japanese': '2026年5月12日の決定は撤回されない。',
    'where it does not replace it, in Chinese': '不取代2026年5月12日的决定。',
    'where nobody decided that day': 'This supersedes the decision of 2026-05-13.',
    'where the link leads to no note': 'This supersedes [the decision](20260513.md).',
  };
  for (const [name, said] of Object.entries(kept)) {
    it(name, () => {
      const record = recordDecisions(
        notesOf({
          '20260512.md': minutes('2026-05-12', '- The lamp is red.'),
          '20260519.md': minutes('2026-05-19', `- ${said}`),
        }),
      );
      assert.deepEqual(
        record.map(({ supersededBy }) => supersededBy),
        [null, null],
      );
    });
  }

  it('where it may be either of two', () => {
    const record = recordDecisions(
      notesOf({
        '20260512.md': minutes('2026-05-12', '- The lamp is red.', '- The door is blue.'),
        '20260519.md': minutes('2026-05-19', '- This supersedes the decision of 2026-05-12.'),
      }),
    );
    assert.ok(record.every(({ supersededBy }) => supersededBy === null));
  });

  it('where the other one takes its own', () => {
    const record = recordDecisions(
      notesOf({
        'a.md': minutes('2026-05-12', '- The lamp is red, which replaces [the decision](b.md).'),
        'b.md': minutes('2026-05-12', '- The lamp is blue, which replaces [the decision](a.md).'),
      }),
    );
    assert.equal(record.filter(({ supersededBy }) => supersededBy === null).length, 1);
  });

  it('where very many may be meant, and it takes not much longer to find that out', () => {
    const timeOf = (count: number) => {
      const lines = (said: string) => Array.from({ length: count }, (_, nth) => `- ${said} lamp ${nth}`);
      const notes = notesOf({
        '20260512.md': minutes('2026-05-12', ...lines('o/r#7 buy the')),
        '20260519.md': minutes('2026-05-19', ...lines('o/r#7 replaces the decision of 2026-05-12 on')),
      });
      const start = process.cpuUsage();
      const record = recordDecisions(notes);
      assert.ok(record.every(({ supersededBy }) => supersededBy === null));
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    timeOf(300);
    // Where each was compared with each, it took a hundred times as long.
    assert.ok(timeOf(4_000) < 30 * Math.max(timeOf(400), 10_000));
  });
});
