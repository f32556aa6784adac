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

/** An emotion or an attitude ascribed to a person. */
export const emotionRules: Record<Locale, RegExp> = {
	nl: emotionRule('nl'),
	en: emotionRule('en'),
	fr: emotionRule('fr')
};

function emotionRule(lang: Locale): RegExp {
	return new RegExp(
		String.raw`${word(person[lang])}[^.;!?]{0,40}?${word(feels[lang])}[^.;!?]{0,40}?${word(emotion[lang])}`,
		'iu'
	);
}

/** A score, a risk label or a profile put on a person. */
export const scoreRules: Record<Locale, RegExp> = {
	nl: /(?<!\p{L})(?:risico(?:score|profiel|klasse|categorie|niveau|geval)\p{L}*|(?:hoog|laag|verhoogd|matig|groot)(?:e|te)? risico(?:profiel)?|risico(?:factor)? (?:hoog|laag|matig)|(?:betrouwbaarheids|zelfredzaamheids|kwetsbaarheids|motivatie|krediet|fraude)scores?|score (?:van )?\d|scoort (?:\d|hoog|laag)|kredietwaardig\p{L}*|profiel van een (?:fraudeur|risicogeval))/iu,
	en: /(?<!\p{L})(?:risk (?:score|profile|level|category|class|rating)|(?:high|low|elevated|moderate|medium)[- ]risk|(?:reliability|vulnerability|motivation|credit|fraud|self-reliance) scores?|scores? (?:of )?\d|creditworth\p{L}*)/iu,
	fr: /(?<!\p{L})(?:score de risque|profil (?:de|à) risque|niveau de risque|catégorie de risque|(?:haut|bas|faible|risque) (?:risque|élevé|faible)|score (?:de )?\d|score de (?:fiabilité|vulnérabilité|motivation|fraude|crédit)|solvabilité)/iu
};

/** Advice to grant or refuse: that is for the professional and the board. */
export const adviceRules: Record<Locale, RegExp> = {
	nl: /(?<!\p{L})(?:(?:advies|aanbevel\p{L}+|adviseren?|aangewezen|aangeraden|stel(?:t|len)? voor|voorstel|moet|dient|best|aanbevolen)(?!\p{L})[^.;!?]{0,80}?(?<!\p{L})(?:toe ?te ?kennen|toekennen|toegekend|toekenning|weigeren|geweigerd|weigering|afwijzen|afgewezen|stop(?:zetten|gezet)|inwilligen|schorsen|geschorst|goedkeuren|goedgekeurd)|(?:toe ?te ?kennen|toekennen|toegekend|weigeren|geweigerd|afwijzen|afgewezen|stopzetten|schorsen|goed te keuren)(?!\p{L})[^.;!?]{0,40}?(?<!\p{L})(?:aangewezen|aangeraden|aanbevolen|advies|moet|dient)|(?:komt|heeft) (?:niet |geen )?(?:in aanmerking|recht op)[^.;!?]{0,40})(?!\p{L})/iu,
	en: /(?<!\p{L})(?:(?:recommend\p{L}*|advis\p{L}+|advice|propos\p{L}+|should|must|ought)(?!\p{L})[^.;!?]{0,80}?(?<!\p{L})(?:grant(?:ed|ing)?|refus(?:e|ed|al|ing)|den(?:y|ied|ial)|reject(?:ed|ion)?|approv(?:e|ed|al)|terminat(?:e|ed)|suspend(?:ed)?)(?!\p{L})[^.;!?]{0,40}?(?<!\p{L})(?:aid|support|benefits?|application|request|claim|income)|(?:aid|support|benefits?|application|request|claim|allowance)(?!\p{L})[^.;!?]{0,40}?(?<!\p{L})(?:should|must|ought to)(?!\p{L})[^.;!?]{0,30}?(?<!\p{L})(?:granted|refused|denied|rejected|approved|terminated|suspended)|is (?:not )?(?:eligible|entitled) (?:for|to))(?!\p{L})/iu,
	fr: /(?<!\p{L})(?:(?:recommand\p{L}*|conseill\p{L}+|avis|propos\p{L}+|doit|devrait|il convient|il faut)(?!\p{L})[^.;!?]{0,80}?(?<!\p{L})(?:accord(?:er|ée?|ée?s)|octroy(?:er|ée?)|octroi|refus(?:er|é|ée)?|rejet(?:er|é|ée)?|supprim(?:er|é|ée)|suspend(?:re|u|ue)|approuv(?:er|é|ée))|(?:n['’])?a (?:pas )?droit (?:à|au)|(?:n['’])?est (?:pas )?éligible)(?!\p{L})/iu
};
