import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { cutTo, displayWidth, padded } from '../../src/cli/displayWidth';
import { toMarkdown, toTable, type ReportRow } from '../../src/cli/report';

const ROW: ReportRow = {
  where: 'w/2024-01-03.md:4',
  who: 'ada',
  due: '2024-01-05',
  isOverdue: true,
  what: 'oil the horn',
  since: null,
};
const OTHER: ReportRow = { ...ROW, where: 'v.md:1', who: '', due: null, isOverdue: false, what: '油をさす' };
const FILE = { columns: null, hasColours: false };

describe('widths on a terminal', () => {
  it('count what is shown', () => {
    assert.deepEqual(['', 'abc', 'é', 'e\u0301', '油', '👩‍💻', '✅'].map(displayWidth), [0, 3, 1, 1, 2, 2, 2]);
    assert.equal(padded('油', 4), '油  ');
    assert.equal(padded('abcde', 4), 'abcde');
  });

  it('are kept by cutting between characters', () => {
    assert.equal(cutTo('abcdef', 6), 'abcdef');
    assert.equal(cutTo('abcdef', 5), 'abcd…');
    assert.equal(cutTo('油油油', 5), '油油…');
    assert.equal(cutTo('油油油', 4), '油…');
    assert.equal(cutTo('folder/file.md', 8, 'start'), '…file.md');
  });
});

describe('the table of open items', () => {
  it('has as many rows as there are', () => {
    const rows = Array<ReportRow>(200_000).fill({ ...ROW, who: '', due: null });
    assert.equal(toTable([{ name: null, rows }], FILE).split('\n').length, rows.length + 2);
  });

  it('aligns its columns, also of wide letters', () => {
    assert.equal(
      toTable([{ name: null, rows: [ROW, { ...OTHER, who: '油' }] }], FILE),
      [
        'WHERE              WHO  DUE         WHAT',
        'w/2024-01-03.md:4  ada  2024-01-05  oil the horn',
        'v.md:1             油   -           油をさす',
        '',
      ].join('\n'),
    );
  });

  it('has each group below its name', () => {
    assert.equal(
      toTable(
        [
          { name: 'ada', rows: [ROW] },
          { name: 'Nobody', rows: [OTHER] },
        ],
        FILE,
      ),
      [
        'WHERE              WHO  DUE         WHAT',
        '',
        'ada (1)',
        'w/2024-01-03.md:4  ada  2024-01-05  oil the horn',
        '',
        'Nobody (1)',
        'v.md:1             -    -           油をさす',
        '',
      ].join('\n'),
    );
  });

  it('fits a terminal, and shows there what is overdue', () => {
    const long = { ...ROW, what: 'x'.repeat(500), where: `${'folder/'.repeat(20)}2024-01-03.md:4` };
    const table = toTable([{ name: null, rows: [long] }], { columns: 100, hasColours: true });
    const lines = table.replace(/\x1b\[\d+m/g, '').split('\n'); // eslint-disable-line no-control-regex
    assert.ok(lines.every((line) => displayWidth(line) <= 100));
    assert.match(lines[1] ?? '', /^….*2024-01-03\.md:4 .*x…$/);
    assert.ok(table.includes('\x1b[31m2024-01-05\x1b[0m'));
    assert.doesNotMatch(toTable([{ name: null, rows: [ROW] }], FILE), /\x1b/); // eslint-disable-line no-control-regex
  });

  it('lets nothing through that would command a terminal', () => {
    const odd = { ...ROW, what: 'a\x1b[2Jb\u202Ec\r\nd', who: '\x07x', where: 'a\x1bb.md:1' };
    assert.doesNotMatch(toTable([{ name: '\x1b]0;x', rows: [odd] }], FILE), /[\x00-\x09\x0b-\x1f\u202e]/); // eslint-disable-line no-control-regex
  });

  it('says since when an item is open that was carried over', () => {
    const carried = { ...ROW, since: '2023-12-20' };
    assert.match(toTable([{ name: null, rows: [carried] }], FILE), /oil the horn \(since 2023-12-20\)\n/);
    assert.match(toMarkdown([{ name: null, rows: [carried] }]), /\| oil the horn \(since 2023-12-20\) \|/);
  });

  it('says that there is nothing', () => {
    for (const groups of [[], [{ name: null, rows: [] }]]) {
      assert.equal(toTable(groups, FILE), 'No open action items.\n');
      assert.equal(toMarkdown(groups), 'No open action items.\n');
    }
  });
});

describe('the report in Markdown', () => {
  it('is a table a group', () => {
    assert.equal(
      toMarkdown([
        { name: 'ada', rows: [ROW] },
        { name: 'Nobody', rows: [OTHER] },
      ]),
      [
        '### ada (1)',
        '',
        '| What | Who | Due | Where |',
        '| --- | --- | --- | --- |',
        '| oil the horn | ada | **2024-01-05** | w/2024-01-03.md:4 |',
        '',
        '### Nobody (1)',
        '',
        '| What | Who | Due | Where |',
        '| --- | --- | --- | --- |',
        '| 油をさす |  |  | v.md:1 |',
        '',
      ].join('\n'),
    );
  });

  it('shows notes’ words as they stand', () => {
    const odd = { ...ROW, what: '<b>a</b> | [x](https://example.org) `c`', where: 'a_b_c.md:1' };
    const markdown = toMarkdown([{ name: 'a|b\n# c', rows: [odd] }]);
    assert.ok(markdown.startsWith('### a\\|b # c (1)\n'));
    assert.ok(markdown.includes('| \\<b\\>a\\</b\\> \\| \\[x\\](https\\://example.org) \\`c\\` |'), markdown);
    assert.ok(markdown.includes('a\\_b\\_c.md:1'));
  });
});
