import assert from 'node:assert/strict';
import type { Answer, Failure, Issue, Page, Profile, State } from '../../src/github/model';
import type { Reference, Target } from '../../src/notes/note';
import { labelChip } from '../../src/vscode/editor/hoverMarkdown';
import { pageCard } from '../../src/vscode/hover/pageCard';
import { personCard } from '../../src/vscode/present/personCard';
import { referenceHover } from '../../src/vscode/hover/referenceHover';
import { SOME_ISSUE } from '../github/someIssue';
import { decoded } from './editor';
import { assertExcludes, assertIncludes } from './includes';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const { repository } = SOME_ISSUE;
const person = (login: string) => ({ login, name: null, avatarUrl: null });

const REFERENCE: Reference & { target: Target } = {
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  text: '#12',
  form: 'link',
  url: SOME_ISSUE.url,
  target: { repository, number: 12, kind: 'issue' },
};

function hoverOf(answer: Answer<Issue>, reference: Partial<Reference> = {}, signedIn = true): string {
  const whole = { ...REFERENCE, ...reference, target: REFERENCE.target };
  return decoded(referenceHover(whole, answer, { signedIn, now: NOW }).value);
}

/** What the hover says of an issue that GitHub has just told of. */
function of(issue: Partial<Issue>, reference: Partial<Reference> = {}): string {
  const value = { ...SOME_ISSUE, ...issue };
  return hoverOf({ ok: true, value, at: NOW, stale: false, trouble: null }, reference);
}

const failed = (failure: Failure, signedIn = true) => hoverOf({ ok: false, failure }, {}, signedIn);

describe('what a hover says of an issue', () => {
  const states: [kind: Issue['kind'], state: State, icon: string, color: string, words: string][] = [
    ['issue', 'open', 'issues', 'open', 'Open issue'],
    ['issue', 'completed', 'issue-closed', 'completed', 'Issue closed as completed'],
    ['issue', 'notPlanned', 'circle-slash', 'notPlanned', 'Issue closed as not planned'],
    ['issue', 'duplicate', 'circle-slash', 'notPlanned', 'Issue closed as a duplicate'],
    ['pull', 'open', 'git-pull-request', 'open', 'Open pull request'],
    ['pull', 'draft', 'git-pull-request-draft', 'draft', 'Draft pull request'],
    ['pull', 'merged', 'git-merge', 'merged', 'Merged pull request'],
    ['pull', 'closed', 'git-pull-request-closed', 'closed', 'Closed pull request'],
    ['discussion', 'open', 'comment-discussion', 'open', 'Open discussion'],
    ['discussion', 'answered', 'issue-closed', 'completed', 'Answered discussion'],
    ['discussion', 'closed', 'issue-closed', 'completed', 'Closed discussion'],
  ];
  for (const [kind, state, icon, color, words] of states) {
    it(`names ${words.toLowerCase()}`, () => {
      const text = of({ kind, state });
      assertIncludes(
        text,
        `<span style="color:var(--vscode-meetingNotes-${color});">$(${icon})</span> **Fog horn falls silent**`,
      );
      assertIncludes(text, ` · ${words} · opened 3 months ago by @cem-yilmaz`);
    });
  }

  it('tells the dates', () => {
    assertIncludes(of({ updatedAt: '2026-11-23T11:00:00Z' }), 'by @cem-yilmaz · updated 1 day ago');
    const closedAt = '2026-11-24T10:00:00Z';
    assertIncludes(of({ state: 'completed', closedAt }), 'by @cem-yilmaz · closed 2 hours ago');
    assertIncludes(of({ kind: 'pull', state: 'merged', closedAt }), ' · merged 2 hours ago');
    assertIncludes(of({ author: null }), 'opened 3 months ago by a deleted account');
  });

  it('tells people, milestone and comments', () => {
    const text = of({
      assignees: [person('ada-brandt'), person('bo-lind')],
      milestone: { title: '1.1 Fog season', url: 'https://github.com/harbour-lights/beacon/milestone/2' },
      comments: 1,
    });
    assertIncludes(
      text,
      'Assigned to @ada-brandt, @bo-lind · Milestone [1.1 Fog season](https://github.com/harbour-lights/beacon/milestone/2) · 1 comment',
    );
  });

  it('leaves out what there is none of', () => {
    assert.doesNotMatch(
      of({}),
      /Labels|Assigned|Milestone|comment|Review|Checks|Clos|Linked|sub-issue|“|As of|Moved/,
    );
  });

  it('tells review and checks in words', () => {
    assertIncludes(of({ review: 'approved', checks: 'success' }), 'Review: approved · Checks: passed');
    assertIncludes(
      of({ review: 'changesRequested', checks: 'failure' }),
      'Review: changes requested · Checks: failed',
    );
    assertIncludes(of({ review: 'required', checks: 'pending' }), 'Review: required · Checks: running');
  });

  it('tells what it is linked with', () => {
    const linked = [
      {
        kind: 'pull',
        repository,
        number: 28,
        title: 'Arm the horn',
        state: 'merged',
        url: 'https://github.com/x',
      } as const,
    ];
    assert.match(
      of({ linked }),
      /Linked to .*\[harbour-lights\/beacon#28\].* Arm the horn \(Merged pull request\)/,
    );
    assert.match(of({ kind: 'pull', linked }), /Closes .*harbour-lights\/beacon#28/);
    const many = Array.from({ length: 6 }, () => linked).flat();
    assert.match(of({ linked: many }), / and 2 more/);
    assertIncludes(of({ subIssues: { total: 3, completed: 1 } }), '1 of 3 sub-issues completed');
    assertExcludes(of({ subIssues: { total: 0, completed: 0 } }), 'sub-issue');
  });

  it('shows labels in their colours, with letters that stand out', () => {
    assertIncludes(
      of({ labels: [{ name: 'bug', color: 'b60205' }] }),
      'Labels: <span style="color:#ffffff;background-color:#b60205;border-radius:3px;">&nbsp;bug&nbsp;</span>',
    );
    for (const color of ['ffffff', 'a2eeef', 'fbca04', '00ff00', 'FEF2C0'])
      assertIncludes(labelChip('x', color), 'color:#000000;', color);
    for (const color of ['000000', '0075ca', '5319e7', 'b60205', '0E0E8A'])
      assertIncludes(labelChip('x', color), 'color:#ffffff;', color);
    assert.equal(labelChip('x', 'red;} body {'), 'x');
  });

  it('bounds what there may be much of', () => {
    const labels = Array.from({ length: 100 }, (_, index) => ({ name: `label${index}`, color: 'ededed' }));
    const assignees = Array.from({ length: 10 }, (_, index) => person(`somebody${index}`));
    const text = of({ labels, assignees, title: 'x'.repeat(5000), excerpt: 'y'.repeat(5000) });
    assertIncludes(text, ' and 88 more');
    assertIncludes(text, ' and 2 more');
    assert.ok(text.length < 8000, `${text.length} characters`);
  });

  it('says how old the answer is, and why there is none newer', () => {
    const old = { ok: true, value: SOME_ISSUE, at: NOW - 200_000, stale: true } as const;
    assertIncludes(hoverOf({ ...old, trouble: null }), 'As of 3 minutes ago; a newer answer is on its way.');
    const offline = hoverOf({ ...old, trouble: { kind: 'offline' } });
    assertIncludes(offline, 'As of 3 minutes ago. Offline: GitHub cannot be reached. [Try again](command:');
    assertIncludes(
      hoverOf({ ...old, trouble: { kind: 'signedOut' } }),
      '[Sign in](command:meetingNotes.signIn',
    );
  });

  it('says where it has moved from', () => {
    const movedFrom = { repository: { ...repository, name: 'lantern' }, number: 9 };
    assertIncludes(of({ movedFrom }), 'Moved from harbour-lights/lantern#9.');
    assertIncludes(
      of({ movedFrom }, { url: 'https://github.com/x/y/issues/1' }),
      `[Open on GitHub](${SOME_ISSUE.url})`,
    );
  });

  it('says what a bare number means', () => {
    const text = of({}, { form: 'short', url: null });
    assertIncludes(text, '#12 means harbour-lights/beacon#12 in this note.');
    assertExcludes(of({}, { form: 'short', text: 'harbour-lights/beacon#12', url: null }), 'in this note');
    assertExcludes(of({}), 'in this note');
  });

  it('says that text and URL disagree', () => {
    assertIncludes(of({}, { text: '#13' }), 'The text says #13, but the link leads to #12.');
    assertIncludes(
      of({}, { text: 'charts#12' }),
      'The text says charts#12, but the link leads to harbour-lights/beacon#12.',
    );
    assertExcludes(of({}), 'The text says');
  });

  it('offers what may be done', () => {
    const text = of({}, { url: `${SOME_ISSUE.url}#issuecomment-1_(2)` });
    const argument = encodeURIComponent(JSON.stringify([REFERENCE.target]));
    for (const [title, command] of [
      ['Show', 'openReference'],
      ['Copy as Markdown link', 'copyReference'],
      ['Refresh', 'refreshReference'],
    ] as const)
      assertIncludes(text, `[${title}](command:meetingNotes.${command}?${argument})`);
    assertIncludes(text, `[Open on GitHub](${SOME_ISSUE.url}#issuecomment-1%5F%282%29)`);
  });

  it('runs no commands but those that it names', () => {
    const hover = referenceHover(
      REFERENCE,
      { ok: false, failure: { kind: 'offline' } },
      { signedIn: false, now: NOW },
    );
    const { enabledCommands } = hover.isTrusted as { enabledCommands: string[] };
    assert.equal(
      enabledCommands.every((command) =>
        /^(?:meetingNotes\.|workbench\.action\.openSettings$)/.test(command),
      ),
      true,
    );
  });
});

describe('what a hover says of what strangers wrote', () => {
  const hostile = [
    '[x](command:workbench.action.quit)',
    '![x](https://example.com/x.png)',
    '<img src=x onerror=alert(1)>',
    '</span><script>alert(1)</script>',
    '$(error) $(x)',
    'https://example.com www.example.com a@example.com',
    '`code` **bold** _it_ ~~gone~~ | # > - 1.\n\n# heading\n    code',
    '&lt;b&gt; &#36;(error)',
    '\u202Eesrever',
  ];
  const forbidden =
    /\]\(command:workbench|!\[x|<img|<script|\$\((?:error|x)\)|https:\/\/example|www\.|`|\*\*bold|\n# |&lt;|\u202E/;

  for (const text of hostile) {
    it(`is text: ${JSON.stringify(text)}`, () => {
      const value: Issue = {
        ...SOME_ISSUE,
        title: text,
        labels: [{ name: text, color: '000000' }],
        milestone: { title: text, url: 'https://github.com/m' },
        excerpt: text,
        linked: [
          { kind: 'issue', repository, number: 1, title: text, state: 'open', url: 'javascript:alert(1)' },
        ],
      };
      const answer = { ok: true, value, at: NOW, stale: false, trouble: null } as const;
      const { value: source } = referenceHover({ ...REFERENCE, text: `${text}#5`, form: 'short' }, answer, {
        signedIn: true,
        now: NOW,
      });
      assert.doesNotMatch(source, forbidden);
      assertExcludes(source, 'javascript:');
      const profile: Profile = {
        ...person('x'),
        name: text,
        kind: 'user',
        url: 'https://github.com/x',
        bio: text,
        company: text,
      };
      assert.doesNotMatch(personCard(profile, { meetings: 0, last: null }).join('\n\n'), forbidden);
      const page: Page = {
        kind: 'milestone',
        title: text,
        url: 'https://github.com/m',
        state: null,
        date: null,
        author: null,
        excerpt: text,
        progress: null,
      };
      assert.doesNotMatch(pageCard(page, NOW).join('\n\n'), forbidden);
      assert.doesNotMatch(
        referenceHover(
          REFERENCE,
          { ok: false, failure: { kind: 'refused', message: text } },
          { signedIn: true, now: NOW },
        ).value,
        forbidden,
      );
    });
  }
});

describe('what a hover says where nothing can be known', () => {
  const today = new Date();
  today.setHours(14, 30, 0, 0);
  const failures: [failure: Failure, words: RegExp, signedOut: RegExp, signedIn: RegExp][] = [
    [{ kind: 'signedOut' }, /Signed out: /, /\[Sign in\]/, /\[Sign in\]/],
    [
      { kind: 'notFound' },
      /Not found or private: /,
      /\[Sign in\]/,
      /are not allowed to see it\. \[Open on GitHub\]/,
    ],
    [{ kind: 'forbidden', lack: 'permission' }, /"Issues"/, /\[Sign in\]/, /\[Sign in\]/],
    [{ kind: 'forbidden', lack: 'approval' }, /not approved this sign-in/, /\[Sign in\]/, /\[Sign in\]/],
    [{ kind: 'forbidden', lack: 'tokenKind' }, /kind of token/, /\[Sign in\]/, /\[Sign in\]/],
    [{ kind: 'forbidden', lack: 'tokenLifetime' }, /valid for so long/, /\[Sign in\]/, /\[Sign in\]/],
    [{ kind: 'forbidden', lack: 'address' }, /networks/, /\[Open on GitHub\]/, /\[Open on GitHub\]/],
    [{ kind: 'forbidden', lack: 'writeAccess' }, /No write access/, /\[Open on/, /\[Open on/],
    [{ kind: 'forbidden', lack: 'leave' }, /at the moment/, /\[Open on/, /\[Open on/],
    [{ kind: 'forbidden', lack: 'unarchived' }, /Archived: /, /\[Open on/, /\[Open on/],
    [{ kind: 'forbidden' }, /Forbidden: /, /see this\. \[Open on GitHub\]/, /see this\. \[Open on GitHub\]/],
    [
      { kind: 'limited', until: today.getTime() },
      /until 14:30\./,
      /\[Sign in\]/,
      /14:30\. \[Open on GitHub\]/,
    ],
    [
      { kind: 'limited', until: today.getTime() + 86_400_000 },
      /until .*\d{4}, 14:30\./,
      /\[Sign in\]/,
      /\[Open/,
    ],
    [
      { kind: 'offline' },
      /Offline: /,
      /\[Try again\]\(command:meetingNotes\.refreshReference/,
      /\[Try again\]/,
    ],
    [{ kind: 'server', status: 502 }, /Server error: .* 502/, /\[Try again\]/, /\[Try again\]/],
    [{ kind: 'unreadable' }, /was not understood/, /\[Try again\]/, /\[Try again\]/],
    [
      { kind: 'singleSignOn', url: 'https://github.com/orgs/x/sso?authorization_request=1' },
      /Single sign-on required: /,
      /\[Authorize\]\(https:\/\/github\.com\/orgs\/x\/sso/,
      /\[Authorize\]/,
    ],
    [
      { kind: 'singleSignOn', url: 'javascript:alert(1)' },
      /Single sign-on/,
      /for it\. \[Open on/,
      /for it\. \[Open on/,
    ],
    [{ kind: 'singleSignOn', url: null }, /Single sign-on/, /for it\. \[Open on/, /for it\. \[Open on/],
  ];
  for (const [failure, words, signedOut, signedIn] of failures) {
    it(`tells ${JSON.stringify(failure)} and offers the step`, () => {
      assert.match(failed(failure), words);
      assert.match(failed(failure), signedIn);
      assert.match(failed(failure, false), signedOut);
      assertIncludes(failed(failure), `[harbour-lights/beacon#12](${SOME_ISSUE.url})`);
    });
  }
});

describe('what a hover says of a page', () => {
  const page: Page = {
    kind: 'milestone',
    title: '1.1 Fog season',
    url: 'https://github.com/harbour-lights/beacon/milestone/2',
    state: 'open',
    date: '2026-12-15T08:00:00Z',
    author: person('bo-lind'),
    excerpt: 'Everything that must work in fog.',
    progress: { total: 5, completed: 2 },
  };
  const say = (more: Partial<Page>) => decoded(pageCard({ ...page, ...more }, NOW).join('\n\n'));

  it('tells a milestone', () => {
    assertIncludes(say({}), '**[1.1 Fog season](https://github.com/harbour-lights/beacon/milestone/2)**');
    assertIncludes(say({}), 'Milestone · open · due 2026-12-15 (in 20 days) · by @bo-lind · 2 of 5 closed');
    assertIncludes(say({}), '---\n\nEverything that must work in fog.');
  });

  it('tells the others', () => {
    const bare = { author: null, excerpt: '', progress: null, date: null } as const;
    assertIncludes(say({ ...bare, kind: 'project', state: 'closed' }), 'Project · closed');
    assertIncludes(
      say({ ...bare, kind: 'release', state: 'prerelease', date: '2026-11-02T12:00:00Z' }),
      'Release · pre-release · 22 days ago',
    );
    assertIncludes(
      say({ ...bare, kind: 'commit', state: null, author: person('cem-yilmaz') }),
      'Commit · by @cem-yilmaz',
    );
    assertIncludes(
      say({ ...bare, kind: 'orgDiscussion', state: 'answered' }),
      'Discussion of the organization · answered',
    );
  });
});

describe('what a hover says of a person', () => {
  const profile: Profile = {
    ...person('ada-brandt'),
    name: 'Ada Brandt',
    avatarUrl: 'https://avatars.example.com/u/1?v=4',
    kind: 'user',
    url: 'https://github.com/ada-brandt',
    bio: 'Keeps the lamps lit.',
    company: '@harbour-lights',
  };
  const say = (more: Partial<Profile>, meetings = 0, last: string | null = null) =>
    decoded(personCard({ ...profile, ...more }, { meetings, last }).join('\n\n'));

  it('tells name, login, company, bio and how often they attended', () => {
    const text = say({}, 5, '2026-11-04');
    assertIncludes(text, '![](https://avatars.example.com/u/1?v=4|width=48,height=48)');
    assertIncludes(text, '**Ada Brandt** · [@ada-brandt](https://github.com/ada-brandt)');
    assertIncludes(text, '@harbour-lights');
    assertIncludes(text, 'Keeps the lamps lit.');
    assertIncludes(text, 'Attended 5 meetings, last 2026-11-04');
  });

  it('leaves out what is not known', () => {
    const text = say({ name: null, bio: null, company: null, avatarUrl: null });
    assert.equal(text.trim(), '**[@ada-brandt](https://github.com/ada-brandt)**');
    assertIncludes(say({}, 1), 'Attended 1 meeting');
    assertIncludes(say({ kind: 'organization' }), 'Organization');
  });

  for (const avatarUrl of [
    'http://example.com/a.png',
    'http://127.0.0.1:8123/a.png',
    'data:image/png;base64,AA',
    'file:///etc/passwd',
    'command:x',
  ])
    it(`asks no ${avatarUrl}`, () => assertExcludes(say({ avatarUrl }), '!['));

  it('cannot be broken by an avatar’s address', () => {
    assertIncludes(
      say({ avatarUrl: 'https://a.example/x)|width=900 <b>' }),
      '![](https://a.example/x%29%7Cwidth=900%20%3Cb%3E|width=48,height=48)',
    );
  });
});
