import assert from 'node:assert/strict';
import { excerptOf, type ExcerptBlock } from '../../../src/notes/markdown/excerpt';

/** The blocks of an excerpt in short: `2 1. words with `code`` for an item of the second level. */
function shortly({ kind, depth, isQuoted, mark, checked, lines }: ExcerptBlock): string {
  const box = checked === null ? '' : checked ? '[x]' : '[ ]';
  const words = lines.map((line) =>
    line.map(({ text, isCode }) => (isCode && kind !== 'code' ? `\`${text}\`` : text)).join(''),
  );
  return [isQuoted ? '>' : '', kind, depth || '', mark, box, words.join('⏎')].filter(Boolean).join(' ');
}

const excerpt = (text: string) => excerptOf(text).blocks.map(shortly);

describe('an excerpt', () => {
  it('keeps paragraphs, headings and lists apart', () => {
    const text = `The horn stays
silent *after* a restart.

### To reproduce
1. Start \`beacon --horn\`
3. Pull the plug
`;
    assert.deepEqual(excerpt(text), [
      'paragraph The horn stays silent after a restart.',
      'heading To reproduce',
      'item 1 1. Start `beacon --horn`',
      'item 1 3. Pull the plug',
    ]);
  });

  it('keeps what belongs to an item with it', () => {
    const text = `3. Pull the plug
   - and wait

   for long
`;
    assert.deepEqual(excerpt(text), ['item 1 3. Pull the plug', 'item 2 - and wait', 'paragraph 1 for long']);
  });

  it('tells boxes and quotes', () => {
    const text = `- [x] seen on the north pier
- [ ] **not** on the south pier

> so said
> * Bo
`;
    assert.deepEqual(excerpt(text), [
      'item 1 - [x] seen on the north pier',
      'item 1 - [ ] not on the south pier',
      '> paragraph so said',
      '> item 1 - Bo',
    ]);
  });

  it('keeps code as it is, within bounds', () => {
    assert.deepEqual(excerpt('```js\nif (a)\n  b();\n```\n\n    c\n      d\n'), [
      'code if (a)⏎  b();',
      'code c⏎  d',
    ]);
    assert.deepEqual(excerpt('- run\n  ```\n  a\n   b\n  ```'), ['item 1 - run', 'code 1 a⏎ b']);
    const long = excerptOf(`\`\`\`\n${`${'x'.repeat(500)}\n`.repeat(50)}\`\`\`\n`);
    assert.ok(long.isCut);
    const lines = long.blocks[0]?.lines ?? [];
    assert.ok(lines.length === 3 && lines.every((words) => words.every(({ text }) => text.length <= 100)));
  });

  it('has no pictures, tags or addresses of links', () => {
    const text = `![a lamp](lamp.png) <img src="x"> See [the log](https://example.com/log), [that][1] and https://a.example.

<details><summary>Log</summary>
<ul><li>one</li><li>two</li></ul>
</details>

[1]: https://example.com
`;
    assert.deepEqual(excerpt(text), [
      'paragraph  See the log, that and https://a.example.',
      'paragraph Log',
      'item 1 - one',
      'item 1 - two',
    ]);
  });

  it('shows rows of a table one below the other', () => {
    assert.deepEqual(excerpt('| a | b |\n| - | - |\n| 1 | `2` |\n'), [
      'paragraph a · b',
      'paragraph 1 · `2`',
    ]);
  });

  it('ends at a word where there are words, and says that there is more', () => {
    const words = excerptOf('loud '.repeat(200));
    assert.ok(words.isCut);
    const [block = ''] = words.blocks.map(shortly);
    assert.match(block, /^paragraph (?:loud )+loud$/);
    assert.ok(block.length > 220 && block.length <= 251);
    assert.deepEqual(excerptOf('🔦'.repeat(300)).blocks.map(shortly), [`paragraph ${'🔦'.repeat(120)}`]);
    assert.equal(excerptOf('short').isCut, false);
    assert.ok(excerptOf('- a\n'.repeat(50)).blocks.length <= 4);
  });

  it('takes no longer than in proportion to a hostile text', () => {
    for (const part of ['> ', '- ', '[', '*', '`', '<a ', '| ', '![', '    x\n', '1. '])
      assert.ok(excerptOf(part.repeat(1500 / part.length)).blocks.length <= 4);
  });
});
