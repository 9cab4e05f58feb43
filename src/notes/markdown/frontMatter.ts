/** The block of YAML or TOML at a note's start, as far as notes use it: one `key: value` or `key = value` a line. */
export interface FrontMatter {
  /** As it stands, fences and line endings included; empty where there is none. */
  readonly source: string;
  /** How many lines it takes. */
  readonly lines: number;
  /** By key in lower case, quotes removed. */
  readonly values: ReadonlyMap<string, string>;
}

const NONE: FrontMatter = { source: '', lines: 0, values: new Map() };
const MAX_CHARACTERS = 20_000;
const FORMATS = {
  yaml: { end: /^(?:---|\.\.\.)[ \t]*$/, field: /^([\w-]+):[ \t](.*)$/ },
  toml: { end: /^\+\+\+[ \t]*$/, field: /^([\w-]+)[ \t]*=(.*)$/ },
} as const;

/** Reads the front matter at the start of a note. */
export function readFrontMatter(text: string): FrontMatter {
  const [, fence] = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/.exec(text) ?? [];
  if (fence === undefined) return NONE;
  const { end: last, field } = FORMATS[fence === '---' ? 'yaml' : 'toml'];
  const values = new Map<string, string>();
  let lines = 0;
  for (const { index, 0: whole, 1: line = '', 2: end = '' } of text
    .slice(0, MAX_CHARACTERS)
    .matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/gy)) {
    lines++;
    if (lines > 1 && last.test(line)) {
      return { source: text.slice(0, index + whole.length), lines, values };
    }
    if (end === '') return NONE;
    const [, key, value] = field.exec(line) ?? [];
    if (key !== undefined && value !== undefined)
      values.set(key.toLowerCase(), unquote(value.replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, '')));
  }
  return NONE;
}

const unquote = (value: string): string => value.replace(/^(['"])(.*)\1$/, '$2');
