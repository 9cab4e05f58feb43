import { GROUPINGS } from '../notes/notebook/groupings';
import { REGISTER_BEGIN, REGISTER_END } from '../notes/notebook/registerMarkers';

/** An option as `parseArgs` takes it; the help and the completion of shells say more of its value. */
interface Option {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  readonly multiple?: boolean;
  /** What the help calls its value. */
  readonly value?: string;
  /** All that its value may be. */
  readonly choices?: readonly string[];
  readonly isFile?: boolean;
}

/** All options, each declared once. */
export const OPTIONS = {
  all: { type: 'boolean' },
  owner: { type: 'string', multiple: true, value: 'WHO' },
  recent: { type: 'boolean' },
  since: { type: 'string', value: 'YYYY-MM-DD' },
  group: { type: 'string', value: 'BY', choices: GROUPINGS },
  markdown: { type: 'boolean' },
  write: { type: 'string', value: 'FILE', isFile: true },
  json: { type: 'boolean' },
  repo: { type: 'string', value: 'owner/name' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof OPTIONS;

/** An option by its name, of which nothing more is known. */
export const optionOf = (name: OptionName): Option => OPTIONS[name];

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** What the program can be asked to do. */
export interface Command {
  /** What the usage line says behind its name. */
  readonly usage: string;
  /** In a few words, for a list of commands. */
  readonly summary: string;
  readonly description: string;
  /** Its options, each with what it does. */
  readonly options: Readonly<Partial<Record<OptionName, string>>>;
  /** Said below the options. */
  readonly remark?: string;
  /** What stands behind the options; null for paths of notes. */
  readonly choices: readonly string[] | null;
}

const HELP = 'print this help';
const ALL = 'also read Markdown files in a folder that do not look like minutes';
const REPO = 'what a bare #12 means if the note itself does not say';

/** All commands, each declared once. */
const COMMANDS = {
  scan: {
    usage: '[OPTION]... PATH...',
    summary: 'print the open action items',
    description:
      'scan prints the open action items as a table. Each item appears once, however often it was carried over, and the most urgent come first.',
    options: {
      all: ALL,
      owner: "only the items of this handle or name, and everybody's; can be repeated",
      recent:
        'only recent items: of the last three meetings of each active series, due within 30 days, or in notes that changed in the last 14 days',
      since: 'only the items of meetings since this day',
      group: 'group by owner, due, meeting, series or repository',
      markdown: 'print a Markdown table, for a comment or an email; on GitHub, handles in it notify people',
      json: 'print everything that was read instead, one line for each Markdown file (JSON Lines)',
      repo: REPO,
      help: HELP,
    },
    remark: 'On a terminal, lines are cut to its width and overdue items are red, unless NO_COLOR is set.',
    choices: null,
  },
  decisions: {
    usage: '[OPTION]... [PATH]...',
    summary: 'print what was decided',
    description:
      'decisions prints what was decided as a Markdown table, newest first, of the notes in PATH or in the current folder. A decision that says that it supersedes an earlier one is joined with it.',
    options: {
      all: ALL,
      since: 'only the decisions of meetings since this day',
      write: `put the table into FILE, between the lines\n${REGISTER_BEGIN} and\n${REGISTER_END}; the rest of FILE stays as it is. A FILE that does not exist is created`,
      json: 'print one line for each decision instead (JSON Lines)',
      repo: REPO,
      help: HELP,
    },
    choices: null,
  },
  completion: {
    usage: SHELLS.join('|'),
    summary: 'print what a shell completes this command line with',
    description:
      'completion prints a script with which a shell completes commands and options when you press Tab. For bash, add this line to ~/.bashrc; for zsh, write zsh for bash, and add it to ~/.zshrc behind compinit:\n\n  eval "$(meeting-notes completion bash)"\n\nFor fish, run this once:\n\n  meeting-notes completion fish > ~/.config/fish/completions/meeting-notes.fish',
    options: { help: HELP },
    choices: SHELLS,
  },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];

/** A command by its name, of which nothing more is known. */
export const commandOf = (name: CommandName): Command => COMMANDS[name];

/** The options of a command, each with what it does. */
export function optionsOf(name: CommandName): (readonly [name: OptionName, what: string])[] {
  return Object.entries(commandOf(name).options) as [OptionName, string][];
}
