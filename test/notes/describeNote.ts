import type { Note, Range } from '../../src/notes/note';
import { formatTarget } from '../../src/notes/recognisers/targets';

/** A note as lines to be read and compared; lines and columns count from 1, as in an editor. */
export function describeNote(note: Note): string {
  const lines = [
    `date: ${note.date ?? '-'}`,
    `title: ${note.title ?? '-'}`,
    ...list(
      'participants',
      note.participants.map((person) => `${place(person.range)} ${nameOf(person)}`),
    ),
    ...list(
      'regrets',
      note.regrets.map((person) => `${place(person.range)} ${nameOf(person)}`),
    ),
    ...list(
      'references',
      note.references.map(
        ({ range, form, text, target }) =>
          `${place(range)} ${form} ${text} = ${target ? formatTarget(target) : 'unknown'}${target?.kind ? ` (${target.kind})` : ''}`,
      ),
    ),
    ...list(
      'links',
      note.links.map(
        ({ range, kind, owner, repository, id }) =>
          `${place(range)} ${kind} ${[owner, repository].filter(Boolean).join('/')} ${id}`,
      ),
    ),
    ...list(
      'actions',
      note.actions.map(
        ({ range, form, done, owners, due, text }) =>
          `${place(range)} ${done ? 'done' : 'open'} ${form}${owners.length > 0 ? ` of ${owners.join(', ')}` : ''}${due === null ? '' : ` until ${due}`}: ${text}`,
      ),
    ),
    ...list(
      'decisions',
      note.decisions.map(({ range, text }) => `${place(range)} ${text}`),
    ),
    ...list(
      'agenda',
      note.agenda.map(({ range, title, presenters }) =>
        [`${place(range)} ${title}`, ...presenters].join(' · '),
      ),
    ),
    ...list(
      'sections',
      note.sections.map(
        ({ range, depth, title }) =>
          `${range.start.line + 1}–${range.end.line} ${'#'.repeat(depth)} ${title}`,
      ),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const place = ({ start }: Range): string => `${start.line + 1}:${start.character + 1}`;

const nameOf = ({ handle, name }: { handle: string | null; name: string | null }): string =>
  [name, handle && `@${handle}`].filter(Boolean).join(' ');

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${title}:`, ...items.map((item) => `  ${item}`)];
}
