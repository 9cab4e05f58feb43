// Lists members of classes, interfaces and object types in `src` that nothing in `src` reads: `node unusedMembers.mjs [FOLDER]`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Declarations of interfaces that others call: members with their names count as used. */
const FOREIGN = [
  '@types/vscode/index.d.ts',
  '@lezer/common/dist/index.d.ts',
  '@lezer/markdown/dist/index.d.ts',
];

/** @param {string} file */
const parse = (file) => ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

/** @param {ts.Node} node */
const isMember = ({ parent }) =>
  ts.isPropertySignature(parent) ||
  ts.isMethodSignature(parent) ||
  ts.isPropertyDeclaration(parent) ||
  ts.isMethodDeclaration(parent) ||
  ts.isAccessor(parent);

/** @param {ts.Node} node */
const isWritten = (node) =>
  ts.isShorthandPropertyAssignment(node.parent) ||
  (ts.isPropertyAssignment(node.parent) && node.parent.name === node);

/** @type {Map<string, string[]>} Where members are declared, by their names. */
const declared = new Map();
/** @type {Set<string>} */
const read = new Set();

/** @param {ts.Node} node */
function visit(node) {
  if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node) || ts.isStringLiteralLike(node)) {
    const isDeclaration = isMember(node) && 'name' in node.parent && node.parent.name === node;
    if (!isDeclaration) {
      if (!isWritten(node)) read.add(node.text);
    } else if (!ts.isObjectLiteralExpression(node.parent.parent)) {
      const file = node.getSourceFile();
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      declared.set(node.text, [...(declared.get(node.text) ?? []), `${file.fileName}:${line + 1}`]);
    }
  }
  ts.forEachChild(node, visit);
}

const folder = process.argv[2] ?? 'src';
for (const file of readdirSync(folder, { encoding: 'utf8', recursive: true }))
  if (file.endsWith('.ts')) visit(parse(join(folder, file)));
const foreign = FOREIGN.map((file) => readFileSync(`node_modules/${file}`, 'utf8')).join('\n');
const unused = [...declared].filter(
  ([name]) => !read.has(name) && !new RegExp(`\\b${name}\\b`).test(foreign),
);
for (const [name, places] of unused) console.log(`${places.join(', ')}: nothing reads "${name}"`);
if (unused.length > 0) process.exitCode = 1;
