import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findDue } from '../../../src/notes/recognisers/due';
import { SAYINGS } from './deadlines/sayings';

const MEETING = '2026-05-12';

describe('deadlines', () => {
  for (const [language, sayings] of Object.entries(SAYINGS)) {
    it(`are read in ${language}`, () => {
      const found = Object.keys(sayings).map((words) => [words, findDue(words, MEETING)]);
      assert.deepEqual(Object.fromEntries(found), sayings);
    });
  }
});
