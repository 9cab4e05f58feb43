import { decode } from './decode';

/** Addresses as they stand in the text, by their labels' keys; the key of a footnote begins with `^`, and it leads nowhere. */
export type LinkDefinitions = ReadonlyMap<string, string>;

export const NO_DEFINITIONS: LinkDefinitions = new Map();

/** What a label is known by: blanks and case make no difference. */
export function labelKey(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();
}

/** An address as it stands in the text, decoded. */
export function addressOf(source: string): string {
  return decode(source.startsWith('<') ? source.slice(1, -1) : source);
}
