import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import regexp from 'eslint-plugin-regexp';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Forbids a folder the given imports. */
const forbid = (files, ...groups) => ({
  files: [files],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: groups.map(([group, message, allowTypeImports = false]) => ({
          group,
          message,
          allowTypeImports,
        })),
      },
    ],
  },
});
const editor = [['vscode', 'vscode/*'], 'Only src/vscode and src/extension.ts know the editor.'];
const node = [['node:*'], 'Only the command line runs on node alone: the rest runs in a web worker too.'];
const tests = [['**/test/**'], 'The product does not know its tests.'];

const clock = {
  selector:
    ":not(CallExpression[callee.property.name='abs']) > BinaryExpression[operator='-'][left.callee.object.name='Date'][left.callee.property.name='now']",
  message: 'Math.abs(Date.now() - …): a clock that was set back makes nothing fresh for as long.',
};
const namespace = {
  selector: "ImportDeclaration[source.value='vscode'][importKind!='type'] > ImportNamespaceSpecifier",
  message:
    "import vscode = require('vscode'): each `import *` would copy the whole API when the extension starts.",
};
const edits = [
  "CallExpression[callee.property.name='applyEdit'][callee.object.property.name='workspace']",
  "CallExpression[callee.property.name='edit'][callee.object.name=/[eE]ditor$/]",
].map((selector) => ({ selector, message: 'Edits go through src/vscode/editor/applyEdit.ts.' }));
const messages = [
  'MemberExpression[property.name=/^show(Information|Warning|Error)Message$/]',
  "MemberExpression[object.name='ProgressLocation'][property.name='Notification']",
  "MemberExpression[object.property.name='ProgressLocation'][property.name='Notification']",
].map((selector) => ({
  selector,
  message: 'Messages go through src/vscode/editor/messages.ts, where no name in them makes a link.',
}));

/** The rooms of src/vscode, from the lowest up: each may use those before it. Every other folder there is a feature. */
const ROOMS = ['editor', 'workspace', 'present', 'github'];
const features = readdirSync('src/vscode').filter((name) => !ROOMS.includes(name));
/** Keeps a folder of src/vscode to the given folders and itself. */
const wall = (room, below) => ({
  target: `./src/vscode/${room}`,
  from: './src/vscode',
  except: [...below, room].map((name) => `./${name}`),
  message: features.includes(room)
    ? `A feature uses ${ROOMS.join(', ')}, and no other feature: move what two need into one of these.`
    : `src/vscode/${room} is below what this imports.`,
});

export default defineConfig(
  globalIgnores(['dist/', 'out/', '.vscode-test/']),
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { projectService: true } },
    settings: {
      'import-x/extensions': ['.ts'],
      'import-x/resolver': { node: { extensions: ['.ts', '.js'] } },
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...ROOMS.map((room, at) => wall(room, ROOMS.slice(0, at))),
            ...features.map((feature) => wall(feature, ROOMS)),
          ],
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-require-imports': ['error', { allowAsImport: true }],
      // A name for the type of what a decoder makes.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli.ts', 'src/commandLine.ts', 'src/cli/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'setImmediate',
        'window',
        'document',
        'require',
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', clock, namespace, ...edits, ...messages] },
  },
  {
    files: ['src/vscode/editor/applyEdit.ts'],
    rules: { 'no-restricted-syntax': ['error', clock, namespace, ...messages] },
  },
  {
    files: ['src/vscode/editor/messages.ts'],
    rules: { 'no-restricted-syntax': ['error', clock, namespace, ...edits] },
  },
  { files: ['src/webview/**'], rules: { 'no-restricted-globals': 'off' } }, // runs in a page
  {
    // Texts are strangers': no pattern may take longer than in proportion to one.
    files: ['src/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'max-params': ['error', 4], 'max-lines': ['error', 350] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // fast-check and mocha hand over plain functions.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    rules: { 'no-undef': 'off' }, // TypeScript checks these files too, and knows node's globals
  },
  forbid('src/notes/**', editor, node, tests, [['**/github/*', '**/vscode/*'], 'src/notes stands alone.']),
  forbid(
    'src/github/**',
    editor,
    node,
    tests,
    [['**/vscode/*'], 'src/github does not know the editor.'],
    [['**/notes/*'], 'src/github may use types of src/notes, nothing else.', true],
  ),
  forbid('src/webview/**', editor, node, tests, [
    ['**/vscode/*', '**/github/*'],
    'src/webview shows what it is sent, and asks nobody but the extension.',
  ]),
  forbid('src/vscode/**', node, tests),
  ...['src/extension.ts', 'src/features/**'].map((files) => forbid(files, node, tests)),
  ...['src/cli.ts', 'src/commandLine.ts', 'src/cli/**'].map((files) =>
    forbid(files, editor, tests, [['**/github/*', '**/vscode/*'], 'The command line reads notes only.']),
  ),
);
