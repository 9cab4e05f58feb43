/** A note in the manner of weekly minutes, of about so many lines; equal numbers give equal notes. */
export function makeNote(number: number, lines: number): string {
  const text = [
    `# 2026-${two(1 + (number % 12))}-${two(1 + (number % 28))}`,
    '',
    '## Participants',
    '',
    '- @ada-brandt',
    '- Bo Lind (@bo-lind)',
    '- @cem-yilmaz (joined later)',
    '',
    '## Agenda',
    '',
  ];
  for (let topic = 0; text.length < lines; topic++) {
    const issue = number * 7 + topic;
    text.push(
      `### Topic ${topic} of the *week* (@ada-brandt)`,
      '',
      `* [#${issue}](https://github.com/harbour-lights/beacon/issues/${issue}) the horn falls silent after a restart, on two towers of nine`,
      '    * both have the old relay, the others were **mounted** last summer',
      `    * AI @bo-lind to read log ${number} of tower ${topic} by Friday`,
      `* #${issue + 1} waits for the survey, see also harbour-lights/charts#${topic + 1}`,
      '- a remark without anything in it, as most lines of most minutes are',
      '    - and its answer, which says `what()` to run',
      '',
      'We talked about the winter for a while and found no better idea than last year.',
      '',
    );
  }
  return text.join('\n');
}

/** Texts of `length` characters or so that a reader may take too long over. */
export const hostileTexts: Readonly<Record<string, (length: number) => string>> = {
  'one long line': (length) => 'word @ada #12 '.repeat(length / 14),
  'list items': (length) => '- item\n'.repeat(length / 7),
  'nested items': (length) =>
    Array.from({ length: Math.sqrt(length) }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  '[': (length) => '['.repeat(length),
  '*': (length) => '*a '.repeat(length / 3),
  '@': (length) => '@'.repeat(length),
  '`': (length) => '`a'.repeat(length / 2),
  'bare numbers': (length) => '#1 '.repeat(length / 3),
  'lazy quote': (length) => `> a\n${'b\n'.repeat(length / 2)}`,
  names: (length) => `AI: ${'Aa '.repeat(length / 3)}`,
  dates: (length) => '2024-01-01 '.repeat(length / 11),
  definitions: (length) => Array.from({ length: length / 16 }, (_, n) => `[a${n}]: http://b.c`).join('\n'),
};

function two(value: number): string {
  return String(value).padStart(2, '0');
}
