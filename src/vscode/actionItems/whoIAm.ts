import vscode = require('vscode');
import { meOf, type Me } from '../../notes/notebook/owners';
import type { GitHub } from '../../github/client';
import { onDidChangeSettings, readSettings } from '../editor/settings';

/** The names of the user in notes: those in the settings, and their handles on the hosts they are signed in to. */
export class WhoIAm implements vscode.Disposable {
  readonly #gitHub: GitHub;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #life = new AbortController();
  readonly #listeners: vscode.Disposable;
  /** Hosts that were asked and did not answer. */
  readonly #asked = new Set<string>();
  #names: readonly string[] = [];
  #me: Me = meOf([]);

  /** The names have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(gitHub: GitHub) {
    this.#gitHub = gitHub;
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      onDidChangeSettings(() => this.#look()),
      gitHub.accounts.onDidChangeStatus(() => this.#look()),
      gitHub.accounts.onDidChangeIssues((targets) => {
        if (targets.length === 0) this.#asked.clear(); // another user may be signed in
      }),
    );
    this.#look();
  }

  /** Empty if unknown. */
  get me(): Me {
    return this.#me;
  }

  /** Asks each host that the user is signed in to for their handle, unless it has answered. */
  ask(): void {
    for (const host of this.#gitHub.accounts.hosts) {
      const status = this.#gitHub.accounts.status(host);
      if (!status?.signedIn || status.login !== null || this.#asked.has(host)) continue;
      this.#asked.add(host);
      this.#gitHub.people.whoAmI(host, this.#life.signal).then(
        () => this.#look(),
        () => undefined, // it rejects only when it is aborted
      );
    }
  }

  dispose(): void {
    this.#life.abort();
    this.#listeners.dispose();
  }

  #look(): void {
    const logins = this.#gitHub.accounts.hosts.flatMap(
      (host) => this.#gitHub.accounts.status(host)?.login ?? [],
    );
    const names = [...logins, ...readSettings().aliases];
    if (names.join('\n') === this.#names.join('\n')) return;
    this.#names = names;
    this.#me = meOf(names);
    this.#changed.fire();
  }
}
