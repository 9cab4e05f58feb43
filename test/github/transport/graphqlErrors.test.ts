import assert from 'node:assert/strict';
import { readGraphqlErrors } from '../../../src/github/transport/graphqlErrors';

describe('the errors beside the data of a GraphQL answer', () => {
  it('say where something is missing and why', () => {
    const [error] = readGraphqlErrors([
      {
        type: 'NOT_FOUND',
        path: ['r0', 'i999'],
        locations: [{ line: 4, column: 3 }],
        message: 'Could not resolve to an issue or pull request with the number of 999.',
      },
    ]);
    assert.deepEqual(error, {
      path: ['r0', 'i999'],
      type: 'NOT_FOUND',
      message: 'Could not resolve to an issue or pull request with the number of 999.',
      saml: false,
      undefinedField: false,
    });
  });

  it('tell an organisation that wants a single sign-on', () => {
    const message =
      'Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.';
    const [flagged, told] = readGraphqlErrors([
      { type: 'FORBIDDEN', path: ['r1'], extensions: { saml_failure: true }, message },
      { type: 'FORBIDDEN', path: ['r1'], message },
    ]);
    assert.deepEqual([flagged?.saml, told?.saml], [true, true]);
    const [other] = readGraphqlErrors([{ type: 'FORBIDDEN', message: 'Resource not accessible' }]);
    assert.equal(other?.saml, false);
  });

  it('tell a server that lacks a field, an argument or a type', () => {
    const errors = readGraphqlErrors([
      {
        path: ['fragment issue', 'subIssuesSummary'],
        extensions: { code: 'undefinedField', typeName: 'Issue', fieldName: 'subIssuesSummary' },
        message: "Field 'subIssuesSummary' doesn't exist on type 'Issue'",
      },
      {
        path: ['fragment briefIssue', 'stateReason', 'enableDuplicate'],
        extensions: { code: 'argumentNotAccepted', name: 'stateReason', argumentName: 'enableDuplicate' },
        message: "Field 'stateReason' doesn't accept argument 'enableDuplicate'",
      },
      {
        extensions: { code: 'missingRequiredArguments' },
        message: "Field 'x' is missing required arguments: y",
      },
    ]);
    assert.deepEqual(
      errors.map(({ undefinedField }) => undefinedField),
      [true, true, false],
    );
  });

  it('are none where there are none, and without what they lack', () => {
    for (const nothing of [undefined, null, {}, 'x', []]) assert.deepEqual(readGraphqlErrors(nothing), []);
    assert.deepEqual(readGraphqlErrors([7, { path: ['a', {}, 3], type: 5 }]), [
      { path: [], type: '', message: '', saml: false, undefinedField: false },
      { path: ['a', 3], type: '', message: '', saml: false, undefinedField: false },
    ]);
  });
});
