import { PeopleIndex } from '../../src/notes/series/mentionCandidates';
import { growth, median } from './measure';
import type { Row } from './reading';

const COUNTS = [10, 1_000, 10_000];

/** What a keystroke behind an `@` costs among so many people. */
export function measureCompletion(): Row[] {
  const costs = COUNTS.map((count) => {
    const index = new PeopleIndex(
      Array.from({ length: count }, (_, number) => ({
        handle: `${NAMES[number % NAMES.length] ?? ''}-${number.toString(36)}`,
        name: `${NAMES[(number * 7) % NAMES.length] ?? ''} ${number.toString(36)}`,
        avatarUrl: null,
        why: 'known',
      })),
    );
    const letters = ['', 'dan', 'dana', 'dana-1', 'zz'];
    return median(() => {
      for (let times = 0; times < 200; times++) for (const typed of letters) index.find(typed);
    });
  });
  return [
    [
      `growth of a keystroke behind @ with people, ${COUNTS.join(' to ')} (0 is flat)`,
      growth(COUNTS, costs).toFixed(2),
    ],
    ['a keystroke behind @ among 10,000 people', `${(costs.at(-1) ?? 0).toFixed(1)} µs`],
  ];
}

const NAMES = [
  'ada',
  'bo',
  'cem',
  'dana',
  'eli',
  'fay',
  'gus',
  'hana',
  'ivo',
  'jo',
  'kim',
  'lea',
  'mo',
  'nia',
  'ole',
  'pia',
];
