import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Topic } from '../../../src/notes/note';
import { topicsWith } from '../../../src/notes/recognisers/topics';
import { ASIAN } from './headings/asian';
import { EASTERN } from './headings/eastern';
import { NORDIC } from './headings/nordic';

for (const [language, headings] of Object.entries({ ...NORDIC, ...EASTERN, ...ASIAN })) {
  describe(`headings and labels in ${language}`, () => {
    for (const [kind, texts] of Object.entries(headings) as [keyof typeof headings, readonly string[]][]) {
      it(kind === 'none' ? 'announce nothing by a word alone' : `announce ${kind}`, () => {
        const wanted: Topic = kind === 'none' ? null : kind;
        const found = texts.filter((text) => topicsWith(undefined).ofHeading(text) !== wanted);
        assert.deepEqual(found, []);
      });
    }
  });
}
