import {
  COMMAND_NAMES,
  commandOf,
  optionOf,
  optionsOf,
  SHELLS,
  type CommandName,
  type OptionName,
  type Shell,
} from './commands';

/** A script with which a shell completes the command line. */
export function completionFor(shell: Shell): string {
  return { bash: bashScript, zsh: zshScript, fish: fishScript }[shell]();
}

export const isShell = (word: string): word is Shell => (SHELLS as readonly string[]).includes(word);

/** What the options do that can stand without a command. */
const ALONE = { help: 'print the help', version: 'print the version' } as const;

/** What an option does, without what the help says further. */
const inShort = (what: string): string => /^.*?(?=[:;\n]|, for|$)/.exec(what)?.[0] ?? what;

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** Options of one command may be those of another one, with the same values. */
const WITH_VALUE = [
  ...new Set(COMMAND_NAMES.flatMap((name) => optionsOf(name).map(([option]) => option))),
].filter((name) => optionOf(name).type === 'string');

function bashScript(): string {
  const dashed = (names: readonly OptionName[]) => names.map((name) => `--${name}`).join(' ');
  const values = WITH_VALUE.map((name) => {
    const { choices, isFile = false } = optionOf(name);
    const how = choices ? `-W ${quoted(choices.join(' '))}` : isFile ? '-f' : '';
    return `    --${name}) how=${how === '' ? "''" : `(${how})`} ;;`;
  });
  const commands = COMMAND_NAMES.map((name) => {
    const { choices } = commandOf(name);
    const options = dashed(optionsOf(name).map(([option]) => option));
    const others = choices ? `-W ${quoted(choices.join(' '))}` : '-f';
    return `      ${name}) options=${quoted(options)} others=(${others}) ;;`;
  });
  return `# meeting-notes in bash: eval "$(meeting-notes completion bash)"
_meeting_notes() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD - 1]} command='' word options
  local -a how others
  # bash takes the sign in --group=owner for a word of its own.
  if [[ $previous == '=' ]]; then
    previous=\${COMP_WORDS[COMP_CWORD - 2]}
  elif [[ $current == '=' ]]; then
    current=''
  fi
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD - 1}"; do
    case $word in ${COMMAND_NAMES.join(' | ')})
      command=$word
      break
      ;;
    esac
  done
  COMPREPLY=()
  case $previous in
${values.join('\n')}
    *)
      case $command in
${commands.join('\n')}
      *) options=${quoted(dashed(Object.keys(ALONE) as OptionName[]))} others=(-W ${quoted(COMMAND_NAMES.join(' '))}) ;;
      esac
      if [[ $current == -* ]]; then how=(-W "$options"); else how=("\${others[@]}"); fi
      ;;
  esac
  [[ \${how[0]} ]] || return 0
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "\${how[@]}" -- "$current")
}
complete -o filenames -F _meeting_notes meeting-notes
`;
}

function zshScript(): string {
  const described = (word: string, what: string) => quoted(`${word}:${what}`);
  const commands = COMMAND_NAMES.map((name) => described(name, commandOf(name).summary));
  const cases = COMMAND_NAMES.map((name) => {
    const { choices } = commandOf(name);
    const others = choices ? `1:SHELL:(${choices.join(' ')})` : '*:PATH:_files';
    const specs = [...optionsOf(name).map(([option, what]) => zshOption(option, what)), others];
    return `    ${name})\n      _arguments ${specs.map(quoted).join(' \\\n        ')}\n      ;;`;
  });
  const alone = Object.entries(ALONE).map(([name, what]) => quoted(`--${name}[${what}]`));
  return `#compdef meeting-notes
# meeting-notes in zsh: eval "$(meeting-notes completion zsh)"
_meeting_notes() {
  local -a commands
  commands=(
    ${commands.join('\n    ')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    _arguments ${alone.join(' ')}
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _meeting_notes ]]; then
  _meeting_notes "$@"
else
  compdef _meeting_notes meeting-notes
fi
`;
}

function zshOption(name: OptionName, what: string): string {
  const { value, choices, isFile = false, multiple = false } = optionOf(name);
  const text = inShort(what).replace(/[[\]]/g, '\\$&');
  const action = choices ? `(${choices.join(' ')})` : isFile ? '_files' : '';
  return `${multiple ? '*' : ''}--${name}[${text}]${value === undefined ? '' : `:${value}:${action}`}`;
}

function fishScript(): string {
  const line = (...words: readonly string[]): string => `complete -c meeting-notes ${words.join(' ')}\n`;
  const within = (name: CommandName) => ['-n', quoted(`__fish_seen_subcommand_from ${name}`)];
  const alone = ['-n', '__fish_use_subcommand'];
  const parts = COMMAND_NAMES.flatMap((name) => {
    const { choices } = commandOf(name);
    return [
      line(...within(name), ...(choices ? ['-a', quoted(choices.join(' '))] : ['-F'])),
      ...optionsOf(name).map(([option, what]) => line(...within(name), ...fishOption(option, what))),
    ];
  });
  return [
    '# meeting-notes in fish: meeting-notes completion fish > ~/.config/fish/completions/meeting-notes.fish\n',
    line('-f'),
    ...COMMAND_NAMES.map((name) => line(...alone, '-a', name, '-d', quoted(commandOf(name).summary))),
    ...Object.entries(ALONE).map(([name, what]) => line(...alone, '-l', name, '-d', quoted(what))),
    ...parts,
  ].join('');
}

function fishOption(name: OptionName, what: string): string[] {
  const { type, choices, isFile = false } = optionOf(name);
  const value = type === 'boolean' ? [] : isFile ? ['-r', '-F'] : ['-x'];
  const list = choices ? ['-a', quoted(choices.join(' '))] : [];
  return ['-l', name, ...value, ...list, '-d', quoted(inShort(what))];
}
