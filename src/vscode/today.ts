import { localDay } from '../notes/dates/dates';

/** The day on the user's clock; ISO. */
export const today = (): string => localDay(new Date());
