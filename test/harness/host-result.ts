/** What the host suite logs as `host-test {…}`, a line each; `end` is the last. */
export type HostTestResult =
  | { readonly kind: 'pass'; readonly title: string; readonly milliseconds: number }
  | { readonly kind: 'fail'; readonly title: string; readonly milliseconds: number; readonly reason: string }
  | { readonly kind: 'end' };
