/** The host suite logs each as a line `host-test {…}`; `end` is the last. */
export type HostTestResult =
  | { readonly kind: 'pass'; readonly title: string; readonly milliseconds: number }
  | { readonly kind: 'fail'; readonly title: string; readonly milliseconds: number; readonly reason: string }
  | { readonly kind: 'end' };
