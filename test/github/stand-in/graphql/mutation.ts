import { readNodeId } from '../ids';
import type { Issue, PullRequest, Repository, Thread, User } from '../data/model';
import { addComment, changeState, createIssue } from '../data/writes';
import type { Context } from './context';
import { notFound, typedError } from './connection';
import { actorNode } from './people';
import { findNode } from './query';
import { commentNode, threadNode } from './threads';

interface Input<Fields> {
  readonly input: Fields & { readonly clientMutationId?: string | null };
}

/** The root of all mutations, for who is signed in. */
export function mutationRoot(context: Context, viewer: User) {
  return {
    createIssue: ({ input }: Input<NewIssue>) => {
      const found = findNode(context, input.repositoryId);
      if (!found || 'thread' in found) throw unknown(input.repositoryId);
      const issue = createIssue(context.data, found.repository, viewer, {
        title: input.title,
        body: input.body ?? '',
        assignees: names(input.assigneeIds),
        labels: names(input.labelIds),
        milestone: Number(names(input.milestoneId ? [input.milestoneId] : [])[0] ?? 0) || null,
      });
      return payload(input, { issue: threadNode(context, found.repository, issue) });
    },
    addComment: ({ input }: Input<{ readonly subjectId: string; readonly body: string }>) => {
      const { repository, thread } = findThread(context, input.subjectId);
      const comment = commentNode(
        context,
        repository,
        thread,
        addComment(repository, thread, viewer, input.body),
      );
      return payload(input, {
        commentEdge: { cursor: '', node: comment },
        subject: threadNode(context, repository, thread),
      });
    },
    closeIssue: ({ input }: Input<{ readonly issueId: string; readonly stateReason?: string | null }>) => {
      const { repository, thread } = findIssue(context, viewer, input.issueId);
      changeState(thread, viewer, 'closed', reasons[input.stateReason ?? ''] ?? 'completed');
      return payload(input, { issue: threadNode(context, repository, thread) });
    },
    reopenIssue: ({ input }: Input<{ readonly issueId: string }>) => {
      const { repository, thread } = findIssue(context, viewer, input.issueId);
      changeState(thread, viewer, 'open', 'completed');
      return payload(input, { issue: threadNode(context, repository, thread) });
    },
  };

  function payload(input: { readonly clientMutationId?: string | null }, fields: object): object {
    return {
      clientMutationId: input.clientMutationId ?? null,
      actor: () => actorNode(context, viewer.login),
      ...fields,
    };
  }
}

interface NewIssue {
  readonly repositoryId: string;
  readonly title: string;
  readonly body?: string | null;
  readonly assigneeIds?: readonly string[] | null;
  readonly labelIds?: readonly string[] | null;
  readonly milestoneId?: string | null;
}

const reasons: Readonly<Record<string, 'completed' | 'not_planned' | 'duplicate'>> = {
  COMPLETED: 'completed',
  NOT_PLANNED: 'not_planned',
  DUPLICATE: 'duplicate',
};

function unknown(id: string) {
  return notFound(`a node with the global id of '${id}'`);
}

/** What ids name: logins, label names, milestone numbers. */
function names(ids: readonly string[] | null | undefined): string[] {
  return (ids ?? []).map((id) => {
    const name = readNodeId(id)?.name;
    if (name === undefined) throw unknown(id);
    return name.slice(name.indexOf('#') + 1);
  });
}

function findThread(context: Context, id: string): { repository: Repository; thread: Thread } {
  const found = findNode(context, id);
  if (!found || !('thread' in found)) throw unknown(id);
  return found;
}

function findIssue(
  context: Context,
  viewer: User,
  id: string,
): { repository: Repository; thread: Issue | PullRequest } {
  const { repository, thread } = findThread(context, id);
  if (thread.kind !== 'issue') throw unknown(id);
  if (!context.data.canPush(repository, viewer) && thread.author !== viewer.login) {
    throw typedError(
      'FORBIDDEN',
      `${viewer.login} does not have the correct permissions to execute this mutation`,
    );
  }
  return { repository, thread };
}
