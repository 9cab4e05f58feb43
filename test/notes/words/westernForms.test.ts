import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readNote } from '../../../src/notes/readNote';
import { Topics } from '../../../src/notes/recognisers/topics';
import { FORMS } from './westernForms';

const topics = new Topics();
const context = { repository: null, hosts: ['github.com'] };
/** A Tuesday. */
const MEETING = '2026-05-12';

function actionsIn(lines: string) {
  return readNote(`# ${MEETING}\n\n${lines}\n`, { ...context, path: `${MEETING}.md` }).actions;
}

for (const [tag, { headings, none, markers, noMarkers, due, done }] of Object.entries(FORMS)) {
  describe(`headings and labels of ${tag}`, () => {
    for (const [topic, all] of Object.entries(headings)) {
      it(`announce ${topic}`, () => {
        for (const text of all) assert.equal(topics.ofHeading(text), topic, text);
        // As somebody types who has no accents, and as some systems store them.
        for (const text of all)
          assert.equal(topics.ofHeading(text.normalize('NFD')), topic, `${text} in NFD`);
        for (const text of all) assert.equal(topics.ofHeading(text.toUpperCase()), topic, text.toUpperCase());
      });
    }

    it('announce nothing where they say something else', () => {
      for (const text of none) assert.equal(topics.ofHeading(text), null, text);
    });

    it('mark tasks', () => {
      for (const marker of markers) {
        const [action, ...others] = actionsIn(`- ${marker} @ada-b xyz`);
        assert.deepEqual([action?.form, action?.owners, others], ['marker', ['ada-b'], []], marker);
      }
    });

    it('are prose elsewhere', () => {
      for (const line of noMarkers) assert.deepEqual(actionsIn(`- ${line}`), [], line);
    });

    it('tell deadlines', () => {
      for (const [words, date] of Object.entries(due))
        assert.equal(actionsIn(`- [ ] @ada-b: xyz ${words}`)[0]?.due, date, words);
    });

    it('tell what is done in a table', () => {
      for (const cell of done) {
        const [action] = actionsIn(
          `| Task | Owner | Status |\n| --- | --- | --- |\n| xyz | @ada-b | ${cell} |`,
        );
        assert.equal(action?.done, true, cell);
      }
    });
  });
}
