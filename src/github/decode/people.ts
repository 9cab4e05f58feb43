import {
  anyOf,
  at,
  mapped,
  oneOf,
  orElse,
  record,
  build,
  text,
  translated,
  type Decoder,
} from '../../decoder';
import type { Person, Profile } from '../model';
import { entries, lineUpTo, login, webUrl } from './fields';

/** GitHub's page size. */
const MAX_PEOPLE = 100;

const name = orElse(lineUpTo(200), null);
const bio = lineUpTo(500);

/** GraphQL leaves out the `[bot]` of an app's login, REST does not: this adds it. */
const loginOfBot = mapped(record({ __typename: oneOf('Bot'), login: text }), (bot) =>
  login(bot.login.endsWith('[bot]') ? bot.login : `${bot.login}[bot]`),
);

const person = {
  login: anyOf(loginOfBot, at('login', login)),
  name: at('name', name),
  avatarUrl: orElse(anyOf(at('avatarUrl', webUrl), at('avatar_url', webUrl)), null),
};

/** Reads an account; undefined for a deleted one. */
export const readPerson: Decoder<Person> = build(person);

/** Reads a list of accounts, GraphQL's or REST's. */
export const readPeople = entries(readPerson, MAX_PEOPLE);

/** The cursor of the next page of a GraphQL connection; undefined after the last. */
export const readCursor = mapped(
  at('pageInfo', record({ hasNextPage: oneOf(true), endCursor: text })),
  ({ endCursor }) => endCursor,
);

/** Reads the page of a user or an organisation of REST. */
export const readProfile: Decoder<Profile> = build({
  ...person,
  kind: at('type', orElse(translated({ Organization: 'organization' }), 'user' as const)),
  url: at('html_url', webUrl),
  bio: orElse(anyOf(at('bio', bio), at('description', bio)), null),
  company: at('company', name),
});
