import { list, member, text } from '../decode/json';

/** One of the errors beside the data of a GraphQL answer. */
export interface GraphqlError {
  /** Where in the data something is missing; empty where the whole document is meant. */
  readonly path: readonly (string | number)[];
  /** `NOT_FOUND`, `FORBIDDEN`, `RATE_LIMITED` …; empty where GitHub tells none. */
  readonly type: string;
  readonly message: string;
  /** The organisation wants a single sign-on. */
  readonly saml: boolean;
  /** The server's schema lacks something that was asked for, as those of older GitHub Enterprise Servers do. */
  readonly undefinedField: boolean;
}

/** What GitHub's server says of a document that its schema does not allow. */
const unknown = new Set([
  'undefinedField',
  'argumentNotAccepted',
  'undefinedType',
  'fragmentOnUndefinedType',
]);

/** Reads the `errors` of a GraphQL answer; an answer without has none. */
export function readGraphqlErrors(errors: unknown): readonly GraphqlError[] {
  return list(errors).map((error) => {
    const message = text(member(error, 'message')) ?? '';
    return {
      path: list(member(error, 'path')).filter((key) => typeof key === 'string' || typeof key === 'number'),
      // Limits of resources are told by their code.
      type: text(member(error, 'type')) ?? text(member(error, 'extensions', 'type')) ?? '',
      message,
      saml:
        member(error, 'extensions', 'saml_failure') === true ||
        message.startsWith('Resource protected by organization SAML enforcement'),
      undefinedField: unknown.has(text(member(error, 'extensions', 'code')) ?? ''),
    };
  });
}
