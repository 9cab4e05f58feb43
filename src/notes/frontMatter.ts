/** The YAML block at a note's start, as far as notes use it: one `key: value` a line. */
export interface FrontMatter {
  /** Lines that it takes, 0 where there is none. */
  readonly lines: number;
  /** By key in lower case, quotes removed. */
  readonly values: ReadonlyMap<string, string>;
}

/** Reads the front matter of a note's lines. */
export function readFrontMatter(text: string): FrontMatter {
  const none = { lines: 0, values: new Map<string, string>() };
  if (!/^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.test(text)) return none;
  const values = new Map<string, string>();
  let lines = 1;
  const eachLine = /(.*)(\r\n|\n|\r|$)/gy;
  eachLine.exec(text);
  for (;;) {
    const match = eachLine.exec(text);
    if (!match || (match[0] === '' && match.index >= text.length)) return none;
    lines++;
    const line = match[1] ?? '';
    if (/^(?:---|\.\.\.)[ \t]*$/.test(line)) return { lines, values };
    const [, key, value] = /^([\w-]+):[ \t]+(.*?)[ \t]*$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined)
      values.set(key.toLowerCase(), value.replace(/^(['"])(.*)\1$/, '$2'));
    if (match[2] === '') return none;
  }
}
