import type { Note, Range, Reference, Target, TextEdit } from '../note';
import type { Reading } from '../reading';
import { readEdited } from './readEdited';
import { formatLink, percent, titleWords } from '../references/pastedLink';
import { targetSaid } from '../references/linkMismatch';
import { toOneLine } from '../references/untrusted';
import { formatTarget, sameTarget, targetUrl } from '../recognisers/targets';

/** A reference whose issue is known. */
export type Resolved = Reference & { readonly target: Target };

type References = Pick<Note, 'references'>;

/** Makes a Markdown link of a URL or of a short form, as the note writes its links; null where it is one. `kind`: what GitHub says it is. */
export function turnIntoLink(
  text: string,
  reference: Resolved,
  note: References,
  kind: Target['kind'] = null,
): TextEdit | null {
  const { form, target } = reference;
  if (form === 'link') return null;
  const known = { ...target, kind: target.kind ?? kind };
  const url = (reference.url ?? targetUrl(known)).replace(/[()<>\\]/g, percent);
  const others = note.references.filter(({ range }) => range !== reference.range);
  const link = formatLink({ url, target: known }, { references: others });
  const word = form === 'short' ? (/^\p{L}[\p{L} ]*(?=#)/u.exec(reference.text)?.[0] ?? '') : '';
  const hasWord = word !== '' && word.toLowerCase() !== target.repository.name.toLowerCase();
  return {
    range: withAngles(text, reference),
    newText: hasWord && !link.toLowerCase().startsWith(`[${word.toLowerCase()}`) ? `${word} ${link}` : link,
  };
}

/**
 * Writes `repo#12`, or `owner/repo#12` where that would mean another issue. null where nothing gets shorter, or where words or
 * what the address says besides the number would be lost.
 */
export function shortenReference(reading: Reading, reference: Resolved): TextEdit | null {
  const { target, url } = reference;
  if (target.repository.host !== 'github.com' || !saysNoMore(reference)) return null;
  if (url !== null && !/\/\d+\/?$/.test(url)) return null;
  const range = withAngles(reading.text, reference);
  for (const form of ['repository', 'full'] as const) {
    const newText = formatTarget(target, form);
    if (newText.length >= reference.text.length && reference.form === 'short') return null;
    if (means(reading, { range, newText }, target)) return { range, newText };
  }
  return null;
}

/** Whether a reference names an issue and nothing else. */
function saysNoMore({ form, text, target }: Resolved): boolean {
  if (form !== 'link') return form === 'url' || /^[^#][^#/]*\/[^#]+#/.test(text);
  const words = text.replace(/[\\`*]/g, '');
  return (
    words.includes(String(target.number)) && /^[\w./#: -]{1,120}$/.test(words) && !/\p{L} \p{L}/u.test(words)
  );
}

/** Whether an edit leaves a reference to `target` in its place. */
function means(reading: Reading, edit: TextEdit, target: Target): boolean {
  const { start, end } = edit.range;
  if (start.line !== end.line) return false;
  return readEdited(reading, [edit]).note.references.some(
    (reference) =>
      reference.range.start.line === start.line &&
      reference.range.start.character === start.character &&
      reference.text === edit.newText &&
      reference.target !== null &&
      sameTarget(reference.target, target),
  );
}

/** Writes an issue's title behind its reference, as pasting does; null where the line holds it already. */
export function addTitle(text: string, reference: Reference, title: string): TextEdit | null {
  const { end } = withAngles(text, reference);
  const words = toOneLine(title);
  if (words === '' || lineAt(text, end.line).toLowerCase().includes(words.toLowerCase())) return null;
  return { range: { start: end, end }, newText: ` ${titleWords(title)}` };
}

/** Where the text of a link and its URL disagree: has the text say what the URL does, in the form of the note's other links. */
export function followUrl(text: string, reference: Resolved, note: References): TextEdit | null {
  const words = textRange(text, reference);
  if (!words) return null;
  const others = note.references.filter(({ range }) => range !== reference.range);
  const link = formatLink({ url: '', target: reference.target }, { references: others });
  return { range: words, newText: link.slice(1, link.lastIndexOf(']')) };
}

/** Where the text of a link and its URL disagree: has the URL lead where the text says. null where the text names several. */
export function followText(text: string, reference: Resolved, note: References): TextEdit | null {
  const said = targetSaid(reference, note.references);
  const words = textRange(text, reference);
  if (!said || !words || reference.url === null) return null;
  const line = lineAt(text, words.end.line);
  const at = line.indexOf(reference.url, words.end.character);
  if (!line.startsWith('](', words.end.character) || at < 0 || at > words.end.character + 3) return null;
  const start = { line: words.end.line, character: at };
  return {
    range: { start, end: { line: start.line, character: at + reference.url.length } },
    newText: targetUrl(said),
  };
}

/** Where a link's text stands, between its brackets; null where it runs over several lines. */
function textRange(text: string, { form, range: { start }, text: words }: Reference): Range | null {
  const isThere = form === 'link' && lineAt(text, start.line).startsWith(`[${words}]`, start.character);
  if (!isThere) return null;
  return {
    start: { line: start.line, character: start.character + 1 },
    end: { line: start.line, character: start.character + 1 + words.length },
  };
}

/** The range of a reference, with the angle brackets around `<https://…>`. */
function withAngles(text: string, { form, range }: Reference): Range {
  const { start, end } = range;
  const hasAngles =
    form === 'url' &&
    lineAt(text, start.line)[start.character - 1] === '<' &&
    lineAt(text, end.line)[end.character] === '>';
  if (!hasAngles) return range;
  return {
    start: { line: start.line, character: start.character - 1 },
    end: { line: end.line, character: end.character + 1 },
  };
}

function lineAt(text: string, line: number): string {
  return text.split(/\r\n|\n|\r/, line + 1)[line] ?? '';
}
