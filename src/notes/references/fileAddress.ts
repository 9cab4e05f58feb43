import { folderOf, resolveIn } from '../relativePath';

/** What an address of a file on a GitHub host says. */
export interface FileUrl {
  /** Lower case. */
  readonly host: string;
  readonly owner: string;
  readonly name: string;
  /** Branch, tag or commit, and the path behind it: only the repository knows where one ends. */
  readonly refAndPath: readonly string[];
  /** Without `#`, empty for none. */
  readonly fragment: string;
}

/** A file of the same place that notes' paths start at, and what of it is meant. */
export interface FileAddress {
  readonly path: string;
  readonly fragment: string;
}

const URL_PARTS =
  /^https?:\/\/(?:www\.)?([^/\s]+)\/([\w.-]+)\/([\w.-]+)\/(?:blob|tree|raw|edit|blame)\/([^?#]+)(?:\?[^#]*)?(?:#(.*))?$/i;

/** What goes on behind these is the path: git has no branch `main/x` beside `main`, and a commit has no `/`. */
const REF_OF_ONE_PART = /^(?:main|master|HEAD|[\da-f]{40})$/i;
/** A branch's name has no more parts. */
const MAX_REF_PARTS = 4;

/** Reads `https://github.com/owner/repo/blob/main/docs/a.md#L3`; null for any other address. */
export function readFileUrl(address: string): FileUrl | null {
  const [, host = '', owner = '', name = '', path = '', fragment = ''] = URL_PARTS.exec(address) ?? [];
  if (path === '') return null;
  const refAndPath = path.split('/').flatMap((part) => (part === '' ? [] : decoded(part)));
  return { host: host.toLowerCase(), owner, name, refAndPath, fragment: decoded(fragment) };
}

/** The paths in its repository that an address may mean, each in parts, the likeliest first. Empty is the whole, where nothing but a branch is named. */
export function pathsOf({ refAndPath }: FileUrl): string[][] {
  const isOfOnePart = REF_OF_ONE_PART.test(refAndPath[0] ?? '');
  const most = isOfOnePart ? 1 : Math.min(MAX_REF_PARTS, refAndPath.length - 1);
  return Array.from({ length: Math.max(1, most) }, (_, nth) => refAndPath.slice(nth + 1));
}

/** What an address relative to the note at `path` means; null for a URL. A `/` in front stands for where all paths start. */
export function readRelative(path: string, address: string): FileAddress | null {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)) return null;
  const [, file = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
  const folder = file.startsWith('/') ? '' : folderOf(path);
  return { path: file === '' ? path : resolveIn(folder, decoded(file)), fragment: decoded(fragment) };
}

/** First and last line (zero-based) that a fragment such as `L10-L20` names; null for others. */
export function linesOf(fragment: string): readonly [first: number, last: number] | null {
  const [, first, last] = /^L(\d{1,7})(?:C\d+)?(?:-L?(\d{1,7})(?:C\d+)?)?$/i.exec(fragment) ?? [];
  if (first === undefined || Number(first) === 0) return null;
  const ends = [Number(first) - 1, Number(last ?? first) - 1].sort((one, other) => one - other);
  return [ends[0] ?? 0, ends[1] ?? 0];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
