/** Words that frames use together. */
export const GROUPS = {
  DET: 'the a an',
  POSS: 'my your his our their its',
  DEM: 'this these those',
  SUBJ: 'i he she we they',
  OBJ: 'me him us them',
  BE: 'is are was were',
  HAVE: 'has have had',
  MOD: 'will would can could shall should may might must cannot',
  AUX: 'is are was were has have had will would can could shall should may might must cannot',
  PREP:
    'of in for with on at by from into between during against without under within towards toward among across upon onto ' +
    'via despite',
  WH: 'who which what whom whose where when why how',
  FIRM:
    'company agency airline association magazine organisation organization bank subsidiary institute manufacturer ' +
    'broadcaster portal firm',
  PERSON:
    'mayor journalist prosecutor judge goalkeeper entrepreneur deputy businessman minister president governor senator ' +
    'correspondent politician opponent philosopher doctor brothers lawyer chancellor martyr',
  PLACE:
    'city village town district region province capital street river island county municipality settlement station airport ' +
    'hotel hill port prison square stadium theatre museum suburb',
} as const;

/** What stands behind a verb that has no subject before it. */
const REST = 'VE|VN|VB|be|been|also|already|not';
/** What is no name's continuation: "the company Apple said", but not "the company Christmas party". */
const NO_HEAD = "!N|NS|NV|NSV|JN|U|'s|-|'|/|(|and|or";

/** Frames by the rule they belong to, in the notation of `frameFinder`. */
export const CLAUSE_FRAMES = {
  'sentence-without-subject': [
    '^ MOD VB|be|have|also|not',
    '^ HAVE VE|VN|been|already|also',
    '^ [ BE VE|VN ] !.|,',
    '^ [ BE PREP ] DET|POSS|NAME|N|NS|DEM',
    '^ [ BE J ] !,|.',
    '^ BE RLY|also|not|already|only|so|very|that|to',
    '^ [ BE DET ] N|J|NS',
    '^ VD DET|that|POSS|PREP|NAME|DEM|also',
  ],
  'verb-before-its-subject': [
    `^ [ PREP DET|POSS|DEM|NUM|NAME J? N|NS|NV? N|NS? AUX ${REST}|DET|POSS|J|only|RLY ] !.`,
    `^ [ PREP DET|POSS N|NS of DET? J? N|NS|NAME NAME? AUX ${REST}|DET|POSS|J ]`,
    `^ in|at|on|from NAME NAME? AUX ${REST}|DET|POSS|N|NS|J|only`,
    `^ in|on|since NUM AUX ${REST}|DET|POSS|N|NS|J|only`,
    '^ [ also|yesterday|today|already|recently|currently|later|meanwhile|therefore|however VE|VD|VZ|AUX ] DET|VE|VN|that|NAME|to|J',
    `^ PREP DET|POSS J? N|NS PREP DET|POSS N|NS AUX ${REST}|DET|RLY`,
    `^ PREP|after|before|since DET|POSS|DEM J? N|NS|NV|U PREP DET|POSS J? N|NS|NV|U AUX ${REST}|DET`,
    `^ PREP|after|before|since DET|POSS|DEM J? N|NS|NV|U PREP NAME AUX ${REST}|DET`,
    '^ PREP|after|before|since DET|POSS|DEM J? NS|NSV BE|HAVE VE|VN|been',
  ],
  'conjunction-without-subject': [
    'because|although|if|unless|whether|until AUX VE|VN|VB|be|been|J|N|DET|PREP|not|to|also|RLY',
    'because|although|if|unless|whether|until MOD NV',
    '[ as if AUX ] !you|he|she|it|they',
    '[ while|when|where VD|VZ ] the|a|in|to',
  ],
  'pronoun-without-verb': [
    '^ [ SUBJ PREP ] DET|POSS|NAME|DEM|N|NS',
    '[ SUBJ RLY PREP ] DET|POSS|NAME|N|NS|NUM',
    '^ [ it|this PREP ] DET|POSS',
    'that it|there DET|PREP|not',
    '[ that SUBJ PREP ] DET|POSS|NAME|DEM',
  ],
  'article-without-noun': ['[ DET VE|VN ] DET|POSS|to|OBJ', '[ PREP the|a|an ] ,|.', '[ the RLY ] .|,'],
  'pronoun-in-wrong-case': [
    "[ to he|she|we|they|i ] !'s|who|and|/",
    '[ who|which|whom|why|how|because|if|although|what me|him|us|them ] !.|,|?|"',
    ', who|which|that|what me|him|us|them',
    '[ that|because|when|if him|them|me ] VE|VD|VZ|VN|AUX|PREP',
    'VB|VE|VD|VZ [ SUBJ ] .|,',
  ],
  'he-it': ['[ he|she|they|we|i it ] !BE|MOD|VZ|VD|all|was|"|,'],
  'be-so-that': ['[ BE so that ] !you|many|we'],
  'be-comma-that': ['BE|be , that'],
  'as-he-told': ['as he|she|it|they told', '[ as told|said ] NAME|DET|to|in', ', as he|she|it told|announced|declared'],
  'years-old-before-noun': ['NUM [ NS|NSV old N ]'],
  'the-company-apple': [
    `[ the FIRM NAME ] ${NO_HEAD}`,
    `[ the PERSON NAME ] ${NO_HEAD}`,
    `[ the PLACE NAME ] ${NO_HEAD}|VE`,
  ],
  'comma-before-because': [', because it|they|he|she AUX|do|does'],
  'so-it-is': [', so it|this|they|we|he AUX J|VE|VN|U to', ', so that it|they|he|we'],
  'comma-this-man-is': ['NV|N|NS|NAME|NUM|OBJ [ , DEM N|NS BE|HAVE|MOD ]'],
  'it-is-said': [', it BE said|reported|noted|stated'],
  'after-this': ['^ after this|that ,', '^ on this ,|N|DET', '^ about this|that|DET'],
  'fronted-therefore': ['^ therefore , SUBJ|it|the|this'],
  'above-all': ['[ above all , ] !else', ', in principle ,', 'PREP|, among other things|other ,'],
  'due-to-the-fact': ['due|thanks|owing to the fact that', '^ despite the fact that'],
  'although-in-the': ['^ although|though|while|if|unless|whether PREP DET|POSS'],
  'it-is-enough-to': ['it BE enough to|for|that'],
  'according-to-the-data': ['^ according to DET N|NS|NV of DET|NAME|N', '^ with|as regard|regards|respect to'],
  'it-turned-out-that': ['it turned|turns out that'],
} as const;
