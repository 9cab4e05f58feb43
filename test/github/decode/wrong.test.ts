import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readGraphqlErrors } from '../../../src/github/transport/graphqlErrors';
import { isRecord, member } from '../../../src/decoder';
import { collectSamples, type Path, type Sample } from './samples';

/** A copy of `value` with `replacement` at `path`; undefined takes the member away. */
function replaced(value: unknown, [key, ...path]: Path, replacement: unknown): unknown {
  if (key === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((one: unknown, index) => (index === key ? replaced(one, path, replacement) : one));
  }
  return { ...(value as object), [key]: replaced(member(value, String(key)), path, replacement) };
}

const wrongText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    ...['', ' ', '\n\r\t\0', '\uD800', 'a\uDC00b', '\u202E\u2066evil', '\u2028', '__proto__'],
    ...[
      'javascript:alert(1)',
      'http://example.com/',
      'https://user:word@example.com/',
      'https://',
      '//x',
      'data:,',
    ],
    ...[
      'https://example.com/<script>',
      'https://example.com/ "x"',
      'HTTPS://EXAMPLE.COM',
      'http://127.0.0.1:80/',
    ],
    ...['2026-13-45T99:99:99Z', '2026-01-01', '0', '-1', '1e400', 'OPEN', 'MERGED', 'Issue', 'PullRequest'],
    ...[
      'a/b',
      '../..',
      'a b/c',
      '\u{1F469}\u200D\u{1F527}'.repeat(400),
      'x'.repeat(1001),
      '<b>'.repeat(70_000),
    ],
  ),
);
const wrong = fc.oneof(
  { weight: 3, arbitrary: wrongText },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      ...[
        undefined,
        null,
        true,
        false,
        0,
        -1,
        1.5,
        1e300,
        -0,
        2 ** 53,
        [],
        {},
        [null],
        [[]],
        { nodes: null },
      ],
      ...[{ nodes: [null, 7, {}] }, { totalCount: -5 }, { length: 3 }, { login: {} }],
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
);

/** A number whose remainder picks one of several. Small ones are not to be tried first. */
const any = fc.noBias(fc.nat());

describe('reading answers with something wrong in them', function () {
  this.timeout(120_000);
  let samples: Sample[] = [];
  before(async () => {
    samples = await collectSamples();
  });

  it('reads all of them as long as nothing is wrong', () => {
    for (const { name, data, read } of samples) {
      const value = read(data);
      assert(value !== undefined && !(Array.isArray(value) && value.length === 0), name);
    }
  });

  /** Puts something wrong in places of one of the answers and reads it. */
  function read(of: number, changes: readonly (readonly [place: number, replacement: unknown])[]): void {
    const { name, data, places, read: readIt } = samples[of % samples.length]!;
    const changed = changes.reduce<unknown>((value, [index, replacement]) => {
      const place = places[index % places.length]!;
      // A change further out may have taken the place away.
      return exists(value, place) ? replaced(value, place, replacement) : value;
    }, data);
    try {
      readIt(changed);
    } catch (error) {
      throw new Error(name, { cause: error });
    }
  }

  it('gives what the model promises or nothing, whatever stands in one place', () => {
    const property = fc.property(any, fc.tuple(any, wrong), (of, change) => read(of, [change]));
    fc.assert(property, { numRuns: 5_000 });
  });

  it('gives it with several places wrong at once, too', () => {
    const changes = fc.array(fc.tuple(any, wrong), { minLength: 2, maxLength: 12 });
    fc.assert(fc.property(any, changes, read), { numRuns: 1_000 });
  });

  it('gives it for answers that are nothing like the right one', () => {
    fc.assert(
      fc.property(any, fc.oneof(fc.jsonValue(), fc.anything()), (of, data) => {
        samples[of % samples.length]!.read(data);
      }),
      { numRuns: 1_000 },
    );
  });

  it('loses of a whole answer no more than the field that is wrong', () => {
    const issue = samples.find(({ name }) => name === 'REST issue 12')!;
    const required = ['title', 'number', 'state', 'html_url', 'created_at'];
    const whole = issue.read(issue.data) as object;
    for (const key of Object.keys(issue.data as object)) {
      const read = issue.read(replaced(issue.data, [key], 7)) as object | undefined;
      // Seven is a number that issues may have.
      if (required.includes(key) && key !== 'number') assert.equal(read, undefined, key);
      else if (key !== 'number') {
        assert(read, key);
        const changed = Object.entries(whole).filter(([name, value]) => {
          return JSON.stringify(value) !== JSON.stringify(member(read, name));
        });
        assert(changed.length <= 1, `${key} changes ${changed.join()}`);
      }
    }
  });

  it('never stumbles over errors either', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(wrong)), (errors) => {
        for (const { path, type, message, saml, undefinedField } of readGraphqlErrors(errors)) {
          assert(path.every((key) => typeof key === 'string' || typeof key === 'number'));
          assert.equal(typeof type + typeof message, 'stringstring');
          assert.equal(typeof saml + typeof undefinedField, 'booleanboolean');
        }
      }),
    );
  });
});

function exists(value: unknown, path: Path): boolean {
  let found = value;
  for (const key of path) {
    if (Array.isArray(found) ? !(Number(key) < found.length) : !isRecord(found) || !(key in found))
      return false;
    found = (found as Record<string | number, unknown>)[key];
  }
  return true;
}
