import fc from 'fast-check';

/** What stands in a line without being shown, or is shown without being words. */
const HIDDEN = [
  '',
  '',
  '',
  '<!-- id:4711 -->',
  '<img src="fog.png">',
  '<a name="fog"></a>',
  '<span id="fog">',
  '</span>',
  '<br>',
  '<!-- ✅ -->',
  '<!-- by 2026-11-18 @ada-brandt -->',
  '<!-- begins',
  '-->',
  '![fog](fog.png)',
  '`@nobody (done)`',
  '&nbsp;',
  '&lt;b&gt;',
  '<https://example.org/fog>',
  '<ada@example.org>',
  '[^1]',
  '#12',
  '[#7](https://github.com/harbour-lights/beacon/issues/7)',
  '([2026-10-28](20261028.md#L7))',
];
const BULLETS = ['', '- ', '* ', '+ ', '1. ', '10) ', '  - ', '    * ', '\t- ', '> - ', '> > 1. ', '-\t'];
const BOXES = ['', '', '', '[ ] ', '[x] ', '[X] ', '[] ', '[/] ', '[✓] ', '[ ]  '];
const LEADS = [
  '',
  'AI @ada-brandt: ',
  'AI @ada-brandt: ',
  'AI: ',
  'AI: @bo-lind to ',
  'AI (@cem-yilmaz): ',
  '**AI @ada-brandt, @bo-lind**: ',
  '_AI @ada-brandt_: ',
  'TODO ',
  'ACTION-7: ',
  '@bo-lind: ',
  'Ada Brandt and Bo Lind: ',
  'AI [Ada](https://github.com/ada-brandt): ',
  'RESOLVED: AI @ada-brandt ',
  '✅ ',
  'DONE ',
  '~~',
];
const WORDS = [
  '',
  'write it',
  'write it.',
  'ask @fay-wong -',
  '~~oil~~ the *horn*',
  'it is ready; AI @bo-lind: tell',
  '(done)',
];
const DUES = [
  '',
  '',
  ' by Friday',
  ' until 2026-11-18',
  ' (due: 18 Nov 2026)',
  ' 📅 2026-11-18',
  ' (by Friday, see #3)',
  ' EOW',
];
const OWNERS = [
  '',
  '',
  ' (@eli-stone)',
  ' (AI @eli-stone)',
  ' -> AI @gus-moreau',
  ' (@eli-stone, @gus-moreau)',
];
const MARKS = [
  '',
  '',
  '',
  ' ✅',
  ' ✅.',
  '✅',
  ' (done)',
  ' - ✅',
  ': ✅',
  ' → done',
  ' DONE',
  ' **done**',
  ' - **done**',
  ' :white_check_mark:',
  '~~',
];
const TRAILS = ['', '', '', ' ', '  ', '\t', '\\', '.'];
const OTHERS = [
  '',
  '',
  '# 2026-11-04',
  '## Action items',
  '## Completed action items',
  '## Agenda',
  '## Decisions',
  '## Participants',
  '- Ada Brandt (@ada-brandt)',
  '  - DONE: see #12',
  '---',
  '```',
  '<details>',
  'plain words about #12 of harbour-lights/charts#3',
  'RESOLVED: buy six',
];
const STATES = [
  '',
  '   ',
  'open',
  'done',
  'closed',
  'in progress',
  '✅',
  '✅ open',
  '**done**',
  'done <!-- c -->',
];
const ENDINGS = ['\n', '\n', '\n', '\r\n', '\r'];

const pick = (all: readonly string[]) => fc.constantFrom(...all);
const blank = pick(['', ' ', ' ', '  ']);

/** A line of an item, in any style and with anything in it. */
const item = fc
  .tuple(
    pick(BULLETS),
    pick(BOXES),
    fc.tuple(pick(LEADS), pick(WORDS), pick(DUES), pick(OWNERS)),
    fc.tuple(blank, pick(HIDDEN), pick(MARKS), blank, pick(HIDDEN)),
    fc.tuple(pick(HIDDEN), fc.nat(5)),
    pick(TRAILS),
  )
  .map(([bullet, box, said, behind, [inFront, at], trail]) =>
    [bullet, box, at === 0 ? `${inFront} ` : '', ...said, ...behind, trail].join(''),
  );

const cell = fc
  .tuple(
    blank,
    pick(['', 'write it', 'AI @ada-brandt: oil it', 'send \\| it']),
    pick(HIDDEN),
    pick(MARKS),
    blank,
  )
  .map((parts) => parts.join('').replaceAll('~~', ''));
const row = fc
  .tuple(
    cell,
    pick(['@ada-brandt', 'Bo Lind', '', ' @ada-brandt <!-- c -->']),
    pick(STATES),
    pick(['', '2026-11-18', 'Friday <!-- c -->']),
  )
  .map(([task, owner, state, due]) => `|${task}| ${owner} | ${state} |${due}|`);
const table = fc
  .tuple(pick(['', '', '> ']), fc.boolean(), fc.array(row, { minLength: 1, maxLength: 4 }))
  .map(([quote, hasState, rows]) => {
    const all = ['| Task | Owner | Status | Due |', '| --- | --- | --- | --- |', ...rows];
    const cut = (line: string): string => line.replace(/\|[^|]*\|[^|]*\|$/, '|');
    return ['', ...all.map((line) => quote + (hasState ? line : cut(line))), ''];
  });

const piece = fc.oneof(
  { weight: 6, arbitrary: item.map((line) => [line]) },
  { weight: 3, arbitrary: pick(OTHERS).map((line) => [line]) },
  { weight: 1, arbitrary: table },
);

/** Notes with items in all styles: hidden pieces, tables, quotes, tabs, any line endings, a byte order mark. */
export const actNotes = fc
  .tuple(
    fc.array(fc.tuple(piece, pick(ENDINGS)), { minLength: 1, maxLength: 7 }),
    pick(ENDINGS),
    fc.boolean(),
    fc.nat(9),
  )
  .map(([pieces, usual, isMixed, mark]) => {
    const lines = pieces.flatMap(([all, ending]) => all.map((line) => line + (isMixed ? ending : usual)));
    const text = lines.join('');
    return (mark === 0 ? '\uFEFF' : '') + (mark < 5 ? text.replace(/[\r\n]+$/, '') : text);
  });
