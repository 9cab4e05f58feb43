import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar, type IRawTheme } from 'vscode-textmate';
import manifest from '../../package.json';

const MARKDOWN = 'text.html.markdown';
const root = join(__dirname, '..', '..');
/** Paths of what Markdown embeds and these tests speak of; other languages stay plain. */
const embedded: Readonly<Record<string, string>> = {
  [MARKDOWN]: require.resolve('tm-grammars/grammars/markdown.json'),
  'text.html.derivative': require.resolve('tm-grammars/grammars/html-derivative.json'),
  'text.html.basic': require.resolve('tm-grammars/grammars/html.json'),
  'source.yaml': require.resolve('tm-grammars/grammars/yaml.json'),
};

interface Options {
  readonly theme?: IRawTheme;
  /** Text of a grammar that stands in for that of Markdown. */
  readonly markdown?: string;
  /** false leaves the extension's grammars out. */
  readonly isInjected?: boolean;
}

/** The engine of VS Code with the grammars that the extension contributes, and what they are injected into. */
export function newRegistry({ theme, markdown, isInjected = true }: Options = {}): Registry {
  return new Registry({
    onigLib: engine(),
    ...(theme && { theme }),
    loadGrammar: async (scopeName) => {
      if (scopeName === MARKDOWN && markdown !== undefined) return parseRawGrammar(markdown, 'markdown.json');
      const path = pathOf(scopeName);
      return path === null ? null : parseRawGrammar(await readFile(path, 'utf8'), path);
    },
    getInjections: (scopeName) =>
      manifest.contributes.grammars
        .filter(({ injectTo }) => isInjected && injectTo.includes(scopeName))
        .map((grammar) => grammar.scopeName),
  });
}

let loaded: Promise<void> | null = null;

async function engine(): Promise<{
  createOnigScanner: (patterns: string[]) => OnigScanner;
  createOnigString: (text: string) => OnigString;
}> {
  const wasm = join(dirname(require.resolve('vscode-oniguruma')), 'onig.wasm');
  loaded ??= loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
  await loaded;
  return {
    createOnigScanner: (patterns) => new OnigScanner(patterns),
    createOnigString: (text) => new OnigString(text),
  };
}

function pathOf(scopeName: string): string | null {
  const own = manifest.contributes.grammars.find((grammar) => grammar.scopeName === scopeName);
  if (own) return join(root, own.path);
  return embedded[scopeName] ?? null;
}

export async function loadMarkdown(registry: Registry): Promise<IGrammar> {
  const grammar = await registry.loadGrammar(MARKDOWN);
  if (!grammar) throw new Error('there is no grammar of Markdown');
  return grammar;
}

/** A stretch of a line that the extension sets apart. */
export interface Piece {
  /** Both zero-based. */
  readonly line: number;
  readonly character: number;
  readonly text: string;
  readonly kind: Kind;
}

export type Kind = 'marker' | 'decision' | 'mention' | 'reference' | 'done' | 'date';

/** The scope that decides on the colour. */
const KINDS: Readonly<Record<string, Kind>> = {
  'keyword.control.action-item.meeting-notes': 'marker',
  'keyword.other.decision.meeting-notes': 'decision',
  'entity.name.function.mention.meeting-notes': 'mention',
  'constant.numeric.reference.meeting-notes': 'reference',
  'markup.inserted.done.meeting-notes': 'done',
  'entity.name.type.date.meeting-notes': 'date',
};

/** What the extension sets apart in a text; pieces within a struck item are pieces of their own. */
export function piecesOf(text: string, grammar: IGrammar): Piece[] {
  let state = INITIAL;
  return text.split('\n').flatMap((line, number) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    const pieces: Piece[] = [];
    for (const { startIndex, endIndex, scopes } of tokens) {
      const kind = scopes.map((scope) => KINDS[scope]).findLast((known) => known !== undefined);
      if (kind === undefined) continue;
      const last = pieces.at(-1);
      const words = line.slice(startIndex, endIndex);
      if (last?.kind === kind && last.character + last.text.length === startIndex)
        pieces[pieces.length - 1] = { ...last, text: last.text + words };
      else pieces.push({ line: number, character: startIndex, text: words, kind });
    }
    return pieces;
  });
}
