import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, it } from 'mocha';
import { schemas } from '../../schema/lines';
import { toJson } from '../../src/cli/json';
import { scan } from '../../src/cli/scan';
import { CommandLine } from './commandLine';
import { scanOptions } from './scanOptions';
import { TemporaryTree } from './temporaryTree';

const root = path.join(__dirname, '..', '..');
const fixtures = path.join(root, 'test', 'notes', 'fixtures');

/** A schema as it is published, but for fields that it does not name: later versions may have some, this one has none. */
const strict = (name: string): ValidateFunction =>
  new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(path.join(root, 'schema', name), 'utf8'), (_, value: unknown) =>
      isObject(value) && 'properties' in value ? { ...value, additionalProperties: false } : value,
    ) as object,
  );

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields that some line has with something in it: `actions.due`. */
function filledIn(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => filledIn(each, at));
  if (!isObject(value)) return value === null ? [] : [at];
  return Object.entries(value).flatMap(([key, each]) => filledIn(each, at === '' ? key : `${at}.${key}`));
}

/** The same of a schema. */
function fieldsOf(schema: unknown, at = ''): string[] {
  if (!isObject(schema)) return [];
  const { properties, items, anyOf } = schema;
  if (isObject(properties))
    return Object.entries(properties).flatMap(([key, each]) =>
      fieldsOf(each, at === '' ? key : `${at}.${key}`),
    );
  if (items !== undefined) return fieldsOf(items, at);
  return Array.isArray(anyOf)
    ? anyOf.flatMap((each) => fieldsOf(each, at))
    : schema.type === 'null'
      ? []
      : [at];
}

describe('the JSON schemas', function () {
  this.timeout(120_000);
  const cli = new CommandLine();
  const tree = new TemporaryTree();
  const lines: unknown[] = [];

  before(() => {
    const options = scanOptions('--json', '--repo', 'octo-org/tracker', fixtures);
    for (const file of scan(options, (name, why) => assert.fail(`${name}: ${why}`)))
      lines.push(JSON.parse(toJson(file)));
  });

  it('are those that npm run schema writes', () => {
    assert.deepEqual(
      readdirSync(path.join(root, 'schema')).filter((name) => name.endsWith('.json')),
      Object.keys(schemas).sort(),
    );
    for (const [name, schema] of Object.entries(schemas))
      assert.equal(
        readFileSync(path.join(root, 'schema', name), 'utf8'),
        `${JSON.stringify(schema, null, 2)}\n`,
      );
  });

  it('describe all that is read of the fixtures, and nothing that never occurs', () => {
    const validate = strict('scan.schema.json');
    for (const line of lines)
      assert.ok(validate(line), `${JSON.stringify(line).slice(0, 80)}: ${JSON.stringify(validate.errors)}`);
    const filled = new Set(lines.flatMap((line) => filledIn(line)));
    assert.deepEqual(
      fieldsOf(schemas['scan.schema.json']).filter((field) => !filled.has(field)),
      [],
    );
  });

  it('describe decisions, also those that supersede others', () => {
    const head = (date: string) => `# Sync ${date}\n\nPresent: @mona, @hubot\n\n## Lamps\n\n`;
    tree.write('team/2024-02-29.md', `${head('2024-02-29')}RESOLVED: it is red, see octo-org/tracker#7\n`);
    tree.write(
      'team/2024-03-07.md',
      `${head('2024-03-07')}RESOLVED: it is green; replaces the decision of 2024-02-29\n`,
    );
    const { status, out, err } = cli.run('decisions', '--json', tree.folder);
    assert.equal(status, 0, err);
    const found = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    const validate = strict('decisions.schema.json');
    for (const line of found) assert.ok(validate(line), JSON.stringify(validate.errors));
    const filled = new Set(found.flatMap((line) => filledIn(line)));
    assert.deepEqual(
      fieldsOf(schemas['decisions.schema.json']).filter((field) => !filled.has(field)),
      [],
    );
  });

  it('refuse what --json never prints', () => {
    const validate = strict('scan.schema.json');
    const line = lines.find((each) => filledIn(each).includes('actions.due'));
    assert.ok(isObject(line));
    const [action] = line.actions as readonly unknown[];
    assert.ok(isObject(action));
    const lacking = Object.fromEntries(Object.entries(line).filter(([field]) => field !== 'series'));
    for (const wrong of [
      lacking,
      { ...line, isMinutes: 'yes' },
      { ...line, date: '29 February 2024' },
      { ...line, title: undefined },
      { ...line, mood: 'good' },
      { ...line, participants: {} },
      { ...line, actions: [{ ...action, line: 0 }] },
      { ...line, actions: [{ ...action, line: '7' }] },
      { ...line, actions: [{ ...action, state: 'half done' }] },
      { ...line, actions: [{ ...action, owners: [null] }] },
    ])
      assert.equal(validate(wrong), false, JSON.stringify(wrong).slice(-80));
  });

  it('let later versions add fields', () => {
    for (const name of Object.keys(schemas))
      assert.ok(!readFileSync(path.join(root, 'schema', name), 'utf8').includes('additionalProperties'));
  });
});
