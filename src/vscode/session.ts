import * as vscode from 'vscode';

const PROVIDER = 'github';
const SECRET = 'github.token';
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

  /** Signs in at the user's wish: through VS Code, with a token of his where it has no way to. */
  async signIn(): Promise<void> {
    const scopes = await pickScopes();
    if (!scopes) return;
    try {
      await vscode.authentication.getSession(PROVIDER, scopes, { createIfNone: true });
    } catch (error) {
      this.#log.warn('Signing in through VS Code failed:', error);
      if (!isRefusal(error)) await this.#signInWithToken();
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

  async #signInWithToken(): Promise<void> {
    const token = await vscode.window.showInputBox({
      title: 'Sign In to GitHub',
      prompt:
        'VS Code could not sign in. Paste a personal access token instead; it is kept in VS Code’s secret storage.',
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

/** Who has just declined to sign in is not asked for a token next. VS Code tells it by the message alone. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && /did not consent|cancel/i.test(error.message);
}

async function pickScopes(): Promise<string[] | undefined> {
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: 'Public repositories',
        detail: 'Asks GitHub for no rights beyond knowing who you are.',
        scopes: ['read:user'],
      },
      {
        label: 'Private repositories too',
        detail: 'GitHub has no narrower right for these than "repo".',
        scopes: ['repo', 'read:org'],
      },
    ],
    { title: 'Sign In to GitHub', placeHolder: 'What do your notes speak of?' },
  );
  return picked?.scopes;
}
