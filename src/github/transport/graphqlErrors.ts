import { anyOf, at, build, mapped, oneOf, orElse, text, validOf, type Decoded } from '../../decoder';

/** The codes of errors in a document that the server's schema does not allow. */
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
  /** The path of what is missing in the data; empty if the error concerns the whole document. */
  path: at(
    'path',
    orElse(
      validOf((key) => (typeof key === 'number' ? key : text(key))),
      [],
    ),
  ),
  /** `NOT_FOUND`, `FORBIDDEN`, `RATE_LIMITED` …, or the code of a resource limit; empty if GitHub tells none. */
  type: orElse(anyOf(at('type', text), at('extensions.type', text)), ''),
  message,
  /** The organisation requires single sign-on. */
  saml: anyOf(at('extensions.saml_failure', isTrue), (error) =>
    message(error).startsWith('Resource protected by organization SAML enforcement'),
  ),
  /** The server's schema lacks a requested field, as on older GitHub Enterprise Servers. */
  undefinedField: (error) => at('extensions.code', unknownToSchema)(error) !== undefined,
});

/** Reads the `errors` of a GraphQL answer. */
export const readGraphqlErrors = orElse(validOf(graphqlError), []);
