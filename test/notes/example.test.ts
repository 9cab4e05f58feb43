import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readNote } from '../../src/notes/readNote';
import { formatTarget } from '../../src/notes/recognisers/targets';

const NOTE = `# 2024-02-29

## Participants (use of github handle is preferred)

- @mona
- Ada Byron (@ada)
- @hubot - joined late

## Agenda

### Storage (@ada)

* #7, [#8](https://github.com/octo-org/tracker/issues/8), PR [site/#9](https://github.com/octo-org/site/pull/9)
* see https://github.com/other-org/tools/issues/10.
    * Which order do we take?
        * AI @mona, @hubot to compare both
    * \`AI @nobody\` is code
`;

const CONTEXT = {
  path: 'storage/20240229.md',
  repository: { host: 'github.com', owner: 'octo-org', name: 'minutes' },
  hosts: ['github.com'],
};

describe('a note in the manner of the example', () => {
  const note = readNote(NOTE, CONTEXT);

  it('tells its date and title', () => {
    assert.equal(note.date, '2024-02-29');
    assert.equal(note.title, '2024-02-29');
  });

  it('names who took part', () => {
    assert.deepEqual(
      note.participants.map(({ handle, name }) => ({ handle, name })),
      [
        { handle: 'mona', name: null },
        { handle: 'ada', name: 'Ada Byron' },
        { handle: 'hubot', name: null },
      ],
    );
  });

  it('knows what its references mean', () => {
    assert.deepEqual(
      note.references.map(({ text, form, target }) => [text, form, target && formatTarget(target)]),
      [
        ['#7', 'short', 'octo-org/tracker#7'],
        ['#8', 'link', 'octo-org/tracker#8'],
        ['site/#9', 'link', 'octo-org/site#9'],
        ['https://github.com/other-org/tools/issues/10', 'url', 'other-org/tools#10'],
      ],
    );
  });

  it('holds one open action item of two owners', () => {
    assert.deepEqual(note.actions, [
      {
        range: { start: { line: 15, character: 10 }, end: { line: 15, character: 42 } },
        text: '@mona, @hubot to compare both',
        owners: ['mona', 'hubot'],
        done: false,
        state: 'open',
        due: null,
        dueWords: null,
        dueByOrder: null,
        form: 'marker',
        box: null,
        doneMark: null,
        origin: null,
        below: { start: { line: 13, character: 2 }, end: { line: 13, character: 51 } },
        meeting: '2024-02-29',
      },
    ]);
  });
});
