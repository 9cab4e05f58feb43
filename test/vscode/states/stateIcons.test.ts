import assert from 'node:assert/strict';
import type { Issue, State } from '../../../src/github/model';
import { stateIcon } from '../../../src/vscode/states/stateIcons';
import { lookOf } from '../../../src/vscode/states/stateLook';

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

const svgOf = (uri: string) => atob(uri.replace('data:image/svg+xml;base64,', ''));

describe('stateIcon', () => {
  it('has a drawing of its own for every icon that a state may have', () => {
    const icons = new Set(kinds.flatMap((kind) => states.map((state) => lookOf({ kind, state }).icon)));
    const drawings = new Set([...icons].map((icon) => stateIcon(icon, '#000000')));
    assert.equal(drawings.size, icons.size);
  });

  it('is painted in the colour', () => {
    assert.match(svgOf(stateIcon('issue-opened', '#1a7f37')), /stroke="#1a7f37".*fill="#1a7f37"/);
  });

  it('takes nothing but a colour', () => {
    const svg = svgOf(stateIcon('git-merge', '"/><script>'));
    assert.match(svg, /stroke="gray"/);
    assert.doesNotMatch(svg, /script/);
  });
});
