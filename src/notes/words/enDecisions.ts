/** What is decided, and takes the place of what was. */
export const DECISIONS = {
  noDecision: 'none, n/a, tbd, no decision(s)…, what was decided',
  decisionMarkers: `resolved, resolution(s), decision(s), decided, agreed, agreement, verdict, consensus,
    conclusion(s)`,
  decisionNames: 'decision(s), resolution(s), vote(s), agreement(s), conclusion(s), consensus',
  superseding:
    'supersed[e|es|ed|ing], replac[e|es|ed|ing|ement], overrul[e|es|ed|ing], overturn(s)(ed)(ing), revok[e|es|ed|ing], rescind(s)(ed)(ing), revers[e|es|ed|ing], withdraw(s)(n)(ing), withdrew, repeal(s)(ed)(ing), obsolet[e|es|ed], no longer [valid|applies|holds]',
  limits: 'only, just, merely',
  decisionMarkerQualifiers: 'proposed',
  decisionsShouted: 'RESOLVED, RESOLUTION, DECISION, AGREED',
} as const;
