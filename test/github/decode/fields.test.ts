import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { anything, member } from '../../../src/decoder';
import { count, entries, isoDate, login, ordinal, webUrl } from '../../../src/github/decode/fields';

const accepts = <T>(read: (value: unknown) => T | undefined, values: readonly T[]) =>
  values.forEach((value) => assert.equal(read(value), value));
const refuses = (read: (value: unknown) => unknown, values: readonly unknown[]) =>
  values.forEach((value) => assert.equal(read(value), undefined, JSON.stringify(value)));

const list = entries(anything, 100);

describe('taking an answer apart', function () {
  this.timeout(10_000);

  it('finds own members only', () => {
    assert.equal(member({ a: { b: 1 } }, 'a', 'b'), 1);
    assert.equal(member({ a: null }, 'a'), null);
    for (const [value, ...keys] of [
      [{ a: null }, 'a', 'b'],
      [{}, 'toString'],
      [{}, '__proto__', 'constructor'],
      [[1], '0'],
      ['text', 'length'],
      [undefined, 'a'],
    ] as const) {
      assert.equal(member(value, ...keys), undefined);
    }
  });

  it('finds the entries of a list in each of its forms', () => {
    assert.deepEqual(list([1]), [1]);
    assert.deepEqual(list({ total_count: 1, items: [1] }), [1]);
    assert.deepEqual(list({ nodes: [] }), []);
    refuses(list, [null, {}, { nodes: null, items: 'x' }, 'x']);
  });

  it('counts with whole numbers', () => {
    accepts(ordinal, [1, 12, 2 ** 40]);
    refuses(ordinal, [0, -1, 1.5, '12', NaN, Infinity, 2 ** 53, null]);
    assert.deepEqual([3, 0, -1, 1.5, '3', null].map(count), [3, 0, 0, 0, 0, 0]);
  });

  it('takes dates with a time and a zone', () => {
    accepts(isoDate, ['2026-06-13T12:00:00Z', '2026-06-13T12:00:00.123Z', '2026-06-13T12:00:00+02:00']);
    refuses(isoDate, ['2026-06-13', '2026-06-13T12:00:00', '2026-13-13T12:00:00Z', 'now', '', 0, null]);
  });

  it('takes addresses that are safe to open', () => {
    accepts(webUrl, [
      'https://github.com/harbour-lights/beacon/issues/12#issuecomment-1',
      'http://127.0.0.1:8080/x',
      'http://localhost/x',
      'http://[::1]:81/',
    ]);
    assert.equal(webUrl('HTTPS://GitHub.com/a b"<'), 'https://github.com/a%20b%22%3C');
    refuses(webUrl, [
      ...[
        'http://github.com/',
        'javascript:alert(1)',
        'command:x',
        'file:///etc',
        'data:text/html,x',
        '//x',
        '',
      ],
      ...['https://ada:secret@github.com/', 'https://token@github.com/', 'http://127.0.0.1.example.com/'],
      ...['http://localhost.example.com/', 'https://', `https://github.com/${'x'.repeat(2_000)}`, null, 7],
      `https://github.com/${'ö'.repeat(700)}`,
    ]);
  });

  it('takes logins', () => {
    accepts(login, ['ada-brandt', 'Ada_B', '0', 'bulb-bot[bot]', 'x'.repeat(100)]);
    refuses(login, [
      '',
      'a b',
      '@ada',
      'a/b',
      '[bot]',
      'x[bot]y',
      'x'.repeat(101),
      'ad\u00e4',
      'a\n',
      null,
      7,
    ]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        for (const read of [count, list, isoDate, login, ordinal, webUrl]) read(value);
        member(value, 'a', 'b');
      }),
    );
  });
});
