import type { Words } from './words';

/** What stands around numbers that are references, or are none. */
export interface ReferenceWords {
  /** Says what a number is of, not in which repository: `PR#12`. */
  readonly issueKinds: Words;
  /** Nouns whose number tells which one in a row: `Hackathon #4`. */
  readonly counted: Words;
  /** Behind a number that is a rank: `#1 priority`. */
  readonly ranked: Words;
  /** In front of a colour or in its line: `background: #336699`. */
  readonly colours: Words;
}
