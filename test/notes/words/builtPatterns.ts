// Prints, as JSON, the patterns that src/notes builds while it is loaded, or later of the words of a text. A process of its own: elsewhere it is loaded already.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type * as TopicPatterns from '../../../src/notes/recognisers/topicPatterns';
import type * as PlainModule from '../../../src/notes/text/plain';
import type * as Languages from '../../../src/notes/words/languages';
import type * as Patterns from '../../../src/notes/words/patterns';
import type * as StartsModule from '../../../src/notes/words/starts';

const NOTES = path.join(__dirname, '..', '..', '..', 'src', 'notes');
const built = new Map<string, { source: string; flags: string }>();

const Plain = RegExp;
globalThis.RegExp = new Proxy(Plain, {
  construct(target, given: [string | RegExp, string?]) {
    const pattern = new target(...given);
    built.set(String(pattern), { source: pattern.source, flags: pattern.flags });
    return pattern;
  },
});
const exported: unknown[] = [];
for (const file of readdirSync(NOTES, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.ts')) continue;
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const loaded = require(path.join(NOTES, file)) as Readonly<Record<string, unknown>>;
  exported.push(...Object.values(loaded));
}
// Those of headings are built of the words of each: here of all.
const { HEADING_KINDS, patternsFor } =
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require('../../../src/notes/recognisers/topicPatterns') as typeof TopicPatterns;
const { entriesOf, variantsOf, wordsOf } =
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require('../../../src/notes/words/patterns') as typeof Patterns;
const usual = new Map(HEADING_KINDS.map((kind) => [kind, wordsOf(kind)]));
for (const isUnparted of [false, true])
  for (const source of Object.values(patternsFor({ usual, own: new Map(), hasDigits: true, isUnparted })))
    new RegExp(source);
// Those of days are built of the words that begin like a text: here of all again, for each kind of text that they tell apart.
const { LANGUAGES } =
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require('../../../src/notes/words/languages') as typeof Languages;
const { plain } =
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require('../../../src/notes/text/plain') as typeof PlainModule;
const { StartPattern, Starts } =
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require('../../../src/notes/words/starts') as typeof StartsModule;
const wordsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? entriesOf(value).flatMap(variantsOf)
    : Object.values(value ?? {}).flatMap(wordsIn);
const beginnings = new Set(wordsIn(LANGUAGES).map((word) => plain(word).slice(0, 3)));
// eslint-disable-next-line @typescript-eslint/unbound-method
const { at } = Starts.prototype;
Starts.prototype.at = function () {
  return `(?:${[...new Set([...beginnings].flatMap((start) => at.call(this, start) ?? []))].join('|')})`;
};
// All that may stand behind a day, joined to it or not, and all that is counted.
const behind = wordsOf('deadlinesBehind').flatMap(variantsOf).join(' ').replaceAll('-', '');
const counted = [
  ...LANGUAGES.flatMap(({ numbers, units }) => [...wordsIn(numbers), ...wordsIn(units)]),
  ...wordsOf('articles', 'dateArticles', 'withinDaysBehind'),
].join(' ');
for (const pattern of exported.flat(2))
  if (pattern instanceof StartPattern)
    for (const text of ['1', 'noon', 'in', '下']) {
      pattern.exec(text);
      pattern.exec(`${text} ${behind}`);
      pattern.exec(`${text} ${counted} ${behind}`.toLowerCase());
    }
globalThis.RegExp = Plain;
process.stdout.write(JSON.stringify([...built.values()]));
