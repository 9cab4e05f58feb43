import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readNote } from '../../../src/notes/readNote';
import { readRepository } from '../../../src/notes/recognisers/targets';
import { exemplary, formOf, writeReference } from '../../../src/notes/references/writtenForm';

const CONTEXT = { path: 'note.md', repository: null, hosts: ['github.com'] };
const BEACON = { host: 'github.com', owner: 'harbour-lights', name: 'beacon' };
const URL = 'https://github.com/harbour-lights/beacon/issues/';
const link = (text: string, number = 1) => `[${text}](${URL}${number})`;

/** What is written for beacon#12 in a note. */
function written(
  note: string,
  {
    typed = {},
    bare = 'harbour-lights/beacon',
    named = 'harbour-lights/beacon',
  }: { typed?: object; bare?: string | null; named?: string } = {},
): string {
  const { references } = readNote(note, CONTEXT);
  const repository = (text: string | null) => (text === null ? null : readRepository(text));
  return writeReference(
    { repository: BEACON, number: 12, kind: 'issue' },
    { owner: null, name: null, word: '', isGlued: false, ...typed },
    { references },
    { bare: repository(bare), named: repository(named), references },
  );
}

describe('the form of a note’s references', () => {
  for (const [note, form] of [
    ['', 'link'],
    [`${link('#1')} and #2`, 'link'],
    [`${link('#1')} and #2, #3`, 'short'],
    [`${link('the horn')} and #2`, 'short'],
    [`${URL}1 and ${URL}2`, 'url'],
    [`${URL}1 and ${URL}2, #2, #3`, 'short'],
  ] as const) {
    it(`is ${form} in ${JSON.stringify(note)}`, () => assert.equal(formOf(readNote(note, CONTEXT)), form));
  }

  it('is that of the first note that has any', () => {
    const some = readNote('#1 and #2', CONTEXT);
    assert.equal(exemplary([readNote('', CONTEXT), some, readNote(link('#1'), CONTEXT)]), some);
    assert.deepEqual(exemplary([]), { references: [] });
  });
});

describe('a reference', () => {
  for (const [note, expected] of [
    ['', link('beacon#12', 12)],
    [link('#1'), link('#12', 12)],
    [link('harbour-lights/beacon#1'), link('harbour-lights/beacon#12', 12)],
    ['harbour-lights/beacon#1 and harbour-lights/beacon#2', 'harbour-lights/beacon#12'],
    [`beacon#1, beacon#2, ${link('#3', 3)}`, 'beacon#12'],
    [`#1, #2, ${link('#3', 3)}`, '#12'],
    [`${URL}1`, `${URL}12`],
  ] as const) {
    it(`is written as in ${JSON.stringify(note)}`, () => assert.equal(written(note), expected));
  }

  const SHORT = '#1, #2';

  it('never means another repository than was chosen', () => {
    assert.equal(written(SHORT, { bare: 'harbour-lights/charts' }), 'beacon#12');
    assert.equal(written(SHORT, { bare: null }), 'beacon#12');
    assert.equal(written(SHORT, { bare: null, named: 'octo-org/beacon' }), 'harbour-lights/beacon#12');
    const other = '#1, #2, [#12](https://github.com/harbour-lights/charts/issues/12)';
    assert.equal(written(other), 'beacon#12');
  });

  it('keeps the repository that was typed', () => {
    assert.equal(written(SHORT, { typed: { name: 'beacon' } }), 'beacon#12');
    const whole = { owner: 'harbour-lights', name: 'beacon' };
    assert.equal(written(SHORT, { typed: whole }), 'harbour-lights/beacon#12');
  });

  it('has the word that says what it is once', () => {
    const word = { word: 'issue', isGlued: false };
    const glued = { word: 'issue', isGlued: true };
    assert.equal(written(link('issue #1'), { typed: word }), link('#12', 12));
    assert.equal(written(link('issue #1'), { typed: glued }), link('issue #12', 12));
    assert.equal(written(link('#1'), { typed: word }), link('#12', 12));
    assert.equal(written(link('#1'), { typed: glued }), `issue ${link('#12', 12)}`);
    assert.equal(written(SHORT, { typed: glued }), 'issue#12');
    assert.equal(written(SHORT, { typed: word }), '#12');
    assert.equal(written(SHORT, { typed: glued, bare: null }), 'issue beacon#12');
  });
});
