import type { Words } from './words';

/** Who attends, and who is to do what. */
export interface PersonWords {
  /** In a list of people nobody in particular: `tbd`, `everyone`. */
  readonly noPerson: Words;
  /** What stands where somebody is still to be named. */
  readonly nobodyYet: Words;
  /** In lower case within names: `Ludwig van …`. */
  readonly nameParticles: Words;
  /** The same, but such words stand in sentences, too. */
  readonly nameJoins: Words;
  /** Between owners: `Ann or Bob`. */
  readonly conjunctions: Words;
  /** Those that may stand behind a comma: `Ann, Bob, and Cid`. */
  readonly serialConjunctions: Words;
  /** Owners that are all: `everyone to read it`. */
  readonly everybody: Words;
  /** The same, but such a word stands before nouns, too: alone or with a colon or comma behind, `Alle: …`. */
  readonly everybodyAlone: Words;
  /** Between everybody and those who are not meant: `everyone except Ann`. */
  readonly exceptions: Words;
  /** Behind those: `Ayşe hariç herkes`. */
  readonly exceptionsBehind: Words;
  /** Handles that call more than one, besides those. */
  readonly calls: Words;
  /** Capitalised words that begin a sentence or label and name nobody: `Please`; months and weekdays besides. */
  readonly noNames: Words;
  /** Groups that own tasks: `Docs team to …`. */
  readonly groups: Words;
  /** `Board Secretary` is somebody though `board` is a verb, too: such words, and the roles behind them, as written. */
  readonly roleSubjects: Words;
  readonly roles: Words;
  /** Roles and groups that own what they are given, alone or behind what tells which: `Frontend developers`. */
  readonly bodies: Words;
  /** Nouns and other words that stand where an owner may and are nobody, in the singular: `Website: …`. */
  readonly things: Words;
  /** Such words in two or three capitals, which else are initials: `CI`. */
  readonly acronyms: Words;
  /** What the end of a word of more than six letters tells to be a thing: `-tion`. */
  readonly thingEndings: Words;
  /** Names of people that are verbs or things, too: `Mark`. */
  readonly givenNames: Words;
  /** In front of a name, as they are written: `Dr. Krause`. */
  readonly honorifics: Words;
  /** What people are called by, as they write it behind their names: `she/her`. */
  readonly pronouns: Words;
  /** In front of a role that somebody has for a while: `Acting Director`. */
  readonly actingRoles: Words;
  /** Roles only where what they are of follows, or alone behind a name: `Head of Unit`. */
  readonly headRoles: Words;
  /** Between a role and what it is of: `Director of Service`. */
  readonly roleJoins: Words;
  /** In front of a colon and an owner: `Owner: Ann`. */
  readonly ownerLabels: Words;
  /** In front of an owner: `assigned to Ann`. */
  readonly ownerPhrases: Words;
  /** What tells that no verb follows `to`: `Answer to the letter`. */
  readonly determiners: Words;
  /** In front of somebody who is not to do a task that ends there: `write to @ann`. */
  readonly prepositions: Words;
  /** The same of verbs at a task's start: `thank @ann`. */
  readonly personVerbs: Words;
}
