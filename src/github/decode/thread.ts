import { entries, isoDate, member, readAll, webUrl } from './json';
import type { Comment, Thread } from '../model';
import { html } from './words';
import { readIssueNode, readRestIssue, type Asked } from './issue';
import { readPerson } from './people';

/** How many of the last comments are kept. */
const COMMENTS = 20;

/** Reads the repository of the answer to `threadDocument`. */
export function readThread(repository: unknown, asked: Asked, host: string): Thread | null {
  const node = member(repository, 'thread') ?? member(repository, 'discussion');
  const issue = readIssueNode(node, asked, host);
  if (issue === null) return null;
  const comments = readComments(member(node, 'last')) ?? [];
  return { issue, bodyHtml: html(member(node, 'bodyHTML')), comments };
}

/** Reads an issue and the last page of its comments as REST answers them where both are asked for as HTML (`full`). */
export function readRestThread(data: unknown, comments: unknown, asked: Asked, host: string): Thread | null {
  const issue = readRestIssue(data, asked, host);
  if (issue === null) return null;
  return { issue, bodyHtml: html(member(data, 'body_html')), comments: readComments(comments) ?? [] };
}

/** Reads the last of a list of comments, GraphQL's or REST's, oldest first; null where there is no list. */
export function readComments(data: unknown): readonly Comment[] | null {
  const found = entries(data);
  return found && readAll(found.slice(-COMMENTS), COMMENTS, readComment);
}

function readComment(data: unknown): Comment | null {
  // Hidden as spam, abuse or off topic.
  if (member(data, 'isMinimized') === true) return null;
  const graphql = member(data, 'bodyHTML') !== undefined;
  return graphql ? commentOf(data, 'author', 'bodyHTML', 'createdAt', 'url') : readRestComment(data);
}

/** Reads a comment as REST tells it, e.g. the one just written. */
export function readRestComment(data: unknown): Comment | null {
  return commentOf(data, 'user', 'body_html', 'created_at', 'html_url');
}

function commentOf(data: unknown, authorKey: string, bodyKey: string, createdKey: string, urlKey: string) {
  const createdAt = isoDate(member(data, createdKey));
  const url = webUrl(member(data, urlKey));
  if (createdAt === null || url === null) return null;
  return {
    author: readPerson(member(data, authorKey)),
    bodyHtml: html(member(data, bodyKey)),
    createdAt,
    url,
  };
}
