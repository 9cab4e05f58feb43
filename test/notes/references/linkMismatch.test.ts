import assert from 'node:assert/strict';
import { linkMismatch } from '../../../src/notes/references/linkMismatch';
import { readNote } from '../../../src/notes/readNote';

const HOSTS = ['github.com'];

/** What the first link of a line of a note disagrees about. */
function judge(line: string) {
  const note = readNote(`# 2026-11-04\n\n- ${line}\n`, { path: '', repository: null, hosts: HOSTS });
  const [reference] = note.references;
  assert.ok(reference?.form === 'link', `no link in ${line}`);
  return linkMismatch(reference);
}

const link = (text: string, target: string) => `[${text}](https://github.com/${target})`;

describe('a link whose text and URL', () => {
  const agreeing: [text: string, target: string][] = [
    ['#124', 'o/r/issues/124'],
    ['\\#124', 'o/r/issues/124'],
    ['**#124**', 'o/r/issues/124'],
    ['`r#124`', 'o/r/issues/124'],
    ['(#124)', 'o/r/issues/124'],
    ['PR#378', 'o/r/pull/378'],
    ['PR#378', 'o/r/issues/378'],
    ['draft PR #378', 'o/r/pull/378'],
    ['issue #268', 'o/r/issues/268'],
    ['Issue 268', 'o/r/issues/268'],
    ['GH-12', 'o/r/issues/12'],
    ['issues#396', 'o/r/issues/396'],
    ['issues/494', 'o/r/issues/494'],
    ['standards#807', 'octo/standards/issues/807'],
    ['Standards #807', 'octo/standards/issues/807'],
    ['website/#773', 'octo/website/pull/773'],
    ['osism/issues/#490', 'osism/issues/issues/490'],
    ['PR Standards/#958', 'octo/standards/pull/958'],
    ['OSISM/image-manager#952', 'osism/image-manager/pull/952'],
    ['openjs/.github#2', 'openjs/.github/issues/2'],
    ['octo/r #8', 'octo/r/issues/8'],
    ['r/pull/12', 'o/r/pull/12'],
    ['o/r/issues/12', 'o/r/issues/12'],
    ['standards/524', 'octo/standards/issues/524'],
    ['#12#issuecomment-9', 'o/r/issues/12#issuecomment-9'],
    ['https://github.com/O/R/pull/12/files', 'o/r/issues/12'],
    // Short names of a repository.
    ['CentralAPI#12', 'octo/central-api/issues/12'],
    ['image-manager#12', 'octo/openstack-image-manager/issues/12'],
    ['octo#12', 'octo/pm/issues/12'],
    ['cpc#12', 'openjs/cross-project-council/issues/12'],
    ['SCS#12', 'SovereignCloudStack/issues/issues/12'],
    // One of several is enough.
    ['#494, #495', 'o/r/issues/495'],
    ['#12: Lamps for 2', 'o/r/issues/12'],
    ['r#12 - the lamp', 'o/r/issues/12'],
  ];
  for (const [text, target] of agreeing) {
    it(`agree: ${link(text, target)}`, () => assert.equal(judge(link(text, target)), null));
  }

  const silent: [text: string, target: string][] = [
    ['the lamp', 'o/r/issues/12'],
    ['Revert "Add a clock (#11)"', 'o/r/pull/12'],
    ['rook: initial deployment (#881)', 'o/r/pull/1427'],
    ['Follow-up of #11', 'o/r/issues/12'],
    ['after 11 comments', 'o/r/issues/12'],
    ['EIP 1559', 'o/eips/pull/3'],
    ['EIP#1559', 'o/eips/pull/3'],
    ['Hackathon#4', 'o/r/issues/12'],
    ['Hackathon #4', 'o/r/issues/12'],
    ['10/24', 'o/r/issues/12'],
    ['Q4/2026', 'o/r/issues/12'],
    ['KaaS-v1', 'o/r/issues/12'],
    ['v1.2', 'o/r/issues/12'],
    ['this comment', 'o/r/issues/12#issuecomment-3'],
    ['https://example.com/o/r/issues/3', 'o/r/issues/12'],
  ];
  for (const [text, target] of silent) {
    it(`have nothing to agree about: ${link(text, target)}`, () =>
      assert.equal(judge(link(text, target)), null));
  }

  const numbers: [text: string, target: string, said: string][] = [
    ['#124', 'o/r/issues/125', '#124'],
    ['PR#378', 'o/r/pull/379', 'PR#378'],
    ['issue 268', 'o/r/issues/269', 'issue 268'],
    ['hardware-landscape#23', 'octo/hardware-landscape/pull/32', 'hardware-landscape#23'],
    ['website/#773', 'octo/website/pull/774', 'website/#773'],
    ['osism/issues/#490', 'osism/issues/issues/491', 'osism/issues/#490'],
    ['standards/524', 'octo/standards/issues/525', 'standards/524'],
    ['standards#807', 'octo/issues/issues/900', 'standards#807'],
    ['#494 and #495', 'o/r/issues/496', '#494, #495'],
    ['**#12**: Lamps', 'o/r/issues/13', '#12'],
    ['https://github.com/o/r/issues/12', 'o/r/issues/13', 'o/r#12'],
  ];
  for (const [text, target, said] of numbers) {
    it(`name different numbers: ${link(text, target)}`, () =>
      assert.deepEqual(judge(link(text, target)), { said, differs: 'number' }));
  }

  const repositories: [text: string, target: string, said: string][] = [
    ['standards#807', 'octo/issues/issues/807', 'standards#807'],
    ['website/#773', 'octo/standards/pull/773', 'website/#773'],
    ['PR Standards/#958', 'octo/website/pull/958', 'PR Standards/#958'],
    ['OSISM/x#952', 'osism/image-manager/pull/952', 'OSISM/x#952'],
    ['other/r#12', 'o/r/issues/12', 'other/r#12'],
    ['https://github.com/o/s/issues/12', 'o/r/issues/12', 'o/s#12'],
  ];
  for (const [text, target, said] of repositories) {
    it(`name different repositories: ${link(text, target)}`, () =>
      assert.deepEqual(judge(link(text, target)), { said, differs: 'repository' }));
  }

  it('cannot disagree where there is no link', () => {
    const { references } = readNote('o/r#12 and https://github.com/o/r/issues/13', {
      path: '',
      repository: null,
      hosts: HOSTS,
    });
    assert.deepEqual(references.map(linkMismatch), [null, null]);
  });

  it('are read by a reference link too', () => {
    assert.deepEqual(judge('[#12][lamp]\n\n[lamp]: https://github.com/o/r/issues/13'), {
      said: '#12',
      differs: 'number',
    });
  });

  it('are compared within milliseconds however long the text', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const target = { repository: { host: 'github.com', owner: 'o', name: 'r' }, number: 1, kind: null };
    const start = performance.now();
    for (const piece of ['pr ', 'pr#', 'a/', '#1, ', 'a.', '_*', '((', ': ', '1 and '])
      linkMismatch({ range, text: piece.repeat(100_000), form: 'link', url: '', target });
    assert.ok(performance.now() - start < 1_000);
  });
});
