import assert from 'node:assert/strict';

import { describe, it } from 'mocha';
import { readNote } from '../../../src/notes/readNote';

const CONTEXT = { path: 'minutes/2026-05-12.md', repository: null, hosts: ['github.com'] };

/** Each task and behind it who is to do it; tasks are divided by bars. */
function has(what: string, texts: Readonly<Record<string, string>>): void {
  describe(what, () => {
    for (const [text, tasks] of Object.entries(texts))
      it(text, () => {
        const { actions } = readNote(`# Minutes 2026-05-12\n\n${text}\n`, CONTEXT);
        const said = actions.map((action) => [action.text, ...action.owners].join(' @'));
        assert.equal(said.join(' | '), tasks);
      });
  });
}

has('a number behind a bullet begins the same item', {
  '## Action items\n\n- 1. paint the shed\n- 2. call the bank': 'paint the shed | call the bank',
  '• To do\n - 1. paint the shed\n - 2. call the bank': 'paint the shed | call the bank',
  '## Action items\n\n* - paint the shed': 'paint the shed',
  '## Notes\n\n- 1. paint the shed': '',
});

has('earlier tasks stand below people, also below a box of the agenda', {
  '## Agenda\n\n- [x] Review the budget\n- [x] Review action items\n  - Runa / @runa-k:\n    - paint the shed\n  - Bo Lind\n    - call the bank':
    'paint the shed @runa-k | call the bank @Bo Lind',
  '## Agenda\n\n- Review of action items\n  - Runa:\n    - paint the shed': 'paint the shed @Runa',
  '## Agenda\n\n- [x] Budget\n  - Bo Lind\n    - has called the bank': '',
  '## Agenda\n\n- Review of action items\n  - the shed\n    - is grey': '',
});

has('tasks may end in a time', {
  '## Action items\n\n- Move the weekly call to 11:00\n- ~Open the hall at 9:30~':
    'Move the weekly call to 11:00 | Open the hall at 9:30',
  '## Action items\n\nRuna 10:02\nYes\nBo Lind 10:03 AM\nFine': '',
});

has('a label right behind a list begins another', {
  '4. Sheds\n\n    - They are grey.\n    - They may stay so.\nNext steps:\n\n- paint one of them':
    'paint one of them',
  '- They are grey:\n  red, green\n  or blue:\n\n- paint one of them': '',
});

has('hard breaks part tasks', {
  '## To do\n\npaint the shed - Runa\\\ncall the bank - Bo Lind\\\nask for a key':
    'paint the shed - Runa | call the bank - Bo Lind @Bo Lind | ask for a key',
});

has('everybody may stand behind a subject', {
  '## Action items\n\n- Sheds - everyone to read the plan': 'Sheds - everyone to read the plan @all',
  '## Action items\n\n- Sheds - Everyone read the plan': 'Sheds - Everyone read the plan @all',
  '## Action items\n\n- Sheds - all grey ones to the left': 'Sheds - all grey ones to the left',
});

has('whoever stands behind a dash may be told of', {
  'Present: Runa, Bo\n\n## Action items\n\n- paint the shed - Bo, anyone may join him':
    'paint the shed - Bo, anyone may join him @Bo',
});
