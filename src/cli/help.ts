import { COMMAND_NAMES, commandOf, optionOf, optionsOf, type CommandName, type OptionName } from './commands';

/** In characters. */
const WIDTH = 100;
/** Where it begins that the help says what an option does. */
const INDENT = 22;

const NOTES =
  'Meeting notes are Markdown files (.md or .markdown). A PATH is a file or a folder, which is searched with all its subfolders. Files in a folder that do not look like minutes are left out. Each file is read once, whatever links lead to it. How many notes were read, and what could not be read, goes to standard error.';

const STATUS = `Exit status:
  0  all went well
  1  a note could not be read (the others are still printed, but not written), there were no notes,
     or the output could not be written
  2  the command line was wrong
`;

/** The help for one command, or for all of them. */
export function helpFor(command: CommandName | null): string {
  return command === null ? wholeHelp() : commandHelp(command);
}

function wholeHelp(): string {
  const usages = [
    ...COMMAND_NAMES.map((name) => `${name} ${commandOf(name).usage}`),
    '[COMMAND] --help',
    '--version',
  ];
  const parts = [usageOf(usages), wrapped(NOTES), ...COMMAND_NAMES.map(describe), STATUS];
  return parts.join('\n');
}

function commandHelp(command: CommandName): string {
  const { usage, choices } = commandOf(command);
  const notes = choices === null ? [wrapped(NOTES)] : [];
  return [usageOf([`${command} ${usage}`]), describe(command), ...notes, STATUS].join('\n');
}

const usageOf = (usages: readonly string[]): string =>
  usages.map((usage, at) => `${at === 0 ? 'Usage:' : '      '} meeting-notes ${usage}\n`).join('');

function describe(command: CommandName): string {
  const { description, remark } = commandOf(command);
  const options = optionsOf(command).map(([name, what]) => optionLine(name, what));
  return [wrapped(description), options.join(''), ...(remark === undefined ? [] : [wrapped(remark)])].join(
    '\n',
  );
}

function optionLine(name: OptionName, what: string): string {
  const { value } = optionOf(name);
  const head = `  --${name}${value === undefined ? '' : ` ${value}`}`;
  return `${head.padEnd(INDENT - 1)} ${wrapped(what, INDENT)}`;
}

/** A text in lines that fit, all but the first behind so many blanks; the lines that it has already stay. */
function wrapped(text: string, indent = 0): string {
  const lines = text.split('\n').flatMap((line) => brokenUp(line, WIDTH - indent));
  return `${lines.join(`\n${' '.repeat(indent)}`)}\n`;
}

function brokenUp(line: string, width: number): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const at = rest.lastIndexOf(' ', width);
    if (at < 1) break;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  return [...lines, rest];
}
