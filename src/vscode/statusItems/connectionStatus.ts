import vscode = require('vscode');
import type { Status } from '../../github/model';
import { MARKDOWN } from '../editor/markdown';
import type { ActiveNote } from '../editor/activeNote';
import { escapeIcons } from '../editor/untrusted';
import { onDidChangeSettings, readSettings } from '../editor/settings';
import { failureText } from '../present/failureText';
import type { GitHub } from '../../github/client';

const signIn = () => ({ command: 'meetingNotes.signIn', title: vscode.l10n.t('Sign In') });
const signOut = () => ({ command: 'meetingNotes.signOut', title: vscode.l10n.t('Sign Out') });
const refresh = () => ({ command: 'meetingNotes.refresh', title: vscode.l10n.t('Try Again') });
/** Milliseconds; later than the end of a limit, so that it holds no more. */
const MOMENT = 1_000;

/** Says of each GitHub host, among the status of the language of a note, who is signed in, what is left and what is in the way. */
export function registerConnectionStatus(gitHub: GitHub, activeNote: ActiveNote): vscode.Disposable {
  const items = new Map<string, vscode.LanguageStatusItem>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    clearTimeout(timer);
    const hosts = activeNote.note === null ? [] : readSettings().hosts.map(({ name }) => name);
    for (const [host, item] of items) {
      if (hosts.includes(host)) continue;
      item.dispose();
      items.delete(host);
    }
    const ends = hosts.flatMap((host) => {
      const item = items.get(host) ?? createItem(host);
      items.set(host, item);
      const status = gitHub.accounts.status(host);
      Object.assign(item, describe(host, status));
      return status?.limitedUntil ?? [];
    });
    // Nothing else tells that a limit has ended.
    if (ends.length > 0) timer = setTimeout(show, Math.max(0, Math.min(...ends) - Date.now()) + MOMENT);
  };
  show();
  return vscode.Disposable.from(
    gitHub.accounts.onDidChangeStatus(show),
    onDidChangeSettings(show),
    activeNote.onDidChange(show),
    new vscode.Disposable(() => {
      clearTimeout(timer);
      for (const item of items.values()) item.dispose();
    }),
  );
}

function createItem(host: string): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem(`meetingNotes.connection.${host}`, MARKDOWN);
  item.name = `Meeting Notes: ${host}`;
  return item;
}

type Description = Required<Pick<vscode.LanguageStatusItem, 'text' | 'detail' | 'severity' | 'command'>>;

function describe(host: string, status: Status | null): Description {
  const { Information, Warning } = vscode.LanguageStatusSeverity;
  const isSignedIn = status?.signedIn ?? false;
  const who =
    status?.login != null
      ? vscode.l10n.t('signed in as @{0}', escapeIcons(status.login))
      : isSignedIn
        ? vscode.l10n.t('signed in')
        : vscode.l10n.t('signed out');
  if (status?.isRejected)
    return {
      text: vscode.l10n.t('{0}: sign-in not accepted', host),
      detail: vscode.l10n.t('It is wrong, has expired or was revoked.'),
      severity: Warning,
      command: signIn(),
    };
  if (status?.offline)
    return { text: vscode.l10n.t('{0}: offline', host), detail: who, severity: Warning, command: refresh() };
  if (status?.limitedUntil != null) {
    const detail = failureText({ kind: 'limited', until: status.limitedUntil });
    return { text: `${host}: ${who}`, detail, severity: Warning, command: isSignedIn ? signOut() : signIn() };
  }
  return {
    text: `${host}: ${who}`,
    detail:
      isSignedIn || status?.remaining != null
        ? left(status)
        : vscode.l10n.t('public issues only, when you ask for one'),
    severity: Information,
    command: isSignedIn ? signOut() : signIn(),
  };
}

function left(status: Status | null): string {
  if (status?.remaining == null) return '';
  const { language } = vscode.env;
  const remaining = status.remaining.toLocaleString(language);
  return status.limit === null
    ? vscode.l10n.t('{0} requests left this hour', remaining)
    : vscode.l10n.t('{0} of {1} requests left this hour', remaining, status.limit.toLocaleString(language));
}
