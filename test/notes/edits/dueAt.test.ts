import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dueAt } from '../../../src/notes/edits/dueAt';
import { readNote } from '../../../src/notes/readNote';

const CONTEXT = { path: 'note.md', repository: null, hosts: ['github.com'] };

/** What is being typed at the `|` of a line, which stands below an agenda; undefined where nothing is. */
function typedAt(marked: string): string | undefined {
  const character = marked.indexOf('|');
  const line = marked.replace('|', '');
  const { actions } = readNote(`# 2023-11-15\n\n${line}\n`, CONTEXT);
  const typing = dueAt(line, { line: 2, character }, () => actions);
  if (typing) {
    assert.deepEqual(typing.range.end, { line: 2, character });
    assert.equal(line.slice(typing.range.start.character, character), typing.typed);
  }
  return typing?.typed;
}

describe('dueAt', () => {
  for (const [line, typed] of [
    ['* AI @mona: compare them by |', ''],
    ['* AI @mona: compare them by fri|', 'fri'],
    ['* AI @mona: compare them by fri|day', 'fri'],
    ['* AI @mona: compare them until next tue|', 'next tue'],
    ['* AI @mona: compare them due 24.11.|', '24.11.'],
    ['* AI @mona: compare them, due: nov 3|', 'nov 3'],
    ['* AI @mona: compare them before the 3rd| of them', '3rd'],
    ['* AI @mona: compare them 📅|', ''],
    ['* AI @mona: compare them 📅 fri|', 'fri'],
    ['- [ ] compare them by übermor|', 'übermor'],
    ['- AI @mona: sort by name, by fri|', 'fri'],
    ['- AI @mona: `sort by name` by fri|', 'fri'],
    ['TODO by |', ''],
    ['- [ ] compare them @due(|', ''],
    ['- [ ] compare them [due:: fri|', 'fri'],
    ['- [ ] compare them by (fri|', 'fri'],
  ] as const) {
    it(`finds ${JSON.stringify(typed)} in ${line}`, () => assert.equal(typedAt(line), typed));
  }

  for (const line of [
    '* compare them by fri|',
    '* AI @mona: compare them by|',
    '* AI @mona: compare them stand-by |',
    '* AI @mona: compare them nearby |',
    '* AI @mona: see https://example.org/by |',
    '* AI @mona: run `sort by |`',
    '* AI @mona: compare them by Friday; then|',
    '* AI @mona: compare them by whoever finds some time for that |',
    'by |',
    '`AI @mona: by fri|`',
  ]) {
    it(`finds nothing in ${line}`, () => assert.equal(typedAt(line), undefined));
  }

  it('does not ask for the items where no deadline is typed', () => {
    const asked = () => assert.fail('the note was read');
    assert.equal(dueAt('* a line as long as any', { line: 0, character: 12 }, asked), null);
    assert.equal(dueAt('by '.repeat(50_000), { line: 0, character: 150_000 }, asked), null);
  });
});
