const START = '# 2026-11-04 Weekly\n\n## Participants\n\n- @ada-brandt\n- @bo-lind\n\n';
const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

/** Long notes to type in, where `TYPE HERE` stands. */
export const typingNotes: Readonly<Record<string, string>> = {
  prose: `${START}${numbers(200)
    .map(
      (n) =>
        `We talked about lamp #${n} for a while and found no better idea than last year.${mark(n, 100)}\n`,
    )
    .join('\n')}`,
  table: `${START}## Topics\n\n| Topic | Who | What |\n| --- | --- | --- |\n${numbers(200)
    .map((n) => `| lamp #${n} | @ada-brandt | falls silent after a restart${mark(n, 100)} |\n`)
    .join('')}`,
  list: `${START}## Topics\n\n${numbers(5_000)
    .map((n) => `- lamp #${n} falls silent after a restart, said Ada${mark(n, 2_500)}\n`)
    .join('')}`,
};

function mark(number: number, marked: number): string {
  return number === marked ? ' TYPE HERE' : '';
}
