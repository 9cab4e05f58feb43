import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { makeItem } from '../../../src/notes/edits/makeItem';
import { applyEdits } from '../../../src/notes/edits/textEdits';
import type { NoteContext } from '../../../src/notes/note';
import { read } from '../../../src/notes/reading';

const context: NoteContext = { path: 'minutes/2026-11-04.md', repository: null, hosts: ['github.com'] };

/** The text once the line that has `words` is made an action item; else why it is not. */
function made(text: string, words: string): string {
  const lines = text.split('\n');
  const edits = makeItem(
    read(text, context),
    lines.findIndex((line) => line.includes(words)),
  );
  return typeof edits === 'string' ? edits : applyEdits(text, edits);
}

describe('making an action item', () => {
  it('writes a box in front of a list item', () => {
    const text = '# Weekly\n\n## Lamps\n\n- Send the letter\n  to the city\n- 12 ordered\n';
    assert.equal(made(text, 'Send the letter'), text.replace('- Send', '- [ ] Send'));
    assert.equal(made(text, 'to the city'), text.replace('- Send', '- [ ] Send'));
  });

  it('writes it as the note writes most of its own', () => {
    const boxed = '# Weekly\n\n- [ ] Call Bo\n- [x] Pay the rent\n- ACTION: print\n* Send the letter\n';
    assert.equal(made(boxed, 'Send'), boxed.replace('* Send', '* [ ] Send'));
    const marked =
      '# Weekly\n\n- **ACTION:** @ada to print\n- [ ] Call Bo\n- **ACTION:** @bo to pay\n\nSend it\n';
    assert.equal(made(marked, 'Send it'), marked.replace('Send it', '**ACTION:** Send it'));
    const slanted = '# Weekly\n\n- _AI @ada: print_\n- Send the letter\n';
    assert.equal(made(slanted, 'Send'), slanted.replace('Send', 'AI: Send'));
    const named = '# Weekly\n\n- AI @ada: print\n- Send the letter\n';
    assert.match(made(named, 'Send'), /^- AI:? Send the letter$/m);
  });

  it('begins a list at a paragraph, in a quote too', () => {
    const text = '# Weekly\n\nAda will send the letter.\n\n> Bo calls the city.\n';
    assert.equal(made(text, 'Ada'), text.replace('Ada', '- [ ] Ada'));
    assert.equal(made(text, 'Bo'), text.replace('Bo', '- [ ] Bo'));
  });

  it('keeps the endings of lines', () => {
    assert.equal(made('# A\r\n\r\n1. Send\r\n2. Pay\r\n', 'Pay'), '# A\r\n\r\n1. Send\r\n2. [ ] Pay\r\n');
  });

  it('is refused where nothing can be made one', () => {
    const text =
      '---\ntitle: x\n---\n# Weekly\n\n- [ ] pay\n\n```\ncode\n```\n\n| a | b |\n| - | - |\n| c | d |\n\n- \n';
    assert.equal(made('- [ ] …\n', '…'), 'elsewhere');
    assert.equal(made(text, 'title'), 'noText');
    assert.equal(made(text, '# Weekly'), 'noText');
    assert.equal(made(text, 'code'), 'noText');
    assert.equal(made(text, '| c'), 'noText');
    assert.equal(made(text, '- [ ] pay'), 'isOne');
    assert.equal(makeItem(read(text, context), 16), 'noText');
    assert.equal(makeItem(read(text, context), 99), 'noText');
  });

  it('is refused where an item would have no words', () => {
    assert.equal(made('# Weekly\n\n- ![plan](plan.png)\n', 'plan'), 'noText');
    assert.equal(made('# Weekly\n\n![plan](plan.png)\n', 'plan'), 'noText');
  });

  it('is refused where a callout would be none any more', () => {
    const text = '# Weekly\n\n> [!NOTE]\n> Send the letter\n';
    assert.equal(made(text, 'NOTE'), 'elsewhere');
    assert.equal(made(text, 'Send'), 'elsewhere');
  });

  it('is refused where somebody would not attend any more', () => {
    assert.equal(made('# Weekly\n\n## Attendees\n\n- Ada Brandt\n- Bo Lind\n', 'Bo Lind'), 'elsewhere');
  });
});
