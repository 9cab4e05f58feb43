import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { anyOf, hintOf, wordsOf, type Kind } from '../../../src/notes/words/patterns';
import { LANGUAGES } from '../../../src/notes/words/languages';

/** Whether words are what entries stand for, from end to end. */
const matches = (entries: readonly string[], words: string): boolean =>
  new RegExp(`^${anyOf(entries)}$`).test(words);

describe('entries of a lexicon', () => {
  it('leave out what stands in round brackets, or not', () => {
    for (const words of ['todo', 'to-do', 'to do', 'to-do list', 'todo lists'])
      assert.ok(matches(['to(-)( )do( list(s))'], words), words);
    for (const words of ['to', 'todolist', 'to-do s'])
      assert.ok(!matches(['to(-)( )do( list(s))'], words), words);
  });

  it('take one of what stands in square brackets', () => {
    assert.ok(matches(['[next|last] week'], 'last week'));
    assert.ok(!matches(['[next|last] week'], 'next last week'));
    assert.ok(matches(['action([ |-])item'], 'action-item'));
    assert.ok(matches(['action([ |-])item'], 'actionitem'));
  });

  it('go on where they say so', () => {
    for (const words of ['regular', 'regularly']) assert.ok(matches(['regular-'], words), words);
    for (const words of ['not', 'not here']) assert.ok(matches(['not…'], words), words);
    assert.ok(!matches(['not…'], 'nothing'));
    assert.ok(matches(['from …'], 'from last week'));
    assert.ok(!matches(['from …'], 'from'));
  });

  it('mean all other signs as they stand there', () => {
    assert.ok(matches(['a.i.', 'n/a', 'x*y'], 'a.i.'));
    assert.ok(!matches(['a.i.'], 'axix'));
    assert.ok(matches(['x*y'], 'x*y'));
  });

  it('are tried from the longest on', () => {
    assert.equal(new RegExp(anyOf(['due', 'due date', 'due on'])).exec('due date')?.[0], 'due date');
  });

  it('match nothing where there are none', () => {
    assert.ok(!new RegExp(anyOf([])).test(''));
  });
});

describe('a hint', () => {
  const kinds = [...new Set(LANGUAGES.flatMap((lexicon) => Object.keys(lexicon)))].filter((kind) =>
    LANGUAGES.every((lexicon) => ['string', 'undefined'].includes(typeof lexicon[kind as Kind])),
  ) as Kind[];

  it('is in whatever a kind of words matches, with blanks between them', () => {
    for (const kind of kinds.filter((each) => !['tag', 'months', 'weekdays'].includes(each))) {
      const hint = new RegExp(hintOf(kind));
      for (const entry of wordsOf(kind)) {
        for (const words of writtenOut(entry)) {
          assert.ok(hint.test(words), `${kind}: ${words}`);
        }
      }
    }
  });

  it('of short words is no part of others', () => {
    const hint = new RegExp(hintOf('taskInitials'));
    assert.ok(hint.test('our ai:'));
    assert.ok(!hint.test('maintain'));
  });
});

/** An entry with the least, its blanks doubled, and with the most that it may hold. */
function writtenOut(entry: string): string[] {
  const plain = entry.replace(/-$|…$/, '').trim();
  const choose = (text: string, which: number): string =>
    text.replace(/\[([^[\]]*)\]/g, (_, choices: string) => choices.split('|').at(which) ?? '');
  const inner = /\(([^()]*)\)/g;
  const first = (_: string, choices: string): string => choices.split('|')[0] ?? '';
  const least = plain.replace(inner, '').replace(inner, '').replaceAll(' ', '  ');
  const most = choose(plain, 0).replace(inner, first).replace(inner, first);
  return [choose(least, 0), choose(least, -1), most];
}
