import { createBeacon } from './beacon';
import type { Organization, Repository } from './model';
import { discussion, issue, pull, repository } from './threads';

/** The invented organisation of the sample notes. */
export function createHarbourLights(): Organization {
  return {
    login: 'harbour-lights',
    id: 301,
    name: 'Harbour Lights',
    description: 'Lamps, horns and charts for small harbours',
    createdAt: '2021-02-01T08:00:00Z',
    publicMembers: ['ada-brandt', 'bo-lind', 'cem-yilmaz', 'dana-novak'],
    privateMembers: ['eli-stone', 'fay-wong'],
    teams: [
      {
        slug: 'keepers',
        id: 401,
        name: 'Keepers',
        description: 'Those on watch',
        members: ['ada-brandt', 'cem-yilmaz', 'eli-stone'],
      },
      {
        slug: 'chart-room',
        id: 402,
        name: 'Chart room',
        description: 'Those who draw',
        members: ['bo-lind', 'dana-novak'],
      },
    ],
    projects: [
      { number: 1, title: 'Fog season', description: 'Until the fog lifts', closed: false },
      { number: 2, title: 'First light', description: '', closed: true },
    ],
  };
}

/** Its repositories: the application, the charts, the handbook and a private one. */
export function createHarbourLightsRepositories(): Repository[] {
  return [
    createBeacon(),
    repository(502, 'harbour-lights', 'charts', {
      description: 'Tide tables and sea charts',
      labels: [{ name: 'data', color: 'c5def5', description: 'Wrong or missing depths' }],
      threads: [
        issue(3, 'Depth of the inner basin is out of date', 'bo-lind', {
          labels: ['data'],
          assignees: ['bo-lind'],
        }),
        pull(5, 'New soundings of the inner basin', 'bo-lind', {
          state: 'merged',
          closes: [3],
          checks: 'SUCCESS',
        }),
        issue(7, 'Horn position is off by a cable', 'cem-yilmaz', {
          labels: ['data'],
          assignees: ['dana-novak'],
        }),
        issue(8, 'Publish tide tables for next year', 'dana-novak', { state: 'closed', closedBy: 'bo-lind' }),
      ],
    }),
    repository(503, 'harbour-lights', 'handbook', {
      description: 'How we work',
      labels: [{ name: 'process', color: 'bfd4f2', description: '' }],
      threads: [
        issue(2, 'Describe how a watch is handed over', 'dana-novak', {
          labels: ['process'],
          assignees: ['dana-novak'],
        }),
        pull(4, 'Chapter on fog signals', 'dana-novak', { reviewDecision: 'APPROVED', checks: 'SUCCESS' }),
        issue(6, 'Spell check the glossary', 'gus-moreau', { state: 'closed', closedBy: 'dana-novak' }),
        pull(11, 'Order new bulbs', 'bulb-bot[bot]', { labels: ['process'] }),
        discussion(9, 'Tea or coffee on night watch?', 'eli-stone'),
      ],
    }),
    repository(504, 'harbour-lights', 'logbook', {
      description: 'Not for strangers',
      private: true,
      threads: [
        issue(1, 'Who broke the window of the lamp room?', 'ada-brandt', { assignees: ['eli-stone'] }),
      ],
    }),
  ];
}
