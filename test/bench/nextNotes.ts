import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../../src/notes/fileText';
import type { NoteContext } from '../../src/notes/note';
import { read, type Reading } from '../../src/notes/reading';
import { findWrittenDates, replaceDates } from '../../src/notes/dates/writtenDate';
import { seriesFolderOf } from '../../src/notes/series/place';
import { filesAlike, type Folders } from '../../src/notes/series/filesOfSeries';
import { isOfMeeting, newNote } from '../../src/notes/series/newNote';
import { readCount, readName } from '../../src/notes/series/noteName';
import { findSeries, pathOn } from '../../src/notes/series/series';
import { chooseTemplate, templatesAround } from '../../src/notes/series/templateFile';

/** So many of the largest series of each repository are looked at. */
const SERIES = Number(process.env.SERIES ?? 4);
/** A series has so many notes at least, the hidden one counted. */
const LEAST = 3;
const MARKDOWN = /\.(?:md|markdown)$/i;

interface Result {
  readonly template: string | null;
  readonly path: string;
  readonly hasRightName: boolean;
  readonly named: string;
  readonly shared: number;
  readonly missing: readonly string[];
  /** Lines of the old meeting that neither the real note nor most of those before have. */
  readonly left: readonly string[];
  /** Lines that the real note and most of those before have, and ours lacks. */
  readonly lost: readonly string[];
}

/**
 * Hides the last note of each series of the repositories whose folders are given, makes it anew from those before, and tells how
 * far the name and the text are the real ones. `SERIES=8` looks at more series; `SHOW=folder` writes the notes made there.
 */
function main(): Promise<void> {
  return process.argv.slice(2).reduce<Promise<void>>(async (before, root) => {
    await before;
    const results = await lookAt(root);
    console.log(`\n${path.basename(path.resolve(root))}`);
    for (const { template, path: real, hasRightName, named, shared, missing, left, lost } of results) {
      const share = shared === 0 ? '–' : `${Math.round((100 * (shared - missing.length)) / shared)} %`;
      console.log(
        `  ${hasRightName ? 'name ok   ' : 'NAME WRONG'} headings ${share.padStart(5)} of ${String(shared).padStart(2)}  left ${String(left.length).padStart(2)}  lost ${String(lost.length).padStart(2)}  ${real}${hasRightName ? '' : ` (${named})`}${template === null ? '' : `  from ${template}`}`,
      );
      if (process.env.VERBOSE) {
        for (const each of missing) console.log(`      missing: ${each}`);
        for (const each of lost) console.log(`      lost: ${each.trim().slice(0, 140)}`);
        for (const each of left) console.log(`      left: ${each.trim().slice(0, 140)}`);
      }
    }
  }, Promise.resolve());
}

async function lookAt(root: string): Promise<Result[]> {
  const files = markdownBelow(root, '');
  const groups = new Map<string, string[]>();
  for (const file of files) {
    const name = readName(file) ?? readCount(file);
    if (!name) continue;
    const key = [seriesFolderOf(file), name.before.toLowerCase(), name.after.toLowerCase()].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  const series = [...groups.values()].filter((each) => each.length >= LEAST);
  const lastOf = (notes: readonly string[]): string =>
    notes
      .map((file) => readName(file)?.date ?? '')
      .sort()
      .at(-1) ?? '';
  const latest = series.map(lastOf).sort().at(-1);
  const rank = (notes: readonly string[]): number => (lastOf(notes) === latest ? 1e9 : 0) + notes.length;
  series.sort((one, other) => rank(other) - rank(one));
  const results: Result[] = [];
  for (const notes of series.slice(0, SERIES)) {
    const result = await compareLast(root, inOrder(root, notes));
    if (result) results.push(result);
  }
  return results;
}

/** Oldest first. */
function inOrder(root: string, notes: readonly string[]): string[] {
  const orderOf = (file: string): string =>
    readName(file)?.date ?? (readCount(file)?.digits ?? '').padStart(9, '0');
  return [...notes].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}

const contextOf = (file: string): NoteContext => ({ path: file, repository: null, hosts: ['github.com'] });
const readFile = (root: string, file: string): Reading =>
  read(decodeText(readFileSync(path.join(root, file))), contextOf(file));

async function compareLast(root: string, notes: readonly string[]): Promise<Result | null> {
  const [hidden, previous] = [...notes].reverse();
  if (hidden === undefined || previous === undefined) return null;
  const real = readFile(root, hidden);
  const last = readFile(root, previous);
  const named = readName(hidden)?.date;
  const date =
    named?.length === 10 ? named : (real.note.date ?? (named === undefined ? '2024-02-29' : `${named}-05`));
  const folders: Folders = {
    notesIn: (folder) =>
      Promise.resolve(namesIn(root, folder, false).filter((name) => `${folder}/${name}` !== hidden)),
    foldersIn: (folder) => Promise.resolve(namesIn(root, folder, true)),
  };
  const folder = previous.slice(0, Math.max(0, previous.lastIndexOf('/')));
  const paths = await filesAlike(folders, folder);
  const dated = paths.map((file) => {
    const isKnown = readName(file)?.date.length === 10;
    return { path: file, date: isKnown ? null : readFile(root, file).note.date };
  });
  const series = findSeries(dated, previous);
  const place = pathOn(date, series, '', 'YYYYMMDD.md');
  const recent = series.notes
    .filter((note) => note.date === null || note.date < date)
    .slice(-30)
    .reverse()
    .map((note) => readFile(root, note.path))
    .filter(isOfMeeting)
    .slice(0, 15);
  const templates = (await templatesAround(folders, folder)).map((file) => readFile(root, file));
  const template = chooseTemplate(templates, recent, folder);
  const { text } = newNote({
    date,
    context: contextOf(place),
    series: 'series',
    template: template?.text ?? null,
    recent,
    count: series.pattern?.kind === 'counted' ? series.pattern.next - 1 : null,
    carried: [],
  });
  if (process.env.SHOW) {
    const base = path.join(process.env.SHOW, `${path.basename(root)}+${hidden.replaceAll('/', '+')}`);
    writeFileSync(base, `${text}\n\n<<<<<<<< real\n${real.text}\n\n<<<<<<<< before\n${last.text}`);
  }
  const made = read(text, contextOf(place));
  const of = new Set(headingsOf(real));
  const shared = [...new Set(headingsOf(last))].filter((heading) => of.has(heading));
  const there = new Set(headingsOf(made));
  return {
    template: template?.context.path ?? null,
    path: hidden,
    hasRightName: place === hidden,
    named: place,
    shared: shared.length,
    missing: shared.filter((heading) => !there.has(heading)),
    left: leftOver(made, real, recent),
    lost: lostOf(made, real, recent),
  };
}

/** The headings of a note without its date and numbers. */
function headingsOf(reading: Reading): string[] {
  const date = reading.note.date;
  return reading.note.sections.flatMap(({ title }) => {
    const plain = date === null ? title : replaceDates(title, date, () => 'DATE');
    const key = plain.replace(/\d+/g, '0').replace(/\s+/g, ' ').trim().toLowerCase();
    return key === '' ? [] : [key];
  });
}

function leftOver(made: Reading, real: Reading, recent: readonly Reading[]): string[] {
  const last = new Set(recent.slice(0, 1).flatMap(linesOf));
  const ofReal = new Set(linesOf(real));
  return linesOf(made).filter((line) => {
    const isOfLast = last.has(line);
    const isOther = ofReal.has(line) || isUsual(line, recent);
    const old = recent[0]?.note.date;
    const isDated = old != null && old !== real.note.date && findWrittenDates(line, old).some(isWhole(line));
    return isDated || (isOfLast && !isOther);
  });
}

/** Whether most of the notes before have a line, however it is broken there. */
function isUsual(line: string, recent: readonly Reading[]): boolean {
  const notes = recent.slice(0, 5).map((reading) => linesOf(reading).join(' '));
  return notes.filter((text) => text.includes(line)).length > notes.length / 2;
}

function lostOf(made: Reading, real: Reading, recent: readonly Reading[]): string[] {
  const there = linesOf(made).join(' ');
  const lines = [...new Set(linesOf(real))].filter((line) => line.length > 8 && !there.includes(line));
  const named = recent[0]?.note.participants.map(({ range }) => range.start.line) ?? [];
  const people = new Set(named.map((line) => recent[0]?.text.split(/\r?\n/)[line]?.trim()));
  return lines.filter((line) => !people.has(line) && isUsual(line, recent));
}

const isWhole =
  (line: string) =>
  ({ from, to }: { readonly from: number; readonly to: number }): boolean =>
    /\d{4}/.test(line.slice(from, to));

function linesOf({ text, note }: Reading): string[] {
  const { date } = note;
  return text
    .split(/\r?\n/)
    .map((line) => (date === null ? line : replaceDates(line, date, () => 'DATE')).trim())
    .filter((line) => /[\p{L}\d]{2}/u.test(line));
}

function namesIn(root: string, folder: string, wantsFolders: boolean): string[] {
  const place = path.join(root, folder);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => statSync(path.join(place, name)).isDirectory() === wantsFolders)
    .filter((name) => wantsFolders || MARKDOWN.test(name));
}

function markdownBelow(root: string, folder: string): string[] {
  const inPlace = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
  return [
    ...namesIn(root, folder, false).map(inPlace),
    ...namesIn(root, folder, true)
      .filter((name) => !name.startsWith('.') && name !== 'node_modules')
      .flatMap((name) => markdownBelow(root, inPlace(name))),
  ];
}

void main();
