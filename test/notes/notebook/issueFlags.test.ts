import assert from 'node:assert/strict';
import { flagOf, namedIn, type Flag } from '../../../src/notes/notebook/issueFlags';
import { notebook } from './notebook';

/** 1 is open, 2 closed, of others nothing is known. */
const progressOf = ({ number }: { readonly number: number }) =>
  number === 1 ? 'open' : number === 2 ? 'closed' : null;

function flag(item: string): Flag | null {
  const [filed] = notebook({
    'w/20261104.md': `# 2026-11-04\n\n* about o/r#2\n    * ${item}\n    * see o/r#1\n`,
  });
  const action = filed?.note.actions[0];
  assert.ok(filed && action, item);
  return flagOf(filed.note, action, progressOf);
}

describe('flagOf', () => {
  const items: [item: string, flag: Flag | null][] = [
    ['AI @bo-lind: fix o/r#2', 'issuesClosed'],
    ['AI @bo-lind: fix [it](https://github.com/o/r/issues/2) and o/r#2', 'issuesClosed'],
    ['AI @bo-lind: fix o/r#1 and o/r#2', null],
    ['AI @bo-lind: fix o/r#2 and o/r#3', null],
    ['AI @bo-lind: fix #3 and then o/q#4', null],
    ['AI @bo-lind: fix it', 'issuesClosed'],
    ['[x] AI @bo-lind: fix it', null],
    ['[x] AI @bo-lind: fix o/r#1', 'issueOpen'],
    ['[x] AI @bo-lind: fix o/r#2 and o/r#1', 'issueOpen'],
    ['[x] AI @bo-lind: fix o/r#2', null],
    ['[x] AI @bo-lind: fix o/r#3', null],
  ];
  for (const [item, expected] of items) it(item, () => assert.equal(flag(item), expected));

  it('looks at what stands in the item alone', () => {
    const [filed] = notebook({
      'w.md': '# 2026-11-04\n\no/r#1: AI @bo-lind: fix o/r#2\n\n- [ ] o/r#3 (@bo-lind)\n',
    });
    const named = filed?.note.actions.map((action) => namedIn(filed.note, action).map(({ text }) => text));
    assert.deepEqual(named, [['o/r#2'], ['o/r#3']]);
  });
});
