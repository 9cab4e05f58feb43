import type { DataSet } from './data/dataSet';
import type { Repository, Thread, User } from './data/model';

/** A thread that was found, and where. */
export interface Hit {
  readonly repository: Repository;
  readonly thread: Thread;
}

interface Query {
  /** In lower case; all must occur. */
  readonly words: readonly string[];
  /** Lower-case values by lower-case name, e.g. `is` → `issue`, `open`. */
  readonly qualifiers: ReadonlyMap<string, readonly string[]>;
}

/** Reads GitHub's search syntax: words, `"several words"`, `name:value`, `name:"a value"`. */
function readQuery(q: string): Query {
  const words: string[] = [];
  const qualifiers = new Map<string, string[]>();
  for (const [, name, quoted, plain] of q.matchAll(/(?:([\w-]+):)?(?:"([^"]*)"|([^\s"]+))/g)) {
    const value = (quoted ?? plain ?? '').toLowerCase();
    if (name === undefined) words.push(value);
    else qualifiers.set(name.toLowerCase(), [...(qualifiers.get(name.toLowerCase()) ?? []), value]);
  }
  return { words, qualifiers };
}

/** Issues and pull requests, or discussions, that `viewer` may see; newest first, or as `sort:` says. */
export function searchThreads(
  data: DataSet,
  viewer: User | null,
  q: string,
  kinds: readonly Thread['kind'][],
): Hit[] {
  const query = readQuery(q);
  const hits = data.repositories
    .filter((repository) => data.canSee(repository, viewer) && within(repository, query))
    .flatMap((repository) => repository.threads.map((thread): Hit => ({ repository, thread })))
    .filter(({ thread }) => kinds.includes(thread.kind) && matches(thread, query, viewer));
  const sort = query.qualifiers.get('sort')?.[0] ?? 'created-desc';
  const time = ({ thread }: Hit): string =>
    sort.startsWith('updated') ? thread.updatedAt : thread.createdAt;
  const newestFirst = hits.sort((one, other) => time(other).localeCompare(time(one)));
  return sort.endsWith('-asc') ? newestFirst.reverse() : newestFirst;
}

function within(repository: Repository, { qualifiers }: Query): boolean {
  const owner = repository.owner.toLowerCase();
  const repositories = qualifiers.get('repo') ?? [];
  const owners = [...(qualifiers.get('org') ?? []), ...(qualifiers.get('user') ?? [])];
  if (repositories.length === 0 && owners.length === 0) return true;
  return owners.includes(owner) || repositories.includes(`${owner}/${repository.name.toLowerCase()}`);
}

function matches(thread: Thread, { words, qualifiers }: Query, viewer: User | null): boolean {
  const login = (value: string): string => (value === '@me' ? (viewer?.login ?? '') : value);
  const all = (name: string, test: (value: string) => boolean): boolean =>
    (qualifiers.get(name) ?? []).every(test);
  const fields = qualifiers.get('in') ?? ['title', 'body', 'comments'];
  const text = [
    fields.includes('title') ? thread.title : '',
    fields.includes('body') ? thread.body : '',
    ...(fields.includes('comments') ? thread.comments.map((comment) => comment.body) : []),
  ]
    .join('\n')
    .toLowerCase();
  return (
    words.every((word) => text.includes(word)) &&
    all('is', (value) => is(thread, value)) &&
    all('type', (value) => is(thread, value)) &&
    all('state', (value) => is(thread, value)) &&
    all('author', (value) => thread.author?.toLowerCase() === login(value)) &&
    all('label', (value) => thread.labels.some((label) => label.toLowerCase() === value)) &&
    all(
      'assignee',
      (value) =>
        thread.kind !== 'discussion' && thread.assignees.some((one) => one.toLowerCase() === login(value)),
    )
  );
}

/** `is:open`, `is:pr` and so on; unknown values match nothing. */
function is(thread: Thread, value: string): boolean {
  const open = thread.kind === 'discussion' ? !thread.closed : thread.state === 'open';
  switch (value) {
    case 'open':
      return open;
    case 'closed':
      return !open;
    case 'issue':
      return thread.kind === 'issue';
    case 'pr':
    case 'pull-request':
      return thread.kind === 'pull';
    case 'merged':
      return thread.kind === 'pull' && thread.state === 'merged';
    case 'draft':
      return thread.kind === 'pull' && thread.draft;
    case 'answered':
      return thread.kind === 'discussion' && thread.answer !== null;
    case 'unanswered':
      return thread.kind === 'discussion' && thread.answer === null;
    default:
      return value === 'public' || value === 'discussion';
  }
}

/** People by the beginning of their login or of a word of their name. */
export function searchUsers(data: DataSet, q: string): User[] {
  const { words, qualifiers } = readQuery(q);
  if (qualifiers.get('type')?.some((type) => type !== 'user')) return [];
  const fields = qualifiers.get('in') ?? ['login', 'name'];
  return data.users.filter((user) => {
    const login = user.login.toLowerCase();
    const parts = fields.includes('name') ? (user.name ?? '').toLowerCase().split(/\s+/) : [];
    if (fields.includes('login')) parts.push(login, ...login.split('-'));
    const named = qualifiers.get('user')?.includes(login) ?? true;
    return named && words.every((word) => parts.some((part) => part.startsWith(word)));
  });
}
