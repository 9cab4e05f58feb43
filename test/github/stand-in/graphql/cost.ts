import { Kind, valueFromASTUntyped, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';
import type { Cost } from './query';

/** Most nodes that GitHub lets a document ask for. */
export const nodeLimit = 500_000;

/**
 * By GitHub's rule: the requests needed to fill every connection, by 100, rounded, at least 1; and the nodes asked
 * for. The document must be valid, thus free of circles of fragments.
 */
export function costOf(document: DocumentNode, variables: Readonly<Record<string, unknown>>): Cost {
  let requests = 0;
  let nodeCount = 0;

  /** `parents`: how many nodes of the connections around it hold this selection. */
  function add(selection: SelectionSetNode, parents: number): void {
    for (const node of selection.selections) {
      if (node.kind === Kind.FIELD) addField(node, parents);
      else if (node.kind === Kind.INLINE_FRAGMENT) add(node.selectionSet, parents);
      else {
        for (const fragment of document.definitions) {
          const spread =
            fragment.kind === Kind.FRAGMENT_DEFINITION && fragment.name.value === node.name.value;
          if (spread) add(fragment.selectionSet, parents);
        }
      }
    }
  }

  function addField(field: FieldNode, parents: number): void {
    const size = pageSize(field, variables);
    if (size !== null) {
      requests += parents;
      nodeCount += parents * size;
    }
    if (field.selectionSet) add(field.selectionSet, parents * (size ?? 1));
  }

  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) add(definition.selectionSet, 1);
  }
  return { cost: Math.max(1, Math.round(requests / 100)), nodeCount };
}

/** Only connections take `first` and `last`. */
function pageSize(field: FieldNode, variables: Readonly<Record<string, unknown>>): number | null {
  const argument = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last');
  const size = argument && valueFromASTUntyped(argument.value, variables);
  return typeof size === 'number' ? size : null;
}
