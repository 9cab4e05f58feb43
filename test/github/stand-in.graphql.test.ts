import assert from 'node:assert/strict';
import { dataOf } from './askGraphql';
import type { StandIn } from './stand-in/index';
import { withStandIn } from './withStandIn';

/** All that a hover shows, and more. */
const referenceFields = `
  fragment Thread on IssueOrPullRequest {
    __typename
    ... on Issue {
      id databaseId number title titleHTML url state stateReason(enableDuplicate: true)
      closed closedAt createdAt updatedAt body bodyText
      author { __typename login avatarUrl url ... on User { name } }
      labels(first: 20) { nodes { name color description } }
      assignees(first: 10) { totalCount nodes { login name avatarUrl(size: 40) } }
      participants(first: 10) { nodes { login } }
      milestone { number title state dueOn url progressPercentage }
      comments { totalCount }
      parent { number title }
      subIssues(first: 10) { nodes { number state } }
      subIssuesSummary { total completed percentCompleted }
      closedByPullRequestsReferences(first: 5, includeClosedPrs: true) { nodes { number state isDraft } }
      viewerCanUpdate viewerDidAuthor authorAssociation
    }
    ... on PullRequest {
      id number title url pullState: state isDraft merged mergedAt closedAt createdAt updatedAt bodyText
      author { login }
      mergedBy { login }
      labels(first: 20) { nodes { name color } }
      assignees(first: 10) { nodes { login } }
      milestone { title }
      comments { totalCount }
      totalCommentsCount
      reviewDecision
      statusCheckRollup { state }
      closingIssuesReferences(first: 5) { nodes { number title state } }
      headRefName baseRefName additions deletions changedFiles mergeable
    }
  }`;

describe('the GraphQL API of the stand-in', () => {
  let standIn: StandIn;
  withStandIn(({ gitHub }) => (standIn = gitHub));

  const data = <Data = unknown>(query: string, variables?: object): Promise<Data> =>
    dataOf<Data>(standIn, query, variables);

  /** What the field `it` of the repository beacon holds. */
  async function inBeacon<Field = unknown>(it: string): Promise<Field> {
    const answer = await data<{ repository: { it: Field } }>(
      `{ repository(owner: "harbour-lights", name: "beacon") { it: ${it} } }`,
    );
    return answer.repository.it;
  }

  describe('answers', () => {
    it('a batch of references over several repositories with all that is known of each', async () => {
      const numbers = standIn.data
        .repository('harbour-lights', 'beacon')!
        .threads.filter(({ kind }) => kind !== 'discussion')
        .map(({ number }) => number);
      const aliases = numbers.map(
        (number) => `i${number}: issueOrPullRequest(number: ${number}) { ...Thread }`,
      );
      const answer = await data<Record<string, Record<string, Record<string, unknown>>>>(
        `query { rateLimit { cost limit remaining used resetAt nodeCount }
          beacon: repository(owner: "Harbour-Lights", name: "BEACON") { nameWithOwner ${aliases.join('\n')} }
          website: repository(owner: "sovereigncloudstack", name: "website") {
            nameWithOwner
            i773: issueOrPullRequest(number: 773) { ...Thread }
          }
        } ${referenceFields}`,
      );
      const { beacon, website, rateLimit } = answer;
      assert.equal(beacon?.nameWithOwner, 'harbour-lights/beacon');
      assert.equal(website?.i773?.merged, true);
      assert.equal(rateLimit?.cost, 2);
      assert.deepEqual(
        [
          beacon.i12?.state,
          beacon.i15?.pullState,
          beacon.i18?.stateReason,
          beacon.i21?.isDraft,
          beacon.i23?.stateReason,
        ],
        ['OPEN', 'MERGED', 'COMPLETED', true, 'NOT_PLANNED'],
      );
      assert.deepEqual(beacon.i24?.subIssuesSummary, { total: 3, completed: 1, percentCompleted: 33 });
      assert.deepEqual(beacon.i12?.closedByPullRequestsReferences, {
        nodes: [{ number: 28, state: 'OPEN', isDraft: false }],
      });
      assert.deepEqual(
        [beacon.i28?.reviewDecision, beacon.i28?.statusCheckRollup, beacon.i38?.statusCheckRollup],
        ['CHANGES_REQUESTED', { state: 'FAILURE' }, { state: 'ERROR' }],
      );
      assert.equal(beacon.i5?.author, null);
      assert.equal(beacon.i33?.title, '[x](command:workbench.action.quit)');
    });

    it('discussions, answered and not', async () => {
      const fields = `title number url closed stateReason isAnswered answerChosenAt answer { id bodyHTML }
        author { login } upvoteCount category { name emoji isAnswerable } labels(first: 3) { nodes { name } }
        comments(first: 5) { totalCount nodes { bodyText isAnswer replies(first: 2) { totalCount } } }`;
      const answered = await inBeacon<Record<string, unknown>>(`discussion(number: 31) { ${fields} }`);
      assert.equal(answered.isAnswered, true);
      assert.deepEqual((answered.comments as { totalCount: number }).totalCount, 2);
      const open = await inBeacon<Record<string, unknown>>(`discussion(number: 30) { ${fields} }`);
      assert.deepEqual([open.isAnswered, open.answer], [false, null]);
      const idea = await inBeacon<Record<string, unknown>>(`discussion(number: 32) { ${fields} }`);
      assert.deepEqual([idea.isAnswered, idea.closed, idea.stateReason], [null, true, 'RESOLVED']);
    });

    it('bodies and comments as sanitised HTML', async () => {
      const issue = await inBeacon<{ bodyHTML: string; comments: { nodes: { bodyHTML: string }[] } }>(
        'issue(number: 34) { bodyHTML comments(last: 2) { nodes { bodyHTML url author { login } } } }',
      );
      for (const { bodyHTML } of [issue, ...issue.comments.nodes]) {
        assert.match(bodyHTML, /<p>Before\.<\/p>/);
        assert.doesNotMatch(bodyHTML, /<script|onerror|javascript:|<iframe/);
      }
    });

    it('people: members, teams, assignable and mentionable users', async () => {
      const { organization } = await data<{ organization: Record<string, unknown> }>(
        `{ organization(login: "Harbour-Lights") {
          name viewerIsAMember
          membersWithRole(first: 100) { totalCount nodes { login name bio company avatarUrl } }
          teams(first: 5, query: "keep") { nodes { slug name members(first: 5, query: "ada") { nodes { login } } } }
        } }`,
      );
      assert.deepEqual(organization.teams, {
        nodes: [{ slug: 'keepers', name: 'Keepers', members: { nodes: [{ login: 'ada-brandt' }] } }],
      });
      assert.equal((organization.membersWithRole as { totalCount: number }).totalCount, 6);
      const users = (field: string): Promise<unknown> =>
        inBeacon(`${field}(first: 10, query: "hana") { nodes { login name } }`);
      assert.deepEqual(await users('assignableUsers'), { nodes: [] });
      assert.deepEqual(await users('mentionableUsers'), { nodes: [{ login: 'hana-ito', name: '伊藤 花' }] });
    });

    it('milestones, projects, releases, commits and labels', async () => {
      const milestone = await inBeacon(
        'milestone(number: 2) { title state open: issues(states: OPEN) { totalCount } }',
      );
      assert.deepEqual(milestone, { title: '1.1 Fog season', state: 'OPEN', open: { totalCount: 2 } });
      const { organization } = await data<{ organization: unknown }>(
        '{ organization(login: "SovereignCloudStack") { projectV2(number: 6) { title closed url } } }',
      );
      assert.deepEqual(organization, {
        projectV2: {
          title: 'Sprint board',
          closed: false,
          url: 'https://github.com/orgs/SovereignCloudStack/projects/6',
        },
      });
      assert.deepEqual(
        await inBeacon(
          'release(tagName: "v1.0.0") { name isLatest isPrerelease author { login } descriptionHTML }',
        ),
        {
          name: '1.0 First light',
          isLatest: true,
          isPrerelease: false,
          author: { login: 'fay-wong' },
          descriptionHTML: await inBeacon('release(tagName: "v1.0.0") { descriptionHTML }').then(
            (release) => (release as { descriptionHTML: string }).descriptionHTML,
          ),
        },
      );
      assert.deepEqual(
        await inBeacon(
          'object(oid: "4f1c2a9be07d35c86a1b90e2d7f4c3518a6be0d2") { abbreviatedOid ... on Commit { messageHeadline author { user { login } } } }',
        ),
        {
          abbreviatedOid: '4f1c2a9',
          messageHeadline: 'Keep the horn armed over restarts',
          author: { user: { login: 'cem-yilmaz' } },
        },
      );
      assert.deepEqual(await inBeacon('label(name: "BUG") { color isDefault }'), {
        color: 'd73a4a',
        isDefault: true,
      });
    });

    it('what stands at a web address', async () => {
      const at = (path: string): Promise<unknown> =>
        data('query($url: URI!) { resource(url: $url) { __typename ... on Issue { number } } }', {
          url: `https://github.com/${path}`,
        });
      assert.deepEqual(await at('harbour-lights/beacon/issues/12'), {
        resource: { __typename: 'Issue', number: 12 },
      });
      assert.deepEqual(await at('harbour-lights/beacon/discussions/30'), { resource: null });
      assert.deepEqual(await at('harbour-lights'), { resource: { __typename: 'Organization' } });
      assert.deepEqual(await at('harbour-lights/beacon/wiki'), { resource: null });
    });

    it('searches for issues, discussions and people', async () => {
      const search = (query: string, type: string): Promise<unknown> =>
        data(
          `query($query: String!, $type: SearchType!) { search(query: $query, type: $type, first: 5) {
            issueCount discussionCount userCount
            nodes { ... on Issue { number } ... on PullRequest { number } ... on Discussion { number } ... on User { login } }
          } }`,
          { query, type },
        );
      assert.deepEqual(await search('silent repo:harbour-lights/beacon', 'ISSUE'), {
        search: { issueCount: 1, discussionCount: 0, userCount: 0, nodes: [{ number: 12 }] },
      });
      assert.deepEqual(await search('is:unanswered is:open repo:harbour-lights/beacon', 'DISCUSSION'), {
        search: { issueCount: 0, discussionCount: 1, userCount: 0, nodes: [{ number: 30 }] },
      });
      assert.deepEqual(await search('yılmaz', 'USER'), {
        search: { issueCount: 0, discussionCount: 0, userCount: 1, nodes: [{ login: 'cem-yilmaz' }] },
      });
    });

    it('pages forwards and backwards', async () => {
      const page = (
        args: string,
      ): Promise<{ nodes: { number: number }[]; pageInfo: Record<string, unknown> }> =>
        inBeacon(
          `issues(${args}) { nodes { number } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`,
        );
      const all = (await page('first: 100')).nodes;
      const first = await page('first: 3');
      assert.equal(first.pageInfo.hasNextPage, true);
      const second = await page(`first: 3, after: "${String(first.pageInfo.endCursor)}"`);
      assert.deepEqual([...first.nodes, ...second.nodes], all.slice(0, 6));
      assert.equal(second.pageInfo.hasPreviousPage, true);
      const back = await page(`last: 3, before: "${String(second.pageInfo.startCursor)}"`);
      assert.deepEqual(back.nodes, first.nodes);
      const newest = await page(
        'first: 1, orderBy: { field: UPDATED_AT, direction: DESC }, states: [CLOSED]',
      );
      assert.equal(newest.nodes.length, 1);
    });

    it('by GitHub’s rule of costs', async () => {
      const cost = (field: string): Promise<unknown> =>
        data<{ rateLimit: unknown }>(
          `{ rateLimit { cost nodeCount } repository(owner: "harbour-lights", name: "beacon") { ${field} } }`,
        ).then(({ rateLimit }) => rateLimit);
      assert.deepEqual(await cost('name'), { cost: 1, nodeCount: 0 });
      assert.deepEqual(await cost('issues(first: 100) { nodes { labels(first: 10) { nodes { name } } } }'), {
        cost: 1,
        nodeCount: 1100,
      });
      const deep =
        'issues(first: 100) { nodes { comments(first: 10) { nodes { id author { ...on User { organizations(first: 1) { nodes { login } } } } } } } }';
      assert.deepEqual(await cost(deep), { cost: 11, nodeCount: 2100 });
    });
  });

  it('writes issues and comments, closes and reopens', async () => {
    const { repository } = await data<{ repository: { id: string; label: { id: string } } }>(
      '{ repository(owner: "harbour-lights", name: "beacon") { id label(name: "bug") { id } } }',
    );
    const { user } = await data<{ user: { id: string } }>('{ user(login: "bo-lind") { id } }');
    const { createIssue } = await data<{ createIssue: { issue: { id: string; number: number } } }>(
      'mutation($input: CreateIssueInput!) { createIssue(input: $input) { clientMutationId issue { id number } } }',
      {
        input: {
          repositoryId: repository.id,
          title: 'Oil the hinges',
          assigneeIds: [user.id],
          labelIds: [repository.label.id],
        },
      },
    );
    const { id, number } = createIssue.issue;
    await data(
      'mutation($id: ID!) { addComment(input: { subjectId: $id, body: "Done." }) { commentEdge { node { bodyText } } } }',
      { id },
    );
    const close = await data(
      'mutation($id: ID!) { closeIssue(input: { issueId: $id, stateReason: NOT_PLANNED }) { issue { state stateReason } } }',
      { id },
    );
    assert.deepEqual(close, { closeIssue: { issue: { state: 'CLOSED', stateReason: 'NOT_PLANNED' } } });
    await data('mutation($id: ID!) { reopenIssue(input: { issueId: $id }) { issue { id } } }', { id });
    const written = await inBeacon(`issue(number: ${number}) {
      title state stateReason author { login } assignees(first: 2) { nodes { login } } labels(first: 2) { nodes { name } }
      comments(first: 2) { nodes { body } }
    }`);
    assert.deepEqual(written, {
      title: 'Oil the hinges',
      state: 'OPEN',
      stateReason: 'REOPENED',
      author: { login: 'ada-brandt' },
      assignees: { nodes: [{ login: 'bo-lind' }] },
      labels: { nodes: [{ name: 'bug' }] },
      comments: { nodes: [{ body: 'Done.' }] },
    });
    const again = await data<{ node: { title: string } }>(
      'query($id: ID!) { node(id: $id) { ... on Issue { title } } }',
      { id },
    );
    assert.equal(again.node.title, 'Oil the hinges');
  });
});
