import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findLinkTargets } from '../../../src/notes/references/linkTargets';
import { readNote } from '../../../src/notes/readNote';

const CONTEXT = { path: 'note.md', repository: null, hosts: ['github.com'] };
const URL = 'https://github.com/octo-org/site/issues/1';

/** What can be clicked, as it stands; lines are divided by `\n`. */
function clickable(text: string): string[] {
  const lines = text.split(/\r\n|\n/);
  return findLinkTargets(readNote(text, CONTEXT), (line) => lines[line] ?? '').map(({ range }) => {
    const part = lines.slice(range.start.line, range.end.line + 1);
    part.push((part.pop() ?? '').slice(0, range.end.character));
    return part.join('\n').slice(range.start.character);
  });
}

describe('what can be clicked', () => {
  for (const [name, text, ...expected] of [
    ['the text of a link', `see [#1](${URL}) there`, '#1'],
    ['the text with its markup', `[**#1** \`now\`](${URL} "title")`, '**#1** `now`'],
    ['the text of a link by name', `[all of #1][one]\n\n[one]: ${URL}`, 'all of #1'],
    ['a URL', `${URL}, and <${URL}>`, URL, URL],
    ['a URL in brackets', `[${URL}]`, URL],
    ['a URL that is its own text', `[${URL}](${URL})`, URL],
    ['short forms', `octo-org/site#1, site#2 and #3`, 'octo-org/site#1', 'site#2', '#3'],
    ['mentions', 'AI @mona: write', '@mona'],
    [
      'links to what has no number',
      '[v1](https://github.com/octo-org/site/releases/tag/v1) https://github.com/octo-org/site/milestone/3',
      'v1',
      'https://github.com/octo-org/site/milestone/3',
    ],
    ['a text over two lines', `- [the\n  one](${URL})`, 'the\n  one'],
    ['a text over two lines of a quote', `> [the\r\n> one](${URL}) and more`, 'the\n> one'],
  ] as const) {
    it(`is ${name}`, () => assert.deepEqual(clickable(text), expected));
  }

  for (const [name, text, ...expected] of [
    ['a number whose repository nothing tells', '#3'],
    ['an image, which is linked by the editor', `[![badge](https://example.com/b.png)](${URL})`],
    ['an empty text', `[](${URL})`],
    ['everybody', 'AI @all: rest, @everyone and @here'],
    ['code', '`octo-org/site#1`'],
    ['a mention within a link twice', `[#1 by @mona](${URL})`, '#1 by @mona'],
  ] as const) {
    it(`is not ${name}`, () => assert.deepEqual(clickable(text), expected));
  }

  it('tells what each means, in order', () => {
    const lines = `@mona ${URL} [#2](https://github.com/octo-org/site/pull/2)`;
    const found = findLinkTargets(readNote(lines, CONTEXT), () => lines);
    assert.deepEqual(
      found.map(({ meaning }) => ('handle' in meaning ? meaning.handle : meaning.url)),
      ['mona', URL, 'https://github.com/octo-org/site/pull/2'],
    );
  });
});
