import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, it } from 'mocha';
import ts from 'typescript';

type Words = Readonly<Record<string, string>>;

const root = join(__dirname, '..');
const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as unknown;

/** The languages besides English, by the bundles that there are. */
const languages = readdirSync(join(root, 'l10n')).flatMap(
  (name) => /^bundle\.l10n\.(.+)\.json$/.exec(name)?.[1] ?? [],
);
/** What stands in the code of the extension and of its webview. */
const sources = ['src/extension.ts', ...filesIn('src/vscode'), ...filesIn('src/webview')].map((path) =>
  ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true),
);
const calls = sources.flatMap((source) => nodesIn(source)).filter(isTranslation);
/** What VS Code never shows as it stands: ids, words to be read as a date, the product's own name, what is written into notes, causes that the log tells. */
const NOT_SHOWN = new Set([
  'Meeting Notes',
  'owner/name',
  'by \0',
  'Meeting Notes: \0',
  'series \0',
  'year \0 \0',
  'missing \0 \0',
  'closed as not planned',
  'closed as a duplicate',
  'it is too large',
  'it is of another version',
  'it is outside the workspace folder',
  'The notes could not be listed',
  '\0 could not be read',
  '\0 was left out: it is too large (\0 bytes)',
  '\0 was left out: it is not a text file',
  'The window closes.',
  'It takes too long.',
  'Notes are not read in a thread of their own any more',
  'no entry \0 of \0',
  'The panel lacks \0',
]);
/** HTML, CSS, policies and lists of names for machines. */
const CODE =
  /^\s*<|^(?:default|script|style|img)-src|^trusted-types|^icon icon-|^body$|^a(?:bbr|lign)? |\[[a-z]+\]|^[a-z]+(?:, [a-z]+)+$|color:/;
/** Properties that VS Code shows. */
const SHOWN = /^(?:title|label|detail|description|prompt|placeHolder|placeholder|tooltip|message|text|name)$/;

function filesIn(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts'));
  return files.map(({ parentPath, name }) => relative(root, join(parentPath, name))).sort();
}

function nodesIn(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(...nodesIn(child)));
  return [node, ...children];
}

/** `l10n.t(…)` or `vscode.l10n.t(…)`. */
function isTranslation(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && /^(?:vscode\.)?l10n\.t$/.test(node.expression.getText());
}

function messageOf({ arguments: [message] }: ts.CallExpression): string | null {
  return message && ts.isStringLiteralLike(message) ? message.text : null;
}

function placeOf(node: ts.Node): string {
  const source = node.getSourceFile();
  return `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

const placesIn = (message: string) => [...message.matchAll(/\{(\d+)\}/g)].map(([, digit]) => digit).sort();
const sorted = (keys: Iterable<string>) => [...new Set(keys)].sort();

describe('the words of package.json', () => {
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  const keys = sorted([...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key));

  for (const language of ['', ...languages.map((each) => `.${each}`)]) {
    it(`are those of package.nls${language}.json, none more`, () => {
      const words = readJson(`package.nls${language}.json`) as Words;
      assert.deepEqual(Object.keys(words).sort(), keys);
      assert.ok(Object.values(words).every((text) => text.trim() !== ''));
    });
  }

  it('are all there, but for the product’s own name', () => {
    const shown = /"(?:title|label|name|contents|\w*[dD]escription|patternErrorMessage)": "(?!%)([^"]*)"/g;
    const others = [...manifest.matchAll(shown)].map(([, text = '']) => text);
    assert.deepEqual(sorted(others), ['Meeting Notes', 'meeting-notes']);
  });

  it('have the same commands, settings and code in all languages', () => {
    const codeOf = (text = '') => (text.match(/`[^`]*`|\(command:[^)]*\)/g) ?? []).sort();
    const english = readJson('package.nls.json') as Words;
    for (const language of languages) {
      const words = readJson(`package.nls.${language}.json`) as Words;
      for (const key of keys)
        assert.deepEqual(codeOf(words[key]), codeOf(english[key]), `${language} ${key}`);
    }
  });
});

describe('English words', () => {
  /** Turns that the glossary in CONTRIBUTING.md has plain words for. */
  const UNPLAIN =
    /\b(?:speaks? of|spoken of|anew|meanwhile|behind|tells|told|go(?:es)? on (?:in|here)|taken back|means no|holds? (?:it|no)|stands? already|deadline|somebody|nobody who|cannot be had)\b/i;

  it('are plain in the manifest', () => {
    const words = Object.entries(readJson('package.nls.json') as Words);
    assert.deepEqual(
      words.filter(([, text]) => UNPLAIN.test(text)),
      [],
    );
  });

  it('are plain in the messages', () => {
    const messages = calls.map((call) => messageOf(call) ?? '');
    assert.ok(messages.length > 100);
    assert.deepEqual(
      messages.filter((message) => UNPLAIN.test(message)),
      [],
    );
  });
});

describe('the words of the code', () => {
  it('are written out where they are translated', () => {
    const others = calls.filter((call) => messageOf(call) === null).map(placeOf);
    assert.deepEqual(others, []);
  });

  it('are translated when they are shown, not when the code is loaded', () => {
    const early = calls.filter((call) => !ts.findAncestor(call, ts.isFunctionLike)).map(placeOf);
    assert.deepEqual(early, []);
  });

  it('have as many values as places, unless their places are filled later', () => {
    const wrong = calls.filter((call) => {
      const given = call.arguments.length - 1;
      return given > 0 && given !== new Set(placesIn(messageOf(call) ?? '')).size;
    });
    assert.deepEqual(wrong.map(placeOf), []);
  });

  for (const language of languages) {
    it(`are those of the bundle ${language}, none more, with the same places`, () => {
      const bundle = readJson(`l10n/bundle.l10n.${language}.json`) as Words;
      assert.deepEqual(Object.keys(bundle).sort(), sorted(calls.map((call) => messageOf(call) ?? '')));
      for (const [message, text] of Object.entries(bundle))
        assert.deepEqual(placesIn(text), placesIn(message), message);
    });
  }

  it('are all translated', () => {
    const shown = sources.flatMap(nodesIn).filter((node) => {
      if (!isText(node) || isExempt(node)) return false;
      const text = textOf(node);
      if (NOT_SHOWN.has(text) || CODE.test(text)) return false;
      return isSentence(text) || (isShown(node) && /\p{L}{2}/u.test(text));
    });
    assert.deepEqual(
      shown.map((node) => `${placeOf(node)} ${node.getText()}`),
      [],
    );
  });
});

type Text = ts.StringLiteralLike | ts.TemplateExpression;

function isText(node: ts.Node): node is Text {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

/** With a NUL in the place of each value, without icons. */
function textOf(node: Text): string {
  const texts = ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
    : [node.text];
  return texts.join('\0').replace(/^\$\([\w-]+\)\s*/, '');
}

/** Whether words follow each other, or a value. */
function isSentence(text: string): boolean {
  return /\p{L}{2}[,:;.]? (?:\p{L}|\0)|\0 \p{L}/u.test(text);
}

/** Types, what is translated, and what the log and those who develop are told. */
function isExempt(node: Text): boolean {
  if (isTranslation(node.parent) && node.parent.arguments[0] === node) return true;
  return Boolean(
    ts.findAncestor(
      node.parent,
      (each) =>
        ts.isTypeNode(each) ||
        ts.isImportDeclaration(each) ||
        (ts.isCallExpression(each) && /\blog\.\w+$/.test(each.expression.getText())),
    ),
  );
}

/** Whether a word alone is shown: as a property of that kind, or as what a row, an act or a message says first. */
function isShown({ parent }: Text): boolean {
  if (ts.isPropertyAssignment(parent)) return SHOWN.test(parent.name.getText());
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken)
    return ts.isPropertyAccessExpression(parent.left) && SHOWN.test(parent.left.name.text);
  if (ts.isNewExpression(parent))
    return /^vscode\.(?:TreeItem|CodeAction)$/.test(parent.expression.getText());
  return (
    ts.isCallExpression(parent) &&
    /\.(?:show\w+Message|setStatusBarMessage)$/.test(parent.expression.getText())
  );
}
