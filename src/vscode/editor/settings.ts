import vscode = require('vscode');
import { GITHUB, hostOf, isSafeAddress, type Host } from '../../github/hosts';
import type { OwnWords, Repository } from '../../notes/note';
import { listIn, ownWordsIn } from '../../notes/settingsList';
import { PROBLEM_KINDS, type ProblemKind } from '../../notes/problems/findProblems';

const SECTION = 'meetingNotes';

/** The user's settings, each checked: a settings file may hold anything. */
export interface Settings {
  /** Glob patterns of the files that are notes. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly defaultRepository: Repository | null;
  readonly organizations: readonly string[];
  /** github.com first, then the Enterprise hosts. */
  readonly hosts: readonly Host[];
  /** Where a click on a reference leads. */
  readonly linksOpen: 'panel' | 'browser';
  /** Words that mark an action item besides the usual ones. */
  readonly markers: readonly string[];
  /** Words of headings and labels besides those of the languages. */
  readonly words: OwnWords;
  readonly doneMark: string;
  /** Names under which notes speak of the user. */
  readonly aliases: readonly string[];
  readonly fileName: string;
  readonly inlineStatus: InlineStatusMode;
  /** Path of a template, relative to the workspace folder; empty for none. */
  readonly template: string;
  /** What becomes of the previous note's open action items in a new one. */
  readonly carryOver: 'ask' | 'always' | 'never';
  /** What is pointed out in notes, and how loudly. */
  readonly problems: ReadonlyMap<ProblemKind, ProblemSeverity>;
}

/** How prominently a problem is reported. */
export type ProblemSeverity = 'hint' | 'information' | 'warning';

/** What is shown behind a reference in the text. */
export type InlineStatusMode = 'off' | 'icon' | 'title';

const API_URL = 'https://api.github.com';
const DONE_MARK = '✅';
const FILE_NAME = 'YYYYMMDD.md';
/** The settings that say how a problem is shown. */
const PROBLEMS: Readonly<Record<ProblemKind, string>> = {
  actionWithoutOwner: 'problems.actionWithoutOwner',
  unknownOwner: 'problems.unknownOwner',
  overdue: 'problems.overdue',
  linkMismatch: 'problems.linkMismatch',
  missingReference: 'problems.missingReference',
  unresolvedReference: 'problems.unresolvedReference',
};

/** The settings that hold for `scope`, a file or a folder. */
export function readSettings(scope?: vscode.Uri): Settings {
  const configuration = vscode.workspace.getConfiguration(SECTION, scope ?? null);
  const text = (key: string, fallback: string) => {
    const value = configuration.get<unknown>(key);
    return typeof value === 'string' && value.trim() ? value.trim() : fallback;
  };
  const list = (key: string) => listIn(configuration.get<unknown>(key));
  return {
    include: list('notes.include'),
    exclude: list('notes.exclude'),
    defaultRepository: readRepository(text('defaultRepository', '')),
    organizations: list('organizations'),
    hosts: readHosts(text('github.apiUrl', API_URL), list('github.enterpriseHosts')),
    linksOpen: text('links.open', 'panel') === 'browser' ? 'browser' : 'panel',
    markers: list('actions.markers'),
    words: ownWordsIn(configuration.get<unknown>('words')),
    doneMark: text('actions.doneMark', DONE_MARK),
    aliases: list('actions.aliases'),
    fileName: text('newNote.fileName', FILE_NAME),
    inlineStatus: readInlineStatus(text('status.inline', 'icon')),
    template: text('newNote.template', ''),
    carryOver: readCarryOver(text('newNote.carryOver', 'ask')),
    problems: new Map(
      PROBLEM_KINDS.flatMap((kind) => {
        const severity = readSeverity(text(PROBLEMS[kind], 'off'));
        return severity ? [[kind, severity]] : [];
      }),
    ),
  };
}

/** Names of the hosts whose links are references. */
export function knownHosts(): string[] {
  return readSettings().hosts.map(({ name }) => name);
}

/** Runs `react` whenever one of the extension's settings changes. */
export function onDidChangeSettings(react: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) react();
  });
}

/** Runs `react` whenever the settings that choose which files are notes change. */
export function onDidChangeNoteFiles(react: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${SECTION}.notes`) || event.affectsConfiguration('files.exclude'))
      react();
  });
}

/** null for `off` and for invalid values. */
function readSeverity(text: string): ProblemSeverity | null {
  return text === 'hint' || text === 'information' || text === 'warning' ? text : null;
}

function readCarryOver(text: string): Settings['carryOver'] {
  return text === 'always' || text === 'never' ? text : 'ask';
}

function readRepository(text: string): Repository | null {
  const [, owner, name] = /^([\w.-]+)\/([\w.-]+)$/.exec(text) ?? [];
  return owner && name ? { host: GITHUB, owner, name } : null;
}

/** A token travels to these addresses: others than HTTPS or this machine itself will not do. */
function readHosts(apiUrl: string, enterprise: readonly string[]): Host[] {
  const own = isSafeAddress(apiUrl) ? apiUrl.replace(/(?<!\/)\/+$/, '') : API_URL;
  const others = enterprise.flatMap(
    (text) => hostOf(text.replace(/^https:\/\//i, '').replace(/(?<!\/)\/+$/, '')) ?? [],
  );
  const byName = new Map(others.map((host) => [host.name, host]));
  return [...byName.set(GITHUB, { name: GITHUB, apiUrl: own }).values()].sort(
    (a, b) => Number(b.name === GITHUB) - Number(a.name === GITHUB),
  );
}

function readInlineStatus(text: string): InlineStatusMode {
  return text === 'off' || text === 'title' ? text : 'icon';
}

/** Whether settings have changed that decide which files are notes and what they say. */
export function affectsNotes(event: vscode.ConfigurationChangeEvent): boolean {
  const own = ['notes', 'github', 'actions.markers', 'words'].map((name) => `meetingNotes.${name}`);
  return [...own, 'files.exclude'].some((name) => event.affectsConfiguration(name));
}
