import type { Locale } from '../../locale.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that turn a statement around. */
export const negations: Record<Locale, ReadonlySet<string>> = {
	nl: list('niet geen nooit zonder noch nergens niemand niets niks neen nee evenmin'),
	en: list(
		"not no never without nor neither none nobody nothing nowhere cannot can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't couldn't wouldn't shouldn't mustn't ain't n't"
	),
	fr: list('ne n pas aucun aucune jamais sans ni rien personne nulle non')
};

/** Words that weaken a statement; a sentence that drops one says more than its source. */
export const strongHedges: Record<Locale, ReadonlySet<string>> = {
	nl: list('misschien mogelijk waarschijnlijk vermoedelijk wellicht eventueel allicht'),
	en: list('maybe perhaps possibly probably might allegedly reportedly'),
	fr: list('peut-être probablement possiblement éventuellement pourrait pourraient')
};

/** Words that make a statement total, obligatory or exclusive; they must come from the source. */
export const quantifiers: Record<Locale, ReadonlySet<string>> = {
	nl: list(
		'altijd alle allemaal iedereen elke elk volledig uitsluitend enkel alleen meestal vaak zelden soms sommige verplicht moet moeten definitief zeker absoluut meerdere'
	),
	en: list(
		'always all everyone everybody every entirely completely only solely exclusively mostly often rarely seldom sometimes some must definitely certainly several unanimous unanimously'
	),
	fr: list(
		'toujours tous toutes chaque entièrement uniquement seulement surtout souvent rarement parfois certains certaines doit doivent définitivement certainement plusieurs'
	)
};

const pairs: Record<Locale, string> = {
	nl: `meer/minder hoger/lager hoog/laag stijgen/dalen gestegen/gedaald verhogen/verlagen verhoogd/verlaagd toenemen/afnemen toegenomen/afgenomen voor/na eerste/laatste
		begin/einde beginnen/stoppen begonnen/gestopt starten/stoppen gestart/gestopt winnen/verliezen gewonnen/verloren kopen/verkopen gekocht/verkocht ontvangen/betalen
		aanvaarden/weigeren aanvaard/geweigerd goedgekeurd/afgekeurd toegekend/geweigerd toegestaan/verboden akkoord/oneens binnen/buiten open/gesloten gehuwd/gescheiden
		samen/alleen gezond/ziek oud/jong oudste/jongste vader/moeder zoon/dochter broer/zus man/vrouw voltijds/halftijds voltijds/deeltijds huurder/verhuurder
		werkgever/werknemer vroeger/later beter/slechter goed/slecht vorige/volgende aanwezig/afwezig lang/kort groot/klein minstens/hoogstens minimum/maximum tijdelijk/vast
		gisteren/morgen inkomen/uitgaven inkomsten/uitgaven schuldeiser/schuldenaar vrijwillig/verplicht bevestigd/ontkend succes/mislukking`,
	en: `more/less more/fewer higher/lower high/low rise/fall rose/fell increase/decrease increased/decreased grow/shrink before/after first/last start/end begin/end began/ended
		started/stopped win/lose won/lost buy/sell bought/sold accept/refuse accepted/refused accept/reject accepted/rejected approved/rejected approved/denied granted/denied
		allow/ban allowed/banned allow/prohibit support/oppose supported/opposed supports/opposes agree/disagree agreed/disagreed inside/outside open/closed married/divorced
		together/alone healthy/sick old/young older/younger oldest/youngest father/mother son/daughter brother/sister husband/wife man/woman male/female boy/girl
		full-time/part-time tenant/landlord employer/employee earlier/later better/worse good/bad best/worst previous/next present/absent long/short large/small big/small
		maximum/minimum temporary/permanent yesterday/tomorrow income/expenses voluntary/compulsory confirmed/denied success/failure succeeded/failed above/below over/under
		north/south east/west northern/southern eastern/western left/right enter/leave entered/left arrive/depart arrived/departed positive/negative easy/difficult easy/hard
		strong/weak strengthen/weaken public/private internal/external early/late day/night morning/evening import/export include/exclude included/excluded including/excluding
		safe/dangerous legal/illegal possible/impossible likely/unlikely able/unable happy/unhappy optimistic/pessimistic praise/criticize praised/criticized
		love/hate loved/hated attack/defend attacked/defended offense/defense domestic/foreign minor/major majority/minority local/international regional/national
		increasing/decreasing improve/worsen improved/worsened gain/loss gains/losses up/down expand/reduce encourage/discourage encouraged/discouraged
		free/paid fully/partially full/empty rich/poor wealthy/poor thriving/struggling cause/cure caused/prevented cause/prevent create/destroy created/destroyed build/demolish
		built/demolished add/remove added/removed adding/removing adding/reducing add/cut send/receive sent/received lend/borrow give/take gave/took teach/learn push/pull hire/fire hired/fired
		appoint/dismiss appointed/dismissed join/quit joined/left stay/leave stayed/left arrest/release arrested/released guilty/innocent convicted/acquitted murder/manslaughter
		alive/dead life/death birth/death survive/die survived/died friend/enemy ally/enemy peace/war victory/defeat victim/perpetrator buyer/seller teacher/student parent/child parents/children
		mother/daughter father/son aunt/uncle niece/nephew king/queen actor/actress he/she his/her him/her men/women boys/girls male/females ahead/behind forward/backward forwards/backwards front/back top/bottom inner/outer indoor/outdoor
		summer/winter spring/autumn monday/friday weekday/weekend hot/cold warm/cool wet/dry light/dark light/heavy thin/thick narrow/wide tall/short deep/shallow near/far close/distant
		always/never everyone/nobody all/none most/few many/few major/minor main/secondary maximum/minimal least/most greatest/least highest/lowest largest/smallest longest/shortest
		cheap/expensive affordable/expensive popular/unpopular famous/unknown common/rare usual/unusual normal/abnormal certain/uncertain sure/unsure important/unimportant
		accurate/inaccurate correct/incorrect right/wrong true/false real/fake honest/dishonest fair/unfair equal/unequal necessary/unnecessary useful/useless helpful/harmful
		beneficial/harmful healthy/unhealthy comfortable/uncomfortable satisfied/dissatisfied like/dislike liked/disliked trust/distrust appear/disappear connect/disconnect
		approve/disapprove approve/reject encourage/deter encourages/discourages encouraging/discouraging promote/prevent promotes/prevents benefit/harm help/hinder helps/hinders protect/endanger
		ease/tighten eased/tightened relax/tighten lift/impose lifted/imposed strengthen/undermine support/undermine continue/stop continued/stopped resume/halt resumed/halted
		delay/advance delayed/advanced postponed/advanced cancel/confirm cancelled/confirmed open/shut opening/closing opened/closed launch/cancel launched/cancelled
		simple/complex easy/complex fast/slow quickly/slowly recent/ancient new/old beginning/ending start/finish started/finished`,
	fr: `plus/moins augmenter/diminuer augmenté/diminué hausse/baisse avant/après premier/dernier première/dernière début/fin commencer/arrêter commencé/arrêté gagner/perdre
		gagné/perdu acheter/vendre acheté/vendu accepter/refuser accepté/refusé accordé/refusé autorisé/interdit dedans/dehors ouvert/fermé marié/divorcé mariée/divorcée
		ensemble/seul malade/guéri vieux/jeune père/mère fils/fille frère/sœur mari/femme locataire/propriétaire employeur/employé mieux/pire bon/mauvais précédent/prochain
		présent/absent long/court grand/petit maximum/minimum temporaire/définitif hier/demain revenus/dépenses volontaire/obligatoire confirmé/nié succès/échec`
};

/** Opposites per language: word → words that say the contrary. */
export const antonyms: Record<Locale, ReadonlyMap<string, readonly string[]>> = {
	nl: opposites(pairs.nl),
	en: opposites(pairs.en),
	fr: opposites(pairs.fr)
};

function opposites(text: string): Map<string, string[]> {
	const map = new Map<string, string[]>();
	for (const pair of text.trim().split(/\s+/)) {
		const [a = '', b = ''] = pair.split('/');
		map.set(a, [...(map.get(a) ?? []), b]);
		map.set(b, [...(map.get(b) ?? []), a]);
	}
	return map;
}

const closed = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Closed sets in which one member never paraphrases another: a colour, a unit of time, a relative, a day. They must come from the source. */
export const exactWords: Record<Locale, ReadonlySet<string>> = {
	nl: new Set(
		closed(`seconde seconden minuut minuten uur uren dag dagen week weken maand maanden jaar jaren weekend maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
			moeder vader zoon dochter broer zus oma opa tante oom neef nicht echtgenoot echtgenote partner ex huisarts psycholoog deurwaarder verhuurder werkgever advocaat
			rood groen blauw geel wit zwart noord zuid oost west miljoen miljoenen miljard miljarden duizend dagelijks wekelijks maandelijks jaarlijks helft dubbel`)
	),
	en: new Set(
		closed(`seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries weekend daily weekly monthly yearly annual
			mother father son daughter brother sister grandmother grandfather aunt uncle cousin husband wife girlfriend boyfriend lawyer
			red green blue yellow orange purple pink white black brown grey gray million millions billion billions trillion trillions thousand thousands double triple twice quarter
			north south east west northern southern eastern western`)
	),
	fr: new Set(
		closed(`seconde secondes minute minutes heure heures jour jours semaine semaines mois an ans année années week-end lundi mardi mercredi jeudi vendredi samedi dimanche
			mère père fils fille frère sœur tante oncle cousin cousine mari épouse médecin psychologue huissier propriétaire employeur avocat
			rouge vert bleu jaune blanc noir nord sud est ouest million millions milliard milliards mille quotidien hebdomadaire mensuel annuel moitié double`)
	)
};

/** Words that turn or narrow a statement without a negation: they must come from the source. */
export const reversals: Record<Locale, ReadonlySet<string>> = {
	nl: new Set(
		closed(
			'behalve tenzij weigert weigerde weigeren mislukt mislukte ontkent ontkende voorkomt voorkomen verhindert amper nauwelijks louter slechts'
		)
	),
	en: new Set(
		closed(
			'except unless instead unlike lack lacks lacking fail fails failed failing prevent prevents prevented deny denies denied refuse refuses refused hardly barely excluding exclude excludes rather opposed'
		)
	),
	fr: new Set(
		closed('sauf excepté hormis refuse refusé échoue échoué nie nié empêche empêché peine guère')
	)
};

/** Prefixes that make an opposite: on- in nl, un-, in-, dis-, non- in en, in-, dé-, non- in fr. */
export const negativePrefix: Record<Locale, RegExp> = {
	nl: /^(?:on|niet-)(?=\p{L}{4})/u,
	en: /^(?:un|in|im|ir|il|dis|non-?|mis)(?=\p{L}{4})/u,
	fr: /^(?:in|im|ir|il|dé|dés|mal|non-?)(?=\p{L}{4})/u
};
