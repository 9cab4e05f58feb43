import { anyOf, anything, at, build, mapped, member, orElse, validOf, type Decoder } from '../../decoder';
import type { IssueNumber } from '../cache/keys';
import type { Comment, Thread } from '../model';
import { entries, isoDate, webUrl } from './fields';
import { readIssueNode, readRestIssue } from './issue';
import { readPerson } from './people';
import { html } from './text';

const MAX_COMMENTS = 20;

/** Reads the repository of the answer to `threadDocument`. */
export function readThread(repository: unknown, asked: IssueNumber, host: string): Thread | undefined {
  const node = member(repository, 'thread') ?? member(repository, 'discussion');
  const issue = readIssueNode(node, asked, host);
  return (
    issue && {
      issue,
      bodyHtml: html(member(node, 'bodyHTML')),
      comments: readComments(member(node, 'last')) ?? [],
    }
  );
}

/** Reads an issue and the last page of its comments from REST answers with HTML (`full`). */
export function readRestThread(
  data: unknown,
  comments: unknown,
  asked: IssueNumber,
  host: string,
): Thread | undefined {
  const issue = readRestIssue(data, asked, host);
  return (
    issue && { issue, bodyHtml: html(member(data, 'body_html')), comments: readComments(comments) ?? [] }
  );
}

/** Reads a comment of REST, such as the one just written. */
export const readRestComment: Decoder<Comment> = build({
  author: at('user', orElse(readPerson, null)),
  bodyHtml: at('body_html', html),
  createdAt: at('created_at', isoDate),
  url: at('html_url', webUrl),
});

const graphqlComment: Decoder<Comment> = build({
  author: at('author', orElse(readPerson, null)),
  bodyHtml: at('bodyHTML', html),
  createdAt: at('createdAt', isoDate),
  url: at('url', webUrl),
});

/** Hidden as spam, abuse or off topic. */
const isMinimized = (data: unknown): boolean => member(data, 'isMinimized') === true;

/** Reads the last of a list of comments, GraphQL's or REST's, oldest first. */
export const readComments: Decoder<readonly Comment[]> = mapped(entries(anything, Infinity), (all) =>
  validOf(anyOf((data) => (isMinimized(data) ? undefined : graphqlComment(data)), readRestComment))(
    all.slice(-MAX_COMMENTS),
  ),
);
