import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { excerpt, html, markdownExcerpt, oneLine } from '../../../src/github/decode/text';

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

  it('is the whole of a short text, with its lines', () => {
    assert.equal(markdownExcerpt('\n  It burns\r\n\r\nuntil   noon.\n'), 'It burns\n\nuntil   noon.');
    assert.equal(markdownExcerpt(''), '');
    for (const nothing of [null, undefined, 7, {}, []]) {
      assert.equal(markdownExcerpt(nothing), '');
      assert.equal(excerpt(nothing), '');
    }
  });

  it('ends between characters', () => {
    assert.equal(markdownExcerpt('x'.repeat(2000)), 'x'.repeat(1500));
    assert.equal(markdownExcerpt(`x${'🔦'.repeat(1000)}`), `x${'🔦'.repeat(749)}`);
  });

  it('takes no longer for a long text', () => {
    const start = performance.now();
    for (const part of [' ', '\n', '<!-- ', '[', '![](', '**', '- [ ] ', 'x']) {
      const long = part.repeat(Math.ceil(1e6 / part.length));
      assert(excerpt(long).length <= 1500);
      assert(markdownExcerpt(long).length <= 1500);
    }
    assert(performance.now() - start < 5_000);
  });

  it('leaves out comments, and what turns text around', () => {
    const body = '<!-- Thanks for reporting!\nPlease fill in. -->\n## What happens\n\u202Ex\u0007\n';
    assert.equal(markdownExcerpt(body), '## What happens\nx');
  });

  it('of a plain text says the same as Markdown', () => {
    assert.equal(excerpt('a <b> & `c` d_e\n\n- f'), 'a \\<b> \\& \\`c\\` d\\_e\n\n- f');
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
