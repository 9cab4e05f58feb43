/** What is decided, and takes the place of what was. */
export const DECISIONS = {
  routines: `
    [check|verify|confirm|ensure|make sure] [if|that|whether] [everyone|everybody|all members|the whole team] is [present|here|there|ready],
    [approve|approval of|adopt|accept|sign off] (the )[agenda|minutes|previous minutes|last minutes|minutes of the [last|previous] meeting],
    [review|check|discuss|go over|go through|follow up on|read] (the )[agenda|minutes|[previous|last|past|prior] [minutes|actions|action items|action points|tasks|meeting|notes]]( from the [last|previous] meeting),
    [choose|select|pick|appoint|assign|elect|decide on] (a |the |next )[chair|chairperson|note taker|note-taker|notetaker|minute taker|minute-taker|scribe|secretary|facilitator|timekeeper],
    [start|stop] (the )recording, take attendance, roll call`,
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
