import { INITIAL, type IGrammar } from 'vscode-textmate';
import { loadMarkdown, newRegistry } from '../syntaxes/grammars';
import { growth } from './measure';
import { makeNote } from './notes';
import type { Row } from './reading';

const SIZES = [25_000, 50_000, 100_000];
/** Linear growth with room for noise: a pattern that looks over the rest of the line comes near 2. */
const MOST = 1.5;
/** What a line repeats to make patterns begin, look ahead or back, and fail. */
const HOSTILE = [
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
 * What colouring costs: our patterns beside Markdown's own, and how their time grows with a line. Throws where it grows
 * faster than the line.
 */
export async function measureColouring(): Promise<Row[]> {
  const note = makeNote(1, 1_000).split('\n');
  const whole = await loadMarkdown(newRegistry());
  const own = await loadMarkdown(newRegistry({ isInjected: false }));
  const ratio = least(() => time(whole, note)) / least(() => time(own, note));
  // Alone, so that what Markdown's own patterns take of a line is no part of it.
  const alone = await loadMarkdown(newRegistry({ markdown: PARAGRAPHS }));
  const grown = HOSTILE.flatMap((piece) =>
    // What begins a line meets other patterns than what does not.
    ['', '* said '].map((start) => growthOf(alone, start, piece)),
  );
  const [worst, exponent] = grown.reduce((a, b) => (b[1] > a[1] ? b : a));
  if (exponent > MOST)
    throw new Error(`Lines of ${JSON.stringify(worst)} are coloured in more than linear time.`);
  return [
    ['colouring a note of 1,000 lines: times what Markdown’s own grammar takes', ratio.toFixed(1)],
    [
      `growth with a line of 100,000 characters, on the worst of ${grown.length} (${worst})`,
      exponent.toFixed(2),
    ],
  ];
}

/** Where Markdown has a paragraph, and nothing in it. */
const PARAGRAPHS = JSON.stringify({
  scopeName: 'text.html.markdown',
  patterns: [{ begin: '^(?=.)', while: '^(?=.)', name: 'meta.paragraph.markdown' }],
});

function growthOf(grammar: IGrammar, start: string, piece: string): [line: string, exponent: number] {
  const measure = () => {
    const costs = SIZES.map((size) => time(grammar, [start + piece.repeat(size / piece.length)]));
    return growth(SIZES, costs);
  };
  const first = measure();
  return [`${start}${piece}…`, first > MOST ? Math.min(first, least(measure)) : first];
}

/** The least of some measurements: what other processes add does not count. */
const least = (measure: () => number): number => Math.min(...Array.from({ length: 5 }, measure));

/** Milliseconds of the processor. */
function time(grammar: IGrammar, lines: readonly string[]): number {
  const begun = process.cpuUsage();
  let state = INITIAL;
  for (const line of lines) state = grammar.tokenizeLine(line, state).ruleStack;
  return process.cpuUsage(begun).user / 1_000;
}
