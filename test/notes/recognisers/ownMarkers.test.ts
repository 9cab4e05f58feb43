import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from '../../../src/notes/reading';
import { ownMarkers } from '../../../src/notes/recognisers/markers';

const context = { path: '2026-11-04.md', repository: null, hosts: ['github.com'] };
const markers = ['Aufgabe', 'c++', 'Aufgabe (neu)'];

function tasksIn(line: string, own: readonly string[] = markers): (string | readonly string[])[][] {
  const { actions } = read(`# 2026-11-04\n\n- ${line}\n`, { ...context, markers: own }).note;
  return actions.map(({ text, owners }) => [text, owners]);
}

describe('markers of a team’s own', () => {
  for (const [line, text, owners] of [
    ['Aufgabe @ada: Relais bestellen', 'Relais bestellen', ['ada']],
    ['Aufgabe: @ada Relais bestellen', 'Relais bestellen', ['ada']],
    ['AUFGABE 3 – Relais bestellen', 'Relais bestellen', []],
    ['**Aufgabe**: Relais bestellen', 'Relais bestellen', []],
    ['[aufgabe] Relais bestellen', 'Relais bestellen', []],
    ['Aufgabe (neu): Relais bestellen', 'Relais bestellen', []],
    ['c++: Relais bestellen', 'Relais bestellen', []],
  ] as const) {
    it(`announce a task: ${line}`, () => {
      const [task, ...others] = tasksIn(line);
      assert.deepEqual(others, []);
      assert.match(String(task?.[0]), new RegExp(`${text}$`));
      assert.deepEqual(task?.[1], owners);
    });
  }

  for (const line of ['Dienst ist schwer', 'Die Dienst: Relais', 'Dienstn: viele', '`Dienst: Relais`'])
    it(`are prose in: ${line}`, () => assert.deepEqual(tasksIn(line), []));

  it('are none where none are told', () => {
    assert.deepEqual(tasksIn('Dienst: Relais bestellen', []), []);
    assert.equal(ownMarkers([' ', 'x'.repeat(100)]), null);
  });

  it('leave the usual ones as they are', () => {
    assert.deepEqual(tasksIn('AI @ada: order relays'), [['@ada: order relays', ['ada']]]);
  });

  it('are taken up when the setting changes', () => {
    const text = '# 2026-11-04\n\n- Dienst: Relais bestellen\n';
    const before = read(text, context);
    assert.equal(before.note.actions.length, 0);
    assert.equal(read(text, { ...context, markers: ['Dienst'] }, before).note.actions.length, 1);
  });
});
