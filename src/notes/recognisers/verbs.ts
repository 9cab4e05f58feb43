/** Verbs that minutes give tasks with. They tell `AI remove the label` from `AI policy`, `Jane to add` from `Aim to please`. */
export const VERBS: ReadonlySet<string> = new Set(
  `accept access accomplish achieve acknowledge act activate adapt add address adjust adopt advance advertise advise
  agree aim alert align allocate allow alter amend analyse analyze announce annotate answer appeal append apply appoint
  approach approve archive argue arrange articulate ask assemble assess assign assist assume assure attach attempt
  attend audit author automate avoid await backport baseline begin bisect block blog book boost bootstrap bring
  broadcast budget bug build bump bundle buy calculate call cancel capture carry cast catalog catalogue categorize
  celebrate certify chair challenge change charter chase chat check cherry-pick choose circulate clarify classify clean cleanup
  clear clone close coach code collaborate collate collect combine come comment commit communicate compare compile
  complete compose compute concentrate conclude condense conduct configure confirm connect consider consolidate
  construct consult consume contact continue contribute convene convert convey coordinate copy correct cost count
  cover craft create critique cross-post cut deal debug decide declare decline define delay delegate delete deliver
  demo demonstrate deploy deprecate derive describe design detail detect determine develop devise diagnose
  differentiate dig direct disable disclose discover discuss dismiss display distribute dive do document donate double
  double-check download draft drain draw drive drop duplicate edit educate elaborate elect eliminate email embed enable
  encourage enforce engage enhance enquire ensure enter enumerate escalate establish estimate evaluate examine exchange
  execute expand expedite experiment explain explore export expose extend extract facilitate fetch figure file fill
  filter finalise finalize find finish fix flag flesh focus follow forbid fork formalise formalize format formulate
  forward foster freeze fund gather generate get give go govern grab grant group grow guard guide hand handle hear help
  highlight hire hold host hunt identify illustrate implement import improve include incorporate increase incubate
  indicate inform initiate inquire insert inspect install instruct instrument integrate interact introduce inventory
  investigate invite involve iron isolate issue iterate join judge justify keep kick kick-off kickoff label land launch lay lead
  learn leave let leverage liaise license limit link lint list listen load localize locate lock log look lower mail
  maintain make manage mandate map mark measure meet mention mentor merge message migrate minimize mitigate mock model
  moderate modify monitor move name narrow negotiate nominate normalize note notify nudge observe obtain offer
  onboard open operate optimise optimize orchestrate order organise organize outline outreach overhaul oversee own
  package pair park participate pass paste patch pause pay perform pick pilot pin ping pitch place plan play poke
  polish poll populate port pose position post postpone practice pre-populate prepare present preserve prevent price print
  prioritise prioritize probe proceed process procure produce profile program project promote proofread prop propose
  protect prototype prove provide provision prune publicise publicize publish pull purchase pursue push put query
  question queue raise ramp reach react read ready rebase rebuild recap receive recheck recommend reconcile reconsider
  reconvene record recruit rectify redesign redirect redo reduce refactor refer refine reflect refresh register reject
  relabel relate relay release relocate remediate remember remind remove rename renew reopen reorganise reorganize
  repair repeat rephrase replace replicate reply report repost represent reproduce request require rerun reschedule
  research reserve reset resolve respond restart restore restrict restructure resubmit resume retest retire retrieve
  retry return reuse reveal revert review revise revisit revive rework rewrite ring roll rotate route run sanitize save
  scan schedule scope script search secure seek segment select send separate serve set settle setup shadow share
  shepherd ship shorten show sign simplify simulate sketch skip socialise socialize solicit solidify solve sort source
  spawn speak spec specify spin split sponsor spread squash stabilise stabilize stage stand standardise standardize
  start state stay steer step stop store streamline structure study style subdivide submit subscribe suggest summarise
  summarize supersede supervise supplement supply support surface survey suspend swap switch sync synchronise
  synchronize synthesize tabulate tackle tag tail take talk target teach tell test thank think tidy tie time toggle
  touch trace track train transcribe transfer transform transition translate transmit travel triage trigger trim
  troubleshoot try tune turn tweak tweet type unblock understand undertake undo unify uninstall unpin update upgrade
  upload upstream use utilize validate verify vet view visit visualize volunteer vote wait walk warn watch weigh
  welcome widen wire withdraw work wrap write`.split(/\s+/),
);

/** `follow-up`, `set-up` and `re-check` are written as one word. */
const JOINED = /^re-|-(?:up|off|out|in|on|over|down|back)$/;

/** Whether a word is the base form of a verb that tasks are given with. */
export function isVerb(word: string): boolean {
  const lower = word.toLowerCase();
  return VERBS.has(lower) || VERBS.has(lower.replace(JOINED, ''));
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
