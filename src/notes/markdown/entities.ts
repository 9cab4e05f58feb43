import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** The characters that a name of HTML stands for; null if it names none. */
export function decodeName(name: string): string | null {
  return decodeNamedCharacterReference(name) || null;
}
