/** By what action items can be grouped. */
export const GROUPINGS = ['owner', 'due', 'meeting', 'series', 'repository'] as const;
export type Grouping = (typeof GROUPINGS)[number];
