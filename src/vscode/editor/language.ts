import { env, l10n } from 'vscode';

/** The language of our words, as a BCP 47 tag: English where there are no others, whatever VS Code's own are in. */
export function languageOfWords(): string {
  return l10n.bundle ? env.language : 'en';
}

/** `ann, bo and cem`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : new Intl.ListFormat(languageOfWords()).format(words);
}
