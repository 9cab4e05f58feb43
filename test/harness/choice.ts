/** Which tests of a suite are to run. */
export interface Choice {
  /** Empty: all. */
  readonly grep: string;
  /** Whether slow tests run, too. */
  readonly long: boolean;
}

/** The environment variable that tells a suite to run its slow tests. */
export const longVariable = 'MEETING_NOTES_LONG';

/** Whether a test file is slow, so that only `npm run test:all` runs it. */
export const isLong = (file: string) => file.endsWith('.long.test.ts');
