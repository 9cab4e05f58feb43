/** Lower case without the accents of Latin, Greek and Cyrillic letters, for comparison: `Übung` and `ubung` are the same. */
export function foldAccents(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\0-\x7F]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC');
}

/** The same without letters that some keyboards lack: `Straße`, `Işık`. */
export function foldLetters(text: string): string {
  return foldAccents(text).replaceAll('ı', 'i').replaceAll('ß', 'ss');
}

/** The same of a name, with one blank between words. */
export function foldName(name: string): string {
  return foldLetters(name).replace(/\s+/g, ' ').trim();
}
