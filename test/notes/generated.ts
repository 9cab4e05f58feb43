import fc from 'fast-check';

/** Lines as note-takers write them, the odd ones included. */
const LINES = [
  '',
  '',
  '# 2026-11-04',
  '## Participants',
  '## Action items',
  '### Charts (@cem-yilmaz)',
  'Minutes of March 3rd, 2026',
  '## 2026-10-28',
  '## Meeting of 21 October 2026',
  '# 2026-11-11',
  '==========',
  '----------',
  '**Present:** Ada Brandt (@ada-brandt), Bo Lind',
  'Regrets: Fay',
  '- @ada-brandt',
  '* Bo Lind @bo-lind (joined later)',
  '- [ ] Chapter on fog (@eli-stone)',
  '- [x] **@bo-lind**: read the log',
  '* [#12](https://github.com/harbour-lights/beacon/issues/12) Fog horn',
  '* #23, [charts/#7](https://github.com/harbour-lights/charts/issues/7) and harbour-lights/handbook#3',
  'https://github.com/harbour-lights/beacon/pull/15/files, see <https://github.com/harbour-lights/beacon/discussions/30>',
  'see [the horn][horn] and [^1]',
  '[horn]: https://github.com/harbour-lights/beacon/issues/12',
  '[^1]: AI @fay-wong to look it up',
  '* AI @gus-moreau to oil it by Friday ([2026-10-28](20261028.md#L7))',
  '- [ ] Ask [Ada](20261028.md#L7) ([a](../b%20c.md#L1)) 📅 2026-11-18 ✅',
  '    * AI @bo-lind, @fay-wong to mount the others ✅',
  '        * AI @ada-brandt: *send* the `dates` until 2026-11-18',
  'TODO: tidy up',
  '~~AI @cem-yilmaz to compare~~ and more',
  '- ACTION: Bo will ask -> AI @gus-moreau to count',
  '- DONE: https://github.com/harbour-lights/beacon/pull/15',
  '* AI:',
  'RESOLVED: release on November 25th',
  '**Decision:** buy six &amp; keep two',
  '`AI @nobody #99` and ``a ` b``',
  '```',
  '~~~ js',
  '    AI @nobody: indented code',
  '<!-- AI @nobody #98',
  '-->',
  '<details>',
  '</details>',
  '> AI @ada-brandt: quoted',
  '> - quoted item #12',
  '| Name | Handle |',
  '| --- | --- |',
  '| Ada | @ada-brandt |',
  '1. first #12',
  '2) second',
  '10. tenth',
  '+ plus',
  '-',
  '- - nested at once',
  '---',
  '***',
  'a lazy line with *emphasis* and **strong**text',
  '\tAI @bo-lind: behind a tab',
  ' - one blank before',
  '   three blanks before',
  'mail to ada@example.org or @ada_brandt, www.example.org',
  'مرحبا @ada-brandt #12 👩‍👩‍👧 e\u0301',
  '\\#12 \\@bo-lind',
  '![#12](https://github.com/harbour-lights/beacon/issues/12)',
  '[a [nested] one #5](https://github.com/harbour-lights/beacon/issues/6 "title")',
];

const INDENTS = ['', '', '', ' ', '  ', '   ', '    ', '      ', '\t', '> ', '- ', '1. '];
const ENDINGS = ['\n', '\n', '\n', '\r\n', '\r'];

const line = fc
  .tuple(fc.constantFrom(...INDENTS), fc.constantFrom(...LINES), fc.nat(200), fc.boolean())
  .map(([indent, text, at, whole]) => indent + (whole || at > text.length ? text : text.slice(0, at)));

/** Notes of real lines, cut, doubled and shuffled, with any line ending and sometimes a byte order mark. */
export const notes = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom(...ENDINGS), fc.nat(20))
  .map(([lines, ending, mark]) => (mark === 0 ? '\uFEFF' : '') + lines.join(ending));

/** Notes of such lines whole, each a paragraph or an item of its own. */
export const wholeNotes = fc
  .array(
    fc.tuple(fc.constantFrom(...INDENTS), fc.constantFrom(...LINES)).map(([indent, text]) => indent + text),
    { maxLength: 40 },
  )
  .map((lines) => lines.join('\n\n'));

/** Parts of minutes in the ways in which they are written, the fragile ones included. */
const PARTS = [
  '# 2026-11-11',
  'Weekly of November 11th, 2026\n====',
  '---\nrepository: harbour-lights/beacon\n---',
  '## Participants\n\n- @ada-brandt\n- Bo Lind (@bo-lind) <!-- id:7 -->',
  '## Attendees\n\n1. Ada Brandt\n2. Bo Lind',
  '## Attendees\n\n1) Ada Brandt\n1) Bo Lind',
  '## Present\nAda Brandt\nBo Lind',
  '**Present:** Ada Brandt, Bo Lind',
  '**Present:**  ',
  '-\t**Present:**\n\n\t-\t_@ada-brandt_',
  '> Present: Ada Brandt; Bo Lind',
  '## Attendance\n\n| Name | Handle | Present |\n| --- | --- | --- |\n| Ada Brandt | @ada-brandt | yes |\n| Dana Novak | @dana-novak | <!-- ? --> |',
  '- Who\n\n  | Name | Present |\n  | --- | :-: |\n  | Ada | x |\n  | Dana Novak | no |',
  'Regrets: Gus',
  '## Agenda\n\n### Charts (@cem-yilmaz)\n\n* talk <br> more',
  '## Action items\n\nAda: write the report\nBo: call the printer',
  '## Action items\n\n* AI @ada-brandt: count <!-- id:4711 -->\n\n  More about that.\n\n  ```\n  code\n  ```',
  '## Action items\n\n9. Ada to write\n10. Bo to call',
  '## Action items\n\n1. Ada to write\n1. Bo to call',
  '## Action items\n\n| Task | Owner |\n| --- | --- |\n| Write <!-- x --> | @ada-brandt |',
  '## Action items\n\n-\t[ ] write it (@ada-brandt)\n\t-\tnested',
  '## Action items\n\n> - [ ] quoted (@ada-brandt)',
  '## Action items\n\n- [ ] @',
  '**Action items**\n\n- Ada: write',
  'Action items:\n* Ada to write\n* ~~Bo to call~~',
  '## Next steps\n<!-- who, what, when -->',
  '## Decisions\n\n- release on Friday\n- RESOLVED: buy six',
  'RESOLVED: wait, see [beacon#3](https://github.com/harbour-lights/beacon/issues/3)',
  '<details><summary>Log</summary>\n\n- TODO: tidy up\n\n</details>',
  '<img src="a.png"> <span id="x"></span> AI @ada-brandt: look',
  '    AI @nobody: indented code',
  '   three blanks before',
  '***',
];
/** Nothing ends them. */
const OPEN_PARTS = [
  '```\nAI @nobody: code',
  '<!-- AI @nobody: comment\n\n## Action items',
  '- a\n\n  ~~~\n  code',
];
const MIXED = ['\n', '\r\n', '\r'];

/** Minutes of such parts, with line endings of one kind or several, with or without one at the end, some behind a byte order mark. */
export const minutes = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 7 }),
    fc.option(fc.constantFrom(...OPEN_PARTS), { freq: 4 }),
    fc.oneof(
      fc.constantFrom(...MIXED).map((one) => [one]),
      fc.array(fc.constantFrom(...MIXED), { minLength: 2, maxLength: 5 }),
    ),
    fc.boolean(),
    fc.nat(5),
  )
  .map(([parts, open, endings, isEnded, mark]) => {
    const text = [...parts, ...(open === null ? [] : [open])].join('\n\n') + (isEnded ? '\n' : '');
    let count = 0;
    return (mark === 0 ? '\uFEFF' : '') + text.replaceAll('\n', () => endings[count++ % endings.length]!);
  });

/** Any text, most of it of the characters that mean something in Markdown. */
export const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(
      ...'[]()*_`~<>!#@-+.:|\\/&;= \t\n\r1aAI'.split(''),
      'AI ',
      '@a',
      '#1',
      '\n- ',
      '\n\n',
    ),
    maxLength: 200,
  }),
);

/** One line for another, as typing, pasting and deleting do. */
export const edits = fc.array(
  fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(60),
    text: fc.oneof(line, notes, fc.constant('x')),
  }),
  { minLength: 1, maxLength: 8 },
);
