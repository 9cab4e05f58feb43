import { matchesOf } from '../matchesOf';
import type { Marker } from './marker';
import { any } from '../words/patterns';

// Markers that stand further on in a line.

/** Those of all languages. */
export const WORDS = any('markers');
/** Nobody gives so many tasks in one line. */
export const MAX_TASKS_A_LINE = 50;
/** So many characters behind a marker tell whether it is one. */
const MAX_CHARACTERS = 200;

const GIVEN_WHOM = `(?:@[\\w-]+|(?:the )?\\p{Lu}[\\p{L}\\d.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2})`;
/** Everybody, or up to four. */
export const GIVEN_ALL = `(?:${any('everybody')}|${GIVEN_WHOM}(?:(?:, | ${any('and')} | ?[&/] ?)${GIVEN_WHOM}){0,3})`;
/** ` Ann: `, ` voor Ann: `, or nothing but the colon, behind a marker within running text */
const GIVEN_IN_SENTENCE = new RegExp(
  `^(?:(\\s+(?:${any('givenTo', 'forWhom')}\\s+)?)(?:${GIVEN_ALL}|${any('everybodyAlone')})\\s*:\\s+\\S|\\s*:\\s+(?=\\S))`,
  'u',
);

/** Where a sentence begins with such a word, `… so far. Aufgabe Ann: …`, or what a sign parts from it: `… by hand; aksjon - …`. */
const BEHIND_SENTENCE = new RegExp(
  `(?:[.!?]["”»)]?|[:;→]|[-=]>|\\s[-–—])\\s+(${WORDS})(?![\\p{L}\\d])`,
  'giu',
);
/** `: `, ` - ` behind such a word */
const PARTED = /^\s*(?::|[-–—]+>?)\s+(?=\S)/;

/** The markers that begin a sentence within a line, with a colon behind them or behind those who are given the task. */
export function markersOfSentences(line: string): Marker[] {
  const markers: Marker[] = [];
  const behindLabel = endOfThirdWord(line);
  for (const { index, 0: whole, 1: word = '' } of matchesOf(line, BEHIND_SENTENCE)) {
    if (markers.length >= MAX_TASKS_A_LINE) break;
    // `Nächster Schritt: …` within running text tells only how it goes on.
    const isNoun = /^\p{Lu}\p{Ll}+$/u.test(word) || /^(?:Action (?:item|point)|To-? ?do)$/i.test(word);
    const start = index + whole.length;
    const rest = line.slice(start, start + MAX_CHARACTERS);
    const isSentence = /^[.!?]/.test(whole);
    const lead = isSentence && isNoun ? GIVEN_IN_SENTENCE.exec(rest) : null;
    const parted = !isSentence && isOneWord(word) && index >= behindLabel ? PARTED.exec(rest) : null;
    if (!lead && !parted) continue;
    const { 0: colon = '', 1: given } = lead ?? parted ?? [];
    const to = start + (given?.length ?? colon.length);
    markers.push({
      from: start - word.length,
      to,
      isInside: true,
      end: line.length,
      names: null,
      initials: null,
    });
  }
  return markers;
}

/** `action`, `aktion` or `action item`, and not `next step`: running text tells how it goes on. */
const isOneWord = (word: string): boolean => !/\s/.test(word) || /^(?:action|to)[ -]/i.test(word);

/** Where more stands in front than a label, `Infinity` if nowhere: `Kind: task - …` only sorts something. */
function endOfThirdWord(line: string): number {
  let count = 0;
  for (const { index, 0: word } of matchesOf(line, /\p{L}{2,}/gu))
    if (++count > 2) return index + word.length;
  return Infinity;
}

/** Small words of Spanish and Portuguese. */
const SMALL_WORDS = /\s(?:el|la|los|las|del|de|para|que|em|en|com|con|um|uma|una|os|ao|da|dos|das)\s/;

/** Whether it is not the plural of `todo`: `Todos: leer el plan` is a task of everybody. */
export const isOfEverybody = (word: string, rest: string): boolean =>
  /^[Tt]odos$/.test(word) && SMALL_WORDS.test(rest);
