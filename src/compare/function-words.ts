/** Words that build sentences whatever they are about. Negation and modal verbs are among them and are read on their own. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those my your his her its our their who which what whom whose where when why how i you he she it we
  they me him us them itself himself herself themselves is are was were be been being am has have had having do does did doing
  done will would can could shall should may might must cannot not no nor never of in on at by for with from to into onto upon
  over under between among against during before after since until till within without through across along around about above
  below behind beside besides beyond near off out up down toward towards via despite except per than as and or but if because
  although though while whereas unless whether so then there here now also too very more most less least much many few some any
  all both each every other another such same only even still just already yet again ever always often own isn't aren't wasn't
  weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't mustn't it's that's there's he's
  she's i'm we're they're you're i've we've they've i'll we'll they'll he'll i'd we'd they'd he'd let's`.split(/\s+/),
);
