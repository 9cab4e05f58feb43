/** Verbs that minutes give tasks with. They tell `AI remove the label` from `AI policy`, `Jane to add` from `Aim to please`. */
const VERBS = new Set(
  `accept act add address adjust adopt agree align allow amend analyse analyze announce answer apply approve arrange
  ask assess assign assist attend audit automate backport begin block book bring bug build bump call cancel capture
  change chase check circulate clarify clean cleanup clear close collaborate collate collect come comment communicate
  compare compile complete conclude configure confirm connect consider consolidate consult contact continue contribute
  convene convert coordinate copy correct cover create cut deal debug decide define delay delegate delete deliver
  demo deploy deprecate describe design determine develop disable discuss distribute do document double draft draw drive
  drop edit email enable encourage engage ensure escalate establish estimate evaluate examine expand experiment explain
  explore export extend figure file fill finalise finalize find finish fix flag flesh focus follow formalize
  formulate forward gather generate get give go help hold identify implement improve include inform initiate
  inquire integrate introduce investigate invite involve join keep kick land launch lead learn leave let link list
  look mail maintain make manage map mark measure meet mention merge message migrate monitor move name need nominate
  note notify nudge obtain offer open optimize order organise organize outline own participate pass pick pin ping plan
  play point poll populate port post postpone prepare present prioritise prioritize produce promote propose provide
  publish pull push put raise reach read rebase reassess recommend record redo reduce refactor refine register release
  relay remind remove rename reopen reorganize replace reply report reproduce request resched reschedule research
  resolve respond restart restructure resubmit retest return revert review revise revisit rework rewrite run
  schedule scope search seek select send separate set setup share ship show sign simplify solicit solve sort speak specify
  split sponsor stabilize standardize start state stop study submit suggest summarise summarize supply support survey
  switch sync synchronize table tag take talk target test tidy touch track transfer transform translate triage trim try
  turn tweak unblock understand update upgrade upload use validate verify volunteer vote wait warn watch work wrap write
  yo`
    .split(/\s+/)
    .filter((verb) => verb !== 'yo'),
);

/** Whether a word is the base form of a verb that tasks are given with. */
export function isVerb(word: string): boolean {
  return VERBS.has(word.toLowerCase());
}

/** Whether a word is such a verb's third person: `pings`, `creates`, `tries`. */
export function isThirdPerson(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    (lower.endsWith('s') && VERBS.has(lower.slice(0, -1))) ||
    (lower.endsWith('es') && VERBS.has(lower.slice(0, -2))) ||
    (lower.endsWith('ies') && VERBS.has(`${lower.slice(0, -3)}y`))
  );
}
