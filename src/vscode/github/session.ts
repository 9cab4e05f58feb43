import vscode = require('vscode');
import type { HostAccess } from '../../github/account';
import { TIMEOUTS } from '../../github/accounts';
import { GITHUB, type Host } from '../../github/hosts';
import { ownerOfToken } from '../../github/tokenCheck';
import { listed } from '../editor/language';
import { escapeIcons } from '../editor/untrusted';
import { readSettings } from '../editor/settings';
import { pickHost, pickWay, SCOPES } from './signInDialog';
import { askForToken } from './tokenPrompt';

/** VS Code's own sign-ins: to github.com, and to the one server of the setting `github-enterprise.uri`. */
const PROVIDER = 'github';
const ENTERPRISE_PROVIDER = 'github-enterprise';
const SECRET = 'github.token';
/** Where VS Code has no GitHub provider it says so after five seconds only: no hover waits for that. */
const LOOKUP = 500;

/** Who is signed in to which host. */
export interface Access {
  readonly hosts: readonly HostAccess[];
  /** false: VS Code has not told yet, so that a signed-in user may still look signed out. */
  readonly isSettled: boolean;
}

/** Who is signed in to GitHub. Looking never shows anything; `signIn` does. */
export class Session implements vscode.Disposable {
  readonly #secrets: vscode.SecretStorage;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #ended = new vscode.EventEmitter<string>();
  readonly #listeners: vscode.Disposable;
  #lookup: Promise<readonly HostAccess[]> | null = null;

  /** Tokens may be others, or gone. */
  readonly onDidChange = this.#changed.event;
  /** The token that a host was asked with, by the host's name, is gone for certain, in whatever window that was done. */
  readonly onDidEnd = this.#ended.event;

  constructor(secrets: vscode.SecretStorage, log: vscode.LogOutputChannel) {
    this.#secrets = secrets;
    this.#log = log;
    this.#listeners = vscode.Disposable.from(
      vscode.authentication.onDidChangeSessions(({ provider }) => {
        if (provider.id === PROVIDER || provider.id === ENTERPRISE_PROVIDER) this.#lookAgain();
      }),
      secrets.onDidChange(({ key }) => {
        const host = hostOfSecret(key);
        if (host === null) return;
        this.#ended.fire(host);
        this.#lookAgain();
      }),
    );
  }

  /** With which tokens the hosts of the settings are to be asked, as far as that is known by now. */
  async access(): Promise<Access> {
    const { hosts } = readSettings();
    this.#lookup ??= Promise.all(hosts.map((host) => this.#find(host)));
    const lookup = this.#lookup;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => {
        resolve(null);
        void lookup.then(() => {
          if (this.#lookup === lookup) this.#changed.fire();
        });
      }, LOOKUP);
    });
    const found = await Promise.race([lookup, late]);
    clearTimeout(timer);
    if (found) return { hosts: found, isSettled: true };
    return { hosts: hosts.map((host) => ({ host, token: null, account: null })), isSettled: false };
  }

  /**
   * Signs in at the user's wish, and tells them whose account it is, or why it fails; whether somebody is signed in by that.
   * `isRejected`: the present sign-in is of no use. `name`: of the host, if only one is meant.
   */
  async signIn(isRejected: (host: Host) => boolean, name: string | null): Promise<boolean> {
    const { hosts } = readSettings();
    const host = await pickHost(name === null ? hosts : hosts.filter((each) => each.name === name));
    const provider = host && this.#providerOf(host);
    const way = host && (await pickWay(host, provider !== null));
    if (!way) return false;
    try {
      const scopes = provider ? way.scopes : null;
      const login =
        scopes && provider ? await signInBy(provider, scopes, isRejected(host)) : await this.#takeToken(host);
      if (login === undefined) return false;
      const said = vscode.l10n.t('Signed in to {0} as @{1}.', host.name, escapeIcons(login));
      tell(said, vscode.l10n.t('Show References'), 'meetingNotes.references.focus');
      // Who was signed in before is not, however long VS Code takes to tell who is now. Of a token its storage tells.
      if (scopes) this.#ended.fire(host.name);
      this.#lookAgain();
      return true;
    } catch (error) {
      this.#log.warn('Signing in failed:', error);
      if (isRefusal(error)) return false;
      const cause = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(
        vscode.l10n.t(
          'VS Code could not sign in to {0} ({1}). You can use a personal access token instead: run "Sign In to GitHub" again.',
          host.name,
          cause,
        ),
      );
      this.#lookAgain();
      return false;
    }
  }

  /** Forgets the tokens that the user gave; VS Code's own sessions are its own to end. */
  async signOut(): Promise<void> {
    const stored = await this.#storedHosts();
    for (const host of stored) {
      await this.#secrets.delete(secretOf(host));
      this.#ended.fire(host.name);
    }
    this.#lookAgain();
    if (stored.length > 0) {
      const names = listed(stored.map(({ name }) => name));
      const said = vscode.l10n.t('Signed out of {0}; what you saw with your token has been removed.', names);
      tell(said, vscode.l10n.t('Sign In Again'), 'meetingNotes.signIn');
      return;
    }
    const said = vscode.l10n.t(
      'No personal access token is stored. To end VS Code’s own session, use "Accounts" in the activity bar.',
    );
    tell(said, vscode.l10n.t('Manage Accounts'), 'workbench.action.manageAccounts');
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#changed.dispose();
    this.#ended.dispose();
  }

  /** Begins a new look where settings changed. */
  invalidate(): void {
    this.#lookup = null;
  }

  async #find(host: Host): Promise<HostAccess> {
    const stored = readSecret(await this.#secrets.get(secretOf(host)));
    if (stored) return { host, ...stored };
    const provider = this.#providerOf(host);
    try {
      const session = provider === null ? undefined : await sessionOf(provider);
      if (session) return { host, token: session.accessToken, account: `${provider} ${session.account.id}` };
    } catch (error) {
      this.#log.info(`VS Code offers no sign-in to ${host.name} here:`, error);
    }
    return { host, token: null, account: null };
  }

  async #storedHosts(): Promise<Host[]> {
    const { hosts } = readSettings();
    const secrets = await Promise.all(hosts.map((host) => this.#secrets.get(secretOf(host))));
    return hosts.filter((_, index) => secrets[index] !== undefined);
  }

  /** Keeps a token that the host accepts, and returns whose it is; undefined where the user gives none. */
  async #takeToken(host: Host): Promise<string | undefined> {
    const options = { fetch: (...request: Parameters<typeof fetch>) => fetch(...request), now: Date.now };
    const given = await askForToken(host, (token, signal) =>
      ownerOfToken({ host, token }, { ...options, timeouts: TIMEOUTS }, signal),
    );
    if (!given) return undefined;
    // What one token showed is kept apart from what another did, by a name that tells nothing of it.
    await this.#secrets.store(secretOf(host), `${crypto.randomUUID()} ${given.token}`);
    return given.login;
  }

  #providerOf(host: Host): string | null {
    if (host.name === GITHUB) return PROVIDER;
    const uri = vscode.workspace.getConfiguration('github-enterprise').get<unknown>('uri');
    if (typeof uri !== 'string' || !URL.canParse(uri)) return null;
    return new URL(uri).host.toLowerCase() === host.name ? ENTERPRISE_PROVIDER : null;
  }

  #lookAgain(): void {
    this.#lookup = null;
    this.#changed.fire();
  }
}

/** Says what was done, with a button that leads on; nobody waits for it. */
function tell(said: string, next: string, command: string): void {
  void vscode.window.showInformationMessage(said, next).then((chosen) => {
    if (chosen === next) void vscode.commands.executeCommand(command);
  });
}

function secretOf({ name }: Host): string {
  return name === GITHUB ? SECRET : `${SECRET} ${name}`;
}

/** The session with the most rights: of several, whoever wants to write means one that may. */
async function sessionOf(provider: string): Promise<vscode.AuthenticationSession | undefined> {
  for (const scopes of [...SCOPES, []]) {
    const session = await vscode.authentication.getSession(provider, scopes, { silent: true });
    if (session) return session;
  }
  return undefined;
}

/** By VS Code, which would give the same session again unless told that it is of no use. Returns the account's name. */
async function signInBy(provider: string, scopes: readonly string[], isRejected: boolean): Promise<string> {
  const session = isRejected
    ? await vscode.authentication.getSession(provider, scopes, { forceNewSession: true })
    : await vscode.authentication.getSession(provider, scopes, { createIfNone: true });
  return session.account.label;
}

/** null for a secret of another kind. */
function hostOfSecret(key: string): string | null {
  if (key === SECRET) return GITHUB;
  return key.startsWith(`${SECRET} `) ? key.slice(SECRET.length + 1) : null;
}

/** `name token`, or a token alone. */
function readSecret(secret: string | undefined): { token: string; account: string } | null {
  const [, account = 'token', token] = /^(?:(\S+) )?(\S+)$/.exec(secret ?? '') ?? [];
  return token === undefined ? null : { token, account };
}

/** Whoever declines knows that he did. VS Code tells it by the message alone. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && /did not consent|cancel/i.test(error.message);
}
