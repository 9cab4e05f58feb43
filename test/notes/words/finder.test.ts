import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { plain } from '../../../src/notes/text/plain';
import { Finder } from '../../../src/notes/words/finder';
import { LANGUAGES } from '../../../src/notes/words/languages';
import { wordsOf, type Kind } from '../../../src/notes/words/patterns';

describe('a finder of words', () => {
  const kinds = [...new Set(LANGUAGES.flatMap((lexicon) => Object.keys(lexicon)))].filter((kind) =>
    LANGUAGES.every((lexicon) => ['string', 'undefined'].includes(typeof lexicon[kind as Kind])),
  ) as Kind[];

  it('finds whatever a kind of words stands for, with blanks between them and in capitals', () => {
    for (const kind of kinds.filter((each) => !['tag', 'months', 'weekdays'].includes(each))) {
      for (const entry of wordsOf(kind).filter((each) => /[\p{L}\d]/u.test(each))) {
        const finder = new Finder({ [kind]: [entry] });
        for (const words of writtenOut(entry))
          for (const text of [words, `7 (${words}): 7`, words.toUpperCase().replaceAll('İ', 'I')])
            assert.ok(finder.groupsIn(plain(text)).has(kind), `${kind}: ${text}`);
      }
    }
  });

  it('finds numbered words', () => {
    assert.ok(new Finder({ markers: ['action'] }).hasAnyIn('action3: x'));
  });

  it('finds a word whole only', () => {
    const finder = new Finder({ initials: ['AI'], many: ['to do'] });
    assert.deepEqual([...finder.groupsIn('our ai')], ['initials']);
    assert.ok(!finder.hasAnyIn('maintain today'));
  });

  it('finds words anywhere where nothing parts them, and others beside them', () => {
    const finder = new Finder({ done: ['完了'], todo: ['todo'] });
    assert.deepEqual([...finder.groupsIn('todo確認は完了した')].sort(), ['done', 'todo']);
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
