/**
 * Words of one kind, divided by commas, in lower case unless it says otherwise: `action [item|point](s), fällig-, from …`.
 * What stands in `(…)` may be missing, of `[…|…]` there is one, `word-` goes on with any letters, `…` with whatever follows.
 */
export type Words = string;
