import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readNote } from '../../../src/notes/readNote';

const CONTEXT = { path: 'a.md', repository: null, hosts: ['github.com'] };

const onlyItem = (line: string) => {
  const { actions } = readNote(`# Sync\n\n## Action items\n\n${line}\n`, CONTEXT);
  assert.equal(actions.length, 1, JSON.stringify(actions));
  return actions[0];
};

/** What stands in front of `@ann: …`, and what that says. */
const BOXES: Readonly<Record<string, string>> = {
  '- [ ]': 'open',
  '- []': 'open',
  '- [/]': 'open',
  '- [?]': 'open',
  '- [!]': 'open',
  '* [x]': 'done',
  '+ [X]': 'done',
  '- [x ]': 'done',
  '- [ x]': 'done',
  '1. [✓]': 'done',
  '2) [v]': 'done',
  '- [-]': 'cancelled',
  '- [✗]': 'cancelled',
  '- [>]': 'moved',
  '- [<]': 'moved',
  '- ☐': 'open',
  '- ⬜': 'open',
  '- □': 'open',
  '- ☑': 'done',
  '- ☒': 'done',
  '- ✅': 'done',
  '- \\[ \\]': 'open',
  '- \\[x\\]': 'done',
};

describe('a box in front of a task', () => {
  for (const [box, state] of Object.entries(BOXES)) {
    it(`is ${state}: ${box}`, () => {
      const item = onlyItem(`${box} @ann: find the rope`);
      assert.equal(item?.state, state);
      assert.equal(item.done, state !== 'open');
      assert.deepEqual(item.owners, ['ann']);
      assert.equal(item.text, '@ann: find the rope');
    });
  }

  it('without a blank behind it', () => {
    assert.equal(onlyItem('- [x]find the rope')?.state, 'done');
    assert.equal(onlyItem('- [x]find the rope')?.text, 'find the rope');
  });

  it('is none where it is a link, a number or a letter', () => {
    for (const line of ['- [x](https://a.example) find it', '- [1] find it', '- [a] find it'])
      assert.equal(onlyItem(line)?.box, null, line);
  });
});

const DONE = [
  ...['(done)', '(done, see #12)', '(done last week)', '[DONE]', '- done', '→ done', '✅', '✔️', '(✅ done)'],
  ...[
    '**Done**',
    '[completed](https://a.example/b)',
    '✅ 2026-05-11',
    '[completion:: 2026-05-11]',
    'DONE',
    '@done',
  ],
  ...['✅ <!-- id:7 -->', '(DONE) ^a1b2', '✅ 2026-05-11 [priority:: high]', '- Status: complete'],
];
const OPEN = [
  ...[
    '- ongoing',
    '(to be done by Friday)',
    '(done by Friday)',
    'and say what is done',
    '(not done)',
    '[Done] column',
  ],
  ...['set it from open -> done, then tell', '(Done) on the board', 'status: done again', '<!-- done -->'],
];

describe('a task with an empty box', () => {
  for (const end of DONE)
    it(`is done: ${end}`, () => assert.equal(onlyItem(`- [ ] find it ${end}`)?.state, 'done'));
  for (const end of OPEN)
    it(`is open: ${end}`, () => assert.equal(onlyItem(`- [ ] find it ${end}`)?.state, 'open'));
  for (const end of ['❌ 2026-05-11', '[cancelled:: 2026-05-11]'])
    it(`is cancelled: ${end}`, () => assert.equal(onlyItem(`- [ ] find it ${end}`)?.state, 'cancelled'));
});

describe('fields of a task', () => {
  const FIELDS = [
    '[due:: 2026-05-20]',
    '(due:: 2026-05-20)',
    '📅 2026-05-20',
    '⏳ 2026-05-17 📅 2026-05-19',
    '⏫',
  ];
  for (const field of [...FIELDS, '🔁 every week', '[created:: 2026-05-11]', '@due(2026-05-20)'])
    it(`are nobody: ${field}`, () =>
      assert.deepEqual(onlyItem(`- [ ] find it (@ann) ${field}`)?.owners, ['ann']));
});
