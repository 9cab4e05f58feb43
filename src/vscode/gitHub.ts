import * as vscode from 'vscode';
import { GitHubClient } from '../github/client';
import type { Issue, Person, Result } from '../github/model';
import type { Target } from '../notes/note';
import type { Session } from './session';
import { onDidChangeSettings, readSettings } from './settings';

/** GitHub as the present settings and the present user see it. */
export class GitHub implements vscode.Disposable {
  readonly #session: Session;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  #client: Promise<GitHubClient> | null = null;

  /** What was asked before may be answered otherwise now. */
  readonly onDidChange = this.#changed.event;

  constructor(session: Session) {
    this.#session = session;
    this.#listeners = vscode.Disposable.from(
      session.onDidChange(() => this.refresh()),
      onDidChangeSettings(() => this.refresh()),
    );
  }

  async issue(target: Target): Promise<Result<Issue>> {
    return (await this.#ready()).issue(target);
  }

  async members(organization: string): Promise<Result<readonly Person[]>> {
    return (await this.#ready()).members(organization);
  }

  /** Forgets what is known, so that the next question goes to GitHub. */
  refresh(): void {
    this.#client = null;
    this.#changed.fire();
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#changed.dispose();
  }

  #ready(): Promise<GitHubClient> {
    this.#client ??= this.#session.token().then(
      (token) =>
        new GitHubClient({
          apiUrl: readSettings().apiUrl,
          fetch: (...request) => fetch(...request),
          token,
          now: Date.now,
        }),
    );
    return this.#client;
  }
}
