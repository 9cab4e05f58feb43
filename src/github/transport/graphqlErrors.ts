import { anyOf, at, build, mapped, oneOf, orElse, text, validOf, type Decoded } from '../../decoder';

/** What GitHub's server says of a document that its schema does not allow. */
const unknownToSchema = oneOf(
  'undefinedField',
  'argumentNotAccepted',
  'undefinedType',
  'fragmentOnUndefinedType',
);

const isTrue = mapped(oneOf(true), () => true);
const message = at('message', orElse(text, ''));

/** One of the errors beside the data of a GraphQL answer. */
export type GraphqlError = Decoded<typeof graphqlError>;
const graphqlError = build({
  /** Where in the data something is missing; empty where the whole document is meant. */
  path: at(
    'path',
    orElse(
      validOf((key) => (typeof key === 'number' ? key : text(key))),
      [],
    ),
  ),
  /** `NOT_FOUND`, `FORBIDDEN`, `RATE_LIMITED` …; empty where GitHub tells none. Limits of resources are told by their code. */
  type: orElse(anyOf(at('type', text), at('extensions.type', text)), ''),
  message,
  /** The organisation wants a single sign-on. */
  saml: anyOf(at('extensions.saml_failure', isTrue), (error) =>
    message(error).startsWith('Resource protected by organization SAML enforcement'),
  ),
  /** The server's schema lacks something that was asked for, as those of older GitHub Enterprise Servers do. */
  undefinedField: (error) => at('extensions.code', unknownToSchema)(error) !== undefined,
});

/** Reads the `errors` of a GraphQL answer; an answer without has none. */
export const readGraphqlErrors = orElse(validOf(graphqlError), []);
