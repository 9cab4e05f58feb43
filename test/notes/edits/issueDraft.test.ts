import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { draftIssue } from '../../../src/notes/edits/issueDraft';
import { read } from '../../../src/notes/reading';

const CONTEXT = { path: 'weekly/20261104.md', repository: null, hosts: ['github.com'] };
const PLACE = { path: CONTEXT.path, url: null };

function draft(line: string, place: { path: string; url: string | null } = PLACE) {
  const reading = read(`# 2026-11-04\n\n${line}\n`, CONTEXT);
  const [action] = reading.note.actions;
  assert.ok(action);
  return draftIssue(reading, action, place);
}

describe('the issue of an item', () => {
  for (const [line, title, ...assignees] of [
    ['* AI @bo-lind: mount the others', 'Mount the others', 'bo-lind'],
    ['* AI @bo-lind, @fay-wong to mount the others by Friday.', 'Mount the others', 'bo-lind', 'fay-wong'],
    ['- [ ] Chapter on *fog* (@eli-stone) until 2026-11-18', 'Chapter on fog', 'eli-stone'],
    ['* AI: Ada Byron to count', 'Count'],
    ['* AI [Ada](https://github.com/ada-byron): count', 'Count', 'ada-byron'],
    ['* TODO: https://example.org/a is down', 'https://example.org/a is down'],
    ['* AI @bo-lind: by Friday', 'By Friday', 'bo-lind'],
    ['* AI all: read the minutes', 'Read the minutes'],
    [`* AI @bo-lind: ${'long '.repeat(100)}`, `Long ${'long '.repeat(22)}long…`, 'bo-lind'],
    ['* AI @bo-lind: a\u202eb\u0007c', 'Abc', 'bo-lind'],
  ] as const) {
    it(`of ${JSON.stringify(line.slice(0, 60))} is called ${JSON.stringify(title.slice(0, 60))}`, () => {
      const made = draft(line);
      assert.equal(made.title, title);
      assert.deepEqual(made.assignees, assignees);
    });
  }

  it('says where it was said, and calls nobody by that', () => {
    const { body } = draft('* AI @bo-lind: tell @org/team of `#1` & by 2026-11-18', {
      path: 'weekly/20261104.md',
      url: 'https://github.com/o/r/blob/main/weekly/20261104.md#L3',
    });
    assert.equal(
      body,
      'From the minutes of the meeting of 2026-11-04: [weekly/20261104.md, line 3](https://github.com/o/r/blob/main/weekly/20261104.md#L3)\n\n' +
        '> `@bo-lind`: tell `@org/team` of #1 \\& by 2026-11-18\n\nDue 2026-11-18.\n',
    );
  });

  it('tells the path alone where the note is not on GitHub', () => {
    assert.match(
      draft('* AI @bo-lind: count').body,
      /^From the minutes of the meeting of 2026-11-04: weekly\/20261104\.md, line 3\n/,
    );
  });
});
