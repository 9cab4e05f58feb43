import assert from 'node:assert/strict';
import { explain, verdictByText, type Evidence, type Reason } from '../../src/notes/explanation';
import { shownBy, signsOf, type Shown } from '../../src/notes/minutes';
import type { Ruling } from '../../src/notes/noteChoice';
import { readNote } from '../../src/notes/readNote';
import { SeriesFacts } from '../../src/notes/series/facts';
import { TREES } from './trees';

const OPEN: Ruling = { kind: 'open' };

/** What is known of a file in a folder whose other files show these. */
function evidence(path: string, text: string, ...others: Shown[]): Evidence {
  const note = readNote(text, { path, repository: null, hosts: ['github.com'] });
  const facts = new SeriesFacts();
  facts.set('own', path, shownBy(note, path));
  for (const [index, other] of others.entries())
    facts.set(String(index), path.replace(/[^/]*$/, `other${index}.md`), other);
  const beside = facts.beside('own', path, shownBy(note, path));
  return { note, text, path, signs: signsOf(note, path), beside, isTooLarge: false };
}

/** `+people 2 :4`: what speaks for it and against, with its values and its line. */
function told({ isFor, kind, range, ...values }: Reason): string {
  const place = range ? [`:${range.start.line + 1}`] : [];
  return [`${isFor ? '+' : '-'}${kind}`, ...Object.values(values).map(String), ...place].join(' ');
}

function explained(path: string, text: string, ...others: Shown[]): [verdict: string, ...string[]] {
  const { verdict, reasons } = explain(evidence(path, text, ...others), OPEN);
  return [verdict, ...reasons.map(told)];
}

const MINUTES = `# Garden sync 2026-11-04

## Attendees

- Ana Roque
- Jun Sato

## Agenda

- seeds

## Decisions

- We buy seeds.

AI Ana: buy them
`;

describe('why a file is a note', () => {
  it('lists what speaks for it, each with its place', () => {
    assert.deepEqual(explained('garden/meetings/2026-11-04.md', MINUTES), [
      'note',
      '+dayInName 2026-11-04',
      '+wordsInTitle :1',
      '+folder meetings',
      '+people 2 :5',
      '+tasks 1 :16',
      '+agenda :8',
      '+decisions :14',
    ]);
  });

  it('tells where the day stands', () => {
    const day = (path: string, text: string) => explained(path, text).find((each) => each.includes('day'));
    assert.equal(day('a/2026-11-04.md', ''), '+dayInName 2026-11-04');
    assert.equal(day('a/2026-11-04/notes.md', ''), '+dayInFolder 2026-11-04');
    assert.equal(day('a/sync.md', '# Sync, 4 November 2026\n'), '+dayInTitle :1');
    assert.equal(day('a/sync.md', '---\ntitle: Sync 2026-11-04\n---\n\nHello\n'), '+dayInTitle');
    assert.equal(day('a/sync.md', '# Sync\n\nHello\n\nDate: 04.11.2026\n'), '+dayInText :5');
    assert.equal(day('a/sync.md', '# Sync\n\nHello\n'), undefined);
  });

  it('tells several meetings in one file', () => {
    const text = '# Sync\n\n## 2026-11-11\n\n- Ana: seeds\n\n## 2026-11-04\n\n- Jun: shears\n';
    assert.deepEqual(explained('a/log.md', text), ['note', '+meetings 2 :3', '+wordsInTitle :1']);
  });

  it('tells a heading for attendance with nobody below', () => {
    const text = '# Weekly meeting\n\n## Attendees\n\n## Agenda\n';
    assert.deepEqual(explained('a/b.md', text), ['note', '+wordsInTitle :1', '+attendance :3', '+agenda :5']);
  });

  it('lists what speaks against it, too, behind the rest', () => {
    assert.deepEqual(explained('garden/docs/README.md', MINUTES).slice(-1), ['-otherFile']);
    assert.equal(explained('garden/docs/README.md', MINUTES)[0], 'note');
  });

  it('counts the files beside it where these decide', () => {
    const text = '# Seeds\n\nWe have some.\n';
    const five: Shown[] = ['minutes', 'minutes', 'minutes', 'minutes', 'minutes'];
    assert.deepEqual(explained('a/b.md', text, ...five), ['note', '+beside 5 5']);
    assert.deepEqual(explained('a/b.md', text, 'minutes'), ['begun', '+beside 1 1', '-begun']);
    // Minutes need no neighbours.
    assert.ok(!explained('a/b.md', MINUTES, ...five).some((each) => each.includes('beside')));
  });

  it('says of one that was just begun that it is no more than that', () => {
    assert.deepEqual(explained('a/2026-11-04.md', '# A walk\n'), [
      'begun',
      '+dayInName 2026-11-04',
      '-begun',
    ]);
  });
});

describe('why a file is no note', () => {
  const cases: [path: string, text: string, ...told: string[]][] = [
    ['a/README.md', '# Seeds\n', '-otherFile'],
    ['a/CHANGELOG.md', '# Changelog\n', '-otherFile'],
    ['a/team/team.md', '# Team\n', '-calledAsFolder'],
    ['a/template.md', '# Weekly meeting\n', '-template', '+wordsInTitle :1'],
    ['a/b.md', '\n# Meeting {{date}}\n', '-placeholder :2', '+wordsInTitle :2'],
    ['a/b.md', '# ADR-7 Seeds\n', '-numbered :1'],
    ['a/howto-seeds.md', '# Seeds\n', '-otherPageByName'],
    ['a/seeds.md', '# How to sow\n', '-otherPageByTitle :1'],
    ['a/adr/seeds.md', '# Seeds\n', '-otherFolder adr'],
    ['a/b.md', '# Seeds\n\nWe have some.\n', '-nothing'],
    ['a/b.md', '# Seeds\n\n- TODO @ana-r: buy\n', '-tooLittle', '+tasks 1 :3'],
  ];
  for (const [path, text, ...reasons] of cases)
    it(`is told of ${path}: ${text.trim().split('\n')[0] ?? ''}, ${reasons.join(', ')}`, () => {
      assert.deepEqual(explained(path, text), ['none', ...reasons]);
    });

  it('counts the files beside it', () => {
    const text = '# Seeds\n\nWe have some.\n';
    assert.deepEqual(explained('a/b.md', text, 'minutes', 'nothing', 'may', 'else'), [
      'none',
      '-nothing',
      '-beside 1 3',
    ]);
  });

  it('is told by the settings before all else', () => {
    const known = evidence('a/2026-11-04.md', MINUTES);
    const ruled = (ruling: Ruling) => {
      const { verdict, reasons } = explain(known, ruling);
      return [verdict, told(reasons[0]!)];
    };
    assert.deepEqual(ruled({ kind: 'excluded', pattern: 'a/**', setting: 'files.exclude' }), [
      'none',
      '-excluded a/** files.exclude',
    ]);
    assert.deepEqual(ruled({ kind: 'notIncluded' }), ['none', '-notIncluded']);
    assert.deepEqual(ruled({ kind: 'named', pattern: 'a' }), ['note', '+named a']);
    assert.deepEqual(
      explain(evidence('a/README.md', '# A\n'), { kind: 'named', pattern: 'README.md' }).reasons.map(told),
      ['+named README.md', '-otherFile'],
    );
  });

  it('is that it is too large to be read', () => {
    const known = { ...evidence('a/2026-11-04.md', ''), isTooLarge: true };
    for (const ruling of [OPEN, { kind: 'named', pattern: 'a' }] as const) {
      const { verdict, reasons } = explain(known, ruling);
      assert.deepEqual([verdict, told(reasons[0]!)], ['none', '-tooLarge']);
    }
  });
});

describe('the explanation of a file', () => {
  for (const tree of TREES)
    it(`says what is found among the files of ${tree.what}`, () => {
      const files = Object.entries({ ...tree.others, ...tree.minutes });
      const facts = new SeriesFacts();
      const read = files.map(([path, text]) => {
        const note = readNote(text, { path, repository: null, hosts: ['github.com'] });
        facts.set(path, path, shownBy(note, path));
        return { path, text, note, signs: signsOf(note, path), isTooLarge: false };
      });
      for (const known of read) {
        const shown = shownBy(known.note, known.path);
        const { verdict, reasons } = explain(
          { ...known, beside: facts.beside(known.path, known.path, shown) },
          OPEN,
        );
        assert.equal(verdict === 'note', facts.isMinutes(known.path), known.path);
        assert.equal(verdict !== 'none', facts.isNote(known.path, shown) || facts.isMinutes(known.path));
        assert.equal(
          verdict,
          verdictByText({ ...known, beside: facts.beside(known.path, known.path, shown) }),
        );
        // Something is said for each verdict.
        assert.ok(
          reasons.some(({ isFor }) => isFor === (verdict !== 'none')),
          `${known.path}: ${verdict}`,
        );
      }
    });
});
