/** Makes a note of so many rows, items, brackets or whatever it is made of. */
export type Make = (count: number) => string;

const NOTE_START = '# Weekly 2026-11-04\n\n';
const LINK = '[#1](https://github.com/a/b/issues/1) ';

/** A line for each number. */
function lines(count: number, line: (number: number) => string, between = '\n'): string {
  return Array.from({ length: count }, (_, number) => line(number)).join(between) + '\n';
}

/** A note that repeats a piece. */
const many =
  (piece: string, before = '', behind = ''): Make =>
  (count) =>
    `${NOTE_START}${before}${piece.repeat(count)}${behind}\n`;

/** A note of lines that tell their numbers. */
const each =
  (line: (number: number) => string, before = '', between = '\n'): Make =>
  (count) =>
    NOTE_START + before + lines(count, line, between);

/** So deep that the text grows with `count`, as each level is written with all blanks before it. */
const deep =
  (line: (depth: number) => string): Make =>
  (count) =>
    NOTE_START + lines(Math.ceil(Math.sqrt(count)), line);

const TASKS = '## Action items\n\n| Owner | Task | Due |\n| --- | --- | --- |\n';
const PEOPLE = '## Attendees\n\n';

const tables: Readonly<Record<string, Make>> = {
  'rows of tasks': each((n) => `| @ada | do #${n + 1} well | 2026-02-02 |`, TASKS),
  'rows with escapes': each((n) => `| @ada | do \\| #${n + 1} | 2026-02-02 |`, TASKS),
  'rows without bars around': each(
    (n) => `@ada | do #${n + 1} | 2026-02-02`,
    '## Action items\n\nOwner | Task | Due\n--- | --- | ---\n',
  ),
  'rows of people': each((n) => `| Ada Rose${n} | @ada${n} |`, `${PEOPLE}| Name | GitHub |\n| - | - |\n`),
  'rows of details': each((n) => `| Attendees | Ada Rose${n}, Bo Lind |`, '| When | Today |\n| - | - |\n'),
  'rows in a quote': each((n) => `> | @ada | do #${n + 1} |`, '> | Owner | Task |\n> | - | - |\n'),
  'rows in an item': each((n) => `  | @ada | do #${n + 1} |`, '- x\n\n  | Owner | Task |\n  | - | - |\n'),
  'rows that refer to definitions': (count) =>
    `${NOTE_START}| a |\n| - |\n${lines(count, (n) => `| [a${n}] |`)}\n${lines(count, (n) => `[a${n}]: https://b.c`)}`,
  'empty rows': many('|\n', '| a |\n| - |\n'),
  'cells of a row': many('| #1 ', '| a |\n| - |\n'),
  'titles of a table': (count) => `${NOTE_START}${'| a '.repeat(count)}|\n${'| - '.repeat(count)}|\n`,
  tables: each((n) => `| Owner | Task |\n| - | - |\n| @ada | do #${n} |\n`),
};

const lists: Readonly<Record<string, Make>> = {
  items: each((n) => `- item #${n + 1} of @a${n}`),
  boxes: each((n) => `- [ ] @ada${n} do ${n}`),
  'done boxes': each((n) => `- [x] do ${n} ✅`),
  markers: each((n) => `- AI @ada${n}: do ${n}`),
  'markers of a paragraph': each((n) => `AI @ada${n}: do ${n}`),
  'markers of a line': many('AI @ada: do; '),
  'items below a heading of tasks': each((n) => `- Ada Rose: do ${n}`, '## Action items\n\n'),
  'items below labels': each((n) => `Ada:\n\n- do ${n}\n`, '## Action items\n\n'),
  'items below markers': each((n) => `- AI:\n  - do ${n}`),
  reports: each((n) => `- Ada\n  - Done:\n    - a ${n}\n  - Next:\n    - b`),
  'items carried over': each((n) => `- [ ] do ${n} ([2023](20231115.md#L${n + 1}))`),
  'origins of an item': many('a ([2023](20231115.md#L42)) ', '- [ ] '),
  'items below one': many('  - [ ] b\n', '- a\n'),
  'levels of items': deep((depth) => `${'  '.repeat(depth)}- a`),
  'levels of items in a quote': deep((depth) => `> ${'  '.repeat(depth)}- a`),
  'levels of items in a line': many('- '),
  'items of ninety levels': many(
    `${Array.from({ length: 90 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')}\n`,
  ),
  'empty items': many('-\n'),
  'empty items apart': many('-\n\n'),
  'boxes below empty items': many('-\n  [ ] a\n'),
  'numbered items': each((n) => `${n + 1}. a`),
  'numbers within a paragraph': many('2. b\n', 'a\n'),
  'items below a quote of an item': many('  1. c\n', '- a\n  > b\n'),
  'items below a definition of an item': many('  - c\n', '- a\n  [b]: c\n'),
  decisions: each((n) => `- RESOLVED: a ${n}`),
  'items below a heading of decisions': each((n) => `- a ${n}`, '## Decisions\n\n'),
};

const people: Readonly<Record<string, Make>> = {
  'people of a list': each((n) => `- Ada Rose${n}`, PEOPLE),
  'people of a list with their initials': each(
    (n) => `- Ada Rose (${String.fromCharCode(65 + (n % 26), 65 + (Math.floor(n / 26) % 26))})`,
    PEOPLE,
  ),
  'people of a line': each((n) => `Ada Rose${n}`, 'Present: ', ', '),
  'people of one letter': many('A,', 'Present: '),
  'people of lines that end with commas': each((n) => `Ada Rose${n},`, 'Present: Zed,\n'),
  'lines of people': each((n) => `Present: Ada Rose${n},`),
  'paragraphs of people': each((n) => `Ada Rose${n}\n`, PEOPLE),
  'people in a paragraph': each((n) => `Ada Rose${n}`, PEOPLE),
  'people in groups': each((n) => `ACME: Ann Ash${n}, Bea Birch${n}`, PEOPLE),
  'people and their tasks': (count) =>
    NOTE_START +
    PEOPLE +
    lines(count, (n) => `- Ada Rose${n}`) +
    lines(count, (n) => `\nAI Ada Rose${n}: do ${n}`),
};

const blocks: Readonly<Record<string, Make>> = {
  headings: each((n) => `${'#'.repeat(1 + (n % 6))} a #${n + 1}\n\n#${n}\n`),
  'headings of an agenda': each((n) => `### a ${n} (@ada)`, '## Agenda\n\n'),
  'headings underlined': each((n) => `a ${n}\n---\n`),
  'headings closed': each((n) => `## a ${n} ##`),
  'lines of quotes': each((n) => `> a #${n + 1}`),
  'quotes of a line': each((n) => `> a #${n + 1}\n`),
  'levels of quotes': many('> '),
  'quoted paragraphs': many('> a\n>\n'),
  'quoted items': many('> - a\n'),
  'lines below a quote': many('b\n', '> a\n'),
  definitions: each((n) => `[a${n}]: http://b.c`),
  'definitions apart': each((n) => `[a${n}]: http://b.c\n`),
  'definitions in items': each((n) => `- [a${n}]: http://b.c`),
  'half definitions': many('[a]:\n'),
  'uses of definitions': (count) =>
    NOTE_START + lines(count, (n) => `- [a${n}]`) + lines(count, (n) => `\n[a${n}]: http://b.c`),
  'uses of one definition': many('- [a]\n', '', '\n[a]: http://b.c'),
  'uses of one long definition': (count) =>
    `${many('- [a]\n')(count)}\n[a]: http://b.c/${'d'.repeat(count * 6)}\n`,
  footnotes: (count) =>
    NOTE_START + lines(count, (n) => `a[^${n}]\n`) + lines(count, (n) => `[^${n}]: b #1\n`),
  'paragraphs of a footnote': many('    c #1\n\n', 'a[^1]\n\n[^1]: b\n'),
  fences: many('```\na\n```\n'),
  'lines of an open fence': many('a #1\n', '```\n'),
  'fences in items': many('- a\n  ```\n  b\n  ```\n'),
  'fences that do not close': many(`\`\`\`${' '.repeat(2_000)}x\n`, '```\n'),
  'lines of indented code': many('    a\n'),
  comments: many('<!-- a -->\n\nb\n\n'),
  'lines of an open comment': many('a #1\n', '<!--\n'),
  'comments in items': many('- a <!-- b -->\n'),
  'HTML blocks': many('<div>\na\n</div>\n\n'),
  'open details': many('<details>\n\n'),
  'tags in lines': many('a\n<foo>\n'),
  rules: many('---\n\n'),
  'blank lines': many('\n'),
  'lines of one letter': many('a\n'),
  'lines of one letter, CR': many('a\r'),
  'paragraphs of one letter': many('a\n\n'),
  'hard breaks': many('a  \n'),
  'keys of front matter': (count) => `---\n${lines(count, (n) => `k${n}: v`)}---\n${NOTE_START}`,
  'levels of front matter': (count) =>
    `---\n${lines(Math.ceil(Math.sqrt(count)), (n) => `${' '.repeat(n)}k${n}:`)}---\n${NOTE_START}`,
  'keys of open front matter': (count) => `---\n${lines(count, (n) => `k${n}: v`)}`,
};

const phrases: Readonly<Record<string, Make>> = {
  'short references': each((n) => `#${n + 1}`, '', ' '),
  'references of repositories': each((n) => `repo${n}#${n + 1}`, '', ' '),
  'references in lines': each((n) => `#${n + 1}`),
  'references in paragraphs': each((n) => `#${n + 1}\n`),
  URLs: each((n) => `https://github.com/a/b${n}/issues/${n + 1}`, '', ' '),
  'links of many repositories': each((n) => `[#1](https://github.com/a/b${n}/issues/1)`, '', ' '),
  'links and brackets': many(`[ ${LINK}`),
  'brackets, then links': (count) => `${NOTE_START}${'['.repeat(count)}${LINK.repeat(count / 4)}\n`,
  'pictures and links': many(`![ ${LINK}`),
  'pictures and tildes': many('~ ![a](b) '),
  'emphasised links': many(`*${LINK}* `),
  'links in links': (count) => `${NOTE_START}${'['.repeat(count)}a${'](b)'.repeat(count)}\n`,
  'open links': many('[a](b '),
  'brackets that pair': (count) => `${NOTE_START}${'['.repeat(count)}${']'.repeat(count)}\n`,
  'escaped brackets': many('\\[', '', '\n\n[a]: b'),
  'angle brackets': many('<'),
  'open tags': many('<a '),
  'open comments': many('x <!--'),
  'open processing instructions': many('x <?'),
  'inline tags': many('x <a>b</a> '),
  mentions: each((n) => `@ada${n}`, '', ' '),
  'e-mail addresses': each((n) => `a${n}@b.de`, '', ' '),
  'emphasised e-mail addresses': each((n) => `- *a${n}@b.de*`),
  '* that open': many('*a '),
  '* and _': many('*a _b ', '', 'c* d_ '),
  '* in each other': (count) => `${NOTE_START}${'*a '.repeat(count)}${'b* '.repeat(count)}\n`,
  '** in each other': (count) => `${NOTE_START}${'**a '.repeat(count)}${'b** '.repeat(count)}\n`,
  'runs of * and _': each((n) => `a${'*'.repeat(1 + (n % 7))}b${'_'.repeat(1 + (n % 5))}`, '', ''),
  'one run of *': (count) => `${NOTE_START}${'*'.repeat(count)}a${'*'.repeat(count)}\n`,
  tildes: many('~a '),
  backquotes: many('`a'),
  'runs of backquotes': (count) =>
    NOTE_START + lines(Math.ceil(Math.sqrt(count)), (n) => `${'`'.repeat(n + 1)}a`, ' '),
  entities: many('&amp; '),
  'half entities': many('&amp'),
  backslashes: many('\\'),
  'domains with underscores': many('www.a_'),
  'one domain': many('www.'),
  'one path': many('c', 'https://a.b/'),
  'entities of a path': many('&amp;', 'https://a.b/'),
  letters: many('a'),
  words: many('word '),
  names: many('Ada '),
  blanks: many(' ', '', 'a'),
  'combining marks': many('\u0301', 'a'),
  'halves of characters': many('\uD83D'),
};

/** What notes may hold very much of. */
export const TEXTS: Readonly<Record<string, Make>> = {
  ...tables,
  ...lists,
  ...people,
  ...blocks,
  ...phrases,
};
