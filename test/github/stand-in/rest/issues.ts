import { addComment, assign, changeState, createIssue } from '../data/writes';
import type { Issue, PullRequest, Repository } from '../data/model';
import { searchThreads } from '../search';
import {
  created,
  forbidden,
  gone,
  locked,
  movedPermanently,
  notFound,
  ok,
  requiresAuthentication,
  validationFailed,
  type Answer,
} from './answer';
import { nestedRepository } from './repository';
import { fields, inRepository, page, param, searchWords, type Handler, type RestRequest } from './request';
import { comment as commentShape, issue as issueShape, pullRequest as pullRequestShape } from './thread';

/** Hands the issue or pull request named by the third parameter on; the moved and the deleted are told as GitHub tells them. */
function ofIssue(
  handle: (
    request: RestRequest,
    repository: Repository,
    thread: Issue | PullRequest,
  ) => Answer | Promise<Answer>,
): Handler {
  return inRepository((request, repository) => {
    const { data, api } = request.scope;
    const number = Number(param(request, 2));
    const moved = repository.transferred[number];
    const target = moved && data.repository(moved.owner, moved.name);
    if (target) return movedPermanently(`${api}/repositories/${target.id}/issues/${moved.number}`);
    if (repository.deleted.includes(number)) return gone();
    const thread = data.thread(repository, number);
    return thread && thread.kind !== 'discussion' ? handle(request, repository, thread) : notFound();
  });
}

/** `GET /repos/{owner}/{repo}/issues/{issue_number}` */
export const issue = ofIssue(async ({ scope, media }, repository, thread) =>
  ok(await issueShape(scope, repository, thread, media)),
);

/** `GET /repos/{owner}/{repo}/pulls/{pull_number}` */
export const pullRequest = ofIssue(async ({ scope, media }, repository, thread) =>
  thread.kind === 'pull' ? ok(await pullRequestShape(scope, repository, thread, media)) : notFound(),
);

/** `GET /repos/{owner}/{repo}/issues` */
export const issues = inRepository((request, repository) => {
  const { query, scope, media } = request;
  const state = query.get('state') ?? 'open';
  const labels = query.get('labels')?.split(',') ?? [];
  const creator = query.get('creator')?.toLowerCase();
  const listed = repository.threads
    .filter((thread) => thread.kind !== 'discussion')
    .filter((thread) => state === 'all' || (thread.state === 'open') === (state === 'open'))
    .filter((thread) => labels.every((label) => thread.labels.includes(label)))
    .filter((thread) => creator === undefined || thread.author?.toLowerCase() === creator)
    .filter((thread) => thread.updatedAt >= (query.get('since') ?? ''));
  const by = query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt';
  listed.sort((one, other) => other[by].localeCompare(one[by]));
  if (query.get('direction') === 'asc') listed.reverse();
  return page(request, listed, (thread) => issueShape(scope, repository, thread, media));
});

/** `GET /repos/{owner}/{repo}/issues/{issue_number}/comments` */
export const comments = ofIssue((request, repository, thread) =>
  page(
    request,
    thread.comments.filter(({ createdAt }) => createdAt >= (request.query.get('since') ?? '')),
    (one) => commentShape(request.scope, repository, thread, one, request.media),
  ),
);

/** `GET /search/issues` */
export const issuesFound: Handler = (request) => {
  const words = searchWords(request);
  if (typeof words !== 'string') return words;
  const { scope, query, media } = request;
  const sort = query.get('sort');
  const q = sort ? `${words} sort:${sort}-${query.get('order') ?? 'desc'}` : words;
  const hits = searchThreads(scope.data, scope.viewer, q, ['issue', 'pull']);
  return page(
    request,
    hits,
    async ({ repository, thread }) => {
      if (thread.kind === 'discussion') throw new TypeError('Discussions are not searched for over REST.');
      const shape = await issueShape(scope, repository, thread, media);
      // Search tells less of an issue, and its description knows no empty body.
      const told = Object.entries(shape).filter(
        ([name]) => !['closed_by', 'parent_issue_url'].includes(name),
      );
      const body = media === 'raw' || media === 'full' ? { body: thread.body } : {};
      return {
        ...Object.fromEntries(told),
        ...body,
        repository: nestedRepository(scope, repository),
        score: 1,
      };
    },
    (items) => ({
      total_count: hits.length,
      incomplete_results: false,
      items,
      search_type: 'lexical',
    }),
  );
};

/** `POST /repos/{owner}/{repo}/issues` */
export const newIssue = inRepository(async ({ scope, body, media }, repository) => {
  if (!scope.viewer) return requiresAuthentication();
  const { title, body: text, assignees, labels, milestone } = fields(body);
  if (typeof title !== 'string' || title === '') return validationFailed('Issue', 'title');
  const added = createIssue(scope.data, repository, scope.viewer, {
    title,
    body: typeof text === 'string' ? text : '',
    assignees: strings(assignees),
    labels: strings(labels),
    milestone: typeof milestone === 'number' ? milestone : null,
  });
  return created((await issueShape(scope, repository, added, media)) as { url: string });
});

/** Most letters that GitHub takes in a comment. */
const LONGEST = 65_536;

/** `POST /repos/{owner}/{repo}/issues/{issue_number}/comments` */
export const newComment = ofIssue(async ({ scope, body, media }, repository, thread) => {
  if (!scope.viewer) return requiresAuthentication();
  const { body: text } = fields(body);
  if (typeof text !== 'string' || text === '') return validationFailed('IssueComment', 'body');
  if (text.length > LONGEST) return validationFailed('IssueComment', 'body', 'invalid');
  if (thread.locked && !scope.data.canPush(repository, scope.viewer)) return locked();
  const added = addComment(repository, thread, scope.viewer, text);
  return created(await commentShape(scope, repository, thread, added, media));
});

/** `PATCH /repos/{owner}/{repo}/issues/{issue_number}`: title, body, state, labels, assignees. */
export const changedIssue = ofIssue(async ({ scope, body, media }, repository, thread) => {
  if (!scope.viewer) return requiresAuthentication();
  const push = scope.data.canPush(repository, scope.viewer);
  if (!push && thread.author !== scope.viewer.login) return forbidden();
  const { title, body: text, state, state_reason: reason, labels, assignees } = fields(body);
  if (state !== undefined && state !== 'open' && state !== 'closed') {
    return validationFailed('Issue', 'state', 'invalid');
  }
  if (typeof title === 'string') thread.title = title;
  if (typeof text === 'string') thread.body = text;
  if (push && labels !== undefined) thread.labels = strings(labels);
  if (push && assignees !== undefined) thread.assignees = strings(assignees);
  if (state) {
    changeState(thread, scope.viewer, state, reason === 'not_planned' ? 'not_planned' : 'completed');
  }
  return ok(await issueShape(scope, repository, thread, media));
});

/** `POST` and `DELETE /repos/{owner}/{repo}/issues/{issue_number}/assignees`: silent where the asker may not push. */
const assigning = (change: 'add' | 'remove') =>
  ofIssue(async ({ scope, body, media }, repository, thread) => {
    if (!scope.viewer) return requiresAuthentication();
    const logins = strings(fields(body).assignees);
    if (scope.data.canPush(repository, scope.viewer))
      assign(scope.data, repository, thread, { [change]: logins });
    const shape = (await issueShape(scope, repository, thread, media)) as { url: string };
    return change === 'add' ? created(shape) : ok(shape);
  });
export const assigned = assigning('add');
export const unassigned = assigning('remove');

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
