import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { readNote } from '../src/notes/readNote';
import { fillTemplate } from '../src/notes/series/template';

const root = join(__dirname, '..');
const page = (name: string) => readFileSync(join(root, 'docs', name), 'utf8');

/** The Markdown examples of a page, without their indentation. */
const examplesIn = (name: string) =>
  Array.from(page(name).matchAll(/^( *)```markdown\n([^]*?)^ *```$/gm), ([, indent = '', text = '']) =>
    text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );

const read = (text: string) =>
  readNote(text, { path: 'minutes.md', repository: null, hosts: ['github.com'] });

describe('the examples of the documentation', () => {
  const [meetings = '', items = ''] = examplesIn('reading.md');

  it('are read as two meetings with due dates of their own', () => {
    const { actions } = read(meetings);
    assert.deepEqual(
      actions.map(({ meeting, due }) => [meeting, due]),
      [
        ['2026-05-12', '2026-05-15'],
        ['2026-04-14', '2026-04-17'],
      ],
    );
  });

  it('are read as action items, each of them', () => {
    const { actions } = read(items);
    assert.deepEqual(
      actions.map(({ text, owners, state }) => `${text} · ${owners.join()} · ${state}`),
      [
        '@ada: write the report by 29 May · ada · open',
        'order the tent (Bo) · Bo · open',
        'call the bank ·  · open',
        'Ana to prep the slides until next Tuesday · Ana · open',
        'Jun: paint the gate · Jun · done',
        'Buy nails · Bo · open',
      ],
    );
  });

  it('are the variables of templates, each of which is replaced', () => {
    const codes = Array.from(
      page('templates.md').matchAll(/`([^`]*(?:\{|YYYY)[^`]*)`/g),
      ([, code = '']) => code,
    );
    assert.ok(codes.length >= 12);
    for (const code of codes) {
      const filled = fillTemplate(`${code}\n`, {
        date: '2026-11-04',
        series: 'weekly',
        previous: { label: '2026-10-28', path: '20261028.md' },
        participants: ['@ada-brandt'],
      });
      assert.doesNotMatch(filled, /[{}]|YYYY/, code);
    }
  });
});
