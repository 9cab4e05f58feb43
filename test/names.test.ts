import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

type Kind = 'type' | 'function' | 'property' | 'variable';

interface OldName {
  readonly names: RegExp;
  /** The field's word for it. */
  readonly instead: string;
  /** Where the name means something else as another kind. */
  readonly kinds?: readonly Kind[];
  /** The folders where it is meant; all of them where absent. */
  readonly in?: RegExp;
}

/** Names that this code once had of its own, and the words that the field has for them. */
const OLD_NAMES: readonly OldName[] = [
  { names: /^meantItems$/, instead: 'commandTargets' },
  { names: /^(?:whyText|Why)$/, instead: 'suggestionReason' },
  { names: /^typeOn$/, instead: 'keepTypingItem' },
  { names: /^(?:keeping|toKeep)$/, instead: 'persistence, entriesToPersist' },
  { names: /^keep$/, instead: 'snapshot, save, persist', kinds: ['function'] },
  { names: /^(?:doubt|renew|forget)$/, instead: 'invalidate, refresh, clear', kinds: ['function'] },
  { names: /^known$/, instead: 'peek', kinds: ['function'] },
  { names: /^Topic$/, instead: 'CacheKind', kinds: ['type'], in: /^src\/github/ },
  { names: /^Wish$/, instead: 'PendingRequest, PanelMessage', kinds: ['type'] },
  { names: /^(?:Redrawing|Gathering|Pacer)$/, instead: 'ThrottledRender, Throttle, TimeSlicer' },
  { names: /^(?:Happened|came|went)$/, instead: 'FileEvents: created, deleted; inserted, removed' },
  { names: /^NoteInFront$/, instead: 'ActiveNote' },
  { names: /^#?inFront$/, instead: 'activeNote', in: /^src\/vscode/ },
  { names: /^(?:Acts|Parts)$/, instead: 'ActionItemCommands, Dependencies', kinds: ['type'] },
  { names: /^Answers$/, instead: 'CommandArguments', kinds: ['type'] },
  { names: /^(?:\w+_)?patience$/i, instead: 'timeout' },
  {
    names: /^(?:Somebody|callablePeople|Callable)$/,
    instead: 'PersonRef, mentionCandidates, MentionCandidate',
  },
  { names: /^(?:strangersText|plainText|withoutIcons)$/, instead: 'escapeMarkdown, escapeIcons, toOneLine' },
  { names: /^Found$/, instead: 'Findings', kinds: ['type'] },
  { names: /^(?:NOTHING|orNothing)$/, instead: 'EMPTY' },
  { names: /^(?:recut|redefine|isStillRight)$/, instead: 'resplit, reparse, isReusable' },
  { names: /^cut$/, instead: 'split', kinds: ['function'] },
  { names: /^OPAQUE$/, instead: 'MASK' },
  {
    names: /^(?:plain|shown)$/,
    instead: 'matchText, visibleText',
    kinds: ['property'],
    in: /^src\/notes\/markdown/,
  },
  { names: /^citations?$/, instead: 'referenceGroups' },
  { names: /^(?:disagreement|clickables|renderedText)$/, instead: 'linkMismatch, linkTargets, previewMarks' },
  { names: /^(?:skeleton|recurrence|rhythm)$/, instead: 'nextNote, recurringLines, cadence' },
  { names: /^of$/, instead: 'noteFor, repositoryFor, problemsIn', kinds: ['function'], in: /^src\/vscode/ },
  { names: /^about$/, instead: 'readOptions' },
  { names: /^digest$/, instead: 'optionsHash', kinds: ['property', 'function'] },
  { names: /^isNamed$/, instead: 'isIncludedBySettings', in: /^src/ },
  { names: /^complain$/, instead: 'onWarning' },
  {
    names: /^(?:MOST(?:_\w+)?|LEAD|HEAD)$/,
    instead: 'MAX_… with its unit; what leads, by its name',
    kinds: ['variable'],
  },
];
const OLD_FOLDERS = /\/(?:kept|memory|questions|documents|readers|wire|states)\//;

const files = ['src', 'test', 'grammar']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join(folder, file)),
  )
  .filter((file) => file.endsWith('.ts'));

function kindOf(node: ts.Node): Kind | null {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node))
    return 'type';
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isMethodSignature(node))
    return 'function';
  if (ts.isPropertyDeclaration(node) || ts.isPropertySignature(node) || ts.isGetAccessor(node))
    return 'property';
  // What is only taken out of an object has the name that others gave it.
  if (ts.isBindingElement(node)) return node.propertyName ? 'variable' : null;
  return ts.isVariableDeclaration(node) || ts.isParameter(node) ? 'variable' : null;
}

/** `file:line: name, say …` of each name in a file that is declared once more. */
function oldNamesIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const kind = kindOf(node);
    const { name } = node as { readonly name?: ts.Node };
    if (kind && name && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name))) {
      const text = name.text.replace('#', '');
      const old = OLD_NAMES.find(
        ({ names, kinds, in: folder }) =>
          names.test(text) && (kinds?.includes(kind) ?? true) && (folder?.test(file) ?? true),
      );
      const { line } = source.getLineAndCharacterOfPosition(name.getStart(source));
      if (old) found.push(`${file}:${line + 1}: ${text}, say ${old.instead}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('the names in the code', () => {
  it('are the words of VS Code, GitHub and Markdown', () => {
    assert.deepEqual(files.flatMap(oldNamesIn), []);
  });

  it('are those of folders, too', () => {
    assert.deepEqual(
      files.filter((file) => OLD_FOLDERS.test(file)),
      [],
    );
  });
});
