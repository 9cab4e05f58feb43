import vscode = require('vscode');
import type { Host } from '../../github/hosts';

/** A way to sign in. */
export interface SignInWay extends vscode.QuickPickItem {
  /** The scopes for VS Code's provider; null: the user enters a token. */
  readonly scopes: readonly string[] | null;
}

const FOR_PRIVATE = ['repo', 'read:org'];
const TO_WRITE = ['public_repo', 'read:user'];
const TO_READ = ['read:user'];
/** The scopes of possible sessions, those with the most rights first. */
export const SCOPES: readonly (readonly string[])[] = [FOR_PRIVATE, TO_WRITE, TO_READ];

const signInWays = (): readonly SignInWay[] => [
  {
    label: vscode.l10n.t('For public repositories'),
    detail: vscode.l10n.t('To read: asks GitHub for no scopes, only for who you are.'),
    scopes: TO_READ,
  },
  {
    label: vscode.l10n.t('For public repositories, including writing'),
    detail: vscode.l10n.t('To comment, close, assign and create issues: asks for the scope "public_repo".'),
    scopes: TO_WRITE,
  },
  {
    label: vscode.l10n.t('For private repositories too'),
    detail: vscode.l10n.t('To read and write: asks for the scope "repo"; GitHub has no narrower one.'),
    scopes: FOR_PRIVATE,
  },
  {
    label: vscode.l10n.t('With a personal access token'),
    detail: vscode.l10n.t('Use this if VS Code cannot sign in to GitHub by itself.'),
    scopes: null,
  },
];

/** Asks which host to sign in to, if there are several. */
export async function pickHost(hosts: readonly Host[]): Promise<Host | undefined> {
  if (hosts.length <= 1) return hosts[0];
  const items = hosts.map((host) => ({ label: host.name, host }));
  return (
    await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Sign In to GitHub'),
      placeHolder: vscode.l10n.t('To which host?'),
    })
  )?.host;
}

/** Asks how to sign in. VS Code's own ways are offered if it has a provider for the host. */
export async function pickWay(host: Host, hasProvider: boolean): Promise<SignInWay | undefined> {
  const ways = signInWays().filter(({ scopes }) => hasProvider || scopes === null);
  return vscode.window.showQuickPick(ways, {
    title: titleFor(host),
    placeHolder: vscode.l10n.t('Public issues are shown without signing in, up to GitHub’s limit.'),
  });
}

export const titleFor = ({ name }: Host): string => vscode.l10n.t('Sign In to GitHub: {0}', name);
