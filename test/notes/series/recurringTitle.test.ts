import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { recurringTitle } from '../../../src/notes/series/recurringTitle';

/** Titles in which `D` stands for the day. */
const titled = (title: string, ...others: string[]): string =>
  recurringTitle(
    title.replace('D', '\0'),
    others.map((other) => other.replace('D', '\0')),
  ).replace('\0', 'D');

describe('the title of the next meeting', () => {
  for (const [title, others, wanted] of [
    ['## D Budget special, 10:00–11:30', ['## D', '## D'], '## D'],
    ['## D Budget special, 10:00–11:30', ['## D'], '## D'],
    ['## D Crew, 10:00–11:30', ['## D Crew, 10:00–11:00', '## D Crew, 9:00–11:00'], '## D Crew'],
    ['## D, 10:00 UTC', ['## D, 10:00 UTC'], '## D, 10:00 UTC'],
    ['## Crew meeting D: fence', ['## Crew meeting D: shed', '## Crew meeting D: door'], '## Crew meeting D'],
    ['# Crew call 12, D', ['# Crew call 11, D', '# Crew call 10, D'], '# Crew call 12, D'],
    ['## D Fair (short)', ['## D (short)', '## D (short)', '## D'], '## D (short)'],
    ['## Extra meeting D', ['## Crew meeting D', '## Crew meeting D'], '## Crew meeting D'],
    ['## D – fence, Bo’s place', ['## D – shed, Bo’s place', '## D – hut, Bo’s place'], '## D – Bo’s place'],
    ['## D (chair: Ada)', ['## D (chair: Bo)'], '## D'],
    ['## **D Fence**', ['## **D Shed**'], '## **D Fence**'],
    ['## D Fence', ['## No meeting', '## Holidays'], '## D Fence'],
    ['## Notes', ['## D'], '## Notes'],
  ] as const)
    it(`of ${title} below ${others.join(', ')} is ${wanted}`, () =>
      assert.equal(titled(title, ...others), wanted));
});
