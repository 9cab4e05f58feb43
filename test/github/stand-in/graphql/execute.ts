import {
  execute,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type FormattedExecutionResult,
} from 'graphql';
import type { Identity } from '../access';
import type { Answer } from '../rest/answer';
import { badCredentials } from '../rest/answer';
import { fields } from '../rest/request';
import type { Scope } from '../scope';
import { costOf, nodeLimit } from './cost';
import { mutationRoot } from './mutation';
import { queryRoot } from './query';
import { createContext } from './repository';
import { resolveField } from './resolveField';
import { publishedSchema } from './schema';

/** Answers `POST /graphql` as GitHub does: whatever the document's fate, the status is 200. */
export async function answerGraphql(identity: Identity, scope: Scope, body: unknown): Promise<Answer> {
  if (identity.kind === 'badCredentials') return badCredentials();
  if (!scope.viewer) return requiresAuthentication;
  const { query, variables, operationName } = fields(body);
  if (typeof query !== 'string') {
    return answer(
      { errors: [{ message: 'A query attribute must be specified and must be a string.' }] },
      400,
    );
  }
  const document = read(query);
  if (!('kind' in document)) return answer(document);
  const values = fields(variables);
  const cost = costOf(document, values);
  if (cost.nodeCount > nodeLimit) {
    const message = `This query requests up to ${cost.nodeCount} possible nodes which exceeds the maximum limit of 500,000.`;
    return answer({ errors: [typed('MAX_NODE_LIMIT_EXCEEDED', message)] });
  }
  const { limits, viewer } = scope;
  if (!limits.spend('graphql', viewer.login, cost.cost)) {
    const message = `API rate limit exceeded for user ID ${viewer.id}.`;
    return answer({ errors: [typed('RATE_LIMITED', message)] });
  }
  const context = createContext(scope);
  const result = await execute({
    schema: publishedSchema(),
    document,
    rootValue: {
      ...queryRoot(context, cost, () => limits.allowance('graphql', viewer.login)),
      ...mutationRoot(context, viewer),
    },
    variableValues: values,
    operationName: typeof operationName === 'string' ? operationName : null,
    fieldResolver: resolveField,
  });
  return answer({
    ...(result.data !== undefined && { data: result.data }),
    ...(result.errors && { errors: result.errors.map(format) }),
  });
}

const requiresAuthentication: Answer = {
  status: 401,
  body: {
    message: 'This endpoint requires you to be authenticated.',
    documentation_url:
      'https://docs.github.com/graphql/guides/forming-calls-with-graphql#authenticating-with-graphql',
    status: '401',
  },
};

function answer(body: object, status = 200): Answer {
  return { status, body };
}

/**
 * The document, or what GitHub says of one that it cannot accept. By the letter of the specification, thus stricter
 * than GitHub in one thing: the `state` of an issue and of a pull request need different aliases, as their types differ.
 */
function read(query: string): DocumentNode | FormattedExecutionResult {
  try {
    const document = parse(query, { maxTokens: 50_000 });
    const errors = validate(publishedSchema(), document);
    return errors.length ? { errors: errors.map((error) => error.toJSON()) } : document;
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error.toJSON()] };
    throw error;
  }
}

function typed(type: string, message: string): GraphQLErrorShape {
  return { type, message };
}

interface GraphQLErrorShape {
  readonly type?: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly object[];
}

/** GitHub's own order and place of things: `type` beside `message`, no extensions. */
function format(error: GraphQLError): GraphQLErrorShape {
  const { type } = error.extensions;
  return {
    ...(typeof type === 'string' && { type }),
    ...(error.path && { path: error.path }),
    ...(error.locations && { locations: error.locations }),
    message: error.message,
  };
}
