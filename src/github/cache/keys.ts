import type { Repository, Target } from '../../notes/note';

/** A number in a repository; issues, pull requests and discussions are numbered together. */
export type IssueNumber = Pick<Target, 'repository' | 'number'>;

/** The key of a target. GitHub ignores case in names, and so does the key. */
export function repositoryKey({ owner, name }: Repository): string {
  return `${owner}/${name}`.toLowerCase();
}

export function issueKey({ repository, number }: IssueNumber): string {
  return `${repositoryKey(repository)}#${number}`;
}

/** The target of a key that `issueKey` has made, with names in lower case. */
export function targetOfKey(host: string, key: string): Target {
  const [, owner = '', name = '', number] = /^([^/]*)\/([^#]*)#(\d+)$/.exec(key) ?? [];
  return { repository: { host, owner, name }, number: Number(number), kind: null };
}
