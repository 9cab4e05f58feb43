import * as vscode from 'vscode';
import type { Repository } from '../notes/note';

const SECTION = 'meetingNotes';
export const GITHUB = 'github.com';

/** The user's settings, each checked: a settings file may hold anything. */
export interface Settings {
  /** Glob patterns of the files that are notes. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly defaultRepository: Repository | null;
  readonly organizations: readonly string[];
  /** Root of GitHub's REST API without a trailing slash. */
  readonly apiUrl: string;
  readonly doneMark: string;
  readonly fileName: string;
}

const API_URL = 'https://api.github.com';
const DONE_MARK = '✅';
const FILE_NAME = 'YYYYMMDD.md';

/** The settings that hold for `scope`, a file or a folder. */
export function readSettings(scope?: vscode.Uri): Settings {
  const configuration = vscode.workspace.getConfiguration(SECTION, scope ?? null);
  const text = (key: string, fallback: string) => {
    const value = configuration.get<unknown>(key);
    return typeof value === 'string' && value.trim() ? value.trim() : fallback;
  };
  const list = (key: string) => {
    const value = configuration.get<unknown>(key);
    return Array.isArray(value)
      ? value.filter((entry): entry is string => typeof entry === 'string' && entry !== '')
      : [];
  };
  return {
    include: list('notes.include'),
    exclude: list('notes.exclude'),
    defaultRepository: readRepository(text('defaultRepository', '')),
    organizations: list('organizations'),
    apiUrl: readApiUrl(text('github.apiUrl', API_URL)),
    doneMark: text('actions.doneMark', DONE_MARK),
    fileName: text('newNote.fileName', FILE_NAME),
  };
}

/** Runs `react` whenever one of the extension's settings changes. */
export function onDidChangeSettings(react: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) react();
  });
}

function readRepository(text: string): Repository | null {
  const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(text) ?? [];
  return owner && name ? { host: GITHUB, owner, name } : null;
}

/** A token travels to this address: only HTTPS, or this machine itself, will do. */
function readApiUrl(text: string): string {
  if (!URL.canParse(text)) return API_URL;
  const url = new URL(text);
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && loopback);
  return safe ? url.href.replace(/\/$/, '') : API_URL;
}
