import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { excerpt, html, markdownExcerpt, oneLine } from '../../../src/github/readers/words';

describe('a text of one line', function () {
  this.timeout(10_000);

  it('has no breaks and no other control characters', () => {
    assert.equal(oneLine(' The\thorn\r\nis\u0000 loud\u2028now\u0085 '), 'The horn is loud now');
  });

  it('does not turn what stands around it', () => {
    assert.equal(oneLine('\u202Eevil\u202C \u2066\u2067\u2068x\u2069 \u202A\u202B\u202D'), 'evil x');
    assert.equal(oneLine('פנס \u200Fהנמל\u200E'), 'פנס \u200Fהנמל\u200E');
  });

  it('is cut between characters', () => {
    assert.equal(oneLine('ab🔦', 3), 'ab');
    assert.equal(oneLine('ab🔦', 4), 'ab🔦');
    assert.equal(oneLine('🔦'.repeat(2_000)).length, 1_000);
    assert.equal(oneLine(`x${'🔦'.repeat(2_000)}`).length, 999);
  });

  it('can be written to a file and read back', () => {
    assert.equal(oneLine('a\uD83Db\uDD26c'), 'a\uFFFDb\uFFFDc');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, length) => {
        const line = oneLine(text, length);
        assert.equal(new TextDecoder().decode(new TextEncoder().encode(line)), line.replace(/^\uFEFF/, ''));
        assert(line.length <= length);
      }),
    );
  });
});

describe('an excerpt', function () {
  this.timeout(10_000);

  it('is the whole of a short text, in one line', () => {
    assert.equal(excerpt('  It burns\n\nuntil   noon.\n'), 'It burns until noon.');
    assert.equal(excerpt(''), '');
    for (const nothing of [null, undefined, 7, {}, []]) assert.equal(excerpt(nothing), '');
    assert.equal(excerpt('x'.repeat(300)), 'x'.repeat(300));
  });

  it('ends at a word where there are words', () => {
    const words = excerpt('loud '.repeat(100));
    assert.equal(words, `${'loud '.repeat(59)}loud…`);
    assert.equal(excerpt(`${'x'.repeat(299)} y`), `${'x'.repeat(299)}…`);
    assert.equal(excerpt(`a ${'b'.repeat(400)}`), `a ${'b'.repeat(297)}…`);
  });

  it('ends between characters where there are none', () => {
    const japanese = excerpt('伊藤です。'.repeat(100));
    assert.equal(japanese.length, 300);
    const lamps = excerpt('🔦'.repeat(400));
    assert.equal(lamps, `${'🔦'.repeat(149)}…`);
  });

  it('takes no longer for a long text', () => {
    const start = performance.now();
    for (const part of [' ', '\n', '<!-- ', '[', '![](', '**', '- [ ] ', 'x']) {
      const long = part.repeat(Math.ceil(1e6 / part.length));
      assert(excerpt(long).length <= 300);
      assert(markdownExcerpt(long).length <= 300);
    }
    assert(performance.now() - start < 5_000);
  });

  it('of Markdown leaves out most of its marks', () => {
    const body = `<!-- Thanks for reporting!
Please fill in. -->
## What happens
- [x] seen on the **north** pier
* [ ] __not__ on the \`south\` one
1. See [the log](https://example.com/log) and ![a lamp](lamp.png)
> said Bo
2 * 3 - 1 # 7`;
    assert.equal(
      markdownExcerpt(body),
      'What happens seen on the north pier not on the south one See the log and a lamp said Bo 2 * 3 - 1 # 7',
    );
    assert.equal(markdownExcerpt(null), '');
  });
});

describe('HTML', () => {
  it('is as GitHub rendered it', () => {
    assert.equal(html('<p>x</p>\n'), '<p>x</p>\n');
    assert.equal(html('x'.repeat(100_000)).length, 100_000);
  });

  it('is nothing where it is too long or no text', () => {
    assert.equal(html('x'.repeat(200_001)), '');
    for (const nothing of [null, undefined, 7, ['<p>']]) assert.equal(html(nothing), '');
  });
});
