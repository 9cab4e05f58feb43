import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeGlob, pathOfGlob, searchGlob } from '../../src/notes/globs';
import {
  planToInclude,
  planToLeaveOut,
  rulingOf,
  valueAfter,
  type NotePatterns,
  type Step,
} from '../../src/notes/noteChoice';
import { noteGlobs } from '../../src/notes/noteGlobs';

const DEFAULTS: NotePatterns = {
  include: ['**/*.{md,markdown}'],
  exclude: ['**/node_modules/**'],
  filesExclude: ['**/.git'],
};
const path = 'docs/kickoff.md';

const add = (setting: Step['setting'], entry: string): Step => ({ kind: 'add', setting, entry });
const remove = (setting: Step['setting'], entry: string): Step => ({ kind: 'remove', setting, entry });
const write = (...steps: Step[]) => ({ kind: 'write', steps });

/** The settings after a plan, which must be one that is written. */
function after(patterns: NotePatterns, plan: ReturnType<typeof planToInclude>): NotePatterns {
  assert.equal(plan.kind, 'write');
  const { steps } = plan;
  return {
    ...patterns,
    include: valueAfter(patterns.include, 'notes.include', steps).map(String),
    exclude: valueAfter(patterns.exclude, 'notes.exclude', steps).map(String),
  };
}

describe('what the settings say of a file', () => {
  it('is nothing where a pattern only lets it be a note', () => {
    assert.deepEqual(rulingOf(DEFAULTS, path), { kind: 'open' });
  });

  it('is by which pattern it is named', () => {
    for (const pattern of [path, './docs/kickoff.md', 'docs', '**/kickoff.md', '{docs,log}/kickoff.md'])
      assert.deepEqual(rulingOf({ ...DEFAULTS, include: ['**/*.md', pattern] }, path), {
        kind: 'named',
        pattern,
      });
  });

  it('is by which pattern of which setting it is left out', () => {
    for (const pattern of [path, 'docs', 'docs/**', '**/kick*', '{docs,log}/**'])
      for (const [setting, key] of [
        ['notes.exclude', 'exclude'],
        ['files.exclude', 'filesExclude'],
      ] as const)
        assert.deepEqual(rulingOf({ ...DEFAULTS, include: [path], [key]: ['x', pattern] }, path), {
          kind: 'excluded',
          pattern,
          setting,
        });
  });

  it('is that no pattern includes it', () => {
    assert.deepEqual(rulingOf({ ...DEFAULTS, include: ['minutes/**'] }, path), { kind: 'notIncluded' });
  });
});

describe('what is written so that a file is a note', () => {
  it('is its path behind what stands there', () => {
    const plan = planToInclude(DEFAULTS, path, false);
    assert.deepEqual(plan, write(add('notes.include', path)));
    assert.deepEqual(after(DEFAULTS, plan).include, ['**/*.{md,markdown}', path]);
  });

  it('takes back what left it out, and no more where it is a note then', () => {
    const patterns = { ...DEFAULTS, exclude: ['x', path, 'y', `./${path}`] };
    const plan = planToInclude(patterns, path, true);
    assert.deepEqual(plan, write(remove('notes.exclude', path), remove('notes.exclude', `./${path}`)));
    assert.deepEqual(after(patterns, plan).exclude, ['x', 'y']);
    assert.deepEqual(
      planToInclude({ ...DEFAULTS, exclude: [path] }, path, false),
      write(remove('notes.exclude', path), add('notes.include', path)),
    );
  });

  it('is nothing where a wider pattern leaves it out', () => {
    for (const pattern of ['docs/**', 'docs', '{docs/kickoff.md,x}', 'docs/kickof?.md'])
      assert.deepEqual(planToInclude({ ...DEFAULTS, exclude: [path, pattern] }, path, true), {
        kind: 'excluded',
        pattern,
        setting: 'notes.exclude',
      });
    assert.deepEqual(planToInclude({ ...DEFAULTS, filesExclude: ['docs'] }, path, true), {
      kind: 'excluded',
      pattern: 'docs',
      setting: 'files.exclude',
    });
  });

  it('is its path where no pattern includes it, whatever it says', () => {
    const patterns = { ...DEFAULTS, include: ['minutes/**'] };
    assert.deepEqual(planToInclude(patterns, path, true), write(add('notes.include', path)));
  });
});

describe('what is written so that a file is left out', () => {
  it('is its path behind what stands there', () => {
    const plan = planToLeaveOut(DEFAULTS, path, true);
    assert.deepEqual(plan, write(add('notes.exclude', path)));
    assert.deepEqual(after(DEFAULTS, plan).exclude, ['**/node_modules/**', path]);
  });

  it('takes back what named it, and no more where it is no note then', () => {
    const patterns = { ...DEFAULTS, include: ['**/*.md', path] };
    assert.deepEqual(planToLeaveOut(patterns, path, false), write(remove('notes.include', path)));
    assert.deepEqual(
      planToLeaveOut(patterns, path, true),
      write(remove('notes.include', path), add('notes.exclude', path)),
    );
    assert.deepEqual(
      planToLeaveOut({ ...DEFAULTS, include: [path] }, path, true),
      write(remove('notes.include', path)),
    );
  });

  it('leaves a wider pattern that names it as it is', () => {
    for (const pattern of ['docs', '**/kickoff.md', '{docs,log}/kickoff.md'])
      assert.deepEqual(
        planToLeaveOut({ ...DEFAULTS, include: [pattern] }, path, false),
        write(add('notes.exclude', path)),
      );
  });
});

describe('the value that is written', () => {
  it('keeps what it does not know, in its order', () => {
    const value = [3, 'b', null, 'a', 'b'];
    const removed = valueAfter(value, 'notes.include', [remove('notes.include', 'a')]);
    assert.deepEqual(removed, [3, 'b', null, 'b']);
    const added = valueAfter(value, 'notes.include', [add('notes.include', 'c')]);
    assert.deepEqual(added, [3, 'b', null, 'a', 'b', 'c']);
    assert.deepEqual(valueAfter(value, 'notes.exclude', [add('notes.include', 'c')]), value);
  });

  it('has nothing twice', () => {
    assert.deepEqual(valueAfter(['a'], 'notes.include', [add('notes.include', 'a')]), ['a']);
  });
});

describe('a path as a pattern', () => {
  const ODD = [
    'notes [1].md',
    'a]b.md',
    '[x]/{y}/z.md',
    'a*b?.md',
    '{a,b}.md',
    'a{b.md',
    '[!a].md',
    '[{].md',
    'a, b.md',
  ];

  it('has classes of one for what would mean something else', () => {
    assert.equal(escapeGlob('docs/a[1]{b}*?.md'), 'docs/a[[]1[]][{]b[}][*][?].md');
    assert.equal(escapeGlob('docs/plain, (name)!.md'), 'docs/plain, (name)!.md');
  });

  for (const odd of ODD)
    it(`matches ${odd} and names it`, () => {
      const glob = escapeGlob(odd);
      assert.equal(pathOfGlob(glob), odd);
      const globs = noteGlobs([glob], []);
      assert.ok(globs.mayBeNote(odd) && globs.isIncludedBySettings(odd));
      assert.ok(noteGlobs([], [glob]).isExcluded(odd));
      const other = odd.replace(/[[\]{}*?,]/, 'x');
      assert.ok(!globs.mayBeNote(other) && !noteGlobs([], [glob]).isExcluded(other), other);
      // What VS Code's search is asked for holds it.
      assert.ok(noteGlobs([searchGlob(glob)], []).mayBeNote(odd));
    });

  it('is taken back as it was written', () => {
    for (const odd of ODD) {
      const now = after(DEFAULTS, planToInclude(DEFAULTS, odd, false));
      assert.equal(rulingOf(now, odd).kind, 'named', odd);
      assert.deepEqual(after(now, planToLeaveOut(now, odd, false)), DEFAULTS);
      const without = after(DEFAULTS, planToLeaveOut(DEFAULTS, odd, true));
      assert.equal(rulingOf(without, odd).kind, 'excluded', odd);
      assert.deepEqual(after(without, planToInclude(without, odd, true)), DEFAULTS);
    }
  });

  it('is any path', () => {
    const name = fc.string({
      unit: fc.constantFrom(...Array.from('ab1.-[]{}*?,! ^')),
      minLength: 1,
      maxLength: 8,
    });
    const paths = fc
      .array(
        name.filter((each) => !/^\.*$/.test(each)),
        { minLength: 1, maxLength: 3 },
      )
      .map((names) => `${names.join('/')}.md`);
    fc.assert(
      fc.property(paths, (odd) => {
        const glob = escapeGlob(odd);
        assert.equal(pathOfGlob(glob), odd);
        assert.ok(noteGlobs([glob], []).isIncludedBySettings(odd));
        assert.ok(noteGlobs([searchGlob(glob)], []).mayBeNote(odd));
        const now = after(DEFAULTS, planToLeaveOut(DEFAULTS, odd, true));
        assert.equal(rulingOf(now, odd).kind, 'excluded');
        assert.deepEqual(after(now, planToInclude(now, odd, true)), DEFAULTS);
      }),
    );
  });

  it('is none where it has wildcards or alternatives', () => {
    for (const glob of ['*.md', 'a?.md', '[ab].md', '{a,b}.md', 'docs/**', 'a{b}.md'])
      assert.equal(pathOfGlob(glob), null, glob);
    assert.equal(pathOfGlob('./docs/a.md'), 'docs/a.md');
  });
});
