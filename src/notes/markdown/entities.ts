import { decodeNamedCharacterReference } from 'decode-named-character-reference';

// The extension loads this file when one of its functions is first called: see `later` in esbuild.mjs.

/** The characters that a name of HTML stands for; null if it names none. */
export function decodeName(name: string): string | null {
  return decodeNamedCharacterReference(name) || null;
}
