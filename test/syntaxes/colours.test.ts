import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import { INITIAL, type IGrammar, type ITokenizeLineResult } from 'vscode-textmate';
import { GRAMMARS } from '../../grammar/grammars';
import { findDue } from '../../src/notes/recognisers/due';
import { findMarkers } from '../../src/notes/recognisers/markers';
import { loadMarkdown, newRegistry, piecesOf } from './grammars';
import { markedLines } from './markedLines';

const SYNTAXES = path.join(__dirname, '..', '..', 'syntaxes');
const FIXTURES = path.join(__dirname, 'fixtures');
const NOTES = path.join(__dirname, '..', 'notes', 'fixtures');

describe('colours', function () {
  this.timeout(20_000);
  let grammar: IGrammar;

  before(async () => {
    grammar = await loadMarkdown(newRegistry());
  });

  // Below each line of NAME.md stands in NAME.txt what is set apart; UPDATE=1 writes it anew, to be looked at.
  for (const file of namesIn(FIXTURES)) {
    it(`of ${file}`, () => {
      const text = readFileSync(path.join(FIXTURES, file), 'utf8');
      const said = describeColours(text, grammar);
      const expected = path.join(FIXTURES, file.replace(/md$/, 'txt'));
      if (process.env.UPDATE) writeFileSync(expected, said);
      assert.ok(existsSync(expected), `run with UPDATE=1 to describe ${file}`);
      assert.equal(said, readFileSync(expected, 'utf8'));
    });
  }

  it('are those of markers where the recogniser finds some', () => {
    const lines = markedLines();
    const pieces = piecesOf(lines.map((line) => `- ${line}`).join('\n'), grammar);
    const coloured = new Set(pieces.flatMap(({ kind, line }) => (kind === 'marker' ? line : [])));
    const wrong = lines.filter((line, index) => coloured.has(index) !== findMarkers(line).length > 0);
    assert.deepEqual(wrong, []);
  });

  it('are those of days where a deadline is read', () => {
    const leads = [
      'by',
      'until',
      'till',
      'due',
      'due:',
      'due date:',
      'before',
      'no later than',
      'deadline: ',
      '📅',
      'near',
      'about',
    ];
    const days = [
      ...[
        'fri',
        'Friday',
        'wednesday',
        'next tue',
        'coming Thursday',
        'tomorrow',
        'today',
        'EOW',
        'eod',
        'end of week',
      ],
      ...[
        'end of the day',
        '2026-11-18',
        '2026-11/18',
        'Nov 18th',
        '18 November',
        '18th of nov 2026',
        'Fri, Nov 18',
      ],
      ...[
        '18. Dezember',
        'mai 3',
        '18.11.2026',
        '11/18/2026',
        '32 May',
        'noon',
        'May',
        'the next call',
        'the 18th of May',
        'Fridays',
        '12',
      ],
    ];
    const lines = leads.flatMap((lead) => days.map((day) => `- AI @ada: do it ${lead} ${day}`));
    const pieces = piecesOf(lines.join('\n'), grammar);
    const coloured = new Set(pieces.flatMap(({ kind, line }) => (kind === 'date' ? line : [])));
    const wrong = lines.filter(
      (line, index) => coloured.has(index) !== (findDue(line, '2026-11-04') !== null),
    );
    assert.deepEqual(wrong, []);
  });

  it('are those that `npm run grammar` makes of the lexicons', () => {
    for (const [name, text] of Object.entries(GRAMMARS)) {
      assert.equal(readFileSync(path.join(SYNTAXES, name), 'utf8'), text, name);
    }
  });

  it('leave what Markdown’s own grammar says alone, but for boxes and addresses', async () => {
    const own = await loadMarkdown(newRegistry({ isInjected: false }));
    for (const folder of [FIXTURES, NOTES]) {
      for (const file of namesIn(folder)) {
        // A box is no link, nor is a number in brackets; in an address nothing is to be escaped.
        const text = readFileSync(path.join(folder, file), 'utf8').replaceAll(
          /\[(?:\S|TODO|#12)\](?!\()/gu,
          '',
        );
        assert.deepEqual(scopesOf(text, grammar), scopesOf(text, own), file);
      }
    }
  });
});

function namesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.md'));
}

function describeColours(text: string, grammar: IGrammar): string {
  const pieces = piecesOf(text, grammar);
  const lines = text.split('\n').flatMap((line, number) => {
    const here = pieces.filter((piece) => piece.line === number);
    return here.length === 0
      ? line
      : [line, `        ${here.map(({ kind, text: words }) => `${kind} ‹${words}›`).join('  ')}`];
  });
  return lines.join('\n');
}

/** For each character of a text the scopes that are not ours. */
function scopesOf(text: string, grammar: IGrammar): string[] {
  let state = INITIAL;
  return text.split('\n').map((line) => {
    const result: ITokenizeLineResult = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    let described = '';
    let last = '';
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const own = scopes.filter((scope) => !scope.endsWith('.meeting-notes')).join(' ');
      if (own !== last) described += `\n‹${own}› `;
      last = own;
      described += line.slice(startIndex, endIndex);
    }
    return described;
  });
}
