import assert from 'node:assert/strict';
import { readNote } from '../../../src/notes/readNote';

/** `owners | done | due | text` of each action item of a meeting on Wednesday, 2026-11-04. */
function actions(text: string): string[] {
  const context = { path: 'weekly/20261104.md', repository: null, hosts: ['github.com'] };
  return readNote(`# 2026-11-04\n\n${text}\n`, context).actions.map(({ owners, done, due }) =>
    [owners.join('+') || '-', done ? 'done' : 'open', due ?? '-'].join(' '),
  );
}

describe('action items', () => {
  const one: [string, string][] = [
    ['AI @bo-lind to mount the relays', 'bo-lind open -'],
    ['* AI @bo-lind, @fay-wong to mount the others ✅', 'bo-lind+fay-wong done -'],
    ['- ~~AI @bo-lind: mount them~~', 'bo-lind done -'],
    ['ACTION: Fay to order relays by Friday', 'Fay open 2026-11-06'],
    ['- **Action (Bo):** write the changelog', 'Bo open -'],
    ['TODO: tidy the store', '- open -'],
    ['- horn is silent (AI @cem-yilmaz)', 'cem-yilmaz open -'],
    ['- [ ] Chapter on fog (@eli-stone) until 2026-11-18', 'eli-stone open 2026-11-18'],
    ['- [x] **@bo-lind**: read the log', 'bo-lind done -'],
    ['## Action items\n\n- Fay to price a model', 'Fay open -'],
    ['## Next steps\n\n- everyone: read the plan', 'all open -'],
    ['## Aufgaben\n\n- Fay: Relais bestellen', 'Fay open -'],
    ['- AI @bo-lind: order relays\n    - DONE: see #12', 'bo-lind done -'],
  ];
  for (const [text, expected] of one) {
    it(`are read from ${JSON.stringify(text)}`, () => assert.deepEqual(actions(text), [expected]));
  }

  const none = [
    'AI is coming for all of us',
    'We use a GitHub Action for that',
    'There was no need for action',
    '`AI @bo-lind: code`',
    '```\nTODO: code\n```',
    '<!-- AI @bo-lind: hidden -->',
    '## Action items\n\n- none',
    'see https://example.org/AI/TODO',
  ];
  for (const text of none) {
    it(`are not read from ${JSON.stringify(text)}`, () => assert.deepEqual(actions(text), []));
  }
});
