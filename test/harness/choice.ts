/** Which tests of a suite are to run. */
export interface Choice {
  /** Empty: all. */
  readonly grep: string;
  /** With those that take long, too. */
  readonly long: boolean;
}

/** Set in the environment of a suite that runs with what takes long. */
export const longVariable = 'MEETING_NOTES_LONG';

/** Endurance, very many notes: `npm run test:all` alone runs them. */
export const isLong = (file: string) => file.endsWith('.long.test.ts');
