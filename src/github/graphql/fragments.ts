/**
 * What is asked of an issue, a pull request and a discussion wherever one is asked for, by name. `lean` leaves out what
 * older GitHub Enterprise Servers lack, or asks in their way. The `state` of each has a type of its own, hence the names.
 */
function fragments(lean: boolean): Readonly<Record<string, string>> {
  const reason = lean ? 'stateReason' : 'stateReason(enableDuplicate: true)';
  const written = 'author { ...account } createdAt updatedAt closedAt';
  const labels = 'labels(first: 20) { nodes { name color } } comments { totalCount }';
  const assigned = 'assignees(first: 10) { nodes { ...user } } milestone { title url }';
  // Merged ones count as closed.
  const closing =
    'closedByPullRequestsReferences(first: 5, includeClosedPrs: true, orderByState: true) { nodes { ...briefPull } }';
  const rollup = 'statusCheckRollup { state }';
  return {
    account: 'on Actor { __typename login avatarUrl(size: 64) ... on User { name } }',
    user: 'on User { login name avatarUrl(size: 64) }',
    briefIssue: `on Issue {
      __typename number title url issueState: state ${reason} repository { nameWithOwner }
    }`,
    briefPull: `on PullRequest {
      __typename number title url pullState: state isDraft repository { nameWithOwner }
    }`,
    issue: `on Issue {
      ...briefIssue ${written} body ${labels} ${assigned}
      ${lean ? '' : `${closing} subIssuesSummary { total completed }`}
    }`,
    pull: `on PullRequest {
      ...briefPull ${written} body ${labels} ${assigned}
      reviewDecision ${lean ? `commits(last: 1) { nodes { commit { ${rollup} } } }` : rollup}
      closingIssuesReferences(first: 5) { nodes { ...briefIssue } }
    }`,
    discussion: `on Discussion {
      __typename number title url closed isAnswered repository { nameWithOwner }
      ${written} body ${labels}
    }`,
    listedIssue: `on Issue { ...briefIssue ${written} ${labels} }`,
    listedPull: `on PullRequest { ...briefPull ${written} ${labels} reviewDecision }`,
    issueComment: 'on IssueComment { author { ...account } bodyHTML createdAt url isMinimized }',
    discussionComment: 'on DiscussionComment { author { ...account } bodyHTML createdAt url isMinimized }',
  };
}

/** Adds the fragments that `query` uses, and those that they use, and no others: GitHub refuses what is not used. */
export function withFragments(query: string, lean: boolean): string {
  const known = fragments(lean);
  const used = new Map<string, string>();
  const add = (text: string) => {
    for (const [, name = ''] of text.matchAll(/\.\.\.(\w+)/g)) {
      const fragment = known[name];
      if (fragment === undefined || used.has(name)) continue;
      used.set(name, fragment);
      add(fragment);
    }
  };
  add(query);
  return [query, ...[...used].map(([name, text]) => `fragment ${name} ${text}`)].join('\n');
}
