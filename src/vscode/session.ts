import * as vscode from 'vscode';

const PROVIDER = 'github';
const SECRET = 'github.token';
const SIGN_IN = 'Sign In to GitHub';
/** Where VS Code has no GitHub provider it says so after five seconds only: no hover waits for that. */
const LOOKUP = 500;

/** Who is signed in to GitHub. Looking never shows anything; `signIn` does. */
export class Session implements vscode.Disposable {
  readonly #secrets: vscode.SecretStorage;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listeners: vscode.Disposable;
  #lookup: Promise<string | null> | null = null;

  /** The token may be another one, or none. */
  readonly onDidChange = this.#changed.event;

  constructor(secrets: vscode.SecretStorage, log: vscode.LogOutputChannel) {
    this.#secrets = secrets;
    this.#log = log;
    this.#listeners = vscode.Disposable.from(
      vscode.authentication.onDidChangeSessions((event) => {
        if (event.provider.id === PROVIDER) this.#forget();
      }),
      secrets.onDidChange((event) => {
        if (event.key === SECRET) this.#forget();
      }),
    );
  }

  /** The token to ask GitHub with, null when signed out or while that is not known yet. */
  async token(): Promise<string | null> {
    this.#lookup ??= this.#find();
    const lookup = this.#lookup;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => {
        resolve(null);
        void lookup.then((token) => {
          if (token !== null && this.#lookup === lookup) this.#changed.fire();
        });
      }, LOOKUP);
    });
    const token = await Promise.race([lookup, late]);
    clearTimeout(timer);
    return token;
  }

  /** Signs in at the user's wish, and tells him where that fails. */
  async signIn(): Promise<void> {
    const way = await pickWay();
    if (!way) return;
    try {
      if (way.scopes) await vscode.authentication.getSession(PROVIDER, way.scopes, { createIfNone: true });
      else await this.#askForToken();
    } catch (error) {
      this.#log.warn('Signing in failed:', error);
      if (isRefusal(error)) return;
      const cause = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(
        `VS Code could not sign in to GitHub (${cause}). A personal access token will do instead: run "Sign In to GitHub" again.`,
      );
    }
    this.#forget();
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#changed.dispose();
  }

  async #find(): Promise<string | null> {
    const stored = await this.#secrets.get(SECRET);
    if (stored) return stored;
    try {
      const session = await vscode.authentication.getSession(PROVIDER, [], { silent: true });
      return session?.accessToken ?? null;
    } catch (error) {
      this.#log.info('VS Code offers no GitHub sign-in here:', error);
      return null;
    }
  }

  async #askForToken(): Promise<void> {
    const token = await vscode.window.showInputBox({
      title: SIGN_IN,
      prompt: 'Paste a personal access token. It is kept in VS Code’s secret storage.',
      password: true,
      ignoreFocusOut: true,
      validateInput: (value) => (/^\S*$/.test(value.trim()) ? null : 'A token holds no blanks.'),
    });
    if (token?.trim()) await this.#secrets.store(SECRET, token.trim());
  }

  #forget(): void {
    this.#lookup = null;
    this.#changed.fire();
  }
}

/** Whoever declines knows that he did. VS Code tells it by the message alone. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && /did not consent|cancel/i.test(error.message);
}

interface SignInWay extends vscode.QuickPickItem {
  /** What VS Code is to ask GitHub for; null: the user brings a token. */
  readonly scopes: string[] | null;
}

const WAYS: readonly SignInWay[] = [
  {
    label: 'For public repositories',
    detail: 'Asks GitHub for no rights beyond knowing who you are.',
    scopes: ['read:user'],
  },
  {
    label: 'For private repositories too',
    detail: 'GitHub has no narrower right for these than "repo".',
    scopes: ['repo', 'read:org'],
  },
  {
    label: 'With a personal access token',
    detail: 'Where VS Code cannot sign in to GitHub by itself.',
    scopes: null,
  },
];

function pickWay(): Thenable<SignInWay | undefined> {
  return vscode.window.showQuickPick(WAYS, {
    title: SIGN_IN,
    placeHolder: 'Public issues are shown without signing in, up to GitHub’s limit.',
  });
}
