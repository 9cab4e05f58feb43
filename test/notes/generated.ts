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
