const TABLE = `
arise arose arisen | awake awoke awoken | be am is are was were been being | bear bore borne born | beat beaten
become became | begin began begun | bend bent | bet bet | bid bade bidden | bind bound | bite bit bitten
bleed bled | blow blew blown | break broke broken | breed bred | bring brought | build built | burn burnt burned
burst burst | buy bought | cast cast | catch caught | choose chose chosen | cling clung | come came
cost cost | creep crept | cut cut | deal dealt | dig dug | do does did done | draw drew drawn
dream dreamt dreamed | drink drank drunk | drive drove driven | eat ate eaten | fall fell fallen | feed fed
feel felt | fight fought | find found | flee fled | fling flung | fly flew flown | forbid forbade forbidden
forecast forecast | foresee foresaw foreseen | forget forgot forgotten | forgive forgave forgiven | freeze froze frozen
get got gotten | give gave given | go went gone | grind ground | grow grew grown | hang hung hanged
have has had | hear heard | hide hid hidden | hit hit | hold held | hurt hurt | keep kept | kneel knelt
know knew known | lay laid | lead led | lean leant leaned | leap leapt leaped | learn learnt learned
leave left leaves | lend lent | let let | lie lay lain lied lying | light lit lighted | lose lost | make made
mean meant | meet met | mislead misled | mistake mistook mistaken | overcome overcame | overthrow overthrew overthrown
overtake overtook overtaken | pay paid | prove proved proven | put put | quit quit | read read | rid rid
ride rode ridden | ring rang rung | rise rose risen | run ran running | say said | see saw seen | seek sought
sell sold | send sent | set set | sew sewed sewn | shake shook shaken | shed shed | shine shone
shoot shot | show showed shown | shrink shrank shrunk | shut shut | sing sang sung | sink sank sunk | sit sat
sleep slept | slide slid | speak spoke spoken | speed sped | spend spent | spill spilt spilled | spin spun
spit spat | split split | spread spread | spring sprang sprung | stand stood | steal stole stolen | stick stuck
sting stung | strike struck stricken | strive strove striven | swear swore sworn | sweep swept | swim swam swum
swing swung | take took taken | teach taught | tear tore torn | tell told | think thought | throw threw thrown
understand understood | undergo underwent undergone | undertake undertook undertaken | uphold upheld | upset upset
wake woke woken | wear wore worn | weep wept | win won | wind wound | withdraw withdrew withdrawn
withhold withheld | withstand withstood | write wrote written | focus focused | bus buses
man men | woman women | child children | person persons people | foot feet | tooth teeth | mouse mice | goose geese
policeman policemen | policewoman policewomen | chairman chairmen | spokesman spokesmen | spokeswoman spokeswomen
businessman businessmen | fireman firemen | congressman congressmen | fisherman fishermen | gunman gunmen
life lives | wife wives | knife knives | half halves | thief thieves | wolf wolves | shelf shelves | loaf loaves
calf calves | self selves | elf elves | analysis analyses | crisis crises | thesis theses | basis bases
hypothesis hypotheses | diagnosis diagnoses | criterion criteria | phenomenon phenomena | medium media
bacterium bacteria | datum data | index indices | appendix appendices | nucleus nuclei | fungus fungi
alumnus alumni | stimulus stimuli | sheep sheep | fish fish | deer deer | series series | species species
photo photos | piano pianos | video videos | logo logos | embargo embargoes embargos | zero zeros
travel travelled travelling traveled traveling | cancel cancelled cancelling canceled canceling
label labelled labelling labeled labeling | signal signalled signalling signaled signaling
model modelled modelling modeled modeling | fuel fuelled fuelling fueled fueling | level levelled levelling leveled leveling
target targeted targeting | benefit benefited benefiting | visit visited visiting | offer offered offering
panic panicked panicking | programme programmed programming | program programmed programming | focus focused focussed focusing focussing
equal equalled equalling equaled equaling | total totalled totalling totaled totaling | rival rivalled rivalling rivaled rivaling
profit profited profiting | limit limited limiting | exit exited exiting | edit edited editing | market marketed marketing
open opened opening | happen happened happening | listen listened listening | threaten threatened threatening
die died dying | tie tied tying | dye dyed dyeing | singe singed singeing`;

let read: ReadonlyMap<string, readonly string[]> | undefined;

/** Forms of a lemma that the regular endings do not give, keyed by lemma: past tenses, participles, plurals. */
export function irregularForms(): ReadonlyMap<string, readonly string[]> {
  return (read ??= new Map(
    TABLE.trim()
      .split(/\s*[|\n]\s*/)
      .map((row) => row.trim().split(/\s+/))
      .map(([lemma, ...forms]) => [lemma, forms]),
  ));
}
