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
import { showError, showInformation } from '../editor/messages';

/** VS Code's authentication providers: for github.com, and for the server in the setting `github-enterprise.uri`. */
const PROVIDER = 'github';
const ENTERPRISE_PROVIDER = 'github-enterprise';
const SECRET = 'github.token';
/** In milliseconds. Without a GitHub provider VS Code fails only after five seconds, for which no hover should wait. */
const LOOKUP = 500;

/** Who is signed in to which host. */
export interface Access {
  readonly hosts: readonly HostAccess[];
  /** Whether VS Code has answered; until then a signed-in user may look signed out. */
  readonly isSettled: boolean;
}

/** The user's sign-ins to GitHub. Only `signIn` and `signOut` show anything. */
export class Session implements vscode.Disposable {
  readonly #secrets: vscode.SecretStorage;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #ended = new vscode.EventEmitter<string>();
  readonly #listeners: vscode.Disposable;
  #lookup: Promise<readonly HostAccess[]> | null = null;

  /** Tokens may have changed or gone. */
  readonly onDidChange = this.#changed.event;
  /** Fires with the name of a host when its token has definitely gone, in this window or another one. */
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

  /** The tokens for the hosts in the settings, as far as they are known by now. */
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
   * Signs in when the user asks for it, and shows the account, or why it failed. Returns whether it succeeded. `isRejected`:
   * whether the host rejects the current sign-in. `name`: the host; null lets the user choose.
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
      // The former account is signed out at once, even if VS Code takes long to tell the new one. For tokens, `secrets` fires.
      if (scopes) this.#ended.fire(host.name);
      this.#lookAgain();
      return true;
    } catch (error) {
      this.#log.warn('Signing in failed:', error);
      if (isRefusal(error)) return false;
      const cause = error instanceof Error ? error.message : String(error);
      void showError(
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

  /** Deletes the user's tokens. VS Code's own sessions can only be ended in its Accounts menu. */
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

  /** Looks up the accounts again the next time, as settings have changed. */
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

  /** Asks for a token and stores it if the host accepts it. Returns its login; undefined if the user cancels. */
  async #takeToken(host: Host): Promise<string | undefined> {
    const options = { fetch: (...request: Parameters<typeof fetch>) => fetch(...request), now: Date.now };
    const given = await askForToken(host, (token, signal) =>
      ownerOfToken({ host, token }, { ...options, timeouts: TIMEOUTS }, signal),
    );
    if (!given) return undefined;
    // A random name keeps the answers of different tokens apart without telling anything about them.
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

/** Shows a message with a button that runs a command, without waiting for it. */
function tell(said: string, next: string, command: string): void {
  void showInformation(said, next).then((chosen) => {
    if (chosen === next) void vscode.commands.executeCommand(command);
  });
}

function secretOf({ name }: Host): string {
  return name === GITHUB ? SECRET : `${SECRET} ${name}`;
}

/** The session with the most scopes: a user who has several wants to be able to write. */
async function sessionOf(provider: string): Promise<vscode.AuthenticationSession | undefined> {
  for (const scopes of [...SCOPES, []]) {
    const session = await vscode.authentication.getSession(provider, scopes, { silent: true });
    if (session) return session;
  }
  return undefined;
}

/** Signs in by VS Code, which returns the current session again unless a new one is forced. Returns the login. */
async function signInBy(provider: string, scopes: readonly string[], isRejected: boolean): Promise<string> {
  const session = isRejected
    ? await vscode.authentication.getSession(provider, scopes, { forceNewSession: true })
    : await vscode.authentication.getSession(provider, scopes, { createIfNone: true });
  return session.account.label;
}

/** null if the secret is no token. */
function hostOfSecret(key: string): string | null {
  if (key === SECRET) return GITHUB;
  return key.startsWith(`${SECRET} `) ? key.slice(SECRET.length + 1) : null;
}

/** Reads `name token`, or a token alone. */
function readSecret(secret: string | undefined): { token: string; account: string } | null {
  const [, account = 'token', token] = /^(?:(\S+) )?(\S+)$/.exec(secret ?? '') ?? [];
  return token === undefined ? null : { token, account };
}

/** Whether the user declined, which needs no message. VS Code's error tells it only by its text. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && /did not consent|cancel/i.test(error.message);
}
