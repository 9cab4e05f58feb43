import type { ActionItem, Participant, Range } from '../notes/note';
import { formatTarget, targetUrl } from '../notes/recognisers/targets';
import type { ActionEntry, FileLine, PersonEntry } from './jsonLines';
import { toJsonLine } from './printable';
import type { Scanned } from './scan';

/** A file as a line of JSON; lines and columns count from 1, what is not there is null. */
export function toJson(scanned: Scanned): string {
  return toJsonLine(lineOf(scanned));
}

function lineOf({ path, series, isMinutes, note }: Scanned): FileLine {
  return {
    path,
    isMinutes,
    date: note.date,
    title: note.title,
    series: series === '' ? null : series,
    meetings: note.meetings.map(({ date, title, range }) => ({ date, title, line: lineAt(range) })),
    participants: note.participants.map(toPerson),
    regrets: note.regrets.map(toPerson),
    references: note.references.map(({ range, text, target, url }) => ({
      ...placeOf(range),
      text,
      target: target && formatTarget(target),
      url: url ?? (target && targetUrl(target)),
    })),
    links: note.links.map(({ range, text, kind, url, host, owner, repository, id }) => ({
      ...placeOf(range),
      text,
      kind,
      url,
      host,
      owner,
      repository,
      id,
    })),
    agenda: note.agenda.map(({ range, title, presenters }) => ({ line: lineAt(range), title, presenters })),
    decisions: note.decisions.map(({ range, text }) => ({ line: lineAt(range), text })),
    actions: note.actions.map(toAction),
  };
}

const toAction = ({ range, text, owners, done, state, due, form, meeting }: ActionItem): ActionEntry => ({
  ...placeOf(range),
  text,
  owners,
  done,
  state,
  due,
  form,
  meeting,
});

const toPerson = ({ handle, name, range }: Participant): PersonEntry => ({
  handle,
  name,
  line: lineAt(range),
});

const lineAt = ({ start }: Range): number => start.line + 1;

const placeOf = ({ start }: Range) => ({ line: start.line + 1, column: start.character + 1 });
