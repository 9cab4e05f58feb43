import type { Commit, Label, Milestone, Release, Repository } from '../data/model';
import { nodeId, numericId } from '../ids';
import type { Scope } from '../scope';
import { nullableUser, owner } from './people';

export function repositoryUrl(scope: Scope, repository: Repository): string {
  return `${scope.api}/repos/${repository.owner}/${repository.name}`;
}

export function pageUrl(scope: Scope, repository: Repository): string {
  return `${scope.web}/${repository.owner}/${repository.name}`;
}

/** The links that every form of a repository carries. */
function links(url: string): object {
  return {
    archive_url: `${url}/{archive_format}{/ref}`,
    assignees_url: `${url}/assignees{/user}`,
    blobs_url: `${url}/git/blobs{/sha}`,
    branches_url: `${url}/branches{/branch}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    comments_url: `${url}/comments{/number}`,
    commits_url: `${url}/commits{/sha}`,
    compare_url: `${url}/compare/{base}...{head}`,
    contents_url: `${url}/contents/{+path}`,
    contributors_url: `${url}/contributors`,
    deployments_url: `${url}/deployments`,
    downloads_url: `${url}/downloads`,
    events_url: `${url}/events`,
    forks_url: `${url}/forks`,
    git_commits_url: `${url}/git/commits{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    git_tags_url: `${url}/git/tags{/sha}`,
    hooks_url: `${url}/hooks`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    issue_events_url: `${url}/issues/events{/number}`,
    issues_url: `${url}/issues{/number}`,
    keys_url: `${url}/keys{/key_id}`,
    labels_url: `${url}/labels{/name}`,
    languages_url: `${url}/languages`,
    merges_url: `${url}/merges`,
    milestones_url: `${url}/milestones{/number}`,
    notifications_url: `${url}/notifications{?since,all,participating}`,
    pulls_url: `${url}/pulls{/number}`,
    releases_url: `${url}/releases{/id}`,
    stargazers_url: `${url}/stargazers`,
    statuses_url: `${url}/statuses/{sha}`,
    subscribers_url: `${url}/subscribers`,
    subscription_url: `${url}/subscription`,
    tags_url: `${url}/tags`,
    teams_url: `${url}/teams`,
    trees_url: `${url}/git/trees{/sha}`,
  };
}

/** `full-repository` */
export function fullRepository(scope: Scope, repository: Repository): object {
  return { ...nestedRepository(scope, repository), network_count: 0, subscribers_count: 0 };
}

/** `repository`: as it stands within other things. */
export function nestedRepository(scope: Scope, repository: Repository): object {
  const fullName = `${repository.owner}/${repository.name}`;
  const url = repositoryUrl(scope, repository);
  const page = pageUrl(scope, repository);
  const open = repository.threads.filter(
    (thread) => thread.kind !== 'discussion' && thread.state === 'open',
  ).length;
  const push = scope.data.canPush(repository, scope.viewer);
  return {
    id: repository.id,
    node_id: nodeId('Repository', fullName),
    name: repository.name,
    full_name: fullName,
    owner: owner(scope, repository.owner),
    private: repository.private,
    visibility: repository.private ? 'private' : 'public',
    html_url: page,
    description: repository.description,
    fork: false,
    url,
    ...links(url),
    clone_url: `${page}.git`,
    git_url: `git://github.com/${fullName}.git`,
    ssh_url: `git@github.com:${fullName}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: repository.language,
    default_branch: 'main',
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    open_issues: open,
    open_issues_count: open,
    size: 1024,
    topics: [],
    is_template: false,
    has_issues: true,
    has_projects: true,
    has_wiki: false,
    has_pages: false,
    has_downloads: true,
    has_discussions: repository.threads.some((thread) => thread.kind === 'discussion'),
    archived: false,
    disabled: false,
    license: null,
    pushed_at: repository.createdAt,
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    ...(scope.viewer && {
      permissions: { admin: false, maintain: false, push, triage: push, pull: true },
    }),
  };
}

/** `label`. */
export function label(scope: Scope, repository: Repository, { name, color, description }: Label): object {
  return {
    id: numericId(`${repository.id} ${name}`),
    node_id: nodeId('Label', `${repository.owner}/${repository.name}#${name}`),
    url: `${repositoryUrl(scope, repository)}/labels/${encodeURIComponent(name)}`,
    name,
    color,
    default: name === 'bug',
    description: description || null,
  };
}

/** `milestone`. */
export function milestone(scope: Scope, repository: Repository, of: Milestone): object {
  const url = `${repositoryUrl(scope, repository)}/milestones/${of.number}`;
  const threads = repository.threads.filter(
    (thread) => thread.kind !== 'discussion' && thread.milestone === of.number,
  );
  const open = threads.filter((thread) => thread.kind !== 'discussion' && thread.state === 'open').length;
  return {
    url,
    html_url: `${pageUrl(scope, repository)}/milestone/${of.number}`,
    labels_url: `${url}/labels`,
    id: repository.id * 100 + of.number,
    node_id: nodeId('Milestone', `${repository.owner}/${repository.name}#${of.number}`),
    number: of.number,
    title: of.title,
    description: of.description,
    creator: nullableUser(scope, of.creator),
    open_issues: open,
    closed_issues: threads.length - open,
    state: of.state,
    created_at: of.createdAt,
    updated_at: of.createdAt,
    due_on: of.dueOn,
    closed_at: of.state === 'closed' ? of.dueOn : null,
  };
}

/** Id of a release. */
export function releaseId(repository: Repository, { tag }: Release): number {
  return numericId(`${repository.id} ${tag}`);
}

/** `release`, without its body, which depends on the media type. */
export function release(scope: Scope, repository: Repository, of: Release): object {
  const id = releaseId(repository, of);
  const url = `${repositoryUrl(scope, repository)}/releases/${id}`;
  return {
    url,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    html_url: `${pageUrl(scope, repository)}/releases/tag/${of.tag}`,
    id,
    author: nullableUser(scope, of.author),
    node_id: nodeId('Release', `${repository.owner}/${repository.name}#${of.tag}`),
    tag_name: of.tag,
    target_commitish: 'main',
    name: of.name,
    draft: false,
    immutable: false,
    prerelease: of.prerelease,
    created_at: of.createdAt,
    published_at: of.createdAt,
    updated_at: of.createdAt,
    assets: [],
    tarball_url: `${repositoryUrl(scope, repository)}/tarball/${of.tag}`,
    zipball_url: `${repositoryUrl(scope, repository)}/zipball/${of.tag}`,
  };
}

/** `commit`. */
export function commit(scope: Scope, repository: Repository, of: Commit): object {
  const url = `${repositoryUrl(scope, repository)}/commits/${of.sha}`;
  const git = `${repositoryUrl(scope, repository)}/git`;
  const name = scope.data.user(of.author)?.name ?? of.author;
  const signed = { name, email: `${of.author}@users.noreply.github.com`, date: of.createdAt };
  return {
    sha: of.sha,
    node_id: nodeId('Commit', `${repository.owner}/${repository.name}#${of.sha}`),
    url,
    html_url: `${pageUrl(scope, repository)}/commit/${of.sha}`,
    comments_url: `${url}/comments`,
    commit: {
      url: `${git}/commits/${of.sha}`,
      author: signed,
      committer: signed,
      message: of.message,
      comment_count: 0,
      tree: { sha: of.sha, url: `${git}/trees/${of.sha}` },
    },
    author: nullableUser(scope, of.author),
    committer: nullableUser(scope, of.author),
    parents: [],
    stats: { total: 5, additions: 4, deletions: 1 },
    files: [],
  };
}
