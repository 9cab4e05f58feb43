import { redate } from '../dates/writtenDate';

const LINE = /^([\w-]+)(:[ \t]*|[ \t]*=[ \t]*)((?![ \t]).*)$/;
const QUOTED = /^(["'])(.*)\1$/;
const DATE_KEY = /^(?:date|datum|data|fecha|dato|day)$/i;
/** What is said of minutes that are through: no new note is. */
const IS_THROUGH = /^(?:published|approved|final|reviewed|done|signed)$/i;
const IS_DRAFT = /^(?:draft|unpublished)$/i;
/** `19:00`, `7 pm`, `18h30`, `18.30 Uhr` */
const TIME = /^\d{1,2}(?:[:.h]\d{0,2})?\s*(?:[ap]\.?m\.?|uhr|h)?$/i;

function parse(line: string): { key: string; gap: string; quote: string; value: string } | null {
  const [, key, gap = '', rest = ''] = LINE.exec(line) ?? [];
  if (key === undefined) return null;
  const [, quote = '', value = rest.trim()] = QUOTED.exec(rest.trim()) ?? [];
  return { key, gap, quote, value };
}

/** A line of front matter as the note of another day has it, e.g. `date: 2024-05-12`, `published: true`. */
export function renewFrontLine(line: string, was: string | null, date: string): string {
  const dated = was === null ? line : redate(line, was, date);
  const parsed = parse(line);
  if (!parsed) return dated;
  const { key, gap, quote, value } = parsed;
  const write = (renewed: string): string =>
    `${key}${/[ \t]$/.test(gap) ? gap : `${gap} `}${quote}${renewed}${quote}`;
  if (IS_THROUGH.test(key) && /^(?:true|yes|on)$/i.test(value)) return write('false');
  if (IS_DRAFT.test(key) && /^(?:false|no|off)$/i.test(value)) return write('true');
  return DATE_KEY.test(key) && dated === line ? write(date) : dated;
}

/** Whether a line of front matter tells when a meeting began or ended: each has times of its own. */
export function isTimeLine(line: string): boolean {
  const { value = '' } = parse(line) ?? {};
  return TIME.test(value) && /[^\d]/.test(value);
}

/** The key of a line without its value, the quotes kept: `end: ""`. */
export function clearFrontLine(line: string): string {
  const parsed = parse(line);
  return parsed ? `${parsed.key}${parsed.gap}${parsed.quote}${parsed.quote}`.trimEnd() : line;
}
