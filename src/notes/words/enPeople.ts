/** Lists and tables of people. */
export const PEOPLE = {
  everybody:
    'all, everyone, everybody, each [member|team member|group member|person|of us|participant], everyone else, everybody else, [all|everyone|everybody] [present|attending|in attendance|members|attendees|participants|here|of us], all [team|board|group|committee|tc|council|staff] members, all (the) staff, [everyone|everybody] in the [team|group|board|class], [whole|entire|full] [team|group|board|class], the [whole|entire|full] [team|group|board]',
  toWhom: 'to',
  exceptions:
    'except, except for, but, but for, besides, apart from, other than, minus, save for, excluding, excl.',
  roleColumns: 'role(s), position(s)',
  nameColumns: 'name, participant, attendee, member, who, person',
  givenNameColumns: 'first name(s), given name(s), forename(s), first, given',
  middleNameColumns: 'middle name(s), middle initial',
  familyNameColumns: 'last name(s), surname(s), family name(s), last',
} as const;
