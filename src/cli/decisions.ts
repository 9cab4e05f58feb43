import { realpathSync } from 'node:fs';
import path from 'node:path';
import { recordDecisions, type RecordedDecision } from '../notes/notebook/decisions';
import { decisionTable, registerTable, type DecisionRow, type Place } from '../notes/notebook/decisionTable';
import { encodePath } from '../notes/recognisers/origin';
import { formatTarget, targetUrl } from '../notes/recognisers/targets';
import { slugAbove } from '../notes/references/headingSlug';
import type { DecisionLine, PlaceEntry } from './jsonLines';
import { leftOut, say, summary } from './messages';
import type { DecisionOptions } from './options';
import { print } from './output';
import { toJsonLine } from './printable';
import { writeRegister } from './register';
import { divide, scan, type Scanned } from './scan';

/** A note, by the path that its links are relative to. */
interface Filed {
  readonly path: string;
  readonly note: Scanned['note'];
  readonly scanned: Scanned;
}
type Recorded = RecordedDecision<Filed>;

/** Prints what was decided, or writes it into a file; gives the exit status. */
export async function printDecisions(options: DecisionOptions): Promise<number> {
  const { since, json, write } = options;
  const unread = { count: 0 };
  const scanned = scan(options, (file, why) => {
    say(`${file}: ${why}`);
    unread.count++;
  });
  const { notes, others } = divide(withoutFile(scanned, write), options);
  const all = recordDecisions(
    notes.map((each) => ({ path: forward(path.relative('', each.file)), note: each.note, scanned: each })),
  );
  const decisions = all.filter(({ date }) => since === null || (date !== null && date >= since));
  const status = unread.count === 0 && notes.length > 0 ? 0 : 1;
  if (json) {
    await print(decisions.map((decision) => `${toJsonLine(toLine(decision))}\n`));
    return status;
  }
  const folder = write === null ? process.cwd() : path.dirname(realPathOf(write));
  const rows = decisions.map((decision) => rowOf(decision, folder));
  if (write === null) {
    if (status === 0 || decisions.length > 0) await print([`${decisionTable(rows)}\n`]);
    say(summary(notes.length, others));
    return status;
  }
  if (notes.length === 0)
    say(`${write}: not written, as no notes were found${others > 0 ? `; ${leftOut(others)}` : ''}`);
  // What could not be read may hold decisions, which would be lost there.
  else if (status !== 0) say(`${write}: not written, as a note could not be read`);
  else return writeRegister(write, registerTable(rows), rows.length);
  return status;
}

/** What is written is not read: it would be found in itself. */
function* withoutFile(scanned: Iterable<Scanned>, file: string | null): Generator<Scanned> {
  const own = file === null ? null : realPathOf(file);
  for (const each of scanned) if (own === null || realPathOf(each.file) !== own) yield each;
}

/** Where a file is in the end, also one that is still to be made. */
function realPathOf(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return path.resolve(file);
  }
}

function rowOf(decision: Recorded, folder: string): DecisionRow {
  const { date, subject, issues, supersedes, supersededBy } = decision;
  return {
    date,
    subject,
    text: decision.decision.text,
    issues,
    place: placeOf(decision, folder),
    supersedes: supersedes.map((other) => placeOf(other, folder)),
    supersededBy: supersededBy && placeOf(supersededBy, folder),
  };
}

/** By its heading: lines move whenever something is written above them. */
function placeOf({ at, decision, date }: Recorded, folder: string): Place {
  const relative = forward(path.relative(folder, realPathOf(at.path)));
  const slug = slugAbove(at.note.sections, decision.range.start.line);
  const address = encodePath(relative) + (slug === null ? '' : `#${encodeURIComponent(slug)}`);
  return { day: date ?? at.scanned.path, path: at.scanned.path, address };
}

/** A decision as it is printed; lines count from 1, what is not there is null. */
function toLine({ at, date, subject, decision, issues, supersedes, supersededBy }: Recorded): DecisionLine {
  const { path: file, series, note } = at.scanned;
  const placed = (other: Recorded): PlaceEntry => ({ path: other.at.scanned.path, line: lineOf(other) });
  return {
    path: file,
    line: decision.range.start.line + 1,
    date,
    title: note.title,
    series: series === '' ? null : series,
    subject,
    text: decision.text,
    issues: issues.map((issue) => ({ target: formatTarget(issue), url: targetUrl(issue) })),
    supersedes: supersedes.map(placed),
    supersededBy: supersededBy && placed(supersededBy),
  };
}

const lineOf = ({ decision }: Recorded): number => decision.range.start.line + 1;
const forward = (file: string): string => file.split(path.sep).join('/');
