import assert from 'node:assert/strict';
import fc from 'fast-check';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { escapeMarkdown, toOneLine, shorten } from '../../../src/notes/references/untrusted';

describe('oneLine', () => {
  const examples: [name: string, text: string, expected: string][] = [
    ['line breaks of every kind', 'a\nb\r\nc\u2028d\u2029e\u0085f', 'a b c d ef'],
    ['control characters', 'a\u0000\u0007\u001b[31mb\u009f', 'a[31mb'],
    ['marks that turn the direction', '\u202Ea\u202C\u2066b\u2069\u200Fc\u200Ed\u061Ce', 'abcde'],
    ['what is not seen', 'a\u200bb\ufeffc\u00add', 'ab cd'],
    ['blanks around', '  a \t b  ', 'a b'],
  ];
  for (const [name, text, expected] of examples) {
    it(`takes ${name} out`, () => assert.equal(toOneLine(text), expected));
  }

  it('leaves writing from right to left and emoji as they are', () => {
    for (const text of ['פנס הנמל', '👩🏽‍🔧 🇳🇴', '伊藤', 'e\u0301']) assert.equal(toOneLine(text), text);
  });
});

describe('shorten', () => {
  it('leaves what is short enough', () => assert.equal(shorten('a'.repeat(50), 50), 'a'.repeat(50)));
  it('ends what it cuts in an ellipsis', () => assert.equal(shorten('abc def ghi', 5), 'abc…'));
  it('cuts between characters as a reader sees them', () => {
    assert.equal(shorten('👩🏽‍🔧👩🏽‍🔧👩🏽‍🔧', 2), '👩🏽‍🔧…');
    assert.equal(shorten('🇳🇴🇳🇴🇳🇴', 3), '🇳🇴🇳🇴🇳🇴');
    assert.equal(shorten('e\u0301e\u0301e\u0301', 2), 'e\u0301…');
  });
  it('bounds a character with marks without end', () =>
    assert.ok(shorten(`a${'\u0301'.repeat(100_000)}`, 50).length < 1000));
});

describe('escapeMarkdown', () => {
  /** What a paragraph shows; whatever is neither text nor an address that links to itself goes by its kind. */
  function shown(markdown: string): string {
    const { children } = remark().use(remarkGfm).parse(`- x ${markdown} y`);
    const [list] = children;
    assert.ok(list?.type === 'list');
    const [paragraph] = list.children[0]?.children ?? [];
    assert.ok(paragraph?.type === 'paragraph');
    const texts = paragraph.children.map((node) => {
      if (node.type === 'text') return node.value;
      const [inner] = node.type === 'link' ? node.children : [];
      const text = inner?.type === 'text' ? inner.value : '';
      const isAddress = node.type === 'link' && text !== '' && node.url.endsWith(text);
      return isAddress ? text : `(${node.type})`;
    });
    return texts.join('').replace(/^x | y$/g, '');
  }

  const hostile = [
    '[x](command:workbench.action.quit)',
    '![x](https://example.com/x.png)',
    '<img src=x onerror=alert(1)>',
    '<https://example.com>',
    'https://example.com www.example.com a@example.com',
    '`code` *stars* __lines__ ~~gone~~ | pipe &amp; [^1] \\*',
    'snake_case and 2 * 3 * 4',
  ];
  for (const text of hostile) {
    it(`shows ${text}`, () => assert.equal(shown(escapeMarkdown(text)), text));
  }

  it('shows anything in one line as it stands', () => {
    const characters = fc.constantFrom(...Array.from('[]()<>*_`~\\!&|#@:/.;wae "\''));
    fc.assert(
      fc.property(fc.string({ unit: characters }).map(toOneLine), (text) =>
        assert.equal(shown(escapeMarkdown(text)), text),
      ),
    );
  });
});
