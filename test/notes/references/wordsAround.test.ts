import assert from 'node:assert/strict';
import { referenceGroups } from '../../../src/notes/references/referenceGroups';
import { plainLine, wordsIn } from '../../../src/notes/references/wordsAround';
import { readNote } from '../../../src/notes/readNote';

const BEACON = { host: 'github.com', owner: 'harbour-lights', name: 'beacon' };
const issue = (number: number) => `https://github.com/harbour-lights/beacon/issues/${number}`;

/** What a note calls each issue that it speaks of, by its number. */
function words(text: string): Record<number, string> {
  const { references } = readNote(text, { path: 'note.md', repository: BEACON, hosts: ['github.com'] });
  const lines = text.split('\n');
  const wordsFor = wordsIn(references, (line) => lines[line] ?? '');
  return Object.fromEntries(
    referenceGroups(references).map(({ target, places }) => [target?.number ?? 0, wordsFor(places)]),
  );
}

describe('the words of a note for an issue', () => {
  it('are the text of its link', () => {
    assert.deepEqual(words(`- [The **fog** horn](${issue(1)}) is silent`), { 1: 'The fog horn' });
  });

  it('are those around a bare reference, without what begins and marks the line', () => {
    assert.deepEqual(words('- [ ] AI @ada-brandt: *oil* the horn, see #1.\n'), {
      1: 'AI @ada-brandt: oil the horn, see',
    });
    assert.deepEqual(words('## Dim the `lamp`: beacon#2\n'), { 2: 'Dim the lamp' });
    assert.deepEqual(words('The lamp (#3) is lit.\n'), { 3: 'The lamp is lit' });
  });

  it('are those of its sentence, with a gap where it stands in the middle', () => {
    assert.deepEqual(words('We met at noon. The lamp of #1 is still dark. Bo left.\n'), {
      1: 'The lamp of … is still dark',
    });
  });

  for (const bare of ['#1', 'beacon#1', 'harbour-lights/beacon#1', 'PR #1', issue(1)])
    it(`are not “${bare}”, though a link has that for its text`, () => {
      assert.deepEqual(words(`- [${bare}](${issue(1)}) the horn is silent\n`), { 1: 'the horn is silent' });
    });

  it('are not what several issues are called', () => {
    const text = `Oil the horn ([issue](${issue(1)}))\n\nDim the lamp ([issue](${issue(2)}))\n`;
    assert.deepEqual(words(text), { 1: 'Oil the horn', 2: 'Dim the lamp' });
  });

  it('tell other issues of the line in short', () => {
    assert.deepEqual(words(`Oil the horn: #1, then what ${issue(2)} asks for\n`), {
      1: 'Oil the horn: …, then what beacon#2 asks for',
      2: 'Oil the horn: #1, then what … asks for',
    });
  });

  it('come from the first place that has some', () => {
    assert.deepEqual(words('- #1\n- #2\n\nThe horn of #1 is silent\n'), {
      1: 'The horn of … is silent',
      2: '',
    });
  });

  it('are none in a list of references', () => {
    assert.deepEqual(words('#1, #2 and #3\n'), { 1: '', 2: '', 3: '' });
  });

  it('are found in time where thousands stand in a line', () => {
    const text = Array.from({ length: 5_000 }, (_, number) => `#${number + 1}`).join(' horn ');
    assert.equal(words(text)[1], '');
  });
});

describe('plainLine', () => {
  it('is a line as it reads', () => {
    assert.equal(
      plainLine('  1. [x] ~~See~~ __[the plan](plan.md)__, snake_case'),
      'See the plan, snake_case',
    );
  });
});
