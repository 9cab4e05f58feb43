/** UTF-16 code units that GitHub takes of a comment. */
export const MAX_COMMENT_LENGTH = 65_536;
