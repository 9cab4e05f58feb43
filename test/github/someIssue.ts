import type { Issue } from '../../src/github/model';

/** An open issue as GitHub tells it, about which there is nothing special. */
export const SOME_ISSUE: Issue = {
  kind: 'issue',
  repository: { host: 'github.com', owner: 'harbour-lights', name: 'beacon' },
  number: 12,
  title: 'Fog horn falls silent',
  state: 'open',
  url: 'https://github.com/harbour-lights/beacon/issues/12',
  author: { login: 'cem-yilmaz', name: null, avatarUrl: null },
  labels: [],
  assignees: [],
  milestone: null,
  createdAt: '2026-08-20T10:00:00Z',
  updatedAt: '2026-08-20T10:00:00Z',
  closedAt: null,
  comments: 0,
  excerpt: '',
  review: null,
  checks: null,
  linked: [],
  subIssues: null,
  movedFrom: null,
};
