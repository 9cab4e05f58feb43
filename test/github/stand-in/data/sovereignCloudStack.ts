import type { Organization, Repository } from './model';
import { absentLogins, communityLogins } from './people';
import { issue, pull, repository } from './threads';

const inNovember = { createdAt: '2023-11-02T09:30:00Z' };

/** Real handles and numbers, so that minutes of that community find their references; all words are invented. */
export function createSovereignCloudStack(): Organization[] {
  return [
    {
      login: 'SovereignCloudStack',
      id: 302,
      name: 'Sovereign Cloud Stack',
      description: 'Stand-in for the organisation of that name',
      createdAt: '2020-01-15T08:00:00Z',
      publicMembers: [...communityLogins, ...absentLogins.slice(0, 2)],
      privateMembers: absentLogins.slice(2),
      teams: [
        {
          slug: 'iaas',
          id: 403,
          name: 'IaaS',
          description: 'Invented team',
          members: ['garloff', 'markus-hentsch', 'josephineSei'],
        },
      ],
      projects: [{ number: 6, title: 'Sprint board', description: 'Invented board', closed: false }],
    },
    {
      login: 'osism',
      id: 303,
      name: 'OSISM',
      description: 'Stand-in for the organisation of that name',
      createdAt: '2020-01-15T08:00:00Z',
      publicMembers: ['artificial-intelligence'],
      privateMembers: [],
      teams: [],
      projects: [],
    },
  ];
}

export function createSovereignCloudStackRepositories(): Repository[] {
  const owner = 'SovereignCloudStack';
  return [
    repository(511, owner, 'issues', {
      description: 'Stand-in for the tracker of that name',
      labels: [
        { name: 'IaaS', color: '0052cc', description: 'Infrastructure' },
        { name: 'documentation', color: '0075ca', description: '' },
        { name: 'VP01', color: 'e99695', description: 'Work package 1' },
      ],
      milestones: [
        {
          number: 6,
          title: 'Sixth round',
          description: 'Invented milestone',
          state: 'open',
          creator: 'fkr',
          createdAt: '2023-09-01T08:00:00Z',
          dueOn: '2024-03-20T08:00:00Z',
        },
      ],
      threads: [
        issue(39, 'Describe confidential computing options', 'josephineSei', {
          ...inNovember,
          labels: ['VP01'],
          assignees: ['josephineSei'],
          milestone: 6,
        }),
        issue(42, 'Article on confidential computing', 'josephineSei', { ...inNovember, labels: ['VP01'] }),
        issue(124, 'Gather the operator documentation in one place', 'matfechner', {
          ...inNovember,
          body: 'The old pages must lead to the new ones.\n\n- [x] introduction\n- [ ] redirects',
          labels: ['documentation'],
          assignees: ['matfechner', 'fkr'],
          milestone: 6,
          comments: [['fkr', 'The introduction is there.']],
        }),
        issue(184, 'A role that manages one domain', 'markus-hentsch', {
          ...inNovember,
          labels: ['IaaS'],
          assignees: ['markus-hentsch'],
          comments: [['garloff', 'Wanted by several providers.']],
        }),
        issue(246, 'Carry the patches to the next release', 'gndrmnn', { ...inNovember, state: 'closed' }),
        issue(269, 'Finish the pages on metering', 'mbuechse', {
          ...inNovember,
          labels: ['documentation'],
          assignees: ['mbuechse'],
        }),
        issue(446, 'Do not list foreign domains at sign-in', 'markus-hentsch', {
          ...inNovember,
          stateReason: 'not_planned',
          labels: ['IaaS'],
        }),
      ],
    }),
    repository(512, owner, 'standards', {
      description: 'Stand-in for the standards of that name',
      labels: [{ name: 'standards', color: 'f7d117', description: '' }],
      threads: [
        issue(265, 'Names and properties of volume types', 'josephineSei', {
          ...inNovember,
          labels: ['standards'],
          assignees: ['josephineSei', 'anjastrunk'],
        }),
        issue(285, 'Order of topics to standardise', 'fkr', { ...inNovember, assignees: ['fkr'] }),
        issue(316, 'Run the conformance tests every night', 'mbuechse', { ...inNovember, state: 'closed' }),
      ],
    }),
    repository(513, owner, 'website', {
      description: 'Stand-in for the site of that name',
      threads: [
        pull(773, 'Article on confidential computing', 'josephineSei', {
          ...inNovember,
          state: 'merged',
          mergedBy: 'garloff',
          reviewDecision: 'APPROVED',
          checks: 'SUCCESS',
        }),
      ],
    }),
    repository(514, 'osism', 'issues', {
      description: 'Stand-in for the tracker of that name',
      threads: [
        issue(751, 'Encrypt the disks of the hosts', 'artificial-intelligence', {
          ...inNovember,
          body: 'Keys stay with the operator.',
          assignees: ['flyersa'],
        }),
      ],
    }),
  ];
}
