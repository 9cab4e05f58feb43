import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LANGUAGES } from '../../../src/notes/words/languages';
import { anyOf, entriesOf } from '../../../src/notes/words/patterns';
import { intlCalendar } from './intlCalendar';

for (const lexicon of LANGUAGES) {
  describe(`the lexicon of ${lexicon.tag}`, () => {
    it('calls months and weekdays as Intl does', () => {
      const { months, weekdays } = intlCalendar(lexicon.tag);
      assert.equal(lexicon.months, months);
      assert.equal(lexicon.weekdays, weekdays);
    });

    it('has entries that are written as entries are', () => {
      for (const [kind, words] of Object.entries(lexicon)) {
        if (typeof words !== 'string') continue;
        const entries = entriesOf(words);
        assert.equal(new Set(entries).size, entries.length, `${kind} repeats itself`);
        for (const entry of entries) {
          assert.match(entry, /^\S(?:.*\S)?$/, kind);
          assert.doesNotMatch(entry, / {2}|\n/, kind);
          assert.doesNotThrow(() => new RegExp(anyOf([entry]), 'u'), `${kind}: ${entry}`);
        }
      }
    });

    it('has further forms of days as plain words', () => {
      for (const forms of [lexicon.monthForms, lexicon.weekdayForms]) {
        for (const words of Object.values(forms ?? {})) {
          for (const form of entriesOf(words)) assert.match(form, /^[\p{Ll}\p{Lm}\p{Lo}\p{M}'’]{1,16}$/u);
        }
      }
    });
  });
}

it('no two lexicons have the same tag', () => {
  assert.equal(new Set(LANGUAGES.map(({ tag }) => tag)).size, LANGUAGES.length);
});
