import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfm } from 'micromark-extension-gfm';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { formatLink, isLinkPlace, readPastedUrl } from '../../../src/notes/references/pastedLink';
import { read } from '../../../src/notes/reading';
import { readNote } from '../../../src/notes/readNote';
import { formatTarget } from '../../../src/notes/recognisers/targets';
import { toOneLine } from '../../../src/notes/references/untrusted';
import { applyEdits } from '../../../src/notes/edits/textEdits';
import type { Reference } from '../../../src/notes/note';
import { corpora } from '../corpus';
import { minutes, notes, texts } from '../generated';

const CONTEXT = { path: 'note.md', repository: null, hosts: ['github.com', 'git.example.org'] };
const ISSUE = 'https://github.com/harbour-lights/beacon/issues/12';

/** What is written for a URL that is pasted into a note. */
function pasted(url: string, note = '', title = ''): string {
  const link = readPastedUrl(url, CONTEXT.hosts);
  assert.ok(link);
  return formatLink(link, readNote(note, CONTEXT), title);
}

describe('a pasted URL', () => {
  for (const [text, target] of [
    [ISSUE, 'harbour-lights/beacon#12'],
    [` ${ISSUE}\n`, 'harbour-lights/beacon#12'],
    ['https://www.github.com/o/r/pull/3/files?w=1#diff-0', 'o/r#3'],
    ['https://github.com/o/r/discussions/4#discussioncomment-5', 'o/r#4'],
    ['http://git.example.org/o/r/issues/5/', 'o/r#5'],
  ] as const) {
    it(`is a link to ${target}: ${JSON.stringify(text)}`, () => {
      const link = readPastedUrl(text, CONTEXT.hosts);
      assert.equal(link && formatTarget(link.target), target);
    });
  }

  for (const text of [
    '',
    'https://github.com/harbour-lights/beacon',
    'https://github.com/harbour-lights/beacon/issues',
    'https://github.com/harbour-lights/beacon/issues/12abc',
    'https://gitlab.example.org/o/r/issues/1',
    `see ${ISSUE}`,
    `${ISSUE} ${ISSUE}`,
    `${ISSUE}\n${ISSUE}`,
    `${ISSUE},`,
    `[#12](${ISSUE})`,
    'harbour-lights/beacon#12',
  ]) {
    it(`is none of ours: ${JSON.stringify(text)}`, () => {
      assert.equal(readPastedUrl(text, CONTEXT.hosts), null);
    });
  }

  it('becomes a link that names the repository', () => {
    assert.equal(pasted(ISSUE), `[beacon#12](${ISSUE})`);
  });

  it('keeps what stands behind the number', () => {
    assert.equal(pasted(`${ISSUE}#issuecomment-9`), `[beacon#12](${ISSUE}#issuecomment-9)`);
  });

  it('does not divide a table’s cell', () => {
    assert.equal(pasted(`${ISSUE}?a=b|c`), `[beacon#12](${ISSUE}?a=b%7Cc)`);
  });

  it('is read where it may stand, and all other references as before', function () {
    this.timeout(60_000);
    const link = readPastedUrl(`${ISSUE}?a=b|c`, CONTEXT.hosts);
    assert.ok(link);
    const real = corpora().filter(({ text }) => text.length < 50_000);
    const all = fc.oneof(
      minutes,
      notes,
      ...(real.length > 0 ? [fc.constantFrom(...real).map(({ text }) => text)] : []),
    );
    const title = fc.constantFrom('', 'Fog | horn: <b> `x` *y* [z](q) AI @ada: <!-- go');
    let places = 0;
    fc.assert(
      fc.property(all, fc.double({ min: 0, max: 1, noNaN: true }), title, (text, share, words) => {
        const lines = text.split(/\r\n|\n|\r/);
        const line = Math.min(lines.length - 1, Math.floor(share * lines.length));
        const character = Math.floor(((share * 997) % 1) * ((lines[line] ?? '').length + 1));
        const at = { line, character };
        if (!isLinkPlace(read(text, CONTEXT), at)) return;
        places++;
        const before = readNote(text, CONTEXT).references;
        const edit = {
          range: { start: at, end: at },
          newText: formatLink(link, { references: before }, words),
        };
        const after = readNote(applyEdits(text, [edit]), CONTEXT).references;
        const isOurs = ({ range: { start }, target }: Reference) =>
          start.line === line && start.character === character && target?.number === 12;
        const others = after.filter((each) => !isOurs(each));
        assert.equal(others.length, after.length - 1, text);
        const said = (references: readonly Reference[]) =>
          references.map(({ text, form, url }) => [text, form, url]);
        assert.deepEqual(said(others), said(before), text);
      }),
    );
    assert.ok(places > 20, `${places}`);
  });

  it('cannot end its link early', () => {
    const link = pasted(`${ISSUE}?a=(b)c)<d>\\#)[x](command:y)`);
    assert.equal(link, `[beacon#12](${ISSUE}?a=%28b%29c%29%3Cd%3E%5C#%29[x]%28command:y%29)`);
  });

  const link = (text: string, path: string) => `[${text}](https://github.com/${path})`;
  const SAME = 'harbour-lights/beacon/issues/1';
  for (const [form, note, expected] of [
    ['a number', link('#1', SAME), '#12'],
    ['most', [link('beacon#1', SAME), link('#1', SAME), link('#1', SAME)].join(' '), '#12'],
    ['owner and name', link('harbour-lights/beacon#1', SAME), 'harbour-lights/beacon#12'],
    ['a slash', link('Beacon/#1', SAME), 'beacon/#12'],
    ['the word for an issue', link('issue #1', SAME), 'issue #12'],
    ['another repository', link('charts/#1', 'harbour-lights/charts/issues/1'), 'beacon/#12'],
    ['another repository’s number', link('#1', 'harbour-lights/charts/issues/1'), 'beacon#12'],
    ['the word for a pull request', link('PR#1', 'harbour-lights/beacon/pull/1'), 'beacon#12'],
    ['prose', link('the fog horn', SAME), 'beacon#12'],
    ['a wrong number', link('#2', SAME), 'beacon#12'],
    ['a bare URL', 'https://github.com/harbour-lights/beacon/issues/1', 'beacon#12'],
  ] as const) {
    it(`is written as the note writes its links: ${form}`, () => {
      assert.equal(pasted(ISSUE, note), `[${expected}](${ISSUE})`);
    });
  }

  it('takes the title of the issue behind it, as text', () => {
    assert.equal(
      pasted(ISSUE, '', ' Fog horn:  snake_case *fails*\n[x](command:y) '),
      `[beacon#12](${ISSUE}) Fog horn: snake\\_case \\*fails\\* \\[x\\](command:y)`,
    );
  });

  it('shows every title as it stands', function () {
    this.timeout(30_000);
    const titles = fc.oneof(
      texts,
      fc.constantFrom(
        'https://example.org',
        'www.example.org',
        'a@example.org',
        '&amp; &#35; $a$',
        '`',
        '\\',
      ),
    );
    const markdownIt = new MarkdownIt({ html: true, linkify: true });
    const options = {
      extensions: [gfm()],
      mdastExtensions: [{ ...gfmAutolinkLiteralFromMarkdown(), transforms: [] }],
    };
    fc.assert(
      fc.property(titles, (title) => {
        const written = pasted(ISSUE, '', title);
        const words = toOneLine(title);
        fc.pre(!/[\0\ud800-\udfff]/.test(words));
        const [paragraph, ...others] = fromMarkdown(written, options).children;
        assert.deepEqual(others, []);
        assert.ok(paragraph?.type === 'paragraph');
        const [first, ...rest] = paragraph.children;
        assert.equal(first?.type, 'link');
        assert.deepEqual(
          rest.map((node) => ('value' in node ? [node.type, node.value] : node.type)),
          words === '' ? [] : [['text', ` ${words}`]],
        );
        const html = words === '' ? '' : ` ${markdownIt.utils.escapeHtml(words)}`;
        assert.equal(markdownIt.render(written), `<p><a href="${ISSUE}">beacon#12</a>${html}</p>\n`);
      }),
    );
  });
});

describe('a place for a link', () => {
  /** The place of `¦` in a text. */
  function isPlace(text: string): boolean {
    const lines = text.split('¦')[0]!.split(/\r\n|\n|\r/);
    return isLinkPlace(read(text.replace('¦', ''), CONTEXT), {
      line: lines.length - 1,
      character: lines.at(-1)!.length,
    });
  }

  for (const text of [
    '¦',
    '- ¦',
    '# Topic ¦',
    'see ¦, please',
    'a¦b',
    '> - [ ] ¦',
    '| a | b |\n| --- | --- |\n| ¦ | x |',
    '- [x] ¦ [#1](https://github.com/o/r/issues/1)',
    '[#1](https://github.com/o/r/issues/1) ¦',
    '(¦)',
    'a < b ¦',
    '```\ncode\n```\n\r\n¦',
    '[brackets] ¦ [more]',
  ]) {
    it(`is ${JSON.stringify(text)}`, () => assert.equal(isPlace(text), true));
  }

  for (const text of [
    '`¦`',
    'a `b ¦ c` d',
    '```\n¦\n```',
    '- item\n\n  ~~~\n  ¦',
    '\n    ¦',
    '<!-- ¦ -->',
    '<a href="¦">x</a>',
    '<¦>',
    '<https://¦>',
    '[x](¦',
    '[x](¦)',
    '[x](https://¦)',
    '[x ¦](https://example.org)',
    '[¦][label]',
    '[label]: ¦',
    '![¦](lamp.png)',
    '!¦',
    '\\¦',
    '---\nrepository: ¦\n---\n',
    'see handbook#3¦',
  ]) {
    it(`is not ${JSON.stringify(text)}`, () => assert.equal(isPlace(text), false));
  }
});
