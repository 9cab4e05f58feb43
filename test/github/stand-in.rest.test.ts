import assert from 'node:assert/strict';
import { OpenApi } from './openApi';
import type { StandIn } from './stand-in/index';
import { withStandIn } from './withStandIn';

const signedIn = { authorization: 'Bearer anything' };
const beacon = '/repos/harbour-lights/beacon';

/** Requests, the operation that describes their answer, and its status. */
type Expected = readonly [request: string, path: string, status?: number, body?: object];
const answers: readonly Expected[] = [
  ['GET /', '/'],
  ['GET /rate_limit', '/rate_limit'],
  ['GET /user', '/user'],
  ['GET /users/fkr', '/users/{username}'],
  ['GET /users/hana-ito', '/users/{username}'],
  ['GET /users/harbour-lights', '/users/{username}'],
  ['GET /users/nobody-of-that-name', '/users/{username}', 404],
  ['GET /orgs/harbour-lights', '/orgs/{org}'],
  ['GET /orgs/no-such', '/orgs/{org}', 404],
  ['GET /orgs/SovereignCloudStack/members', '/orgs/{org}/members'],
  ['GET /orgs/harbour-lights/teams', '/orgs/{org}/teams'],
  [`GET ${beacon}`, '/repos/{owner}/{repo}'],
  ['GET /repos/harbour-lights/lantern', '/repos/{owner}/{repo}', 301],
  ['GET /repos/harbour-lights/none', '/repos/{owner}/{repo}', 404],
  ['GET /repositories/501', '/repos/{owner}/{repo}'],
  [`GET ${beacon}/issues?state=all&per_page=100`, '/repos/{owner}/{repo}/issues'],
  [`GET ${beacon}/issues/12`, '/repos/{owner}/{repo}/issues/{issue_number}'],
  [`GET ${beacon}/issues/15`, '/repos/{owner}/{repo}/issues/{issue_number}'],
  [`GET ${beacon}/issues/5`, '/repos/{owner}/{repo}/issues/{issue_number}'],
  [`GET ${beacon}/issues/26`, '/repos/{owner}/{repo}/issues/{issue_number}'],
  ['GET /repositories/501/issues/12', '/repos/{owner}/{repo}/issues/{issue_number}'],
  [`GET ${beacon}/issues/9`, '/repos/{owner}/{repo}/issues/{issue_number}', 301],
  [`GET ${beacon}/issues/10`, '/repos/{owner}/{repo}/issues/{issue_number}', 410],
  [`GET ${beacon}/issues/999`, '/repos/{owner}/{repo}/issues/{issue_number}', 404],
  [`GET ${beacon}/issues/30`, '/repos/{owner}/{repo}/issues/{issue_number}', 404],
  [`GET ${beacon}/issues/12/comments`, '/repos/{owner}/{repo}/issues/{issue_number}/comments'],
  [`GET ${beacon}/issues/5/comments`, '/repos/{owner}/{repo}/issues/{issue_number}/comments'],
  [`GET ${beacon}/issues/10/comments`, '/repos/{owner}/{repo}/issues/{issue_number}/comments', 410],
  ...[3, 4, 15, 21, 28, 38].map((number): Expected => [
    `GET ${beacon}/pulls/${number}`,
    '/repos/{owner}/{repo}/pulls/{pull_number}',
  ]),
  [`GET ${beacon}/pulls/12`, '/repos/{owner}/{repo}/pulls/{pull_number}', 404],
  [`GET ${beacon}/assignees`, '/repos/{owner}/{repo}/assignees'],
  [`GET ${beacon}/milestones/1`, '/repos/{owner}/{repo}/milestones/{milestone_number}'],
  [`GET ${beacon}/milestones/2`, '/repos/{owner}/{repo}/milestones/{milestone_number}'],
  [`GET ${beacon}/milestones/3`, '/repos/{owner}/{repo}/milestones/{milestone_number}', 404],
  [`GET ${beacon}/releases/tags/v1.0.0`, '/repos/{owner}/{repo}/releases/tags/{tag}'],
  [`GET ${beacon}/releases/tags/v9`, '/repos/{owner}/{repo}/releases/tags/{tag}', 404],
  [`GET ${beacon}/commits/4f1c2a9`, '/repos/{owner}/{repo}/commits/{ref}'],
  [`GET ${beacon}/commits/0000000`, '/repos/{owner}/{repo}/commits/{ref}', 422],
  ['GET /search/users?q=ada', '/search/users'],
  ['GET /search/users?q=', '/search/users', 422],
  ['GET /search/issues?q=horn&per_page=100', '/search/issues'],
  [`POST ${beacon}/issues`, '/repos/{owner}/{repo}/issues', 201, { title: 'New', labels: ['bug'] }],
  [`POST ${beacon}/issues`, '/repos/{owner}/{repo}/issues', 422, {}],
  [
    `POST ${beacon}/issues/12/comments`,
    '/repos/{owner}/{repo}/issues/{issue_number}/comments',
    201,
    { body: 'Me too.' },
  ],
  [`POST ${beacon}/issues/12/comments`, '/repos/{owner}/{repo}/issues/{issue_number}/comments', 422, {}],
  [
    `PATCH ${beacon}/issues/12`,
    '/repos/{owner}/{repo}/issues/{issue_number}',
    200,
    { state: 'closed', state_reason: 'not_planned' },
  ],
  [`PATCH ${beacon}/issues/12`, '/repos/{owner}/{repo}/issues/{issue_number}', 422, { state: 'ajar' }],
  [
    `POST ${beacon}/issues/12/assignees`,
    '/repos/{owner}/{repo}/issues/{issue_number}/assignees',
    201,
    { assignees: ['bo-lind', 'nobody-at-all'] },
  ],
  [
    `DELETE ${beacon}/issues/12/assignees`,
    '/repos/{owner}/{repo}/issues/{issue_number}/assignees',
    200,
    { assignees: ['bo-lind'] },
  ],
  [`GET ${beacon}/labels`, '/repos/{owner}/{repo}/labels', 200],
];

/** All issues and pull requests of the note that the product was first asked to serve. */
const example = {
  'SovereignCloudStack/issues': [39, 42, 124, 184, 246, 269, 446],
  'SovereignCloudStack/standards': [265, 285, 316],
  'SovereignCloudStack/website': [773],
  'osism/issues': [751],
};

const participants = (
  'fkr o-otte fdobrovolny josephineSei markus-hentsch akafazov gndrmnn matusjenca2 artificial-intelligence garloff ' +
  'matfechner ignatov17 linden mbuechse flyersa sbstnnmnn anjastrunk'
).split(' ');

interface Issue {
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly state_reason: string | null;
  readonly body: string | null;
  readonly body_html?: string;
  readonly body_text?: string;
  readonly draft?: boolean;
  readonly pull_request?: { readonly merged_at: string | null };
  readonly assignees: readonly { readonly login: string }[];
}

describe('the REST API of the stand-in', () => {
  let openApi: OpenApi;
  let standIn: StandIn;
  before(() => (openApi = new OpenApi()));
  withStandIn(({ gitHub }) => (standIn = gitHub));

  const ask = (path: string, init: RequestInit = { headers: signedIn }): Promise<Response> =>
    fetch(standIn.url + path, { redirect: 'manual', ...init });
  const json = async <Body>(path: string, init?: RequestInit): Promise<Body> =>
    (await (await ask(path, init)).json()) as Body;
  const numbers = async (path: string): Promise<number[]> =>
    (await json<Issue[]>(path)).map(({ number }) => number);

  describe('answers as GitHub describes it:', () => {
    for (const [request, path, status = 200, body] of answers) {
      it(`${request}${body ? ` ${JSON.stringify(body)}` : ''} → ${status}`, async () => {
        const [method = '', url = ''] = request.split(' ');
        const sent = body ? { body: JSON.stringify(body) } : {};
        const answer = await ask(url, { method, headers: signedIn, ...sent });
        assert.equal(answer.status, status);
        assert.deepEqual(openApi.complaints(method, path, status, await answer.json()), []);
      });
    }

    it('GET /user, signed out → 401', async () => {
      const answer = await ask('/user', {});
      assert.equal(answer.status, 401);
      assert.deepEqual(openApi.complaints('GET', '/user', 401, await answer.json()), []);
    });

    it('PATCH, by a stranger → 403', async () => {
      standIn.access.demand([{ token: 'anything', login: 'hana-ito' }]);
      const answer = await ask(`${beacon}/issues/12`, { method: 'PATCH', headers: signedIn, body: '{}' });
      assert.equal(answer.status, 403);
      const path = '/repos/{owner}/{repo}/issues/{issue_number}';
      assert.deepEqual(openApi.complaints('PATCH', path, 403, await answer.json()), []);
    });

    it('and the check finds what is missing or wrong', async () => {
      const issue = await json<Issue>(`${beacon}/issues/12`);
      const complaints = openApi.complaints('GET', '/repos/{owner}/{repo}/issues/{issue_number}', 200, {
        ...issue,
        title: undefined,
        number: 'twelve',
        milestone: null,
        colour: 'red',
        assignees: [{}],
      });
      assert.ok(complaints.includes("must have required property 'title'"), complaints.join('\n'));
      assert.ok(complaints.includes('/number must be integer'));
      assert.ok(complaints.includes("/assignees/0 must have required property 'login'"));
      assert.ok(complaints.includes('must NOT have additional properties colour'));
      assert.ok(!complaints.some((complaint) => complaint.startsWith('/milestone')));
      assert.throws(() => openApi.complaints('GET', '/nowhere', 200, {}));
    });
  });

  it('holds every reference of the example note', async () => {
    for (const [repository, wanted] of Object.entries(example)) {
      const listed = await numbers(`/repos/${repository}/issues?state=all`);
      assert.deepEqual(listed.sort(), wanted.sort(), repository);
    }
    assert.ok((await json<Issue>('/repos/sovereigncloudstack/WEBSITE/issues/773')).pull_request?.merged_at);
  });

  it('counts the participants of the example note among the members of their organisation', async () => {
    const members = await json<{ login: string }[]>('/orgs/SovereignCloudStack/members?per_page=100');
    const logins = members.map(({ login }) => login);
    for (const login of participants) assert.ok(logins.includes(login), login);
    assert.ok(logins.length > participants.length);
  });

  it('knows the states that the sample notes rely on', async () => {
    const states = [];
    for (const number of [12, 15, 18, 21, 23]) {
      const {
        state,
        state_reason: reason,
        draft,
        pull_request: pull,
      } = await json<Issue>(`${beacon}/issues/${number}`);
      states.push([number, state, reason, draft ?? null, pull && Boolean(pull.merged_at)]);
    }
    assert.deepEqual(states, [
      [12, 'open', null, null, undefined],
      [15, 'closed', null, false, true],
      [18, 'closed', 'completed', null, undefined],
      [21, 'open', null, true, false],
      [23, 'closed', 'not_planned', null, undefined],
    ]);
  });

  it('shows members and private repositories to those who may see them', async () => {
    const members = async (init: RequestInit): Promise<number> =>
      (await json<object[]>('/orgs/harbour-lights/members', init)).length;
    assert.equal(await members({}), 4);
    assert.equal(await members({ headers: signedIn }), 6);
    assert.equal((await ask('/repos/harbour-lights/logbook/issues/1', {})).status, 404);
    assert.equal((await ask('/repos/harbour-lights/logbook/issues/1')).status, 200);
  });

  it('redirects to where an issue or a repository has moved', async () => {
    const moved = await ask(`${beacon}/issues/9`);
    assert.equal(moved.headers.get('location'), `${standIn.url}/repositories/502/issues/7`);
    const followed = await json<Issue>(`${beacon}/issues/9`, { redirect: 'follow' });
    assert.equal(followed.title, 'Horn position is off by a cable');
    const renamed = await ask('/repos/harbour-lights/lantern/issues/12/comments?per_page=1');
    assert.equal(
      renamed.headers.get('location'),
      `${standIn.url}/repositories/501/issues/12/comments?per_page=1`,
    );
  });

  it('renders bodies as the media type asks', async () => {
    const body = async (type: string, number: number): Promise<Issue> =>
      json(`${beacon}/issues/${number}`, { headers: { accept: `application/vnd.github.${type}+json` } });
    const html = await body('html', 12);
    assert.ok(html.body_html?.includes('<a href="https://github.com/cem-yilmaz">@cem-yilmaz</a>'));
    assert.equal(html.body, undefined);
    assert.match((await body('text', 12)).body_text ?? '', /^After a restart .*\n\nTo reproduce\n/);
    assert.match((await body('raw', 12)).body ?? '', /## To reproduce/);
    const full = await body('full', 33);
    assert.match(full.body ?? '', /<script>/);
    assert.doesNotMatch(full.body_html ?? '<script', /<script|onerror|javascript:|<iframe/);
  });

  it('pages lists and links to the other pages', async () => {
    const first = await ask(`${beacon}/issues?state=all&per_page=10`);
    const links = first.headers.get('link') ?? '';
    assert.match(links, /<[^>]*per_page=10&page=2>; rel="next", <[^>]*page=3>; rel="last"/);
    const seen = new Set<number>();
    for (const page of [1, 2, 3, 4]) {
      const listed = await numbers(`${beacon}/issues?state=all&per_page=10&page=${page}`);
      for (const number of listed) seen.add(number);
    }
    assert.equal(seen.size, standIn.data.repository('harbour-lights', 'beacon')!.threads.length - 3);
  });

  it('lists by state, label and order', async () => {
    assert.ok(!(await numbers(`${beacon}/issues`)).includes(18));
    assert.deepEqual(await numbers(`${beacon}/issues?state=closed&labels=bug`), [18]);
    assert.equal((await numbers(`${beacon}/issues?state=all&direction=asc`))[0], 1);
  });

  it('searches issues by words and qualifiers', async () => {
    const found = async (q: string): Promise<number[]> => {
      const { items } = await json<{ items: Issue[] }>(
        `/search/issues?q=${encodeURIComponent(q)}&per_page=100`,
      );
      return items.map(({ number }) => number).sort((one, other) => one - other);
    };
    assert.deepEqual(await found('silent repo:harbour-lights/beacon is:issue'), [12]);
    assert.deepEqual(await found('repo:harbour-lights/beacon is:pr is:merged'), [3, 15]);
    assert.deepEqual(await found('repo:harbour-lights/beacon label:"good first issue"'), [27]);
    assert.deepEqual(await found('org:harbour-lights assignee:@me is:open'), [12, 24]);
    assert.deepEqual(await found('window of the lamp'), [1], 'in a private repository');
    assert.deepEqual(await found('no such words anywhere'), []);
  });

  it('searches people by login and name', async () => {
    const found = async (q: string): Promise<string[]> =>
      (await json<{ items: { login: string }[] }>(`/search/users?q=${q}`)).items.map(({ login }) => login);
    assert.deepEqual(await found('ada'), ['ada-brandt', 'ada-lovelock']);
    assert.deepEqual(await found(encodeURIComponent('novák in:name')), ['dana-novak']);
    assert.deepEqual(await found('ada+type:org'), []);
  });

  it('keeps what is written', async () => {
    const write = (method: string, path: string, body: object): Promise<Issue> =>
      json(path, { method, headers: signedIn, body: JSON.stringify(body) });
    const added = await write('POST', `${beacon}/issues`, {
      title: 'Oil the hinges',
      body: 'They creak.',
      assignees: ['bo-lind'],
    });
    assert.equal(added.assignees[0]?.login, 'bo-lind');
    assert.ok((await numbers(`${beacon}/issues`)).includes(added.number));
    await write('POST', `${beacon}/issues/${added.number}/comments`, { body: 'Done.' });
    await write('PATCH', `${beacon}/issues/${added.number}`, { state: 'closed' });
    const { state, state_reason: reason } = await json<Issue>(`${beacon}/issues/${added.number}`);
    assert.deepEqual([state, reason], ['closed', 'completed']);
    assert.equal((await json<object[]>(`${beacon}/issues/${added.number}/comments`)).length, 1);
  });

  it('lets strangers write issues, but neither assign nor close those of others', async () => {
    standIn.access.demand([{ token: 'h', login: 'hana-ito' }]);
    const headers = { authorization: 'token h' };
    const body = JSON.stringify({ title: 'From afar', assignees: ['bo-lind'], labels: ['bug'] });
    const added = await json<Issue>(`${beacon}/issues`, { method: 'POST', headers, body });
    assert.deepEqual(added.assignees, []);
    const close = (number: number): Promise<Response> =>
      ask(`${beacon}/issues/${number}`, { method: 'PATCH', headers, body: '{"state":"closed"}' });
    assert.equal((await close(12)).status, 403);
    assert.equal((await close(added.number)).status, 200);
  });

  it('refuses what is no JSON', async () => {
    const answer = await ask(`${beacon}/issues`, { method: 'POST', headers: signedIn, body: '{' });
    assert.equal(answer.status, 400);
  });
});
