import { assemble } from '../../src/notes/recognisers/assembly';
import { readFrontMatter } from '../../src/notes/markdown/frontMatter';
import { joinFindings, type Findings } from '../../src/notes/recognisers/findings';
import { parseUnits } from './oracle/mdast';
import { ownMarkers } from '../../src/notes/recognisers/markers';
import { peopleInFront } from '../../src/notes/recognisers/frontPeople';
import { countHead, findMeetingDate } from '../../src/notes/recognisers/meetingDate';
import { orderOf } from '../../src/notes/recognisers/noteOrder';
import { findMeetings } from '../../src/notes/recognisers/meetings';
import type { Note, NoteContext } from '../../src/notes/note';
import type { Unit } from '../../src/notes/markdown/blocks';
import { recognize } from '../../src/notes/recognisers/recognition';
import { detailOf } from '../../src/notes/recognisers/tables';
import { topicsWith, type Topics } from '../../src/notes/recognisers/topics';
import { initialState, makeSettings } from '../../src/notes/recognisers/state';
import type { Ahead } from '../../src/notes/recognisers/walk';

/** Reads a note the long way, which the short one is held against: remark parses the whole text. */
export function readByRemark(text: string, context: NoteContext): Note {
  const front = readFrontMatter(text);
  const mark = text.startsWith('\uFEFF') && front.lines === 0 ? 1 : 0;
  // Blank lines keep the places of what follows.
  const blank = '\n'.repeat(front.lines);
  const units = parseUnits(blank + text.slice(front.source.length + mark), mark);
  const written = text.split(/\r\n|\n|\r/);
  const parts = units.map((unit, index) => ({
    unit,
    text: written.slice(unit.line, units[index + 1]?.line).join('\n'),
  }));
  const head = units.slice(0, countHead(parts));
  const alone = findMeetingDate({ head, front, path: context.path }, orderOf(parts));
  const { order } = alone;
  const topics = topicsWith(context.words);
  const meetings = findMeetings(parts, { front, path: context.path, topics, order });
  const date = meetings?.newest ?? alone.date;
  const byOrder = meetings ? null : alone.byOrder;
  const read = (people: string): Findings => {
    const settings = makeSettings(
      {
        date,
        order,
        dateByOrder: byOrder,
        hosts: context.hosts,
        ownMarkers: ownMarkers(context.markers ?? []),
        topics,
      },
      people,
    );
    let state = initialState;
    return joinFindings(
      units.map((unit, index) => {
        const ahead = { ...aheadOf(units, index, topics), meeting: meetings?.days.get(unit) ?? null };
        const day = ahead.meeting ?? state.meeting;
        const own = day === null ? settings : { ...settings, date: day, dateByOrder: null };
        const { found, after } = recognize(unit, state, ahead, own);
        state = after;
        return { found, lines: 0 };
      }),
    );
  };
  const { participants: listed, initials } = read('');
  const inFront = peopleInFront(front, { topics, hosts: context.hosts });
  const participants = [...inFront.participants, ...listed];
  const people = [
    ...participants.flatMap(({ name, handle }) => [name, handle]).filter((one) => one !== null),
    ...initials.map(({ text: letters }) => `(${letters})`),
  ];
  const found = read(people.join('\n').toLowerCase());
  const lines = text.split(/\r\n|\n|\r/);
  const end = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return assemble(found, { front, inFront, context, date, dayOrder: order, dateByOrder: byOrder, end }, null);
}

function aheadOf(units: readonly Unit[], index: number, topics: Topics): Omit<Ahead, 'meeting'> {
  const behind = units.slice(index + 1);
  const end = behind.findIndex(({ opens }) => opens);
  const table = [units[index]!, ...(end < 0 ? behind : behind.slice(0, end))];
  const areDetails =
    table[0]!.blocks[0]?.cells.length === 2 && table.some((unit) => detailOf(unit, topics) !== null);
  return { next: behind[end]?.kind ?? null, areDetails };
}
