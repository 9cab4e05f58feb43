import type { Repository } from './note';

/** `https://github.com/o/r.git`, `git@github.com:o/r.git`, `ssh://git@github.com/o/r`. */
const REMOTE =
  /^(?:(?:https?|ssh|git):\/\/(?:[^@/\s]*@)?([\w.-]+)(?::\d+)?\/|[\w.-]+@([\w.-]+):)([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/i;

/** The repository that a git remote's URL leads to, null where it is none on these hosts (lower case). */
export function readRemote(url: string, hosts: readonly string[]): Repository | null {
  const [, byUrl, byShell, owner, name] = REMOTE.exec(url) ?? [];
  const host = (byUrl ?? byShell ?? '').toLowerCase();
  return owner && name && hosts.includes(host) ? { host, owner, name } : null;
}

/** A fork's `upstream` holds the issues that its notes speak of, not the fork; `origin` goes before all others. */
export function pickRemote<R extends { readonly name: string }>(remotes: readonly R[]): R | undefined {
  const byName = (name: string) => remotes.find((remote) => remote.name === name);
  return byName('upstream') ?? byName('origin') ?? remotes[0];
}
