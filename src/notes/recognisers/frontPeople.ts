import { isAttendance, listedAs } from './attendance';
import { ABSENT, HANDLES, NAMES, PRESENCE } from './columns';
import { EMPTY, together, type Findings } from './findings';
import type { FrontMatter } from '../markdown/frontMatter';
import { ProseBuilder } from '../markdown/prose';
import { findPeople, type Listed } from './participants';
import type { Topic } from '../note';
import type { Topics } from './topics';

/** `attendees: …`, `  - name: …`: a key and what stands behind it. */
const FIELD = /^([ \t]*(?:- +)?)(["']?)(\p{L}[^:"'#]{0,60})\2[ \t]*:(?=[ \t]|$)[ \t]*/u;
/** `  - Ann Roe` */
const ENTRY = /^[ \t]*-[ \t]+/;
/** `|`, `>-`: words stand in the lines below. */
const BLOCK = /^[|>][-+\d]*$/;

/** A key in the front matter, and what those nested in it are part of. */
interface Level {
  readonly indent: number;
  readonly topic: Topic;
}

/** Where lists of people are read. */
interface Place {
  readonly topics: Topics;
  readonly hosts: readonly string[];
}

/** The people whom a note's front matter lists: `attendees: [Ann, Bob]`, or one a line below. */
export function peopleInFront({ source }: FrontMatter, { topics, hosts }: Place): Findings {
  if (source === '') return EMPTY;
  const all: Findings[] = [];
  let levels: Level[] = [];
  let people: Listed[] = [];
  let listed: Topic = null;
  let entryAt = Infinity;
  const isRoll = saysAbsence(source, topics);
  const end = (): void => {
    if (people.length > 0 && isAttendance(listed)) all.push(listedAs(listed, people));
    people = [];
  };
  for (const [line, text] of source.split(/\r\n|\n|\r/).entries()) {
    const [whole = '', lead = '', , key = ''] = FIELD.exec(text) ?? [];
    const indent = /^[ \t]*/.exec(text)?.[0].length ?? 0;
    const behind = text.slice(whole.length).trim();
    if (whole !== '' && ENTRY.test(lead)) entryAt = indent;
    const isField = whole !== '' && (ENTRY.test(lead) || indent > entryAt);
    if (isField && listed !== null) {
      people = withField(people, key, behind, () => peopleIn(text, line, whole.length, hosts));
      continue;
    }
    if (whole !== '' && !isField) {
      end();
      entryAt = Infinity;
      levels = levels.filter((level) => level.indent < indent);
      const group = isRoll && topics.isGroup(wordsOf(key)) ? 'attendance' : null;
      listed = topicOf(key, levels.at(-1)?.topic ?? null, topics) ?? group;
      levels.push({ indent, topic: listed });
      if (listed !== null && !BLOCK.test(behind)) people = peopleIn(text, line, whole.length, hosts);
    } else if (isAttendance(listed)) {
      const [entry = ''] = ENTRY.exec(text) ?? [];
      if (entry !== '' || indent > 0) people.push(...peopleIn(text, line, entry.length, hosts));
    }
  }
  end();
  return together(all);
}

/** `other_attendees` announces what `Other attendees` does; below such a key `remote` names a group. */
function topicOf(key: string, above: Topic, topics: Topics): Topic {
  const words = wordsOf(key);
  const topic = topics.of(words);
  if (isAttendance(topic)) return topic;
  return isAttendance(above) && topics.isGroup(words) ? above : null;
}

const wordsOf = (key: string): string => key.replace(/[_-]+/g, ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');

/** Whether a key is of those who did not come: beside it `directors` and the like are those who did. */
const saysAbsence = (source: string, topics: Topics): boolean =>
  source.split(/\r\n|\n|\r/).some((line) => {
    const [, , , key] = FIELD.exec(line) ?? [];
    return key !== undefined && topics.of(wordsOf(key)) === 'regrets';
  });

/** The people of a list, of whom its last entry says one thing more: `name: Ann`, `github: ann`, `present: no`. */
function withField(people: Listed[], key: string, value: string, named: () => Listed[]): Listed[] {
  const field = key.toLowerCase();
  const last = people.at(-1);
  const others = people.slice(0, -1);
  const bare = value.replace(/^["']?@?|["']$/g, '');
  if (HANDLES.test(field)) {
    if (last && /^[\w-]+$/.test(bare)) return [...others, { ...last, handle: bare }];
    return [...people, ...named()];
  }
  if (last && PRESENCE.test(field)) return [...others, { ...last, isAbsent: isNo(bare) }];
  return NAMES.test(field) ? [...people, ...named()] : people;
}

const isNo = (value: string): boolean => value === 'false' || ABSENT.test(value);

/** The people of a value: one, or several between commas. */
function peopleIn(text: string, line: number, from: number, hosts: readonly string[]): Listed[] {
  const lead = /^[[\s"']*/.exec(text.slice(from))?.[0] ?? '';
  // `[[Ann Roe]]` is a page of a wiki.
  const start = from + lead.replace(/\[\[["']*$/, '').length;
  const value = text.slice(start).replace(/(?<!\s)\s+#.*$/, '');
  const isQuoted = ENTRY.test(text.slice(0, from)) && /^["']/.test(text.slice(from));
  const builder = new ProseBuilder();
  // Quotes say nothing, but everything stands where it stood.
  builder.words(
    value.replace(/["']|(?<!\])\]\s*$/g, (sign) => ' '.repeat(sign.length)),
    line,
    start,
  );
  return findPeople(builder.build(), hosts, isQuoted ? 'one' : 'many');
}
