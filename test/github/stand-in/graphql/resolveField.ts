import { getNamedType, GraphQLError, Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import { fields } from '../rest/request';
import { typedError, type PageArguments } from './connection';

/**
 * Takes a field from its object, or calls it with the arguments. A field that the data set has nothing for is an
 * error, lest a test takes the stand-in's ignorance for GitHub's null.
 */
export function resolveField(
  source: unknown,
  args: Readonly<Record<string, unknown>>,
  _context: unknown,
  info: GraphQLResolveInfo,
): unknown {
  if (getNamedType(info.returnType).name.endsWith('Connection')) checkSize(args, info);
  const known = fields(source);
  if (!(info.fieldName in known)) {
    throw new GraphQLError(`The stand-in knows no ${info.parentType.name}.${info.fieldName}.`);
  }
  const value = known[info.fieldName];
  return typeof value === 'function' ? (value as (args: unknown) => unknown)(args) : value;
}

/** GitHub demands that who asks for more than the count of a connection says for how much, at most 100. */
function checkSize({ first, last }: PageArguments, info: GraphQLResolveInfo): void {
  const name = info.fieldName;
  const size = first ?? last;
  if (size == null) {
    if (!info.fieldNodes.some(({ selectionSet }) => selectionSet && wantsNodes(selectionSet, info))) return;
    throw typedError(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  }
  const argument = first == null ? 'last' : 'first';
  if (size > 100) {
    throw typedError(
      'EXCESSIVE_PAGINATION',
      `Requesting ${size} records on the \`${name}\` connection exceeds the \`${argument}\` limit of 100 records.`,
    );
  }
  if (size < 0) {
    throw typedError(
      'INVALID_PAGINATION_BOUNDARIES',
      `\`${argument}\` on the \`${name}\` connection cannot be less than zero.`,
    );
  }
}

function wantsNodes({ selections }: SelectionSetNode, info: GraphQLResolveInfo): boolean {
  return selections.some((node) => {
    if (node.kind === Kind.FIELD) return ['nodes', 'edges'].includes(node.name.value);
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? info.fragments[node.name.value] : node;
    return fragment !== undefined && wantsNodes(fragment.selectionSet, info);
  });
}
