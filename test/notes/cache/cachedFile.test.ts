import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fingerprint } from '../../../src/notes/cache/fingerprint';
import { packFile, unpackFile, type CachedFile } from '../../../src/notes/cache/cachedFile';
import type { Note } from '../../../src/notes/note';
import { readNote } from '../../../src/notes/readNote';
import { corpus } from '../corpus';
import { notes, texts } from '../generated';

const context = { path: 'weekly/20261104.md', repository: null, hosts: ['github.com'] };
const kept = (note: Note | null): CachedFile => ({
  key: 'file:///a%20b.md',
  mtime: 1_793_750_400_000,
  size: 42,
  content: 'c',
  context: 'd',
  shown: note ? 'minutes' : 'else',
  note,
});

const RICH = `# 2026-11-04

- @ada-brandt
- Bo Lind

Regrets: Fay

## Agenda

### Charts (@cem-yilmaz)

- [ ] Chapter on fog (@eli-stone) by 2026-11-18
* AI @bo-lind: oil it ✅ ([2026-10-28](20261028.md#L7))
* [#12](https://github.com/harbour-lights/beacon/issues/12), #13 and https://github.com/harbour-lights/beacon/pull/15
* https://github.com/harbour-lights/beacon/milestone/3
RESOLVED: release
`;

describe('a kept note', function () {
  this.timeout(20_000);
  it('is the note that was read', () => {
    fc.assert(
      fc.property(fc.oneof(notes, texts), (text) => {
        const file = kept(readNote(text, context));
        assert.deepEqual(unpackFile(packFile(file)), file);
      }),
    );
    for (const file of [kept(readNote(RICH, context)), kept(null)])
      assert.deepEqual(unpackFile(packFile(file)), file);
  });

  it('is the note that was read from real ones', function () {
    const real = corpus();
    if (real.length === 0) this.skip();
    for (const { path, text } of real) {
      const file = kept(readNote(text, { ...context, path }));
      assert.deepEqual(unpackFile(packFile(file)), file, path);
    }
  });

  it('is dropped where any value in it is of another type', () => {
    const packed = JSON.parse(packFile(kept(readNote(RICH, context)))) as unknown;
    const broken = [...replaced(packed)].map((value) => JSON.stringify(value));
    assert.ok(broken.length > 200);
    for (const line of broken) assert.equal(unpackFile(line), null, line);
  });

  it('is dropped where its line is cut or anything else', () => {
    const line = packFile(kept(readNote(RICH, context)));
    for (let length = 0; length < line.length; length += 7)
      assert.equal(unpackFile(line.slice(0, length)), null);
    fc.assert(fc.property(fc.json(), (json) => assert.equal(unpackFile(json), null)));
    assert.equal(unpackFile('['.repeat(100_000)), null);
  });
});

/** The value with one thing in it replaced by what it cannot be. */
function* replaced(value: unknown): Generator {
  yield { a: 1 };
  yield -1;
  if (!Array.isArray(value)) return;
  yield [...(value as unknown[]), []];
  for (const [index, each] of value.entries())
    for (const other of replaced(each)) yield value.with(index, other) as unknown;
}

describe('a fingerprint', function () {
  this.timeout(20_000);
  it('tells texts apart', () => {
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(fc.oneof(notes, texts), (text) => {
        const print = fingerprint(text);
        assert.equal(seen.get(print) ?? text, text);
        seen.set(print, text);
      }),
      { numRuns: 2000 },
    );
    const lines = Array.from({ length: 200_000 }, (_, number) => fingerprint(`# 2026-11-04 #${number}`));
    assert.equal(new Set(lines).size, lines.length);
  });
});
