import { decode } from '../markdown/decode';
import type { Reference, Target } from '../note';
import { COUNTED } from '../recognisers/references';
import { formatTarget, targetOfUrl } from '../recognisers/targets';

/** What a link's text says where its URL says otherwise. */
export interface LinkMismatch {
  /** What the text names, e.g. `#124`, `standards#807`. */
  readonly said: string;
  /** Whether the number is another one, or only the repository. */
  readonly differs: 'number' | 'repository';
}

/** One way to read a text that names an issue; null for what it leaves open. */
interface Claim {
  readonly owner: string | null;
  readonly name: string | null;
  readonly number: number;
}

/** What a text names, and the ways to read it: `osism/issues/490` may mean a repository `osism` or `osism/issues`. */
interface Named {
  readonly said: string;
  readonly claims: readonly Claim[];
}

const KIND = '(?:prs?|mrs?|(?:pull|merge)[ -]requests?|pulls?|issues?|discussions?)';
const WORD = `(?:${KIND}|draft|open|closed|merged|wip|bugs?|tickets?|epics?|tasks?|nr\\.?|no\\.?)`;
const KINDS = new RegExp(`^${WORD}$`, 'i');
const LEADING_WORDS = `(?:${WORD}(?:[ :]+|(?=#|gh-)))*`;
/** What a URL's fragment adds, e.g. `#issuecomment-12`. */
const NUMBER = '([1-9]\\d{0,8})(?:#[\\w-]+)?';
const PART = '([\\w.-]+)';

type Groups = readonly (string | undefined)[];

/** Each matches one name of an issue from its first to its last character. */
const FORMS: readonly [form: RegExp, read: (groups: Groups) => Claim[]][] = [
  // `#124`, `PR#378`, `issue #268`, `GH-12`
  [new RegExp(`^${LEADING_WORDS}(?:#|gh-)${NUMBER}$`, 'i'), ([number]) => claim(null, null, number)],
  // `PR 378`, `issues/494`
  [new RegExp(`^${LEADING_WORDS}${KIND}[ /]${NUMBER}$`, 'i'), ([number]) => claim(null, null, number)],
  // `o/r#12`, `o/r #12`, `osism/issues/#490`
  [
    new RegExp(`^${LEADING_WORDS}${PART}/${PART}/? ?#${NUMBER}$`, 'i'),
    ([owner, name, number]) => [
      ...claim(owner, name, number),
      ...(KINDS.test(name ?? '') ? claim(null, owner, number) : []),
    ],
  ],
  // `standards#807`, `website/#773`, `PR Standards/#958`
  [new RegExp(`^${LEADING_WORDS}${PART}/?#${NUMBER}$`, 'i'), ([name, number]) => claim(null, name, number)],
  // `o/r/pull/12`, `r/issues/12`, `osism/issues/490`
  [
    new RegExp(`^(?:${PART}/)?${PART}/(issues?|pulls?|discussions)/#?${NUMBER}$`, 'i'),
    ([owner, name, kind, number]) => [
      ...claim(owner, name, number),
      ...(owner === undefined ? claim(name, kind, number) : []),
    ],
  ],
  // `standards/524`
  [new RegExp(`^${PART}/${NUMBER}$`, 'i'), ([name, number]) => claim(null, name, number)],
];

function claim(owner: string | null | undefined, name: string | null | undefined, number = ''): Claim[] {
  return [{ owner: owner ?? null, name: name ?? null, number: Number(number) }];
}

/**
 * Whether the text of a link names another issue than its URL, which is then right. Only a text that is such a name itself, or begins
 * with one as in `#124: the title`, can disagree: titles mention other numbers (`Revert the clock (#12)`).
 */
export function linkMismatch({ form, text, target }: Reference): LinkMismatch | null {
  if (form !== 'link' || !target) return null;
  const named = namesIn(bare(text), target);
  if (named.length === 0) return null;
  const all = named.flatMap(({ said, claims }) => claims.map((one) => ({ said, one })));
  if (all.some(({ one }) => one.number === target.number && isSameRepository(one, target))) return null;
  const near = all.find(({ one }) => one.number === target.number);
  return near
    ? { said: near.said, differs: 'repository' }
    : { said: named.map(({ said }) => said).join(', '), differs: 'number' };
}

/**
 * The issue that the text of a link names where its URL says otherwise; null where it names several. A name alone is that of a
 * repository of which `references` speak, else of one of the same owner.
 */
export function targetSaid(reference: Reference, references: readonly Reference[]): Target | null {
  const { target, text } = reference;
  if (!target || !linkMismatch(reference)) return null;
  const [named, ...others] = namesIn(bare(text), target);
  if (!named || others.length > 0) return null;
  const claims = named.claims.filter((one) => isSameRepository(one, target));
  const said = claims[0] ?? named.claims[0];
  if (!said) return null;
  const { kind, repository } = target;
  const { owner, name, number } = said;
  if (claims.length > 0 || name === null) return { repository, number, kind };
  if (owner !== null) return { repository: { ...repository, owner, name }, number, kind };
  const known = references.find((one) => one.target?.repository.name.toLowerCase() === name.toLowerCase());
  return { repository: known?.target?.repository ?? { ...repository, name }, number, kind };
}

/** The text without emphasis, code marks, escapes and what surrounds it. */
function bare(text: string): string {
  return decode(text.slice(0, 500))
    .replace(/[`*~]+|^_+|(?<!_)_+$/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s([<"“]+/, '')
    .replace(/(?<![\s)\]>"”.,:;!?])[\s)\]>"”.,:;!?]+$/, '');
}

/** What a text names: one issue, several (`#494, #495`), or one before a title (`#124: …`); none where it is prose. */
function namesIn(text: string, target: Target): Named[] {
  const whole = read(text, target);
  if (whole) return [whole];
  const parts = text.split(/ ?(?:[,;&+]|\band\b) ?/i).map((part) => read(part, target));
  if (parts.length > 1 && parts.every((part) => part !== null)) return parts;
  const label = /^(.{2,120}?)(?:: | [-–—|] )\S/.exec(text)?.[1];
  const labelled = label === undefined ? null : read(label, target);
  return labelled ? [labelled] : [];
}

function read(text: string, target: Target): Named | null {
  const linked = targetOfUrl(text, [target.repository.host]);
  if (linked) {
    const { owner, name } = linked.repository;
    return { said: formatTarget(linked), claims: claim(owner, name, String(linked.number)) };
  }
  for (const [form, readClaims] of FORMS) {
    const [, ...groups] = form.exec(text) ?? [];
    if (groups.length === 0) continue;
    const claims = readClaims(groups).filter(
      (one) => isSameRepository(one, target) || !isOfSomethingElse(one, text),
    );
    return claims.length > 0 ? { said: text, claims } : null;
  }
  return null;
}

/** `EIP#1559`, `Hackathon#4` and `10/24` need not be numbers of issues. */
function isOfSomethingElse({ owner, name }: Claim, text: string): boolean {
  if (owner !== null || name === null) return false;
  return !/[a-z]/.test(name) || COUNTED.test(name) || /^[^/]+\/\d/.test(text);
}

/** Short names are no disagreement: `image-manager#9` for `openstack-image-manager`, `ethereum#9` for `ethereum/pm`, `cpc#9` for `cross-project-council`. */
function isSameRepository({ owner, name }: Claim, { repository }: Target): boolean {
  if (owner !== null && owner.toLowerCase() !== repository.owner.toLowerCase()) return false;
  if (name === null) return true;
  const said = squeeze(name);
  if (said === squeeze(repository.name)) return true;
  if (owner !== null) return false;
  return (
    said === squeeze(repository.owner) ||
    repository.name.toLowerCase().endsWith(`-${name.toLowerCase()}`) ||
    (said.length > 1 && (said === initials(repository.name) || said === initials(repository.owner)))
  );
}

/** `CentralAPI` and `central-api` are the same. */
function squeeze(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, '');
}

/** `scs` of `SovereignCloudStack`, `cpc` of `cross-project-council`. */
function initials(name: string): string {
  return (name.match(/(?<![a-z])[a-z]|[A-Z](?![A-Z])/g) ?? []).join('').toLowerCase();
}
