import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Nodes, Root } from 'mdast';
import { describe, it } from 'mocha';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { COMMAND_NAMES, optionsOf } from '../src/cli/commands';

const root = join(__dirname, '..');
const guides = readdirSync(join(root, 'docs')).map((name) => `docs/${name}`);
const pages = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', ...guides];
const parser = remark().use(remarkGfm);
const trees = new Map(pages.map((page) => [page, parser.parse(readFileSync(join(root, page), 'utf8'))]));

/** What a page for users may ask of its reader. */
const MAX_WORDS_BEFORE_FIRST_STEP = 100;
const MAX_WORDS_OF_FEATURE = 60;
const MAX_WORDS_OF_ITEM = 40;
const MAX_WORDS_OF_SENTENCE = 16;

function treeOf(page: string): Root {
  const tree = trees.get(page);
  assert.ok(tree, page);
  return tree;
}

function nodesIn(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])];
}

/** What is read of a node: neither code blocks nor the words that stand for a picture. */
function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(textOf).join(node.type === 'listItem' ? '\n' : '') : '';
}

const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}#@]/u.test(word)).length;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Sentences of paragraphs, wherever they stand but in tables. */
function sentencesIn(page: string): string[] {
  return nodesIn(treeOf(page))
    .filter((node) => node.type === 'paragraph')
    .flatMap((paragraph) => Array.from(segmenter.segment(textOf(paragraph)), ({ segment }) => segment.trim()))
    .filter((sentence) => wordsIn(sentence) > 0);
}

/** The address that GitHub and VS Code give a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

function anchorsIn(page: string): string[] {
  const headings = nodesIn(treeOf(page)).filter(({ type }) => type === 'heading');
  return headings.map((heading) => anchorOf(textOf(heading)));
}

/** What stands below a heading, up to the next one of its rank or above. */
function sectionsIn(page: string, depth: number): { title: string; nodes: Nodes[] }[] {
  const sections: { title: string; nodes: Nodes[] }[] = [];
  let isOpen = false;
  for (const node of treeOf(page).children) {
    if (node.type === 'heading' && node.depth <= depth) {
      isOpen = node.depth === depth;
      if (isOpen) sections.push({ title: textOf(node), nodes: [] });
    } else if (isOpen) sections.at(-1)?.nodes.push(node);
  }
  return sections;
}

const addressesIn = (page: string) =>
  nodesIn(treeOf(page)).flatMap((node) =>
    node.type === 'link' || node.type === 'image' || node.type === 'definition' ? [node.url] : [],
  );

/** Why an address leads nowhere, if it does. */
function faultOf(page: string, address: string): string | null {
  if (/^(?:https?|mailto):/.test(address)) return null;
  const [path = '', anchor] = address.split('#');
  const target = path === '' ? page : relative(root, join(root, dirname(page), path));
  if (!existsSync(join(root, target))) return `${page}: there is no ${target}`;
  if (anchor === undefined) return null;
  if (!pages.includes(target)) return `${page}: ${target} is no page with headings`;
  return anchorsIn(target).includes(anchor) ? null : `${page}: ${target} has no heading #${anchor}`;
}

describe('the links of the documentation', () => {
  for (const page of pages) {
    it(`lead somewhere: ${page}`, () => {
      const faults = addressesIn(page).map((address) => faultOf(page, address));
      assert.deepEqual(
        faults.filter((fault) => fault !== null),
        [],
      );
    });
  }

  it('reach every page from README', () => {
    const reached = addressesIn('README.md').map((address) => address.replace(/#.*/, ''));
    assert.deepEqual(
      pages.filter((page) => page !== 'README.md' && !reached.includes(page)),
      [],
    );
  });

  it('are missed where a page or a heading is gone', () => {
    assert.equal(faultOf('README.md', 'docs/issues.md#the-issue-panel'), null);
    assert.match(faultOf('README.md', 'docs/gone.md') ?? '', /there is no/);
    assert.match(faultOf('docs/faq.md', 'issues.md#gone') ?? '', /no heading #gone/);
  });
});

describe('README', () => {
  it('comes to the first step soon', () => {
    const before: Nodes[] = [];
    for (const node of treeOf('README.md').children) {
      if (node.type === 'list' && node.ordered) break;
      before.push(node);
    }
    const words = wordsIn(before.map(textOf).join('\n'));
    assert.ok(words <= MAX_WORDS_BEFORE_FIRST_STEP, `${words} words stand before it`);
  });

  it('gives three steps to start', () => {
    const steps = treeOf('README.md').children.find((node) => node.type === 'list' && node.ordered);
    assert.equal(steps && 'children' in steps ? steps.children.length : 0, 3);
  });

  it('tells each feature in a few words and one picture at most', () => {
    const features = sectionsIn('README.md', 3);
    assert.ok(features.length >= 6);
    for (const { title, nodes } of features) {
      const words = wordsIn(nodes.map(textOf).join('\n'));
      assert.ok(words <= MAX_WORDS_OF_FEATURE, `${title}: ${words} words`);
      const pictures = nodes.flatMap(nodesIn).filter(({ type }) => type === 'image');
      assert.ok(pictures.length <= 1, title);
    }
  });
});

describe('the pages for users', () => {
  for (const page of ['README.md', ...guides]) {
    it(`have short sentences: ${page}`, () => {
      const lengths = sentencesIn(page).map(wordsIn);
      const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
      assert.ok(average <= MAX_WORDS_OF_SENTENCE, `${average.toFixed(1)} words a sentence`);
    });
  }

  for (const page of ['README.md', 'CHANGELOG.md', ...guides]) {
    it(`have short items: ${page}`, () => {
      const long = nodesIn(treeOf(page))
        .filter(({ type }) => type === 'listItem')
        .map(textOf)
        .filter((text) => wordsIn(text) > MAX_WORDS_OF_ITEM);
      assert.deepEqual(long, []);
    });
  }
});

describe('the changelog', () => {
  const titles = (depth: number) => sectionsIn('CHANGELOG.md', depth).map(({ title }) => title);

  it('goes by version and date, newest first', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const versions = titles(2).filter((title) => title !== 'Unreleased');
    for (const title of versions) assert.match(title, /^\d+\.\d+\.\d+ – \d{4}-\d\d-\d\d$/);
    assert.equal(versions[0]?.split(' ')[0], version);
  });

  it('goes by kind', () => {
    const kinds = titles(3);
    assert.ok(kinds.length > 1);
    for (const kind of kinds) assert.match(kind, /^(?:Added|Changed|Fixed|Removed|Security)$/);
  });
});

describe('the page on the command line', () => {
  for (const name of COMMAND_NAMES) {
    it(`tells every option of ${name}`, () => {
      const options = optionsOf(name).map(([option]) => `--${option}`);
      const tables = treeOf('docs/command-line.md').children.filter(({ type }) => type === 'table');
      const told = tables.map((table) =>
        nodesIn(table)
          .filter(({ type }) => type === 'tableCell')
          .flatMap((cell) => /^--\w+/.exec(textOf(cell))?.[0] ?? []),
      );
      assert.ok(told.some((names) => names.join() === options.join()));
    });
  }
});
