import type { Label, Milestone, Repository } from './model';
import { discussion, ideas, issue, pull, repository } from './threads';

const labels: readonly Label[] = [
  { name: 'bug', color: 'd73a4a', description: 'Something does not work' },
  { name: 'enhancement', color: 'a2eeef', description: 'New or better' },
  { name: 'documentation', color: '0075ca', description: 'Words, not code' },
  { name: 'good first issue', color: '7057ff', description: 'For newcomers' },
  { name: 'area/horn', color: 'fbca04', description: 'The fog horn' },
  { name: 'area/lamp', color: 'fef2c0', description: '' },
  { name: '<b>odd</b> | label', color: '000000', description: '`[x](command:x)`' },
];

const milestones: readonly Milestone[] = [
  {
    number: 1,
    title: '1.0 First light',
    description: 'What a single lighthouse needs.',
    state: 'closed',
    creator: 'ada-brandt',
    createdAt: '2026-05-04T09:00:00Z',
    dueOn: '2026-07-31T07:00:00Z',
  },
  {
    number: 2,
    title: '1.1 Fog season',
    description: 'Everything that must work **in fog**.',
    state: 'open',
    creator: 'bo-lind',
    createdAt: '2026-08-03T09:00:00Z',
    dueOn: '2026-12-15T08:00:00Z',
  },
];

const fogHorn = `After a restart of the controller the horn stays silent until somebody presses *Test*.

## To reproduce
1. Start the controller (\`beacon start --horn\`)
2. Pull the plug, wait 10 s, plug it in again
3. Listen

- [x] seen on the north pier
- [ ] seen on the south pier

Probably since #15. cc @cem-yilmaz, see also harbour-lights/charts#7.

| pier | firmware | silent |
| --- | --- | --- |
| north | 2.4 | yes |
| south | 2.3 | no |
`;

const html = `<details><summary>Log of the night watch</summary>

<pre>04:12 horn: no answer &amp; no error</pre>
<p>Drawn by <b>hand</b>: <img src="https://example.com/lamp.png" alt="the lamp"></p>
</details>
`;

const hostile = `Before.

<script>globalThis.stolen = true</script>
<img src=x onerror="globalThis.stolen = true">
<a href="javascript:globalThis.stolen=true">click</a> [quit](command:workbench.action.quit)
<iframe src="https://example.com"></iframe>

After.
`;

/** The application of the invented organisation; the sample notes speak mostly of it. */
export function createBeacon(): Repository {
  return repository(501, 'harbour-lights', 'beacon', {
    formerNames: ['lantern'],
    description: 'Controls the lights and the horn of a harbour',
    language: 'TypeScript',
    labels,
    milestones,
    transferred: { 9: { owner: 'harbour-lights', name: 'charts', number: 7 } },
    deleted: [10],
    threads: [
      ...inSampleNotes(),
      ...odd(),
      issue(1, 'Light the lamp at dusk', 'ada-brandt', {
        state: 'closed',
        milestone: 1,
        labels: ['area/lamp'],
      }),
      issue(2, 'Horn and lamp share one clock', 'bo-lind', {
        stateReason: 'duplicate',
        closedBy: 'ada-brandt',
      }),
      pull(3, 'Add a clock', 'bo-lind', {
        state: 'merged',
        mergedBy: 'ada-brandt',
        closes: [1],
        checks: 'SUCCESS',
      }),
      pull(4, 'Add a second clock', 'gus-moreau', { state: 'closed', reviewDecision: 'CHANGES_REQUESTED' }),
      issue(5, 'Support for two lamps', null, {
        body: 'Asked by somebody whose account is gone.',
        comments: [[null, 'Same here.']],
      }),
      issue(6, 'Reopened: dusk comes too early in winter', 'eli-stone', {
        state: 'open',
        stateReason: 'reopened',
      }),
    ],
    releases: [
      {
        tag: 'v1.0.0',
        name: '1.0 First light',
        body: 'The first release.\n\n* the lamp (#1)\n* the clock (#3)',
        author: 'fay-wong',
        createdAt: '2026-07-31T12:00:00Z',
        prerelease: false,
      },
      {
        tag: 'v1.1.0-rc.1',
        name: '1.1 candidate',
        body: '',
        author: 'fay-wong',
        createdAt: '2026-11-02T12:00:00Z',
        prerelease: true,
      },
    ],
    commits: [
      {
        sha: '4f1c2a9be07d35c86a1b90e2d7f4c3518a6be0d2',
        message: 'Keep the horn armed over restarts\n\nThe state is read back from the relay. Closes #18.',
        author: 'cem-yilmaz',
        createdAt: '2026-07-02T15:20:00Z',
      },
    ],
  });
}

function inSampleNotes() {
  return [
    issue(12, 'Fog horn falls silent after restart', 'cem-yilmaz', {
      body: fogHorn,
      labels: ['bug', 'area/horn'],
      assignees: ['cem-yilmaz', 'ada-brandt'],
      milestone: 2,
      comments: [
        ['ada-brandt', 'Heard it too, last night. :ear:'],
        ['bo-lind', `> since #15\n\nYes, bisected to it.\n\n${html}`],
        ['fay-wong', 'Blocks 1.1, I am afraid.'],
      ],
    }),
    pull(15, 'Drive the horn from the scheduler', 'bo-lind', {
      state: 'merged',
      body: 'Moves the horn to the scheduler.\n\nCloses #18.',
      mergedBy: 'ada-brandt',
      labels: ['enhancement', 'area/horn'],
      assignees: ['bo-lind'],
      milestone: 1,
      reviewDecision: 'APPROVED',
      checks: 'SUCCESS',
      closes: [18],
      branch: 'horn-scheduler',
      comments: [['cem-yilmaz', 'Tried on the north pier, works.']],
    }),
    issue(18, 'Lamp stays on after sunrise', 'dana-novak', {
      state: 'closed',
      closedBy: 'bo-lind',
      body: 'It burns until noon.',
      labels: ['bug', 'area/lamp'],
      assignees: ['bo-lind'],
      milestone: 1,
      comments: [['bo-lind', 'Fixed by #15.']],
    }),
    pull(21, 'Learn the tide from the charts', 'fay-wong', {
      draft: true,
      body: 'Reads the tables of harbour-lights/charts. Not ready: the tests are missing.',
      labels: ['enhancement'],
      milestone: 2,
      reviewDecision: 'REVIEW_REQUIRED',
      checks: 'PENDING',
      branch: 'tide',
    }),
    issue(23, 'Replace the horn by a choir', 'eli-stone', {
      stateReason: 'not_planned',
      closedBy: 'ada-brandt',
      body: 'They would work for tea.',
      labels: ['enhancement'],
      comments: [['ada-brandt', 'Nice, but no.']],
    }),
    issue(24, 'Ready for the fog season', 'ada-brandt', {
      body: 'The parts are listed below as sub-issues.',
      labels: ['enhancement'],
      assignees: ['ada-brandt'],
      milestone: 2,
    }),
    issue(25, 'Spare bulbs on every pier', 'dana-novak', {
      state: 'closed',
      parent: 24,
      closedBy: 'dana-novak',
    }),
    issue(26, 'Test the horn every morning', 'cem-yilmaz', { parent: 24, assignees: ['cem-yilmaz'] }),
    issue(27, 'Write down who is on watch', 'dana-novak', {
      parent: 24,
      labels: ['documentation', 'good first issue'],
    }),
    pull(28, 'Arm the horn again after a restart', 'cem-yilmaz', {
      body: 'Fixes #12.',
      labels: ['bug', 'area/horn'],
      assignees: ['cem-yilmaz'],
      milestone: 2,
      reviewDecision: 'CHANGES_REQUESTED',
      checks: 'FAILURE',
      closes: [12],
      branch: 'rearm',
      comments: [['ada-brandt', 'The south pier fails, see the checks.']],
    }),
    discussion(30, 'How loud may the horn be at night?', 'bo-lind', {
      body: 'The neighbours ask.',
      comments: [['dana-novak', 'The handbook says nothing.']],
    }),
    discussion(31, 'Which bulbs do you use?', 'hana-ito', {
      body: 'We look for **warm** ones.',
      comments: [
        ['gus-moreau', 'Whatever is on the shelf.'],
        ['ada-brandt', 'E27, 60 W, from the chandler.'],
      ],
      answer: 31002,
    }),
    discussion(32, 'A lamp in the colours of the harbour', 'eli-stone', { category: ideas, closed: true }),
  ];
}

/** What may break a reader of titles and bodies. */
function odd() {
  return [
    issue(33, '[x](command:workbench.action.quit)', 'nobody-in-particular', { body: hostile }),
    issue(34, '<img src=x onerror=alert(1)>', 'nobody-in-particular', {
      body: hostile,
      labels: ['<b>odd</b> | label'],
      comments: [['nobody-in-particular', hostile]],
    }),
    issue(35, `The horn ${'is loud, very loud, '.repeat(12)}really`, 'gus-moreau'),
    issue(36, '🔦 Lamp 👩🏽‍🔧 repair kit 🇳🇴', 'hana-ito', { body: '伊藤です。e\u0301 is not é.' }),
    issue(37, 'פנס הנמל \u202Eלא נדלק\u202C (#12)', 'ivo-horvat', { body: 'הגוף נכתב מימין לשמאל.' }),
    pull(38, '`code` *stars* _lines_ | pipe ~~gone~~ $(whoami)', 'gus-moreau', {
      reviewDecision: 'APPROVED',
      checks: 'ERROR',
    }),
  ];
}
