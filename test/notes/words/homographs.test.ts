import assert from 'node:assert/strict';
import { plain } from '../../../src/notes/text/plain';
import { LANGUAGES } from '../../../src/notes/words/languages';
import { entriesOf, variantsOf, type Kind } from '../../../src/notes/words/patterns';

/** What a heading or label can be told to announce, by the kinds of words for it. */
const SUBJECTS: Readonly<Record<string, readonly Kind[]>> = {
  tasks: ['tasks', 'markers', 'markersAlone'],
  attendance: ['attendance'],
  absence: ['absence', 'absenceFirst'],
  agenda: ['agenda'],
  decisions: ['decisions', 'decisionsFirst'],
};

describe('the words of all languages', () => {
  it('announce one thing each, be their accents left out', () => {
    const meant = new Map<string, Map<string, string>>();
    for (const [subject, kinds] of Object.entries(SUBJECTS)) {
      for (const lexicon of LANGUAGES) {
        for (const entry of kinds.flatMap((kind) => entriesOf(lexicon[kind]))) {
          for (const variant of variantsOf(entry)) {
            const subjects = meant.get(plain(variant)) ?? new Map<string, string>();
            meant.set(plain(variant), subjects.set(subject, lexicon.tag));
          }
        }
      }
    }
    const several = [...meant].filter(([, subjects]) => subjects.size > 1);
    assert.deepEqual(
      several.map(([word, subjects]) => `${word}: ${[...subjects].join(' ')}`),
      [],
    );
  });
});
