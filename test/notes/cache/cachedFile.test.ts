import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fingerprint } from '../../../src/notes/cache/fingerprint';
import { packFile, packRemoval, unpackLine, type CachedFile } from '../../../src/notes/cache/cachedFile';
import { CachedNote } from '../../../src/notes/cache/cachedNote';
import type { Note, Repository } from '../../../src/notes/note';
import { read } from '../../../src/notes/reading';
import { readNote } from '../../../src/notes/readNote';
import { corpus } from '../corpus';
import { notes, texts } from '../generated';

const context = { path: 'weekly/20261104.md', repository: null, hosts: ['github.com'] };
const repositories: readonly (Repository | null)[] = [
  null,
  { host: 'github.com', owner: 'harbour-lights', name: 'beacon' },
  { host: 'ghe.example', owner: 'someone', name: 'Docs' },
];
const cached = (note: CachedNote | null): CachedFile => ({
  key: 'file:///a%20b.md',
  mtime: 1_793_750_400_000,
  size: 42,
  readAt: 1_793_750_500_000,
  content: 'c',
  options: 'd',
  shown: note ? 'minutes' : 'else',
  note,
});
const lineOf = (text: string, path = context.path) =>
  packFile(cached(CachedNote.of(read(text, { ...context, path }))));

function unpack(line: string): CachedFile {
  const file = unpackLine(line);
  assert.ok(file && typeof file !== 'string');
  return file;
}

/** The note says the same as one that is read, whatever repository the context tells. */
function assertSame(text: string, path = context.path): void {
  const { note } = unpack(lineOf(text, path));
  for (const repository of [...repositories, ...repositories])
    assert.deepEqual(note?.in(repository), readNote(text, { ...context, path, repository }), path);
}

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

describe('a cached note', function () {
  this.timeout(60_000);
  it('is the note that was read, in whatever repository', () => {
    fc.assert(fc.property(fc.oneof(notes, texts), (text) => assertSame(text)));
    assertSame(RICH);
    assertSame('# 2026-11-04\n\n* #1, docs#2, Beacon#3, a/b#4\n');
    assertSame('# 2026-11-04\n\n* [#9](https://github.com/a/b/issues/9) docs#2, beacon#3 #4 b#5\n');
    assertSame('---\nrepository: a/docs\n---\n# 2026-11-04\n\n* #1, docs#2, beacon#3\n');
    assert.deepEqual(unpack(packFile(cached(null))), cached(null));
  });

  it('is the note that was read from real ones', function () {
    const real = corpus();
    if (real.length === 0) this.skip();
    for (const { path, text } of real) assertSame(text, path);
  });

  it('is the same object as long as it says the same', () => {
    const { note } = unpack(lineOf('# 2026-11-04\n\n* https://github.com/a/b/issues/9\n'));
    assert.equal(note?.in(repositories[1] ?? null), note?.in(null));
    const open = unpack(lineOf('# 2026-11-04\n\n* #9\n')).note;
    const first = open?.in({ host: 'h', owner: 'o', name: 'n' });
    assert.equal(open?.in({ host: 'h', owner: 'o', name: 'n' }), first);
    assert.notEqual(open?.in(null), first);
  });

  it('is copied like any note', () => {
    const note = unpack(lineOf(RICH)).note?.in(null);
    assert.deepEqual({ ...note }, readNote(RICH, context));
  });

  it('is dropped where a character of its line is another one', () => {
    const line = lineOf(RICH);
    for (let at = 0; at < line.length; at++)
      assert.equal(unpackLine(`${line.slice(0, at)}~${line.slice(at + 1)}`), null, String(at));
  });

  it('has nothing in a list whose values are of another type', () => {
    const { packed } = CachedNote.of(read(RICH, context));
    const whole = readNote(RICH, context);
    let broken = 0;
    for (const [index, part] of packed.split('\t').entries())
      for (const value of replaced(JSON.parse(part))) {
        const now = packed.split('\t').with(index, JSON.stringify(value)).join('\t');
        const note = CachedNote.unpack(now)?.in(null);
        for (const [field, found] of Object.entries(note ?? {}) as [keyof Note, unknown][])
          assert.ok(Array.isArray(found) === Array.isArray(whole[field]), field);
        broken++;
      }
    assert.ok(broken > 200);
  });

  it('is dropped where its line is cut or anything else', () => {
    const line = lineOf(RICH);
    for (let length = 0; length < line.length; length += 7)
      assert.equal(unpackLine(line.slice(0, length)), null);
    fc.assert(fc.property(fc.json(), (json) => assert.equal(unpackLine(json), null)));
    assert.equal(unpackLine('['.repeat(100_000)), null);
  });

  it('is gone where a line says so', () => {
    assert.equal(unpackLine(packRemoval('file:///a.md')), 'file:///a.md');
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
  this.timeout(60_000);
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
