/** A folder as somebody opens it: its files by path, from the folder's own name on, and which of them are minutes. */
export interface Tree {
  readonly what: string;
  readonly minutes: Readonly<Record<string, string>>;
  readonly others: Readonly<Record<string, string>>;
}

const STANDUP = `Present: Ana Roque, Jun Sato\n\n- Ana: paint the gate\n`;

/** So many days from a Tuesday on, a week apart. */
const weeks = (count: number): string[] =>
  Array.from({ length: count }, (_, week) =>
    new Date(Date.UTC(2026, 0, 6 + 7 * week)).toISOString().slice(0, 10),
  );

export const TREES: readonly Tree[] = [
  {
    what: 'a monorepo with all kinds of dated files',
    minutes: {
      'ferry/docs/meetings/2026-05-12.md': '# Core sync 2026-05-12\n\nWe spoke about the pier.\n',
      'ferry/docs/meetings/2026-05-19.md': '# Core sync 2026-05-19\n\n## Attendees\n\n- @ana-r\n- @jun-s\n',
      'ferry/docs/meetings/offsite.md':
        '# Offsite in Lund\n\n## Agenda\n\n- pier\n\n## Action items\n\n- Ana: book the boat\n',
      'ferry/teams/pilots/notes/2026-05.md': '# Pilots WG Notes - May 2026\n\n- charts are late\n',
    },
    others: {
      'ferry/README.md': '# Ferry\n\nTODO: @ana-r writes this.\n\n## Contributors\n\n- @ana-r\n- @jun-s\n',
      'ferry/CHANGELOG.md': '# Changelog\n\n## 2026-05-12\n\n- pier\n\n## 2026-05-05\n\n- gate\n',
      'ferry/CONTRIBUTING.md': '# Contributing\n\nCome to our weekly meeting.\n',
      'ferry/docs/guide.md': '# A guide to meetings\n\n## Agenda\n\nWrite one.\n',
      'ferry/docs/api/calls.md': '# Calls\n\nEach call takes a list of items.\n',
      'ferry/docs/tickets.md': '# Tickets\n\nTODO(@jun-s): describe the fares.\n',
      'ferry/docs/meetings/template.md': '# Core sync YYYY-MM-DD\n\n## Attendees\n\n-\n',
      'ferry/docs/meetings/README.md': '# Meetings\n\nEach Tuesday at ten.\n',
      'ferry/docs/adr/0007-use-diesel.md':
        '# 7. Use diesel\n\nDate: 2026-05-12\n\n## Decision\n\nWe use diesel.\n',
      'ferry/docs/decisions/2026-05-12-no-sails.md':
        '# No sails\n\n## Decision\n\nNone.\n\n## Consequences\n\nSlow.\n',
      'ferry/blog/_posts/2026-05-12-new-pier.md':
        '---\ndate: 2026-05-12\n---\n\n# A new pier\n\nIt is long.\n',
      'ferry/snapshots/2026-05-12.md': '# 2026-05-12\n\n| berth | free |\n| - | - |\n| 1 | yes |\n',
      'ferry/releases/2026-05-12.md': '# Release 2026-05-12\n\n- pier\n',
      'ferry/keps/1234-night-boats/README.md':
        '# KEP-1234: Night boats\n\n## Summary\n\nACTION REQUIRED: operators light the lamps.\n\n## Proposal\n\nBoats.\n',
      'ferry/keps/1234-night-boats/graduation.md': '# KEP-1234: Graduation\n\n## Goals\n\n- lamps\n',
      'ferry/manual.md': '# Manual\n\n## 3.2 Action – Horn\n\nPress it.\n',
    },
  },
  {
    what: 'a vault of notes',
    minutes: {
      'vault/Meetings/2026-05-12 Kickoff.md': 'Met in the shed.\n\n- Jun: buy nails\n',
      'vault/Meetings/Choir with Ana.md':
        '# Choir\n\n**Date:** 2026-05-12\n**Attendees:** Ana Roque, Jun Sato\n',
      'vault/Work/1on1/2026-05-12 one on one Jun.md': '# One on one with Jun\n\n- garden\n',
    },
    others: {
      'vault/Daily/2026-05-12.md':
        '# 2026-05-12\n\n- [ ] call the bank\n- [x] buy milk\n\n## Meetings\n\n- [[Kickoff]]\n',
      'vault/Daily/2026-05-13.md': '# 2026-05-13\n\n## Tasks\n\n- [ ] water the plants\n',
      'vault/Journal/2026-05-14.md': 'Slept well.\n',
      'vault/People/Ana Roque.md': '# Ana Roque\n\nSings in the choir.\n',
      'vault/Projects/Shed.md': '# Shed\n\n## Tasks\n\n- [ ] buy nails\n- [ ] paint it\n',
      'vault/Templates/Meeting.md': '# {{title}}\n\n**Date:** {{date}}\n**Attendees:**\n',
      'vault/Recipes/Bread.md': '# Bread\n\nFlour and water.\n',
      'vault/Books/2026-05-12 The Sea.md': '# The Sea\n\nA good book.\n',
    },
  },
  {
    what: 'a project of students',
    minutes: {
      'harbour-app/docs/sprint1/sprint-planning.md':
        '# Sprint 1 planning\n\n**Present:** Ana, Jun, Wei\n\n- Ana: login\n',
      'harbour-app/docs/sprint1/retrospective.md':
        '# Sprint 1 Retrospective\n\nDate: 12/05/2026\n\n## What went well\n\n- lamps\n',
      'harbour-app/docs/sprint1/daily-standup-2026-05-13.md': '# Daily standup\n\n- Ana: login works\n',
      'harbour-app/minutes/week 3.md': '# Week 3\n\nWe met the harbour master.\n',
      'harbour-app/meetings/Meeting 4.md': '# Room 2\n\nAll came.\n',
      'harbour-app/minutes/week 4.md': '# Week 4\n\n- Jun draws the map\n',
    },
    others: {
      'harbour-app/README.md':
        '# Harbour app\n\n## Team members\n\n- Ana Roque (@ana-r)\n- Jun Sato (@jun-s)\n',
      'harbour-app/docs/requirements.md': '# Requirements\n\n- The map shows all berths.\n',
      'harbour-app/docs/sprint1/backlog.md':
        '# Sprint 1 backlog\n\n| Story | Points |\n| - | - |\n| Map | 3 |\n',
      'harbour-app/docs/user-stories.md': '# User stories\n\n- As a master I see all berths.\n',
    },
  },
  {
    what: 'a folder of minutes without dates',
    minutes: {
      'club/Minutes/the fence.md': '# The fence\n\nIt is to be green.\n',
      'club/Minutes/the pond.md': 'Frogs were seen.\n',
      'club/Protokolle/Zaun.md': '# Zaun\n\nEr wird grün.\n',
      'club/Actas/la valla.md': '# La valla\n\nSerá verde.\n',
    },
    others: {
      'club/Minutes/README.md': '# Minutes\n\nAll minutes of the club.\n',
      'club/Minutes/how to take minutes.md': '# How to take minutes\n\nListen.\n',
      'club/Minutes/template.md': '# Title\n\n## Present\n\n## Decisions\n',
      'club/Statutes.md': '# Statutes\n\nThe club is a club.\n',
    },
  },
  {
    what: 'twenty notes with a date and one without',
    minutes: {
      ...Object.fromEntries(weeks(20).map((day) => [`band/rehearsals/${day}.md`, `# ${day}\n\n${STANDUP}`])),
      'band/rehearsals/summer special.md': '# Summer special\n\nWe played outside.\n',
    },
    others: {
      'band/rehearsals/README.md': '# Rehearsals\n\nEach Tuesday.\n',
      'band/songs/2026-01-06.md': '# A song\n\nLa la la.\n',
      'band/songs/blue.md': '# Blue\n\nLa la.\n',
    },
  },
];
