import { decodeMarked } from './parser';

/** The text with its character references (`&amp;`) and escapes (`\\*`) decoded. */
export function decode(text: string): string {
  return /[\\&]/.test(text) ? decodeMarked(text) : text;
}
