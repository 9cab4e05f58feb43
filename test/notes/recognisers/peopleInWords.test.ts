import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readNote } from '../../../src/notes/readNote';

const read = (text: string) =>
  readNote(`# 2026-05-12\n\n${text}\n`, { path: '2026-05-12.md', repository: null, hosts: ['github.com'] });

describe('a list of people', () => {
  for (const line of [
    'Present: Ana Roque, Jun Sato and Mia Bell',
    'Anwesend: Ana Roque, Jun Sato und Mia Bell',
    'Présents : Ana Roque, Jun Sato et Mia Bell',
    'Asistentes: Ana Roque, Jun Sato y Mia Bell',
    'Presentes: Ana Roque, Jun Sato e Mia Bell',
    'Aanwezig: Ana Roque, Jun Sato en Mia Bell',
    'Assistents: Ana Roque, Jun Sato i Mia Bell',
    'Prezenți: Ana Roque, Jun Sato și Mia Bell',
    'Prezenti: Ana Roque, Jun Sato si Mia Bell',
    'Närvarande: Ana Roque, Jun Sato och Mia Bell',
  ])
    it(`ends with a word of its language: ${line}`, () =>
      assert.deepEqual(
        read(line).participants.map(({ name }) => name),
        ['Ana Roque', 'Jun Sato', 'Mia Bell'],
      ));

  it('holds names with such a word within', () => {
    const { participants } = read('Assistents: Josep Puig i Cadafalch, Ana Roque, Paul E Smith');
    assert.deepEqual(
      participants.map(({ name }) => name),
      ['Josep Puig i Cadafalch', 'Ana Roque', 'Paul E Smith'],
    );
  });
});

describe('a heading that says whose tasks stand below', () => {
  for (const [heading, owners] of [
    ['Action items for Jun', ['Jun']],
    ['Action items for @ana-r', ['ana-r']],
    ['Tasks for Jun and Ana', ['Jun', 'Ana']],
    ['Aufgaben für Jun:', ['Jun']],
    ['Tareas de Ana', ['Ana']],
    ['Call for Action', []],
    ['À faire pour Ana', ['Ana']],
    ['Acties voor Jun', ['Jun']],
    ['@jun’s tasks', ['jun']],
    ['Action items for Website Redesign', []],
    ["Today's action items", []],
    ['Action items for next week', []],
  ] as const)
    it(heading, () =>
      assert.deepEqual(read(`## ${heading}\n\n- check the lamps`).actions[0]?.owners, owners),
    );

  it('says nothing of other subjects', () => {
    for (const heading of [
      'Action items for the fair: how do we collect them?',
      'Notes for Jun',
      'Tasks of a Chair',
    ])
      assert.deepEqual(read(`## ${heading}\n\n- check the lamps`).actions, [], heading);
  });
});
