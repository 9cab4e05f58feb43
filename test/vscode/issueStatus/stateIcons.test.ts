import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue, State } from '../../../src/github/model';
import { shapesOf, stateIcons } from '../../../src/vscode/issueStatus/stateIcons';
import { lookOf } from '../../../src/vscode/present/issueAppearance';
import { root } from '../../harness/paths';

const kinds: Issue['kind'][] = ['issue', 'pull', 'discussion'];
const states: State[] = [
  'open',
  'closed',
  'completed',
  'notPlanned',
  'duplicate',
  'draft',
  'merged',
  'answered',
];

const looks = kinds.flatMap((kind) => states.map((state) => lookOf({ kind, state })));
const icons = [...new Set(looks.map(({ icon }) => icon))];

const svgOf = (uri: string) => atob(uri.replace('data:image/svg+xml;base64,', ''));

describe('stateIcons', () => {
  it('has a drawing of its own for every icon that a state may have', () => {
    const drawings = new Set(icons.map((icon) => stateIcons([{ icon, color: '#000000' }])));
    assert.equal(drawings.size, icons.length);
  });

  it('is painted in the colour', () => {
    assert.match(
      svgOf(stateIcons([{ icon: 'issues', color: '#1a7f37' }])),
      /stroke="#1a7f37".*fill="#1a7f37"/,
    );
  });

  it('draws several side by side', () => {
    const two = svgOf(
      stateIcons([
        { icon: 'issues', color: '#1a7f37' },
        { icon: 'git-merge', color: '#8250df' },
      ]),
    );
    assert.match(two, /viewBox="0 0 35 16".*stroke="#1a7f37".*translate\(19\).*stroke="#8250df"/);
  });

  it('takes nothing but a colour', () => {
    const svg = svgOf(stateIcons([{ icon: 'git-merge', color: '"/><script>' }]));
    assert.match(svg, /stroke="gray"/);
    assert.doesNotMatch(svg, /script/);
  });
});

describe('a state looks the same everywhere:', () => {
  /** What is drawn within `<svg …>`. */
  const within = (svg: string) => svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  const drawn = (icon: string, paint: string) => shapesOf(icon, paint).replace(/^<g [^>]*>|<\/g>$/g, '');
  const read = (name: string) => readFile(join(root, 'media', name), 'utf8');

  for (const icon of icons) {
    it(`${icon} in the panel`, async () => {
      const svg = await read(`icons/${icon}.svg`);
      const [, paint = ''] = /stroke="(#[\da-f]{6})"/.exec(svg) ?? [];
      assert.equal(within(svg), drawn(icon, paint));
      assert.match(
        await read('issuePanel.css'),
        new RegExp(`\\.icon-${icon} {\\s*--picture: url\\(icons/${icon}\\.svg\\)`),
      );
    });

    it(`${icon} in the preview`, async () => {
      const css = await read('preview.css');
      const [, picture = ''] =
        new RegExp(
          `\\.meeting-notes-icon-${icon} {\\s*--meeting-notes-icon: url\\("data:image/svg\\+xml,([^"]*)"`,
        ).exec(css) ?? [];
      assert.equal(within(decodeURIComponent(picture)), drawn(icon, 'black').replaceAll('"', "'"));
    });
  }

  it('no two states of a kind that differ in what is to be done share their kind of completion', () => {
    for (const kind of kinds) {
      const of = (state: State) => lookOf({ kind, state }).completionKind;
      const ended = new Set(
        (['closed', 'completed', 'notPlanned', 'duplicate', 'answered'] as const).map(of),
      );
      assert.deepEqual([...ended], ['Constant']);
      assert.equal(new Set([of('open'), of('draft'), of('merged'), ...ended]).size, 4, kind);
    }
  });
});
