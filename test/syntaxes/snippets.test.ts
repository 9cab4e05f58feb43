import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Note } from '../../src/notes/note';
import { findProblems, PROBLEM_KINDS } from '../../src/notes/problems/findProblems';
import { readNote } from '../../src/notes/readNote';
import { formatTarget } from '../../src/notes/recognisers/targets';
import { expand, readSnippets, tabStops } from './snippets';

const TODAY = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '04' };
const CONTEXT = { path: 'note.md', repository: null, hosts: ['github.com'] };
/** What a note says, as far as snippets write it. */
const EMPTY = { participants: [], agenda: [], actions: [], decisions: [], references: [] };
/** What is said where all places are filled. */
const SAID: Readonly<Record<string, object>> = {
  'Meeting Note': {
    participants: ['gus-moreau', 'bo-lind'],
    agenda: ['Subject · gus-moreau'],
    actions: ['open, gus-moreau, 2026-11-06: count them by Friday'],
  },
  Participants: { participants: ['gus-moreau', 'bo-lind'] },
  Agenda: { agenda: ['Subject · gus-moreau'] },
  Topic: { agenda: ['Subject · gus-moreau'] },
  'Action Item': { actions: ['open, gus-moreau, 2026-11-06: count them by Friday'] },
  'Done Action Item': { actions: ['done, gus-moreau, none: count them'] },
  Decision: { decisions: ['we keep them'] },
  'Issue Link': { references: ['owner/repository#12'] },
  'Recurring Items': {},
  Vote: { decisions: ['we keep them'] },
};

/** A snippet's text with somebody in each place for somebody, and with a task. */
function fill(inserted: string): string {
  let count = 0;
  return inserted
    .replace(/@(?!\w)/g, () => (count++ === 1 ? '@bo-lind' : '@gus-moreau'))
    .replace(/what (?:to do|was done)/, 'count them')
    .replace('what was decided', 'we keep them');
}

/** A day on which all is overdue, and a GitHub that knows nothing. */
const WORST = { today: '2099-12-31', isMissing: () => true, isNobody: () => true };

describe('places that nobody has filled', () => {
  for (const line of [
    'AI @: ',
    'AI @: what to do',
    '- [ ] @',
    '- [ ] @: what to do by Friday',
    'AI @: YYYY-MM-DD',
    'AI @: what to do by YYYY-MM-DD',
    'TODO: …',
  ])
    it(`are no people, items or problems: “${line}”`, () => {
      const note = readNote(`# 2026-11-04\n\n## Participants\n\n- @\n- @\n\n## Agenda\n\n${line}\n`, CONTEXT);
      assert.deepEqual([note.participants, note.actions, note.mentions], [[], [], []]);
      assert.deepEqual(findProblems(note, new Set(PROBLEM_KINDS), WORST), []);
    });

  it('date no note', () => {
    assert.equal(readNote('# YYYY-MM-DD\n\nDate: YYYY-MM-DD\n', CONTEXT).date, null);
  });
});

describe('snippets', () => {
  const snippets = readSnippets();

  it('are those that are told of here', () => {
    assert.deepEqual(
      snippets.map(({ name }) => name),
      Object.keys(SAID),
    );
  });

  for (const { name, body, prefixes, description } of snippets) {
    describe(name, () => {
      it('inserts what the recognisers read as what it is', () => {
        const inserted = expand(body, TODAY);
        assert.doesNotMatch(inserted, /\$/);
        const isNote = inserted.startsWith('# ');
        const readAs = (text: string): Note => readNote(isNote ? text : `# 2026-11-04\n\n${text}\n`, CONTEXT);
        const note = readAs(fill(inserted));
        assert.equal(note.date, '2026-11-04');
        assert.deepEqual(say(note), { ...EMPTY, ...SAID[name] });
        const unfilled = readAs(inserted);
        const { participants, regrets, actions, mentions, decisions, agenda } = unfilled;
        assert.deepEqual(
          [participants, regrets, actions, mentions, decisions],
          [[], [], [], [], []],
          'nobody and nothing before that',
        );
        assert.ok(agenda.every(({ presenters }) => presenters.length === 0));
        assert.deepEqual(findProblems(unfilled, new Set(PROBLEM_KINDS), WORST), []);
      });

      it('is read so in a list, too', () => {
        if (body.includes('\n')) return;
        const note = readNote(
          `# 2026-11-04\n\n## Agenda\n\n### Relays\n\n* one\n    * ${fill(expand(body, TODAY))}\n`,
          CONTEXT,
        );
        assert.deepEqual(say(note), { ...EMPTY, agenda: ['Relays'], ...SAID[name] });
      });

      it('has its tab stops in the order of writing, and one at the end', () => {
        const stops = tabStops(body);
        assert.deepEqual(
          stops,
          [...stops.keys()].map((index) => (index + 1) % stops.length),
        );
      });

      it('is found by a prefix that no word begins with, and says what it is', () => {
        // Where suggestions pop up while one types, Enter takes them: `## Agenda` must stay what it is. `AI` stands at no line's end.
        for (const prefix of prefixes) assert.match(prefix, /^(?:mn[a-z]+|ai|aidone)$/);
        assert.notEqual(prefixes.length, 0);
        assert.match(description, /^[A-Z]/);
      });
    });
  }
});

function say({ participants, agenda, actions, decisions, references }: Note): object {
  return {
    participants: participants.map(({ handle }) => handle),
    agenda: agenda.map(({ title, presenters }) => [title, ...presenters].join(' · ')),
    actions: actions.map(
      ({ done, owners, due, text }) =>
        `${done ? 'done' : 'open'}, ${owners.join()}, ${due ?? 'none'}: ${text.replace(/^@\S+ /, '')}`,
    ),
    decisions: decisions.map(({ text }) => text),
    references: references.map(({ target }) => target && formatTarget(target)),
  };
}
