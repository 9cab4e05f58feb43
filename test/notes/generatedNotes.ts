import fc from 'fast-check';

/** Stretches of which Markdown is made, so that what is joined of them is rarely plain. */
const STRETCH = fc.constantFrom(
  ...[
    '- ',
    '* ',
    '1. ',
    '2. ',
    '  ',
    '    ',
    '\t',
    '> ',
    '# ',
    '## ',
    '```',
    '~~~',
    '---',
    '===',
    '|',
    '| a | b |',
  ],
  ...[
    '|---|---|',
    '[x]: http://a.b',
    '[x]',
    '[^1]',
    '[^1]: foot',
    '[ ] ',
    '[x] ',
    '*',
    '**',
    '_',
    '__',
    '~~',
    '`',
  ],
  ...[
    '``',
    '<',
    '>',
    '<b>',
    '</b>',
    '<!-- c -->',
    '<!--',
    '-->',
    '<div>',
    'https://a.b/c',
    'www.x.org',
    '(',
    ')',
  ],
  ...[
    '[',
    ']',
    '](u)',
    '[t](https://github.com/o/r/issues/1)',
    '![i](u)',
    '\\',
    '&amp;',
    'é',
    'e\u0301',
    '🎉',
    '👩‍👩‍👧',
  ],
  ...['@me', 'x@y.zz', '.', ',', '!', ':', '-', ' ', 'word', '\u202Eשלום', '\r', '\u0000'],
);

/** Lines that minutes are made of. */
const LINE = fc.constantFrom(
  ...[
    '# 2024-02-29',
    '## Participants',
    '## Agenda',
    '### Drivers (@mona, 10 min)',
    '## Action items',
    '## Decisions',
  ],
  ...[
    '- @mona',
    '- Ada Byron (@ada)',
    '* Ann Smith, ACME',
    '**Present:** Ada, @mona',
    'Regrets: Bob',
    '- None',
    '',
  ],
  ...[
    '- AI @mona: compare #12 with octo-org/site#3',
    '    * AI: Ada to write it by Friday',
    '- [ ] box (@mona)',
    '- [x] box',
  ],
  ...[
    '  - DONE: https://github.com/octo-org/site/pull/4',
    '- we spoke (AI @hubot) ✅',
    '* AI:',
    '    * nested',
    '---',
    '',
  ],
  ...[
    'RESOLVED: yes',
    '- **Decision:** no',
    '[#5](https://github.com/octo-org/tracker/issues/5) and #5',
    '@hubot',
    '- Done:',
  ],
  ...[
    '- Next:',
    '```',
    '> AI @mona: quoted',
    '| Action | Owner |',
    '|---|---|',
    '| write | @mona |',
    '<!-- AI @mona: no -->',
  ],
  ...[
    'text with **bold**, _italic_ and `code`',
    '[site]: https://github.com/octo-org/site/issues/6',
    'see [site]',
    'Date: 2024-03-01',
  ],
);

/** Any Markdown, hardly ever a note. */
export const anyMarkdown = fc
  .array(fc.array(STRETCH, { maxLength: 7 }), { maxLength: 9 })
  .map((lines) => lines.map((stretches) => stretches.join('')).join('\n'));

/** Lines of minutes in any order, with stretches in between and any line ending. */
export const anyNote = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 5, arbitrary: LINE },
        fc.array(STRETCH, { maxLength: 5 }).map((all) => all.join('')),
      ),
      {
        maxLength: 40,
      },
    ),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
    fc.constantFrom('', '', '\uFEFF', '---\ntitle: x\n---\n'),
  )
  .map(([lines, end, start]) => `${start}${lines.join(end)}`);

/** An edit of one line: what stands there instead, null to take it away; `at` is a fraction of the note. */
export interface LineEdit {
  readonly at: number;
  readonly line: string | null;
  readonly isNew: boolean;
}

export const anyEdit: fc.Arbitrary<LineEdit> = fc.record({
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  line: fc.option(
    fc.oneof(
      LINE,
      fc.array(STRETCH, { maxLength: 5 }).map((all) => all.join('')),
    ),
  ),
  isNew: fc.boolean(),
});

/** Applies an edit to a text's lines. */
export function applyEdit(text: string, { at, line, isNew }: LineEdit): string {
  const lines = text.split('\n');
  lines.splice(Math.floor(at * lines.length), isNew ? 0 : 1, ...(line === null ? [] : [line]));
  return lines.join('\n');
}
