import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';

let schema: GraphQLSchema | undefined;

/** GitHub's published schema. Built when first asked for, as that takes about half a second. */
export function publishedSchema(): GraphQLSchema {
  schema ??= buildSchema(readFileSync(schemaFile(), 'utf8'), { assumeValid: true, noLocation: true });
  return schema;
}

/** The package's entry parses 5 MB of JSON besides, and can be imported by ES modules only: hence the file itself. */
function schemaFile(): string {
  const folders = require.resolve.paths('@octokit/graphql-schema') ?? [];
  const files = folders.map((folder) => join(folder, '@octokit', 'graphql-schema', 'schema.graphql'));
  const found = files.find((file) => existsSync(file));
  if (!found) throw new Error('@octokit/graphql-schema is not installed.');
  return found;
}
