import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Section } from '../../../src/notes/note';
import { definedAddresses } from '../../../src/notes/references/definedAddresses';
import { linesOf, pathsOf, readFileUrl, readRelative } from '../../../src/notes/references/fileAddress';
import { sectionOf, slugAbove, slugsOf } from '../../../src/notes/references/headingSlug';
import { readNote } from '../../../src/notes/readNote';
import { originLink } from '../../../src/notes/recognisers/origin';
import { indexOfAddress, renamedAddress } from '../../../src/notes/references/renamedAddress';

const noteOf = (text: string) => readNote(text, { path: 'minutes/c.md', repository: null, hosts: [] });
const sectionsOf = (text: string) => noteOf(text).sections;

describe('the address of a file', () => {
  it('on GitHub tells repository, path and place', () => {
    assert.deepEqual(readFileUrl('https://github.com/o/r/blob/main/a%20b/c.md?plain=1#L3-L5'), {
      host: 'github.com',
      owner: 'o',
      name: 'r',
      refAndPath: ['main', 'a b', 'c.md'],
      fragment: 'L3-L5',
    });
    assert.equal(readFileUrl('https://github.com/o/r/issues/3'), null);
    assert.equal(readFileUrl('../a.md'), null);
  });

  it('on GitHub may mean several paths where its branch may have several parts', () => {
    const paths = (path: string) => {
      const url = readFileUrl(`https://github.com/o/r/blob/${path}`);
      return url && pathsOf(url).map((parts) => parts.join('/'));
    };
    assert.deepEqual(paths('fix/lamp/docs/a.md'), ['lamp/docs/a.md', 'docs/a.md', 'a.md']);
    assert.deepEqual(paths('a/b/c/d/e/f.md'), ['b/c/d/e/f.md', 'c/d/e/f.md', 'd/e/f.md', 'e/f.md']);
    for (const ref of ['main', 'master', 'HEAD', 'a'.repeat(40)])
      assert.deepEqual(paths(`${ref}/docs/a.md`), ['docs/a.md']);
    assert.deepEqual(paths('fix'), ['']);
    assert.deepEqual(paths('fix/gone.md'), ['gone.md'], 'never the whole repository for a file of it');
  });

  it('is relative to its note, or to where all paths start', () => {
    assert.deepEqual(readRelative('weekly/20261104.md', '../docs/a%20b.md#what-we-do'), {
      path: 'docs/a b.md',
      fragment: 'what-we-do',
    });
    assert.deepEqual(readRelative('weekly/20261104.md', '/docs/%zz'), { path: 'docs/%zz', fragment: '' });
    assert.deepEqual(readRelative('weekly/20261104.md', '#lamps'), {
      path: 'weekly/20261104.md',
      fragment: 'lamps',
    });
    assert.equal(readRelative('a.md', 'mailto:a@b.c'), null);
    assert.equal(readRelative('a.md', '//host/a.md'), null);
  });

  it('may name lines', () => {
    assert.deepEqual(linesOf('L10-L20'), [9, 19]);
    assert.deepEqual(linesOf('L20C3-L10C1'), [9, 19]);
    assert.deepEqual(linesOf('l7'), [6, 6]);
    for (const other of ['L0', 'lamps', 'L', 'L1x', '']) assert.equal(linesOf(other), null, other);
  });
});

describe('the heading that an address means', () => {
  const sections = ['Lamps & doors!', 'Lamps', 'Lamps', 'Straße (2026)'].map((title, nth): Section => {
    const range = { start: { line: nth * 10, character: 0 }, end: { line: nth * 10 + 9, character: 0 } };
    return { title, topic: null, depth: 2, heading: range, range };
  });

  it('is found as GitHub and as VS Code write it, the second of those alike too', () => {
    for (const [fragment, index] of [
      ['lamps--doors', 0],
      ['lamps-doors', 0],
      ['lamps', 1],
      ['Lamps-1', 2],
      ['straße-2026', 3],
    ] as const)
      assert.equal(sectionOf(sections, fragment), sections[index], fragment);
    for (const none of ['', 'bells', 'lamps-2']) assert.equal(sectionOf(sections, none), null, none);
  });

  it('is called by no other heading of the note', () => {
    assert.deepEqual(slugsOf(['Lamps', 'Lamps', 'Lamps 1', 'Lamps', 'Lamps-1']), [
      'lamps',
      'lamps-1',
      'lamps-1-1',
      'lamps-2',
      'lamps-1-2',
    ]);
    assert.deepEqual(slugsOf(['Lamps-1', 'Lamps', 'Lamps']), ['lamps-1', 'lamps', 'lamps-2']);
  });

  it('is told for a line', () => {
    assert.equal(slugAbove(sections, 25), 'lamps-1');
    assert.equal(slugAbove(sections, 99), null);
  });

  it('is told without a look at each where a note has very many', () => {
    const looksOf = (count: number) => {
      let looks = 0;
      const many = new Proxy(sectionsOf('# A\n\n## B\n\nb\n\n'.repeat(count)), {
        get: (all, key) => {
          looks++;
          return Reflect.get(all, key) as unknown;
        },
      });
      for (let line = 4; line < count * 6; line += 6) assert.ok(slugAbove(many, line)?.startsWith('b'));
      return looks;
    };
    // Where all above were looked at, it took a hundred times as many.
    assert.ok(looksOf(2_000) < 20 * looksOf(200));
  });
});

describe('a path in a link that we write', () => {
  // A name with a slash is two, and one with a dot only stands for a folder.
  const marks = Array.from({ length: 94 }, (_, nth) => String.fromCharCode(33 + nth)).filter(
    (mark) => !/[\w./]/.test(mark),
  );
  for (const name of [
    ...marks.map((mark) => `${mark}a${mark}b ${mark}`),
    'a&copy;b',
    'a:b',
    '%20',
    '$a$',
    'ä 会議',
  ])
    it(`leads back to it: ${name}`, () => {
      const path = `minutes/${name}.md`;
      for (const text of [
        `# 2026-05-12\n\n- See ${originLink('there', `${name}.md`)} for more\n`,
        `# 2026-05-12\n\n| Note | x |\n| --- | --- |\n| ${originLink('there', `${name}.md`)} | $y$ |\n`,
      ]) {
        const { fileLinks } = noteOf(text);
        assert.deepEqual(
          fileLinks.map(({ address }) => readRelative('minutes/c.md', address)?.path),
          [path],
          text,
        );
      }
    });
});

describe('the addresses of definitions', () => {
  it('are found where they are written, outside of code', () => {
    const text =
      '---\ntitle: "[a]: b.md"\n---\n\n# Sync\r\n\n- see [last] and [rules][R]\n\n```\n[x]: code.md\n```\n\n[last]: ./20261028.md#L3 "then"\n[R]: <https://github.com/o/r/blob/main/a b.md>\n\n> [in quote]:\n> c&amp;d.md\n';
    const found = definedAddresses(text);
    assert.deepEqual(
      found.map(({ address, source }) => [address, source]),
      [
        ['./20261028.md#L3', './20261028.md#L3'],
        ['https://github.com/o/r/blob/main/a b.md', 'https://github.com/o/r/blob/main/a b.md'],
        ['c&d.md', 'c&amp;d.md'],
      ],
    );
    for (const { source, from } of found) assert.equal(text.slice(from, from + source.length), source);
  });
});

describe('the address on GitHub of a file that is moved', () => {
  const at = (rest: string) => `https://github.com/o/r/blob/${rest}`;
  for (const [was, now] of [
    ['main/weekly/a.md#L3', 'main/board/b%20(c).md#L3'],
    ['main/weekly/a.md', 'main/board/b%20(c).md'],
    ['/main//weekly/a.md', 'main/board/b%20(c).md'],
    ['feature/x/weekly/a.md?plain=1', 'feature/x/board/b%20(c).md?plain=1'],
    ['fix%23/weekly/%61.md', 'fix%23/board/b%20(c).md'],
    ['0123456789012345678901234567890123456789/weekly/a.md', null],
    ['weekly/a.md', null],
    ['main/weekly/a.mdx', null],
    ['main/weekly/a.md/b', null],
  ] as const)
    it(`${was}: ${now ?? 'stays'}`, () => {
      const expected = now?.replace('(', '%28').replace(')', '%29');
      assert.equal(
        renamedAddress(at(was), 'weekly/a.md', 'board/b (c).md'),
        expected === undefined ? null : at(expected),
      );
    });

  const URL = 'https://github.com/o/r/blob/main/a.md';
  for (const [source, index] of [
    [`[a](${URL})`, 4],
    [`[a](<${URL}>)`, 5],
    [`[${URL}](${URL})`, 40],
    [`[a](${URL} "see ${URL}")`, 4],
    [`<a href="${URL}">${URL}</a>`, 9],
    [`[${URL}][1]`, -1],
    [`[${URL}][]`, -1],
    [URL, 0],
  ] as const)
    it(`is found in ${source}`, () => assert.equal(indexOfAddress(source, URL), index));
});
