import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { issueSource } from '../../../src/notes/edits/issueDraft';
import { addIssueLink, issueOf, itemsNaming, linkedSince } from '../../../src/notes/edits/linkEdit';
import { applyEdits } from '../../../src/notes/edits/textEdits';
import { read, type Reading } from '../../../src/notes/reading';

const PATH = 'weekly/20261104.md';
const REPOSITORY = { host: 'github.com', owner: 'harbour-lights', name: 'beacon' };
const ISSUE = { repository: REPOSITORY, number: 12, kind: 'issue' } as const;
const URL = 'https://github.com/harbour-lights/beacon/issues/12';

const note = (...lines: string[]): Reading =>
  read(`# 2026-11-04\n\n${lines.join('\n')}\n`, {
    path: PATH,
    repository: REPOSITORY,
    hosts: ['github.com'],
  });
const item = ({ note: { actions } }: Reading, which = 0) => {
  const action = actions[which];
  assert.ok(action);
  return action;
};

const ITEMS = [
  '* AI @bo-lind: mount the others',
  '* AI @bo-lind, @fay-wong to mount the others by Friday.',
  '- [ ] Chapter on *fog* (@eli-stone) until 2026-11-18',
  '* AI @bo-lind: mount the others ([2026-10-28](20261028.md#L4))',
  '* AI @bo-lind: mount what [the survey](https://example.org/#5) tells',
];

describe('the link of an item to its issue', () => {
  for (const line of ITEMS) {
    it(`is seen that was written since into ${line}`, () => {
      const then = note('* before', line);
      const edits = addIssueLink(then, item(then), ISSUE, URL);
      assert.ok(edits);
      const written = applyEdits(then.text, edits).split('\n').slice(2);
      const now = note('* more', ...written);
      assert.deepEqual(linkedSince(then.note, item(then), now), { ...ISSUE });
      assert.deepEqual(issueOf(now, item(now)), { ...ISSUE });
      assert.equal(itemsNaming(ISSUE, now).length, 1);
      assert.equal(itemsNaming({ ...ISSUE, number: 13 }, now).length, 0);
    });
  }

  it('is seen in whatever form it was written', () => {
    const then = note('* AI @bo-lind: mount the others');
    for (const link of ['#12', 'harbour-lights/beacon#12', URL, `[the issue](${URL})`])
      assert.deepEqual(
        linkedSince(then.note, item(then), note(`* AI @bo-lind: mount the others ${link}`))?.number,
        12,
        link,
      );
  });

  it('is none of an item with other words or owners, of one that was there before, or of two', () => {
    const then = note('* AI @bo-lind: mount the others', '* AI @bo-lind: mount the others #11');
    for (const lines of [
      ['* AI @bo-lind: sell the others #12'],
      ['* AI @fay-wong: mount the others #12'],
      ['* AI @bo-lind: mount the others #11'],
      ['* AI @bo-lind: mount the others #12', '* AI @bo-lind: mount the others #13'],
      ['* AI @bo-lind: mount the others'],
    ])
      assert.equal(linkedSince(then.note, item(then), note(...lines)), null, lines.join());
  });
});

describe('what an issue is created of', () => {
  const sourceOf = (line: string, path = PATH) => issueSource(item(note(line)), path);

  it('is the same wherever the item stands in its note, and where it was carried to', () => {
    const source = sourceOf('* AI @bo-lind: mount the others');
    assert.deepEqual(issueSource(item(note('* more', '  * AI @bo-lind: mount the others')), PATH), source);
    const carried = '* AI @bo-lind: mount the others ([2026-11-04](../weekly/20261104.md#L9))';
    assert.deepEqual(sourceOf(carried, 'weekly/20261111.md'), source);
    assert.deepEqual(sourceOf(carried, 'monthly/20261130.md'), source);
  });

  it('is another for other words, other people and another note', () => {
    const all = [
      sourceOf('* AI @bo-lind: mount the others'),
      sourceOf('* AI @bo-lind: mount the other'),
      sourceOf('* AI @fay-wong: mount the others'),
      sourceOf('* AI @bo-lind: mount the others', 'weekly/20261111.md'),
    ];
    assert.equal(new Set(all.map((each) => JSON.stringify(each))).size, all.length);
  });
});
