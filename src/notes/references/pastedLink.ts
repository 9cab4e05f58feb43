import type { Note, Position, Reference, Target } from '../note';
import { readEdited } from '../edits/readEdited';
import { lineOf } from '../edits/textEdits';
import type { Reading } from '../reading';
import { escapeMarkdown, toOneLine, shorten } from './untrusted';
import { repositoryKey, targetOfUrl } from '../recognisers/targets';

/** A pasted address of an issue, a pull request or a discussion. */
export interface PastedUrl {
  /** Without blanks around it. */
  readonly pasted: string;
  /** Fit to stand between the brackets of a link. */
  readonly url: string;
  readonly target: Target;
}

/** What a text links to that is such an address and nothing else; null if it is none. */
export function readPastedUrl(text: string, hosts: readonly string[]): PastedUrl | null {
  const pasted = text.trim();
  if (/[\s\p{Cc}]/u.test(pasted) || !/^https?:\/\/.+\/\d+(?:[/?#].*)?$/i.test(pasted)) return null;
  const target = targetOfUrl(pasted, hosts);
  return target && { pasted, url: pasted.replace(/[()<>\\|]/g, percent), target };
}

/** What would end an address within a link, encoded. */
export const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

const TITLE_LENGTH = 300;

/** `[beacon#12](https://…)`, its text in the form in which the note writes such links; with a title behind it. */
export function formatLink(
  { url, target }: Pick<PastedUrl, 'url' | 'target'>,
  note: Pick<Note, 'references'>,
  title = '',
): string {
  const words = titleWords(title);
  return `[${escapeMarkdown(linkText(target, note))}](${url})${words === '' ? '' : ` ${words}`}`;
}

/** An issue's title as it is written behind a reference: one line, as text. */
export function titleWords(title: string): string {
  return escapeMarkdown(shorten(toOneLine(title), TITLE_LENGTH));
}

/** How a link's text tells an issue: `PR website/#12` has a word, the name and a slash. */
interface Shape {
  readonly word: string;
  readonly owner: boolean;
  readonly name: boolean;
  readonly separator: string;
}

const USUAL: Shape = { word: '', owner: false, name: true, separator: '' };

/** The shape that most links to the same repository have, else most links that name theirs. */
function linkText(target: Target, { references }: Pick<Note, 'references'>): string {
  const { owner, name } = target.repository;
  const key = repositoryKey(target.repository);
  const links = references.filter(({ form }) => form === 'link');
  const same = links.filter((link) => link.target && repositoryKey(link.target.repository) === key);
  const shape =
    mostFrequent(shapesOf(same, target)) ??
    mostFrequent(shapesOf(links, target).filter((one) => one.name)) ??
    USUAL;
  const repository = `${shape.owner ? `${owner}/` : ''}${shape.name ? name : ''}`;
  return `${shape.word}${repository}${shape.separator}#${target.number}`;
}

/** The shapes of links' texts. One that says what it is fits only its like. */
function shapesOf(links: readonly Reference[], { kind }: Target): Shape[] {
  return links.flatMap(({ text, target }) => {
    if (!target) return [];
    const { owner, name } = target.repository;
    const [found, word = '', withOwner, withName, separator = ''] =
      new RegExp(
        `^((?:prs?|mrs?|pull requests?|issues?|discussions?) ?)?(${literal(owner)}/)?(${literal(name)})?([/ ]?)#${target.number}$`,
        'i',
      ).exec(text) ?? [];
    if (found === undefined || (word !== '' && target.kind !== kind)) return [];
    return [{ word, owner: withOwner !== undefined, name: withName !== undefined, separator }];
  });
}

const literal = (text: string): string => text.replaceAll('.', '\\.');

function mostFrequent(shapes: readonly Shape[]): Shape | null {
  const counts = new Map<string, { readonly shape: Shape; count: number }>();
  for (const shape of shapes) {
    const key = JSON.stringify(shape);
    const counted = counts.get(key) ?? { shape, count: 0 };
    counts.set(key, { shape, count: counted.count + 1 });
  }
  const [most] = [...counts.values()].sort((one, other) => other.count - one.count);
  return most?.shape ?? null;
}

/** Whether a line's beginning ends within the address of a link: `[x](…`, `<…`, `[label]: …`. */
export function isInAddress(before: string): boolean {
  return /\]\([^()]*$|<[^\s<]*$|^[\s>]*\[[^\]]+\]:/.test(before);
}

const PROBE = '[x/x#1](https://github.com/x/x/issues/1)';

/**
 * Whether what is written at a place becomes a link: not in code, comments, HTML and front matter, nor within another link or right
 * behind a reference that would be none then.
 */
export function isLinkPlace(reading: Reading, at: Position): boolean {
  const line = lineOf(reading.text, at.line);
  const before = line.slice(0, at.character);
  const after = line.slice(at.character);
  if (isInAddress(before)) return false;
  if (/\[[^[\]]*$/.test(before) && /^[^[\]]*\][[(]/.test(after)) return false;
  const { references } = readEdited(reading, [{ range: { start: at, end: at }, newText: PROBE }]).note;
  return (
    references.length === reading.note.references.length + 1 &&
    references.some(
      ({ form, range: { start } }) =>
        form === 'link' && start.line === at.line && start.character === at.character,
    )
  );
}
