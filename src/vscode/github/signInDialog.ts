import * as vscode from 'vscode';
import type { Host } from '../../github/hosts';

const TITLE = 'Sign In to GitHub';

/** A way to sign in. */
export interface SignInWay extends vscode.QuickPickItem {
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

/** The host to sign in to; nobody is asked where there is one only. */
export async function pickHost(hosts: readonly Host[]): Promise<Host | undefined> {
  if (hosts.length <= 1) return hosts[0];
  const items = hosts.map((host) => ({ label: host.name, host }));
  return (await vscode.window.showQuickPick(items, { title: TITLE, placeHolder: 'To which host?' }))?.host;
}

/** How to sign in; VS Code's own ways are offered where it has them for this host. */
export async function pickWay(host: Host, hasProvider: boolean): Promise<SignInWay | undefined> {
  const ways = WAYS.filter(({ scopes }) => hasProvider || scopes === null);
  return vscode.window.showQuickPick(ways, {
    title: `${TITLE}: ${host.name}`,
    placeHolder: 'Public issues are shown without signing in, up to GitHub’s limit.',
  });
}

/** The token that the user pastes; undefined where he gives none. */
export async function askForToken(host: Host): Promise<string | undefined> {
  const token = await vscode.window.showInputBox({
    title: `${TITLE}: ${host.name}`,
    prompt: 'Paste a personal access token. It is kept in VS Code’s secret storage.',
    password: true,
    ignoreFocusOut: true,
    validateInput: (value) => (/^\S*$/.test(value.trim()) ? null : 'A token holds no blanks.'),
  });
  return token?.trim();
}
