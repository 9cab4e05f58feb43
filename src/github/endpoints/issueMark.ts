/** An HTML comment in a line of its own, which GitHub keeps in an issue's text and does not show. */
const MARK = /^<!-- meeting-notes: ([\da-f]{32}) -->$/;

/** The mark of what an issue is created of. It is a hash: nothing of `source` can be read from it. */
export async function markOf(source: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(source));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The Markdown of an issue with a mark below it. */
export function withMark(body: string, mark: string): string {
  return `${body.trimEnd()}\n\n<!-- meeting-notes: ${mark} -->\n`;
}

/** Whether an issue's Markdown carries the mark; words of a note in it, which are quoted, are none. */
export function carriesMark(body: string, mark: string): boolean {
  return body.split(/\r?\n/).some((line) => MARK.exec(line.trimEnd())?.[1] === mark);
}
