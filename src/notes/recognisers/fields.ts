/** `2026-05-20`, with or without the time. */
const DAY = '\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d)?';
/** What plugins of Obsidian note down of a task, other than who is to do it. */
const KEYS =
  'due|scheduled|start|created|completion|cancelled|priority|repeat|recurrence|id|dependsOn|onCompletion';
/** `[due:: 2026-05-20]`, `(due:: 2026-05-20)` */
const BRACKETED = `[[(](?:${KEYS})::[^[\\]()]{0,60}[\\])]`;
/** `📅 2026-05-20` */
const SIGNED = `(?:📅|📆|🗓️?|⏳|⌛|🛫|➕|✅|❌|⏰)\\uFE0F?[ \\t]{0,3}${DAY}`;
/** `⏫`, `🆔 abc`, `🔁 every week` */
const OTHER = '(?:🔺|⏫|🔼|🔽|⏬)\\uFE0F?|🆔[ \\t]{0,3}[\\w-]{1,40}|🔁[ \\t]{0,3}every [a-z\\d ]{1,40}';
/** `@due(2026-05-20)`, `@done` */
const TAGGED = '@(?:due|done|started|created|cancelled|start|defer)(?:\\([^()]{0,60}\\)|(?=\\s*$))';
const FIELDS = new RegExp([BRACKETED, SIGNED, OTHER, TAGGED].join('|'), 'gu');
/** What may stand in a line with one. */
const MAY_HOLD = /::|\(|[📅📆🗓⏳⌛🛫➕✅❌⏰🔺⏫🔼🔽⏬🆔🔁]|@done|@cancelled/u;
/** ` ^a1b2c3`: what others link to. */
const ANCHOR = /(?<=\s)\^[\w-]{1,60}$/;

/** A task's words without the fields in them, which say nothing of who is to do it. */
export function withoutFields(text: string): string {
  return MAY_HOLD.test(text) ? text.replace(FIELDS, ' ').trimEnd() : text;
}

/** Where a task's words end in front of the fields and the anchor behind them, but for those that say that it is done. */
export function endBeforeFields(line: string): number {
  let end = line.trimEnd().length;
  for (let found = tailOf(line, end); found > 0; found = tailOf(line, end))
    end = line.slice(0, end - found).trimEnd().length;
  return end;
}

/** No field is longer. */
const MAX_FIELD = 90;
const LAST = new RegExp(`(?:${BRACKETED}|${SIGNED}|${OTHER})$`, 'u');
const SAYS_DONE = /^(?:✅|❌|[[(](?:completion|cancelled)::)/;

function tailOf(line: string, end: number): number {
  const tail = line.slice(Math.max(0, end - MAX_FIELD), end);
  const anchor = ANCHOR.exec(tail)?.[0];
  if (anchor !== undefined) return anchor.length;
  const field = MAY_HOLD.test(tail) ? LAST.exec(tail)?.[0] : undefined;
  return field === undefined || SAYS_DONE.test(field) ? 0 : field.length;
}
