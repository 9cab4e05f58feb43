/** What indents and quotes a line, and its bullets: `  > 1. ` */
const BULLETS = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*/;

/** Where the text of a line starts, behind what indents and quotes it and behind its bullets. Counts UTF-16 code units. */
export const behindBullets = (line: string): number => BULLETS.exec(line)?.[0].length ?? 0;
