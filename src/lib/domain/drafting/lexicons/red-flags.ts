import type { Locale } from '../../locale.ts';

/** `^stem` opens a word, `stem$` ends it, `stem` stands anywhere in it. */
const rules = (words: string): readonly RegExp[] =>
	words
		.trim()
		.split(/\s+/)
		.map((word) => new RegExp(word, 'u'));

/**
 * Matters that follow a person for life: suicide, violence, abuse, addiction, diagnoses, offences. They may only stand in a report when the
 * source says them in the same words. Written without the accents: words are compared without them.
 */
export const redFlags: Record<Locale, readonly RegExp[]> = {
	nl: rules(`suicid zelfmoord zelfdod zelfverwond automutil geweld(?!ig) misbruik mishandel ^slaat$ ^slaan$ ^sloeg(?:en)?$ ^geslagen$ ^slagen$ aanrand aangerand verkracht
		incest ^seksue pedofi verwaarlo bedreig stalk wapen ^mes$ ^messen$ mensenhandel uitbuit prostitu
		verslav verslaafd ^alcohol drank(?:probleem|misbruik|zucht) dronken ^drugs? ^cocaine ^heroine ^cannabis ^wiet ^speed$ overdosis gokver gokprobleem gokschuld ^gokt$ ^gokken$
		depressi psychos psychoti schizofreni borderline bipola ^autis ^adhd$ dementi ^ptss ^hiv ^aids$ ^soa kanker burn-?out ^burnout angststoornis stoornis ^syndroom
		^diagnos gediagnos psychiatr waanbeeld hallucin ^manisch anorexi boulimi verstandelijk zwakbegaafd gehandicapt epilep hepatit ^trauma collocat gecolloc gedwongenopname
		strafba strafblad strafrecht veroorde gevangen gedetin ^detentie enkelband crimine ^fraude ^fraud gefraud zwartwerk ^zwart$ diefstal gestolen ^steelt$ ^stal$ inbra oplicht
		^moord vermoord doodslag ^dader terroris radicalis illega uitgewezen uitwijzing deporta abort ^zwanger`),
	en: rules(`suicid self-?harm selfharm violen abus assault ^beat$ ^beats$ ^beaten$ ^hits$ ^slapped$ molest ^rape ^raping incest ^sexual paedoph pedoph neglect ^threaten ^stalk
		^weapon ^gun$ ^guns$ ^knife ^traffick ^exploit prostitut
		addict ^alcohol drunk ^drugs? ^cocaine ^heroin ^cannabis ^marijuana overdos ^gambl
		^depress psychos psychoti schizophren borderline bipolar ^autis ^adhd$ dementia ^ptsd ^hiv ^aids$ cancer ^burnout disorder ^syndrome ^diagnos psychiatr delusion hallucin
		^manic anorexi bulimi ^disability ^disabilities epilep hepatit ^trauma ^sectioned
		crimin ^convict ^prison ^jail ^detain ^felon fraud ^theft ^thief ^stole ^steal ^burglar ^scam murder manslaughter ^killed terroris radicalis ^illegal deport abort pregnan`),
	fr: rules(`suicid automutil violen abus(?!er?d) maltrait agress ^frappe ^battu ^coups$ attouchement ^viol$ ^viole ^violeur inceste ^sexuel pedoph neglig menac harcel ^armes?$
		^couteau ^traite$ ^exploit prostitu
		addict toxicoman dependan ^alcool ^ivre ^ivresse ^drogu ^cocain ^heroin ^cannabis overdose ^surdose ^jeux$
		depressi psychos psychoti schizophr borderline bipolair ^autis ^tdah$ demence ^vih$ ^sida$ cancer ^burnout ^syndrome ^diagnosti psychiatr delir hallucin
		^maniaque anorexi boulimi handicap epilep hepatit ^trauma
		penal condamn ^prison ^detenu ^detention crimin fraud ^vol$ ^vols$ ^vole ^cambriol ^escroqu meurtr homicide ^tue$ terroris radicalis illegal expuls avort enceinte`)
};

/** Said in several words. */
export const redFlagPhrases: readonly RegExp[] = [
	/(?<!\p{L})(?:niet meer|niet langer)(?: \p{L}+){0,2} leven(?!\p{L})|(?<!\p{L})uit het leven (?:te )?(?:stapp|gestapt)|(?<!\p{L})zich(?:zelf)? iets aan(?: te)?doen|(?<!\p{L})een eind(?:e)? aan (?:zijn|haar|mijn|het) leven/iu,
	/(?<!\p{L})kill(?:s|ed|ing)? (?:him|her|my|them)sel|(?<!\p{L})end(?:s|ed|ing)? (?:his|her|my|their) (?:own )?li[fv]e|(?<!\p{L})(?:take|took|taking) (?:his|her|my|their) own life|(?<!\p{L})want(?:s|ed)? to die(?!\p{L})/iu,
	/(?<!\p{L})(?:ne |n['’])(?:veu[xt]|voulait|voulais) plus vivre|(?<!\p{L})(?:mettre|mis|met) fin à (?:ses|mes|leurs) jours|(?<!\p{L})(?:veu[xt]|voulait|envie de) mourir(?!\p{L})/iu
];

const people = `moeder mama mother mom mum mère maman/vader papa father dad père/zoon son fils/dochter daughter fille/broer brother frère/zus zuster sister sœur soeur
	/man husband echtgenoot mari époux/vrouw wife echtgenote épouse femme/partner vriend vriendin boyfriend girlfriend compagnon compagne/ex/oma grootmoeder grandmother
	/opa grootvader grandfather/tante aunt/oom uncle oncle/neef cousin/nicht niece cousine/kind kinderen child children enfant enfants/baby bébé/stiefvader stepfather
	/stiefmoeder stepmother/schoonmoeder/schoonvader/huisgenoot roommate/buurman buur buurvrouw neighbour neighbor voisin voisine/verhuurder landlord propriétaire
	/collega colleague collègue/werkgever employer employeur`;

/** Relatives and others near a client, any language → one name for each. */
export const relatives: ReadonlyMap<string, string> = new Map(
	people.split('/').flatMap((group) => {
		const names = group.trim().split(/\s+/);
		return names.map((name) => [name, names[0] ?? name] as const);
	})
);
