/** What the host suite logs as `host-test {…}`, a line each; `end` is the last. */
export type HostTestResult =
  | { readonly kind: 'pass'; readonly title: string }
  | { readonly kind: 'fail'; readonly title: string; readonly reason: string }
  | { readonly kind: 'end' };
