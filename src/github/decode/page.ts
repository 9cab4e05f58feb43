import type { GitHubLink } from '../../notes/note';
import { count, isoDate, member, text, webUrl } from './json';
import type { Page } from '../model';
import { excerpt, markdownExcerpt, oneLine } from './words';
import { readPerson } from './people';

type Kind = GitHubLink['kind'];

/** Reads what `pageDocument` asks for; null where it is not that. */
export function readPage(kind: Kind, node: unknown): Page | null {
  switch (kind) {
    case 'milestone':
      return milestone(node);
    case 'project':
      return project(node);
    case 'release':
      return release(node);
    case 'commit':
      return commit(node);
    case 'orgDiscussion':
      return null;
  }
}

/** Reads what REST answers for a milestone, a release or a commit; the rest is GraphQL's alone. */
export function readRestPage(kind: Kind, data: unknown): Page | null {
  switch (kind) {
    case 'milestone':
      return restMilestone(data);
    case 'release':
      return restRelease(data);
    case 'commit':
      return restCommit(data);
    case 'project':
    case 'orgDiscussion':
      return null;
  }
}

/** `more` beside what every page has. */
function page(kind: Kind, title: unknown, url: unknown, more: Partial<Page>): Page | null {
  const line = oneLine(text(title) ?? '');
  const address = webUrl(url);
  if (line === '' || address === null) return null;
  const none = { state: null, date: null, author: null, excerpt: '', progress: null };
  return { ...none, ...more, kind, title: line, url: address };
}

function milestone(node: unknown): Page | null {
  const total = (...keys: readonly string[]) =>
    keys.reduce((sum, key) => sum + count(member(node, key, 'totalCount')), 0);
  const completed = total('closedIssues', 'closedPulls');
  return page('milestone', member(node, 'title'), member(node, 'url'), {
    state: openOrClosed(member(node, 'closed')),
    date: isoDate(member(node, 'dueOn')),
    author: readPerson(member(node, 'creator')),
    excerpt: markdownExcerpt(member(node, 'description')),
    progress: { completed, total: completed + total('openIssues', 'openPulls') },
  });
}

function restMilestone(data: unknown): Page | null {
  const completed = count(member(data, 'closed_issues'));
  const state = member(data, 'state');
  return page('milestone', member(data, 'title'), member(data, 'html_url'), {
    state: state === 'open' || state === 'closed' ? state : null,
    date: isoDate(member(data, 'due_on')),
    author: readPerson(member(data, 'creator')),
    excerpt: markdownExcerpt(member(data, 'description')),
    progress: { completed, total: completed + count(member(data, 'open_issues')) },
  });
}

function project(node: unknown): Page | null {
  return page('project', member(node, 'title'), member(node, 'url'), {
    state: openOrClosed(member(node, 'closed')),
    author: readPerson(member(node, 'creator')),
    excerpt: excerpt(member(node, 'shortDescription')) || markdownExcerpt(member(node, 'readme')),
  });
}

function release(node: unknown): Page | null {
  return page('release', named(node, 'tagName'), member(node, 'url'), {
    state: member(node, 'isPrerelease') === true ? 'prerelease' : null,
    date: isoDate(member(node, 'publishedAt')) ?? isoDate(member(node, 'createdAt')),
    author: readPerson(member(node, 'author')),
    excerpt: markdownExcerpt(member(node, 'description')),
  });
}

function restRelease(data: unknown): Page | null {
  return page('release', named(data, 'tag_name'), member(data, 'html_url'), {
    state: member(data, 'prerelease') === true ? 'prerelease' : null,
    date: isoDate(member(data, 'published_at')) ?? isoDate(member(data, 'created_at')),
    author: readPerson(member(data, 'author')),
    excerpt: markdownExcerpt(member(data, 'body')),
  });
}

/** Many a release has no name but its tag. */
function named(data: unknown, tagKey: string): unknown {
  const name = text(member(data, 'name')) ?? '';
  return name.trim() === '' ? member(data, tagKey) : name;
}

function commit(node: unknown): Page | null {
  return page('commit', member(node, 'messageHeadline'), member(node, 'url'), {
    date: isoDate(member(node, 'committedDate')),
    author: readPerson(member(node, 'author', 'user')),
    excerpt: excerpt(member(node, 'messageBody')),
  });
}

function restCommit(data: unknown): Page | null {
  const message = text(member(data, 'commit', 'message')) ?? '';
  const [headline = ''] = message.split('\n', 1);
  return page('commit', headline, member(data, 'html_url'), {
    date: isoDate(member(data, 'commit', 'committer', 'date')),
    author: readPerson(member(data, 'author')),
    excerpt: excerpt(message.slice(headline.length)),
  });
}

function openOrClosed(closed: unknown): Page['state'] {
  return typeof closed === 'boolean' ? (closed ? 'closed' : 'open') : null;
}
