import type { Locale } from '../../locale.ts';

const person: Record<Locale, string> = {
	nl: String.raw`(?:de |het |onze )?(?:cli[eë]nte?|betrokkene|mevrouw|meneer|mijnheer|dhr\.?|mevr\.?|hij|zij|ze|man|vrouw|moeder|vader|gezin|partner|aanvra(?:ger|agster)|gebruiker|koppel|\p{Lu}\p{L}+)`,
	en: String.raw`(?:the |our )?(?:client|applicant|person|patient|he|she|they|mr\.?|mrs\.?|ms\.?|man|woman|mother|father|family|partner|user|couple)`,
	fr: String.raw`(?:la |le |l['’])?(?:cliente?|personne|intéressée?|demandeu(?:r|se)|usag(?:er|ère)|monsieur|madame|il|elle|homme|femme|mère|père|famille|bénéficiaire|couple)`
};

const emotion: Record<Locale, string> = {
	nl: String.raw`(?:boos|kwaad|woedend|agressief|angstig|bang|verdrietig|triest|droevig|depressief|gefrustreerd|ontgoocheld|beschaamd|wanhopig|radeloos|nerveus|zenuwachtig|gespannen|geïrriteerd|geagiteerd|emotioneel|blij|gelukkig|opgelucht|eenzaam|jaloers|apathisch|achterdochtig|vijandig|onverschillig|onzeker|overstuur|ongemotiveerd|gemotiveerd|manipulatief|onbetrouwbaar|ongeloofwaardig)`,
	en: String.raw`(?:angry|furious|aggressive|anxious|afraid|scared|sad|depressed|frustrated|disappointed|ashamed|desperate|nervous|tense|irritated|agitated|emotional|happy|relieved|lonely|jealous|apathetic|suspicious|hostile|indifferent|insecure|upset|distressed|unmotivated|motivated|manipulative|unreliable|untruthful)`,
	fr: String.raw`(?:fâchée?|en colère|furieu(?:x|se)|agressi(?:f|ve)|anxieu(?:x|se)|angoissée?|triste|dépressi(?:f|ve)|frustrée?|déçue?|honteu(?:x|se)|désespérée?|nerveu(?:x|se)|tendue?|irritée?|agitée?|émoti(?:f|ve)|content[e]?|heureu(?:x|se)|soulagée?|seule|jalou(?:x|se)|apathique|méfiante?|hostile|indifférente?|bouleversée?|démotivée?|motivée?|manipulat(?:eur|rice))`
};

const feels: Record<Locale, string> = {
	nl: String.raw`(?:is|was|lijkt|leek|klinkt|klonk|oogt|oogde|voelt zich|voelde zich|komt|kwam|maakt|maakte|reageert|reageerde|toont zich|werd|wordt|zijn|waren|lijken)`,
	en: String.raw`(?:is|was|seems|seemed|sounds|sounded|looks|looked|feels|felt|appears|appeared|becomes|became|are|were|seem|appear|reacted|reacts)`,
	fr: String.raw`(?:est|était|semble|semblait|paraît|paraissait|se sent|se sentait|se montre|s['’]est montrée?|a l['’]air|avait l['’]air|réagit|devient)`
};

const word = (source: string) => String.raw`(?<![\p{L}])${source}(?![\p{L}])`;

/** Feelings that are nothing else: in words of its own an engine has no use for them, whoever they are ascribed to. */
const plainFeelings: Record<Locale, string> = {
	nl: String.raw`(?:bo(?:os|ze)(?:heid)?|kwade|kwaadheid|woede(?:nde?)?|woest|agressieve?|angst(?:en|ig|ige|gevoelens)?|bange?|verdriet(?:ige?)?|trieste?|droevige?|wanhop(?:ige?)|wanhoop|radelo(?:os|ze)|radeloosheid|gefrustreerde?|frustraties?|ontgoochel(?:d|de|ing)|beschaamde?|schaamte|nerveuze?|nervositeit|zenuwachtige?|ge[iï]rriteerde?|irritatie|geagiteerde?|emotione(?:el|le)|opgeluchte?|opluchting|eenza(?:am|me)|eenzaamheid|jaloe(?:rs|rse|zie)|apathische?|achterdocht(?:ige?)?|vijandige?|onverschillige?|overstuur|huil(?:t|de|end)|we(?:ent|ende)|in tranen|paniek(?:erig)?|manipulatieve?|onbetrouwbare?|ongeloofwaardige?|ongemotiveerde?)`,
	en: String.raw`(?:ang(?:er|ry|rily)|furious(?:ly)?|fury|rage|aggressive(?:ly)?|anxi(?:ety|ous|ously)|afraid|scared|sad(?:ly|ness)?|frustrat(?:ed|ion)|disappointment|ashamed|shame|desperat(?:e|ely|ion)|despair(?:ing)?|nervous(?:ly|ness)?|irritat(?:ed|ion)|agitat(?:ed|ion)|emotional(?:ly)?|lonel(?:y|iness)|jealous(?:y)?|apathetic|suspicious(?:ly)?|hostil(?:e|ity)|indifferen(?:t|ce)|upset|distressed|cries|cried|crying|in tears|tearful|panic(?:ked|ky)?|manipulative|unreliable|untruthful|unmotivated)`,
	fr: String.raw`(?:fâché(?:e|s|es)?|col(?:ère|érique)|furieu(?:x|se)|agressi(?:f|ve|vité)|anxi(?:eux|euse|été)|angoiss(?:e|é|ée)|trist(?:e|esse)|frustr(?:é|ée|ation)|déception|honte(?:ux|use)?|désesp(?:éré|érée|oir)|nerveu(?:x|se)|nervosité|irrit(?:é|ée|ation)|agit(?:é|ée|ation)|émoti(?:f|ve)|soulag(?:é|ée|ement)|jalou(?:x|se|sie)|apathique|méfian(?:t|te|ce)|hostil(?:e|ité)|indifféren(?:t|te|ce)|bouleversée?|démotivée?|pleur(?:e|ait|s)|en larmes|panique|manipulat(?:eur|rice))`
};

/** An emotion or an attitude ascribed to a person. */
export const emotionRules: Record<Locale, RegExp> = {
	nl: emotionRule('nl'),
	en: emotionRule('en'),
	fr: emotionRule('fr')
};

function emotionRule(lang: Locale): RegExp {
	return new RegExp(
		String.raw`${word(person[lang])}[^.;!?]{0,40}?${word(feels[lang])}[^.;!?]{0,40}?${word(emotion[lang])}|${word(plainFeelings[lang])}`,
		'iu'
	);
}

const rated: Record<Locale, string> = {
	nl: String.raw`\p{L}*(?:risico|kwetsbaarheid|motivatie|zelfredzaamheid|betrouwbaarheid|geloofwaardigheid|leerbaarheid|draagkracht|zelfstandigheid|urgentie)\p{L}*`,
	en: String.raw`(?:risk|vulnerability|motivation|self-reliance|reliability|credibility|independence|urgency|compliance)`,
	fr: String.raw`(?:risque|vulnérabilité|motivation|autonomie|fiabilité|crédibilité|urgence|indépendance)`
};
const rating: Record<Locale, string> = {
	nl: String.raw`(?:hoge?|hoog|lage?|laag|matige?|gemiddelde?|zwakke?|sterke?|verhoogde?|\d{1,3} ?(?:/|op|van de) ?\d{1,3}|\d{1,3} ?%|niveau \d)`,
	en: String.raw`(?:high|low|moderate|medium|average|weak|strong|elevated|\d{1,3} ?(?:/|out of|of) ?\d{1,3}|\d{1,3} ?%|level \d)`,
	fr: String.raw`(?:haute?|basse?|bas|élevée?|faible|forte?|modérée?|moyenne?|\d{1,3} ?(?:/|sur) ?\d{1,3}|\d{1,3} ?%|niveau \d)`
};
const labels: Record<Locale, string> = {
	nl: String.raw`(?:risico(?:score|profiel|klasse|categorie|geval)\p{L}*|\p{L}+scores?|score (?:van )?\d|scoort (?:\d|hoog|laag)|kredietwaardig\p{L}*|profiel van een \p{L}+|werkonwillige?|onwillige?|profiteurs?|fraudeurs?|probleemgeval(?:len)?|zorgmijders?|querulante?)`,
	en: String.raw`(?:risk (?:score|profile|category|class|rating)|\p{L}+ scores? (?:of |is )?\d|scores? (?:of )?\d|scored \d|creditworth\p{L}*|scroungers?|fraudsters?|problem cases?|uncooperative|non-?compliant)`,
	fr: String.raw`(?:score de \p{L}+|score (?:de )?\d|profil (?:de|à) risque|catégorie de risque|notée? \d{1,3} sur \d|solvabilité|profiteu(?:r|se)s?|fraudeu(?:r|se)s?|cas social|cas à risque|non coopérante?)`
};

/** A score, a risk label or a profile put on a person. */
export const scoreRules: Record<Locale, RegExp> = {
	nl: scoreRule('nl'),
	en: scoreRule('en'),
	fr: scoreRule('fr')
};

function scoreRule(lang: Locale): RegExp {
	const near = String.raw`[^.;!?]{0,25}?`;
	return new RegExp(
		String.raw`${word(labels[lang])}|${word(rated[lang])}${near}${word(rating[lang])}|${word(rating[lang])}[- ](?:\p{L}+ )?${word(rated[lang])}`,
		'iu'
	);
}

/** Advice to grant or refuse: that is for the professional and the board. */
export const adviceRules: Record<Locale, readonly RegExp[]> = {
	nl: [
		/(?<!\p{L})(?:(?:advies|aanbevel\p{L}+|adviseren?|aangewezen|aangeraden|stel(?:t|len)? voor|voorstel|moet|dient|best|aanbevolen)(?!\p{L})[^.;!?]{0,80}?(?<!\p{L})(?:toe ?te ?kennen|toekennen|toegekend|toekenning|weigeren|geweigerd|weigering|afwijzen|afgewezen|stop(?:zetten|gezet)|inwilligen|schorsen|geschorst|goedkeuren|goedgekeurd)|(?:toe ?te ?kennen|toekennen|toegekend|weigeren|geweigerd|afwijzen|afgewezen|stopzetten|schorsen|goed te keuren)(?!\p{L})[^.;!?]{0,40}?(?<!\p{L})(?:aangewezen|aangeraden|aanbevolen|advies|moet|dient)|(?:komt|heeft) (?:niet |geen )?(?:in aanmerking|recht op)[^.;!?]{0,40})(?!\p{L})/iu,
		/(?<!\p{L})(?:advies ?: ?)?(?:positief|negatief|gunstig|ongunstig) advies|(?<!\p{L})advies ?:? ?(?:is )?(?:positief|negatief|gunstig|ongunstig)(?!\p{L})/iu,
		/(?<!\p{L})(?:verdien(?:t|en)|beho(?:eft|even)) (?:\p{L}+ ){0,2}(?:steun|hulp|leefloon|tussenkomst)(?!\p{L})/iu,
		/(?<!\p{L})(?:toekenning|weigering|stopzetting|schorsing|goedkeuring|afwijzing)(?: van \p{L}+(?: \p{L}+)?)? (?:is|lijkt|wordt|blijkt) (?:\p{L}+ )?(?:aangewezen|gerechtvaardigd|gepast|wenselijk|nodig|verantwoord|voorgesteld)(?!\p{L})|(?<!\p{L})aanvraag is (?:on)?gegrond(?!\p{L})/iu,
		/(?<!\p{L})wordt? (?:het )?best[^.;!?]{0,40}(?<!\p{L})(?:stopgezet|geweigerd|toegekend|verlengd|geschorst|goedgekeurd|afgewezen)(?!\p{L})|(?:^|[.!?] )(?:weiger|ken|keur|wijs)(?!\p{L})[^.;!?]{0,40}(?<!\p{L})(?:aanvraag|steun|toe|goed|af)(?!\p{L})/iu
	],
	en: [
		/(?<!\p{L})(?:(?:recommend\p{L}*|advis\p{L}+|advice|propos\p{L}+|should|must|ought)(?!\p{L})[^.;!?]{0,80}?(?<!\p{L})(?:grant(?:ed|ing)?|refus(?:e|ed|al|ing)|den(?:y|ied|ial)|reject(?:ed|ion)?|approv(?:e|ed|al)|terminat(?:e|ed)|suspend(?:ed)?)(?!\p{L})[^.;!?]{0,40}?(?<!\p{L})(?:aid|support|benefits?|application|request|claim|income)|(?:aid|support|benefits?|application|request|claim|allowance)(?!\p{L})[^.;!?]{0,40}?(?<!\p{L})(?:should|must|ought to)(?!\p{L})[^.;!?]{0,30}?(?<!\p{L})(?:granted|refused|denied|rejected|approved|terminated|suspended)|is (?:not )?(?:eligible|entitled) (?:for|to))(?!\p{L})/iu,
		/(?<!\p{L})(?:advice|opinion|recommendation) ?:? ?(?:is )?(?:positive|negative|favourable|unfavourable)(?!\p{L})|(?<!\p{L})(?:positive|negative|favourable|unfavourable) (?:advice|opinion|recommendation)(?!\p{L})/iu,
		/(?<!\p{L})(?:aid|support|benefits?|application|request|claim|allowance|income)(?!\p{L})[^.;!?]{0,40}?(?<!\p{L})(?:should|must|ought to|had better)(?!\p{L})[^.;!?]{0,30}?(?<!\p{L})(?:stopped|stop|cut|continued|extended|withdrawn|given|paid)(?!\p{L})|(?<!\p{L})deserves? (?:\p{L}+ ){0,2}(?:aid|support|help|benefits?)(?!\p{L})/iu,
		/(?:^|[.!?] )(?:refuse|grant|approve|reject|deny|stop)(?!\p{L})[^.;!?]{0,40}(?<!\p{L})(?:application|support|aid|benefits?|request)(?!\p{L})/iu
	],
	fr: [
		/(?<!\p{L})(?:(?:recommand\p{L}*|conseill\p{L}+|avis|propos\p{L}+|doit|devrait|il convient|il faut)(?!\p{L})[^.;!?]{0,80}?(?<!\p{L})(?:accord(?:er|ée?|ée?s)|octroy(?:er|ée?)|octroi|refus(?:er|é|ée)?|rejet(?:er|é|ée)?|supprim(?:er|é|ée)|suspend(?:re|u|ue)|approuv(?:er|é|ée))|(?:n['’])?a (?:pas )?droit (?:à|au)|(?:n['’])?est (?:pas )?éligible)(?!\p{L})/iu,
		/(?<!\p{L})avis ?:? ?(?:est )?(?:positif|négatif|favorable|défavorable)(?!\p{L})/iu,
		/(?<!\p{L})(?:il faut|il convient|doit|doivent|devrait|mieux vaut)(?!\p{L})[^.;!?]{0,60}?(?<!\p{L})(?:arrêt(?:er|ée?)|cesser|prolong(?:er|ée?)|maintenir|verser|retirer)(?!\p{L})[^.;!?]{0,30}(?:aide|revenu|allocation|demande)|(?<!\p{L})mérite (?:\p{L}+ ){0,2}(?:aide|soutien)/iu,
		/(?:^|[.!?] )(?:refusez|accordez|octroyez|rejetez|arrêtez)(?!\p{L})[^.;!?]{0,40}(?:aide|demande|revenu)/iu
	]
};

/**
 * A word without which none of the rules above can hold: a feeling, what is rated or the label, or the verb and noun of an advice. Wider than
 * the rules; it only saves trying them.
 */
export const noGoWords = new RegExp(
	[
		...(['nl', 'en', 'fr'] as const).flatMap((lang) => [
			`^${emotion[lang]}$`,
			`^${plainFeelings[lang]}$`,
			`^${labels[lang]}$`,
			rated[lang]
		]),
		'tranen|tears|larmes|colère|score|scoort|notée?$|profi[el]|risi[ck]|risk|risque|solvab|krediet|cooperat|coopér|compliant|cas$|problem',
		'advi[es]|opinion|avis$|recommend|recommand|conseil|aanbev|aangewezen|aangeraden|propos|voorstel|voor$|toekenn|toegekend|^toe$|^ken$|kennen|weiger|afwijz|afgewezen',
		'stop|arrêt|inwillig|schors|goedke|goedge|gegrond|verlengd|verdien|behoe|deserv|mérite|recht$|droit$|aanmerking|éligible|eligible|entitled|grant|refus|den[yi]|reject|rejet',
		'approv|approuv|terminat|suspend|accord|octro|supprim|cess|prolong|mainten|verser|retirer|cut$|continued|extended|withdrawn|given|paid|^keur$|^wijs$'
	].join('|'),
	'iu'
);
