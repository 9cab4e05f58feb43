import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  copiedDecisions,
  decisionTable,
  registerTable,
  type DecisionRow,
} from '../../../src/notes/notebook/decisionTable';
import { newRegister, withRegister } from '../../../src/notes/notebook/decisionRegister';
import { REGISTER_BEGIN as BEGIN, REGISTER_END as END } from '../../../src/notes/notebook/registerMarkers';

const place = (day: string) => ({ day, path: `weekly/${day}.md`, address: `weekly/${day}.md#roadmap` });
const row = (date: string, text: string, more: Partial<DecisionRow> = {}): DecisionRow => ({
  date,
  text,
  subject: null,
  issues: [],
  place: place(date),
  supersedes: [],
  supersededBy: null,
  ...more,
});
const lamp = row('2026-05-12', 'The *lamp* is | red.', { supersededBy: place('2026-05-19') });
const green = row('2026-05-19', 'Green', {
  subject: 'Lamps',
  issues: [{ repository: { host: 'github.com', owner: 'o', name: 'r' }, number: 3, kind: null }],
  supersedes: [place('2026-05-12')],
});
const TABLE = decisionTable([green, lamp]);

describe('a table of decisions', () => {
  it('says what was decided, and what has taken whose place', () => {
    assert.deepEqual(TABLE.split('\n'), [
      '| Date | Subject | Decision | Issues | Note |',
      '| --- | --- | --- | --- | --- |',
      '| 2026-05-19 | Lamps | Green (supersedes [2026-05-12](weekly/2026-05-12.md#roadmap)) | [o/r#3](https://github.com/o/r/issues/3) | [weekly/2026-05-19.md](weekly/2026-05-19.md#roadmap) |',
      '| 2026-05-12 |  | ~~The \\*lamp\\* is \\| red.~~ superseded by [2026-05-19](weekly/2026-05-19.md#roadmap) |  | [weekly/2026-05-12.md](weekly/2026-05-12.md#roadmap) |',
    ]);
  });

  it('is a line of a list where one is copied', () => {
    assert.equal(
      copiedDecisions([row('2026-05-19', 'Green', { subject: 'Lamps' })]),
      '- 2026-05-19 Lamps: Green – [weekly/2026-05-19.md](weekly/2026-05-19.md#roadmap)\n',
    );
    assert.equal(copiedDecisions([green, lamp]), `${TABLE}\n`);
  });
});

describe('a register of decisions', () => {
  const REGISTER = registerTable([green, lamp]);
  const textWith = (text: string, table = REGISTER): string => {
    const result = withRegister(text, table);
    assert.ok('text' in result);
    return result.text;
  };

  it('is begun with its markers, and stays as it is while nothing is decided', () => {
    const begun = newRegister(REGISTER);
    assert.equal(textWith(begun), begun);
    assert.equal(textWith(newRegister(registerTable([]))), begun);
    assert.equal(textWith(begun, registerTable([])), newRegister('No decisions.'));
  });

  it('leaves all around its markers as it is', () => {
    const around = (inside: string) =>
      `---\ntitle: x\n---\n\n# Ours\n\nWords\n${BEGIN}\n${inside}${END}\n\n- more  \n\n\n`;
    assert.equal(textWith(around('')), around(`\n${REGISTER}\n\n`));
    assert.equal(
      textWith(around('\n| Date | Subject | Decision | Issues | Note |\n|--|--|--|--|--|\n')),
      around(`\n${REGISTER}\n\n`),
    );
  });

  it('keeps the line ends', () => {
    const text = textWith(`# Ours\r\n\r\n${BEGIN}\r\n${END}\r\n`);
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
    assert.equal(textWith(text), text);
  });

  it('is written anew where decisions are of no day, in notes with any names', () => {
    const odd = { ...place('a'), path: 'a](b) | c.md', address: 'a%5D%28b%29%20%7C%20c.md' };
    const before = newRegister(registerTable([row('', 'Red', { date: null, place: odd }), lamp]));
    assert.equal(textWith(before), newRegister(REGISTER));
  });

  it('stays as a formatter left it', () => {
    const formatted = newRegister(
      [
        '| Date       | Subject | Decision | Issues | Note |',
        '| :--------- | ------- | -------- | ------ | ---- |',
        '| 2026-05-19 | a       | b \\| c  |        | d    |',
      ].join('\n'),
    );
    const table =
      '| Date | Subject | Decision | Issues | Note |\n| --- | --- | --- | --- | --- |\n| 2026-05-19 | a | b \\| c |  | d |';
    assert.equal(textWith(formatted, table), formatted);
  });

  it('is known again though a formatter widened it and wrote its signs in its own way', () => {
    const formatted = REGISTER.replace('Green (', 'Green  (').replace('\\*lamp\\*', '\\_lamp\\*');
    assert.notEqual(formatted, REGISTER);
    assert.equal(textWith(newRegister(formatted)), newRegister(REGISTER));
  });

  it('takes the place of what is as it would print it now', () => {
    assert.equal(textWith(newRegister(TABLE)), newRegister(REGISTER));
  });

  it('takes back what it wrote of decisions that are no more', () => {
    const now = registerTable([green]);
    assert.equal(textWith(newRegister(REGISTER), now), newRegister(now));
  });

  const rowOf = (date: string, cell: string) =>
    `| ${date} |  | Ours |  | [weekly/2026-05-12.md](weekly/2026-05-12.md#roadmap)${cell} |`;
  for (const [name, text, problem] of [
    ['has no markers', '# Ours\n', 'noMarkers'],
    ['has them in code only', `\`\`\`\n${BEGIN}\n${END}\n\`\`\`\n`, 'noMarkers'],
    ['has them in a sentence only', `Write ${BEGIN} and ${END}.\n`, 'noMarkers'],
    ['has one of them', `${BEGIN}\n`, 'unpairedMarkers'],
    ['has them in the wrong order', `${END}\n\n${BEGIN}\n`, 'unpairedMarkers'],
    ['has them twice', `${BEGIN}\n${END}\n\n${BEGIN}\n${END}\n`, 'unpairedMarkers'],
    ['has words between them', `# A\n\n${BEGIN}\n\nOur own words\n\n${END}\n`, 5],
    ['has words below the table', `${BEGIN}\n\n${REGISTER}\n\nOur own words\n\n${END}\n`, 7],
    ['has another table there', `${BEGIN}\n\n| a | b |\n| --- | --- |\n| c | d |\n\n${END}\n`, 3],
    [
      'has a row there that somebody added',
      `${BEGIN}\n\n${REGISTER}\n${rowOf('2026-05-12', '')}\n\n${END}\n`,
      7,
    ],
    [
      'has a row there that somebody copied and changed',
      `${BEGIN}\n\n${REGISTER}\n${rowOf('', ' <!-- 0123abcd -->')}\n\n${END}\n`,
      7,
    ],
    [
      'has a row there in which somebody wrote more',
      newRegister(REGISTER.replace('Green (', 'Green, and Ann paints it (')),
      7,
    ],
    ['has CRLF and words there', `${BEGIN}\r\n\r\nOurs\r\n${END}\r\n`, 3],
  ] as const) {
    it(`is refused by a text that ${name}`, () => {
      assert.deepEqual(
        withRegister(text, REGISTER),
        typeof problem === 'number' ? { kind: 'otherText', line: problem } : { kind: problem },
      );
    });
  }
});
