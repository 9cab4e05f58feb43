import { picturesOf } from '../../github/pictures';
import type { Target } from '../../notes/note';
import { targetKey } from '../../notes/references/referenceGroups';
import { readSettings } from '../editor/settings';

/** Where the pictures in the panel may come from, as sources of a content security policy. */
export class PanelPictures {
  /** Hosts whose pictures the reader has asked for, by the issue. */
  readonly #asked = new Map<string, Set<string>>();

  /** Those that are shown of an issue unasked, or because they were asked for. */
  shown(target: Target): string[] {
    const asked = this.#asked.get(targetKey(target)) ?? [];
    return [...this.#hostsFor(target).own, ...Array.from(asked, (host) => `https://${host}`)];
  }

  /** Those that the page must let in for that. */
  policy(target: Target): string[] {
    return [...this.shown(target), ...this.#hostsFor(target).stores];
  }

  /** The user wants to see the pictures of a host in this issue. */
  show(target: Target, host: string): void {
    const key = targetKey(target);
    this.#asked.set(key, new Set([...(this.#asked.get(key) ?? []), host]));
  }

  clear(): void {
    this.#asked.clear();
  }

  #hostsFor({ repository }: Target) {
    const host = readSettings().hosts.find(({ name }) => name === repository.host);
    return host ? picturesOf(host) : { own: [], stores: [] };
  }
}
