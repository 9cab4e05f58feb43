import type { GitHubLink } from '../../notes/note';
import {
  always,
  anyOf,
  at,
  build,
  flag,
  mapped,
  member,
  oneOf,
  orElse,
  text,
  type Decoder,
} from '../../decoder';
import type { Page } from '../model';
import { count, isoDate, lineUpTo, webUrl } from './fields';
import { readPerson } from './people';
import { excerpt, markdownExcerpt } from './text';

type Kind = GitHubLink['kind'];

/** For a page that this API does not have. */
const notOffered: Decoder<never> = () => undefined;

/** The defaults of all pages. */
const BLANK = {
  state: always(null),
  date: always(null),
  author: always(null),
  excerpt: always(''),
  progress: always(null),
};

const title = lineUpTo(1_000);
const author = orElse(readPerson, null);
const date = orElse(isoDate, null);
const isClosed = mapped(flag, (closed) => (closed ? 'closed' : 'open'));

/** Many releases have only a tag, and no name. */
const releaseTitle = (tag: string) => anyOf(at('name', title), at(tag, title));
const releaseState = orElse(
  mapped(oneOf(true), () => 'prerelease' as const),
  null,
);

function graphqlProgress(node: unknown): Page['progress'] {
  const total = (...keys: readonly string[]) =>
    keys.reduce((sum, key) => sum + count(member(node, key, 'totalCount')), 0);
  const completed = total('closedIssues', 'closedPulls');
  return { completed, total: completed + total('openIssues', 'openPulls') };
}

function restProgress(data: unknown): Page['progress'] {
  const completed = count(member(data, 'closed_issues'));
  return { completed, total: completed + count(member(data, 'open_issues')) };
}

const GRAPHQL: Readonly<Record<Kind, Decoder<Page>>> = {
  milestone: build({
    ...BLANK,
    kind: always('milestone'),
    title: at('title', title),
    url: at('url', webUrl),
    state: at('closed', orElse(isClosed, null)),
    date: at('dueOn', date),
    author: at('creator', author),
    excerpt: at('description', markdownExcerpt),
    progress: graphqlProgress,
  }),
  project: build({
    ...BLANK,
    kind: always('project'),
    title: at('title', title),
    url: at('url', webUrl),
    state: at('closed', orElse(isClosed, null)),
    author: at('creator', author),
    excerpt: (node) => excerpt(member(node, 'shortDescription')) || markdownExcerpt(member(node, 'readme')),
  }),
  release: build({
    ...BLANK,
    kind: always('release'),
    title: releaseTitle('tagName'),
    url: at('url', webUrl),
    state: at('isPrerelease', releaseState),
    date: orElse(anyOf(at('publishedAt', isoDate), at('createdAt', isoDate)), null),
    author: at('author', author),
    excerpt: at('description', markdownExcerpt),
  }),
  commit: build({
    ...BLANK,
    kind: always('commit'),
    title: at('messageHeadline', title),
    url: at('url', webUrl),
    date: at('committedDate', date),
    author: at('author.user', author),
    excerpt: at('messageBody', excerpt),
  }),
  orgDiscussion: notOffered,
};

/** The first line, and what follows it. */
const commitMessage = orElse(
  mapped(text, (message) => {
    const [headline = ''] = message.split('\n', 1);
    return { headline, body: message.slice(headline.length) };
  }),
  { headline: '', body: '' },
);

const REST: Readonly<Record<Kind, Decoder<Page>>> = {
  milestone: build({
    ...BLANK,
    kind: always('milestone'),
    title: at('title', title),
    url: at('html_url', webUrl),
    state: at('state', orElse(oneOf('open', 'closed'), null)),
    date: at('due_on', date),
    author: at('creator', author),
    excerpt: at('description', markdownExcerpt),
    progress: restProgress,
  }),
  release: build({
    ...BLANK,
    kind: always('release'),
    title: releaseTitle('tag_name'),
    url: at('html_url', webUrl),
    state: at('prerelease', releaseState),
    date: orElse(anyOf(at('published_at', isoDate), at('created_at', isoDate)), null),
    author: at('author', author),
    excerpt: at('body', markdownExcerpt),
  }),
  commit: build({
    ...BLANK,
    kind: always('commit'),
    title: at(
      'commit.message',
      mapped(commitMessage, ({ headline }) => title(headline)),
    ),
    url: at('html_url', webUrl),
    date: at('commit.committer.date', date),
    author: at('author', author),
    excerpt: at(
      'commit.message',
      mapped(commitMessage, ({ body }) => excerpt(body)),
    ),
  }),
  project: notOffered,
  orgDiscussion: notOffered,
};

/** Reads what `pageDocument` asks for. */
export const graphqlPage = (kind: Kind): Decoder<Page> => GRAPHQL[kind];

/** Reads what REST answers for a milestone, a release or a commit. */
export const restPage = (kind: Kind): Decoder<Page> => REST[kind];
