// Prints, as JSON, the patterns that src/notes builds while it is loaded. A process of its own: elsewhere it is loaded already.
import { readdirSync } from 'node:fs';
import path from 'node:path';

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
globalThis.RegExp = Plain;
process.stdout.write(JSON.stringify([...built.values()]));
