import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { before, describe, it } from 'mocha';
import { INITIAL, type IGrammar, type IRawTheme, type Registry } from 'vscode-textmate';
import { loadMarkdown, newRegistry, piecesOf, type Kind } from './grammars';

/** For each kind a line of prose that holds it. */
const LINES: Readonly<Record<Kind, string>> = {
  marker: 'TODO: order relays',
  mention: 'thanks to @ada-brandt for it',
  reference: 'see #12 for it',
  done: 'relays are here (done)',
  date: 'order relays by Friday',
  decision: 'RESOLVED: six relays',
};
/** Colours nothing but strings and functions. */
const MINIMAL = /^min-dark$/;
const FOLDER = dirname(require.resolve('tm-themes/themes/dark-plus.json'));
const NAMES = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''));

describe('themes', function () {
  this.timeout(20_000);
  let registry: Registry;
  let grammar: IGrammar;

  before(async () => {
    registry = newRegistry();
    grammar = await loadMarkdown(registry);
  });

  for (const [kind, line] of Object.entries(LINES)) {
    it(`set a ${kind} apart from the prose around it`, () => {
      const pieces = piecesOf(line, grammar);
      assert.deepEqual(
        pieces.map((piece) => piece.kind),
        [kind],
      );
      const { character = 0 } = pieces[0] ?? {};
      const dull = NAMES.filter((name) => {
        registry.setTheme(readTheme(name));
        const looks = looksOf(line, grammar);
        const prose = character === 0 ? looks.at(-1) : looks[0];
        return looks[character] === prose;
      });
      assert.deepEqual(
        dull.filter((name) => !MINIMAL.test(name)),
        [],
      );
    });
  }
});

/** A theme in the engine's form, which has the editor's own colours in front. */
function readTheme(name: string): IRawTheme {
  const theme = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as {
    readonly colors?: Readonly<Record<string, string>>;
    readonly tokenColors: IRawTheme['settings'];
  };
  const foreground = theme.colors?.['editor.foreground'] ?? '#000000';
  const own = theme.tokenColors.filter(({ scope }) => scope !== undefined);
  return { name, settings: [{ settings: { foreground, background: '#123456' } }, ...own] };
}

/** For each character the bits of its colours and font style. */
function looksOf(line: string, grammar: IGrammar): number[] {
  const { tokens } = grammar.tokenizeLine2(line, INITIAL);
  const looks: number[] = [];
  for (let token = 0; token < tokens.length; token += 2) {
    const start = tokens[token] ?? 0;
    const end = tokens[token + 2] ?? line.length;
    // Below these bits stand the language and the kind of the token.
    looks.splice(start, 0, ...Array<number>(end - start).fill((tokens[token + 1] ?? 0) >>> 11));
  }
  return looks;
}
