// Prints, as JSON, the patterns that src/notes builds while it is loaded, or later of the words of a text. A process of its own: elsewhere it is loaded already.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type * as TopicPatterns from '../../../src/notes/recognisers/topicPatterns';
import type * as Patterns from '../../../src/notes/words/patterns';

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
for (const file of readdirSync(NOTES, { recursive: true, encoding: 'utf8' })) {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  if (file.endsWith('.ts')) require(path.join(NOTES, file));
}
// Those of headings are built of the words of each: here of all.
const { HEADING_KINDS, patternsFor } =
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require('../../../src/notes/recognisers/topicPatterns') as typeof TopicPatterns;
const { wordsOf } =
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require('../../../src/notes/words/patterns') as typeof Patterns;
const usual = new Map(HEADING_KINDS.map((kind) => [kind, wordsOf(kind)]));
for (const isUnparted of [false, true])
  for (const source of Object.values(patternsFor({ usual, own: new Map(), hasDigits: true, isUnparted })))
    new RegExp(source);
globalThis.RegExp = Plain;
process.stdout.write(JSON.stringify([...built.values()]));
