import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

/** Keywords of OpenAPI that ajv does not know, or knows differently. */
const notOfJsonSchema = new Set(['nullable', 'discriminator', 'example', 'examples', 'externalDocs']);

/** Answers the question whether an answer is what GitHub's published description of its REST API promises. */
export class OpenApi {
  readonly #document: JsonObject;
  readonly #ajv = new Ajv({
    strict: false,
    allErrors: true,
    formats: {
      'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/,
      email: /^[^@\s]+@[^@\s]+$/,
      int64: { type: 'number', validate: Number.isSafeInteger },
      uri: (text) => URL.canParse(text),
      'uri-template': /^https?:\/\/[^\s{}]+(?:\{[^\s{}]+\}[^\s{}]*)*$/,
    },
  });
  readonly #validators = new Map<JsonObject, ValidateFunction>();
  readonly #registered = new Set<string>();

  /** Reads the description of api.github.com, 13 MB. */
  constructor() {
    const file = require.resolve('@octokit/openapi/generated/api.github.com.json');
    this.#document = JSON.parse(readFileSync(file, 'utf8')) as JsonObject;
  }

  /**
   * What in an answer is not as described, empty where all is. `path` as in the description, e.g. `/orgs/{org}`.
   * Throws where no such answer is described.
   */
  complaints(method: string, path: string, status: number, body: unknown): string[] {
    const operation = at(this.#document, 'paths', path, method.toLowerCase());
    const answer = this.#resolved(at(operation, 'responses', String(status)));
    const schema = at(answer, 'content', 'application/json', 'schema');
    if (!isObject(schema)) throw new Error(`${method} ${path} has no answer of status ${status} described.`);
    let validate = this.#validators.get(schema);
    if (!validate) {
      validate = this.#ajv.compile(this.#prepared(schema) as JsonObject);
      this.#validators.set(schema, validate);
    }
    if (validate(body)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      `${instancePath} ${message ?? ''} ${String(params.additionalProperty ?? '')}`.trim(),
    );
  }

  #resolved(value: Json): Json {
    const reference = at(value, '$ref');
    return typeof reference === 'string' ? at(this.#document, ...reference.slice(2).split('/')) : value;
  }

  /**
   * Turns OpenAPI 3.0's way with null into JSON Schema's, makes the schemas known that are referred to, and closes
   * objects against members that are not described: a client must not come to rely on one. `open`: a part of `allOf`.
   */
  #prepared(schema: Json, open = false): Json {
    if (Array.isArray(schema)) return schema.map((item: Json) => this.#prepared(item, open));
    if (!isObject(schema)) return schema;
    const { $ref: reference } = schema;
    if (typeof reference === 'string') return { $ref: this.#register(reference) };
    const prepared = Object.fromEntries(
      Object.entries(schema)
        .filter(([key]) => !notOfJsonSchema.has(key))
        .map(([key, value]) => [key, this.#prepared(value, key === 'allOf')]),
    );
    if (isObject(prepared.properties) && !open) prepared.additionalProperties ??= false;
    return schema.nullable === true ? { anyOf: [{ type: 'null' }, prepared] } : prepared;
  }

  #register(reference: string): string {
    // No slashes: ajv would take the name for a relative address.
    const name = reference.replace('#/components/', '').replaceAll('/', '.');
    if (!this.#registered.has(name)) {
      this.#registered.add(name);
      const schema = this.#prepared(this.#resolved({ $ref: reference }));
      this.#ajv.addSchema(schema as JsonObject, name);
    }
    return name;
  }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(value: Json | undefined, ...path: readonly string[]): Json {
  let found: Json | undefined = value;
  for (const key of path) found = isObject(found) ? found[key] : undefined;
  return found ?? null;
}
