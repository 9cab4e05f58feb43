import type { Bot, Project, User } from './model';

type Row = readonly [login: string, name: string | null, bio?: string | null, company?: string];

/** Invented people: the team of the sample notes and some whom nobody there knows. */
const invented: readonly Row[] = [
  ['ada-brandt', 'Ada Brandt', 'Keeps the lamps lit.', '@harbour-lights'],
  ['bo-lind', 'Bo Lind', 'Charts, tides and <b>bold</b> claims', '@harbour-lights'],
  ['cem-yilmaz', 'Cem Yılmaz', 'Fog horns & fog', '@harbour-lights'],
  ['dana-novak', 'Dana Novák', 'Writes the handbook.', '@harbour-lights'],
  ['eli-stone', 'Eli Stone', null, '@harbour-lights'],
  ['fay-wong', 'Fay Wong', 'Release engineer'],
  ['gus-moreau', null],
  ['hana-ito', '伊藤 花', 'Visitor from another harbour', 'Kaigan K.K.'],
  ['ivo-horvat', 'Ivo Horvat'],
  ['ada-lovelock', 'Ada Lovelock', 'Shares a first name with somebody.'],
  ['nobody-in-particular', '[me](command:workbench.action.quit)', '<img src=x onerror=alert(1)>'],
];

const projects: Readonly<Record<string, readonly Project[]>> = {
  'hana-ito': [{ number: 4, title: 'Lamps of Kaigan', description: '', closed: false }],
};

/** Handles that minutes of the Sovereign Cloud Stack mention. What is said of them here is invented. */
const community: readonly string[] = [
  'fkr',
  'o-otte',
  'fdobrovolny',
  'josephineSei',
  'markus-hentsch',
  'akafazov',
  'gndrmnn',
  'matusjenca2',
  'artificial-intelligence',
  'garloff',
  'matfechner',
  'ignatov17',
  'linden',
  'mbuechse',
  'flyersa',
  'sbstnnmnn',
  'anjastrunk',
];

/** Members of that organisation who attend no meeting. */
const absent: readonly Row[] = [
  ['scs-quiet-reader', 'Quinn Reader'],
  ['scs-night-shift', 'Nils Nachtschicht'],
  ['scs-release-bot', 'Release Bot'],
];

/** Handles of the community, without the invented members. */
export const communityLogins = community;
export const absentLogins = absent.map(([login]) => login);

export function createUsers(): User[] {
  const rows: readonly Row[] = [
    ...invented,
    ...community.map((login): Row => [login, `Member ${login.charAt(0).toUpperCase()}${login.slice(1)}`]),
    ...absent,
  ];
  return rows.map(([login, name, bio, company], index) => ({
    login,
    id: 7001 + index,
    name,
    bio: bio ?? null,
    company: company ?? null,
    createdAt: `2019-02-${String((index % 28) + 1).padStart(2, '0')}T10:00:00Z`,
    projects: projects[login] ?? [],
  }));
}

export function createBots(): Bot[] {
  return [{ login: 'bulb-bot[bot]', id: 7900, createdAt: '2021-04-01T10:00:00Z' }];
}
