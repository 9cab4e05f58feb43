/** Words for lines that hold nothing; chosen by a fixed sequence, so that all runs measure the same. */
const WORDS = 'driver release storage vendor cluster image report plan test board review budget summit'.split(
  ' ',
);

class Sequence {
  #state: number;

  constructor(seed: number) {
    this.#state = seed + 1;
  }

  next(below: number): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return this.#state % below;
  }

  words(count: number): string {
    return Array.from({ length: count }, () => WORDS[this.next(WORDS.length)]).join(' ');
  }
}

/** Minutes of about so many lines: people, subjects with talk, references and now and then a task. */
export function makeNote(seed: number, lines: number): string {
  const sequence = new Sequence(seed);
  const day = String((seed % 28) + 1).padStart(2, '0');
  const text = [`# 2024-${String((seed % 12) + 1).padStart(2, '0')}-${day}`, '', '## Participants', ''];
  for (let person = 0; person < 8; person++) text.push(`- @person-${sequence.next(40)}`);
  text.push('', '## Agenda');
  while (text.length < lines) {
    text.push('', `### ${sequence.words(4)} (@person-${sequence.next(40)})`, '');
    for (let item = 0; item < 4 && text.length < lines; item++) text.push(...makeItem(sequence));
  }
  return `${text.join('\n')}\n`;
}

function makeItem(sequence: Sequence): string[] {
  const number = sequence.next(900) + 1;
  const lines = [`* ${sequence.words(9)}`, `    * ${sequence.words(14)}, **${sequence.words(2)}**`];
  switch (sequence.next(5)) {
    case 0:
      lines.push(
        `    * [#${number}](https://github.com/octo-org/tracker/issues/${number}) ${sequence.words(6)}`,
      );
      break;
    case 1:
      lines.push(`    * AI @person-${sequence.next(40)}: ${sequence.words(6)} #${number} by Friday`);
      break;
    case 2:
      lines.push(`      ${sequence.words(20)}`, `* ${sequence.words(12)}: \`${sequence.words(2)}\``);
      break;
    default:
      lines.push(`    * ${sequence.words(16)}`);
  }
  return lines;
}

/** Texts of about so many characters that parsers have stumbled over. */
export const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'one list of items': (length) => '- item\n'.repeat(length / 7),
  'one item of items': (length) => `- top\n${'  - item\n'.repeat(length / 9)}`,
  'one line of words': (length) => 'word '.repeat(length / 5),
  'lazy lines': (length) => `- a\n${'b\n'.repeat(length / 2)}`,
  'quoted lines': (length) => '> quoted\n\n'.repeat(length / 10),
  'table rows': (length) => `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(length / 10)}`,
  'nested items': (length) =>
    Array.from({ length: Math.sqrt(length) }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  'nested quotes': (length) => '>'.repeat(length),
  'opening brackets': (length) => '['.repeat(length),
  'links cut off': (length) => '[a]('.repeat(length / 4),
  'opening stars': (length) => '*a '.repeat(length / 3),
  'stars between letters': (length) => 'a**b'.repeat(length / 4),
  'at signs': (length) => '@a '.repeat(length / 3),
  numbers: (length) => '#1 '.repeat(length / 3),
  markers: (length) => 'AI @a: b; '.repeat(length / 10),
  definitions: (length) =>
    Array.from({ length: length / 20 }, (_, at) => `[a${at}]: http://b\n\n[a${at}]\n`).join('\n'),
  backticks: (length) => Array.from({ length: Math.sqrt(length) }, (_, at) => '`'.repeat(at + 1)).join(' '),
};
