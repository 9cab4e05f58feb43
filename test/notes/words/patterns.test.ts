import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LANGUAGES } from '../../../src/notes/words/languages';
import { anyOf, oneByOne, variantsOf, wordsOf, type Kind } from '../../../src/notes/words/patterns';

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

  it('take a hyphen inside brackets as it stands there', () => {
    assert.ok(matches(['to(-| )do list'], 'to-do list'));
    assert.ok(!matches(['to(-| )do list'], 'tornado list'));
  });

  it('match the same, tried by their first letter or one by one', () => {
    const kinds = new Set(LANGUAGES.flatMap((lexicon) => Object.keys(lexicon) as Kind[]));
    for (const kind of kinds) {
      if (!LANGUAGES.every((lexicon) => ['string', 'undefined'].includes(typeof lexicon[kind]))) continue;
      const entries = wordsOf(kind);
      const texts = entries.flatMap(variantsOf).map((words) => `x ${words.replace(/[…-]$/, 's')} y`);
      for (const flags of ['giu', 'gu', 'gi']) {
        const [grouped, plain] = [anyOf(entries), oneByOne(entries)].map(
          (source) => new RegExp(source, flags),
        );
        for (const text of texts.slice(0, 500))
          assert.deepEqual(text.match(grouped ?? ''), text.match(plain ?? ''), `${kind} ${flags}: ${text}`);
      }
    }
  });

  it('match nothing where there are none', () => {
    assert.ok(!new RegExp(anyOf([])).test(''));
  });
});
