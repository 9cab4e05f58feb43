import { INITIAL, type IGrammar } from 'vscode-textmate';
import { loadMarkdown, newRegistry } from '../syntaxes/grammars';
import { measureGrowths, type Combination, type Part } from './growths';
import { CONTEXTS, FORMS, PIECES } from './hostileLines';
import { makeNote } from './notes';
import type { Row } from './reading';

/** Characters of a line. VS Code colours none that is longer. */
const SIZES = [2_500, 20_000] as const;
/** The other contexts look the same to our patterns. */
const CONTEXTS_TRIED = [
  ...([
    'heading',
    'item',
    'box',
    'attendance line',
    'table of tasks',
    'table’s owner',
    'marker line',
  ] as const),
  ...(['addressed marker line', 'link text', 'decision', 'date'] as const),
];
const FORMS_TRIED = ['in front', 'between', 'behind', 'alone'] as const;
/** What makes our patterns begin, look ahead or back, and fail, beside what is hostile to the reading. */
const OWN_PIECES = [
  ...['a', ' ', '-', '*', '_', '~', '`', '[', '(', '.', '✅', '=> ', 'AI ', 'AI', '(AI ', '[AI ', '-> AI '],
  ...[', AI: ', 'AI Aa ', 'Aa, ', '@a AI ', 'AI@', 'AI ((', 'TODO ', 'ACTION 1', 'Action item ', 'RESOLVED'],
  ...[
    'RESOLVED: ?',
    '@',
    '@a',
    '@a ',
    '@a_a-',
    ' @a@',
    '@a/',
    '#',
    '#1',
    '#1 ',
    'a/b#',
    'a/a',
    'a#',
    'a.b-c/',
  ],
  ...['[#1', '[a/#1] ', 'gh-', 'meeting #1 ', 'https://', 'https://a.', 'https://(', 'www.', 'www.! ', 'by '],
  ...['by fri', 'by 1 ', 'due date: ', '📅', 'until the ', '2024-', '1 jan ', 'jan 1', '1.1.', 'done '],
  ...['(done) ', '- done', 'status: ', '~~a', '~~a~~ ', '[x] '],
];

/**
 * What colouring costs: our patterns beside Markdown's own, and how their time grows with a line. Makes the command fail where
 * it grows faster than the line.
 */
export async function measureColouring(part?: Part): Promise<Row[]> {
  const note = makeNote(1, 1_000).split('\n');
  const whole = await loadMarkdown(newRegistry());
  const own = await loadMarkdown(newRegistry({ isInjected: false }));
  const ratio = least(() => time(whole, note)) / least(() => time(own, note));
  // Alone, so that what Markdown's own patterns take of a line is no part of it.
  const alone = await loadMarkdown(newRegistry({ markdown: BLOCKS }));
  return [
    ['colouring a note of 1,000 lines: times what Markdown’s own grammar takes', ratio.toFixed(1)],
    ...measureGrowths(combinations(alone), { longestFirst: true, part }),
  ];
}

/** Markdown's grammar, as far as it decides which of our patterns are tried: nothing of a line is taken by it. */
const BLOCKS = JSON.stringify({
  scopeName: 'text.html.markdown',
  patterns: [
    { begin: '^(?=#)', while: '^(?=#)', name: 'markup.heading.markdown entity.name.section.markdown' },
    { begin: '^(?=\\|)', while: '^(?=\\|)', name: 'markup.table.markdown' },
    { begin: '^(?=.)', while: '^(?=.)', name: 'meta.paragraph.markdown' },
  ],
});

function* combinations(grammar: IGrammar): Iterable<Combination> {
  const pieces = new Map([...Object.entries(PIECES), ...OWN_PIECES.map((piece) => [piece, piece] as const)]);
  for (const where of CONTEXTS_TRIED) {
    for (const how of FORMS_TRIED) {
      for (const [name, piece] of pieces) {
        const prepare = (size: number) => {
          const lines = CONTEXTS[where](FORMS[how](piece.repeat(size / piece.length))).split('\n');
          return () => tokenize(grammar, lines);
        };
        yield { what: `colouring: ${where}, ${name} ${how}`, sizes: SIZES, prepare };
      }
    }
  }
}

/** The least of some measurements: what other processes add does not count. */
const least = (measure: () => number): number => Math.min(...Array.from({ length: 5 }, measure));

/** Milliseconds of the processor. */
function time(grammar: IGrammar, lines: readonly string[]): number {
  const begun = process.cpuUsage();
  tokenize(grammar, lines);
  return process.cpuUsage(begun).user / 1_000;
}

function tokenize(grammar: IGrammar, lines: readonly string[]): void {
  let state = INITIAL;
  for (const line of lines) state = grammar.tokenizeLine(line, state).ruleStack;
}
