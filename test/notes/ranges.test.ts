import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Range } from '../../src/notes/note';
import { readNote } from '../../src/notes/readNote';

const CONTEXT = { path: 'note.md', repository: null, hosts: ['github.com'] };

/** What stands in a range that lies within one line. */
function at(text: string, { start, end }: Range): string {
  assert.equal(start.line, end.line);
  return text.split(/\r\n|\n|\r/)[start.line]!.slice(start.character, end.character);
}

describe('ranges', () => {
  for (const [what, before, end] of [
    ['CRLF', 'words', '\r\n'],
    ['a byte order mark', '\uFEFFwords', '\n'],
    ['tabs', '\tcode\n\n-\titem\n\t-\tnested', '\n'],
    ['emoji', '- 👩‍👩‍👧 🎉', '\n'],
    ['combining characters', '- Zoe\u0308 o\u0302\u0323', '\n'],
    ['right-to-left text', '- \u202Eשלום עולם\u202C مرحبا', '\n'],
    ['character references and escapes', '- &amp; &lt; \\* \\_', '\n'],
    ['code and emphasis', '- ``a ` b`` **bold _both_** ~~gone~~', '\n'],
    ['images and HTML', '- ![alt](a.png) <b>bold</b><!-- c -->', '\n'],
    ['quotes', '> one\n> two', '\n'],
    ['lone carriage returns', '- one\r- two', '\r'],
  ] as const) {
    it(`are right behind ${what}`, () => {
      const text = `${before} @mona [#1](https://github.com/octo-org/site/issues/1) and octo-org/site#2${end}`;
      const { mentions, references } = readNote(text, CONTEXT);
      assert.deepEqual(
        [...mentions, ...references].map(({ range }) => at(text, range)),
        ['@mona', '[#1](https://github.com/octo-org/site/issues/1)', 'octo-org/site#2'],
      );
    });
  }

  it('of a mention hold no part of a package’s name', () => {
    const { mentions } = readNote('@octo-org/tools and @octo-org, @mona', CONTEXT);
    assert.deepEqual(
      mentions.map(({ handle }) => handle),
      ['octo-org', 'mona'],
    );
  });

  it('hold a URL without the punctuation behind it', () => {
    const url = 'https://github.com/octo-org/site/issues/1';
    for (const text of [`(${url})`, `${url},`, `${url}.`, `<${url}>`, `see ${url}: yes`, `**${url}**`]) {
      const [reference] = readNote(text, CONTEXT).references;
      assert.ok(reference);
      assert.equal(at(text, reference.range), url);
    }
  });

  it('hold an action item with its markup up to the end of its line', () => {
    for (const [text, item] of [
      ['* _AI @mona: write `it`_', '_AI @mona: write `it`_'],
      ['* **AI** @mona to write [it](u)', '**AI** @mona to write [it](u)'],
      ['- [x] write **it**', 'write **it**'],
      ['> - AI @mona: write it  ', 'AI @mona: write it'],
    ] as const) {
      const [action] = readNote(text, CONTEXT).actions;
      assert.ok(action);
      assert.equal(at(text, action.range), item);
    }
  });

  it('hold the mark in a box', () => {
    const text = '1. one\n   - [x] two\n\t- [ ] three\n';
    assert.deepEqual(
      readNote(text, CONTEXT).actions.map(({ box }) => box && at(text, box)),
      ['x', ' '],
    );
  });
});
