import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { describe, it } from 'mocha';
import { OutputError, print } from '../../src/cli/output';

describe('printing', () => {
  it('makes a text only once the one before is taken', async () => {
    const events: string[] = [];
    const slow = new Writable({
      decodeStrings: false,
      write(text: string, _encoding, done) {
        setImmediate(() => {
          events.push(`took ${text}`);
          done();
        });
      },
    });
    function* texts() {
      for (const text of ['a', 'b']) {
        events.push(`made ${text}`);
        yield text;
      }
    }
    await print(texts(), slow);
    assert.deepEqual(events, ['made a', 'took a', 'made b', 'took b']);
  });

  it('stops at what cannot be written, and says why', async () => {
    const cause = new Error('full');
    let made = 0;
    function* texts() {
      for (;;) yield String(made++);
    }
    const full = new Writable({ write: (_text, _encoding, done) => done(cause) });
    await assert.rejects(
      print(texts(), full),
      (error) => error instanceof OutputError && error.cause === cause,
    );
    assert.equal(made, 1);
  });
});
