import type { Locale } from '../../locale.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What a language uses to keep a conversation going, as against what the conversation is about. */
export interface ConversationCues {
	/** A sentence made of these words alone says nothing of its own. */
	backChannel: ReadonlySet<string>;
	/** Openers that are set aside before `steering` is tried. */
	openers: ReadonlySet<string>;
	/** Words that make a back-channel an answer when a question of substance stands before it. */
	yesNo: ReadonlySet<string>;
	/** Whole sentences (without openers and marks) that greet, thank, acknowledge or steer. */
	steering: RegExp;
	/** Talk about recording and the right to say no. */
	consent: RegExp;
	/** Words that belong to that talk when it is near, and mean something else elsewhere. */
	nearConsent: RegExp;
	/** The same words in another sense ("in het ziekenhuis opgenomen"). */
	notConsent: RegExp;
	/** Talk about what is written down; on its own, without a matter of substance, it is about the conversation too. */
	writing: RegExp;
}

const days = {
	nl: 'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|morgen|straks|dan|volgende week|de volgende keer|binnenkort',
	en: 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|later|then|soon|next week|next time',
	fr: 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|bientôt|la prochaine|la prochaine fois|la semaine prochaine'
};

const whole = (parts: readonly string[]): RegExp =>
	new RegExp(
		`^(?:${parts.join('|').replaceAll(String.raw`\p{L}+`, String.raw`[\p{L}'-]+`)})$`,
		'u'
	);

export const conversationCues: Record<Locale, ConversationCues> = {
	nl: {
		backChannel:
			list(`ja jawel jazeker nee neen nee hm hmm mm mhm uhu aha ah oh och ach oei oef amai allez enfin goh euh eh uhm tja bon hé hè hee zeg voilà
			oké ok okee okay goed prima mooi super fijn juist inderdaad klopt zeker absoluut natuurlijk tuurlijk uiteraard graag gerust precies correct exact
			dank bedankt merci dankjewel dankuwel u je jullie wel ook nog zo dus maar en heel echt waar misschien wacht hier kijk wel dat is het allebei dan
			doe maar vertel vertelt verder sorry pardon`),
		openers: list(
			"ja nee neen oké ok goed ah oh ach och oef goh euh allez maar en dus want zeg kijk nou tja enfin sorry bon heel da's"
		),
		yesNo: list('ja jawel jazeker nee neen zeker inderdaad klopt juist absoluut'),
		steering: whole([
			String.raw`(?:goeie|goede)?(?:morgen|middag|avond|dag|n?dag)(?: \p{L}+){0,3}`,
			'(?:hallo|hoi|dag|welkom)(?: \\p{L}+){0,3}(?: blij dat (?:ge|u|je|jullie) er (?:zijt|bent|zijn))?',
			`tot (?:${days.nl})(?: \\p{L}+)?`,
			'(?:kom (?:maar )?binnen)?(?: ?(?:zet|neem) (?:u|je|plaats)(?: maar)?)?',
			'(?:heeft|hebt|heb) (?:u|ge|je) het (?:gemakkelijk|goed|vlot) gevonden',
			'(?:wilt|wil) (?:u|ge|je) (?:een |iets )?(?:glas |tas |kop )?(?:water|koffie|thee|drinken)',
			'(?:neem|neemt) gerust (?:uw|je) tijd|kijk gerust(?: (?:\\p{L}+ ){0,3}\\p{L}+)?|even kijken|wacht(?: even)?',
			'(?:ik ben )?(?:\\p{L}+ )?blij dat (?:ik gekomen ben|(?:u|ge|je|jullie) (?:er )?(?:samen )?(?:gekomen )?(?:bent|zijt|zijn)(?: gekomen)?)|(?:ik ben )?toch blij dat ik gekomen ben',
			'fijn dat (?:u|ge|je|jullie)(?: \\p{L}+)* (?:bent|zijt|zijn)',
			'liever niet vandaag|het gaat wel|dat gaat wel|ik ook|(?:en )?u ook|voor mij (?:is (?:dat|het)|ook)(?: ook)?(?: goed| in orde| oké)?|(?:het |dat )?is in orde',
			'dat (?:begrijp|snap|geloof|hoor|zie) ik(?: (?:heel|best) goed)?|ik (?:begrijp|snap) (?:het|dat|u|die schrik)(?: (?:heel )?goed)?|dat had ik al gedacht',
			'dat is(?: (?:heel|al|ook))? (?:goed|juist|correct|fijn|mooi|waar|een (?:goed idee|goede vraag)|geen probleem|duidelijk|belangrijk|in orde)(?: om te weten)?(?: voor (?:u|mij|jullie)(?: en voor \\p{L}+)?)?',
			'goed om te weten|zo is het(?: juist)?|dat is het(?: juist)?|zo heeft (?:hij|zij|ze) het gezegd|dat lijkt mij juist|dat siert (?:u|je)',
			'is dat goed(?: voor (?:u|je|jullie))?|mag dat|kan dat|klopt dat|kent (?:u|ge) dat|ken je dat|akkoord|goed zo|en nu wel|hoezo',
			'dat (?:mag|kan|hoeft|moet)(?: (?:ook|later|nu|zeker|niet|wel|gewoon))*|het hoeft niet|doe(?:t u)? maar|ga (?:maar |gerust )?(?:verder|door)|geen paniek|vandaag niet',
			'(?:vertel|vertelt)(?: u| ge| het)?(?: eens| maar| verder| gerust)*(?: over (?:uw|je|jullie|de|het) \\p{L}+)?|dat is de volgende vraag(?: ja)?|waar (?:begin|start) ik|waar waren we(?: gebleven)?|bij (?:het|de) \\p{L}+|even terug naar (?:het|de) \\p{L}+|nu (?:de|het) \\p{L}+',
			'(?:ik |dan )?(?:vat ik|ik vat|vat)(?: (?:het|even))* samen|zal ik (?:even )?(?:overlopen|samenvatten)(?: wat we (?:afspreken|afgesproken hebben))?',
			'mag ik (?:u |je |jullie )?(?:nog |eens )?iets (?:voorstellen|vragen)(?: over \\p{L}+)?|mag ik (?:een paar|enkele)(?: gewone)? (?:gegevens|vragen)(?: \\p{L}+)*|mag ik eens (?:heel )?uw maand overlopen',
			'(?:waar|waarmee) (?:willen|wilt|wil) (?:jullie|u|ge|je) (?:mee )?beginnen',
			'is er nog iets(?: dat (?:u|ge|je|jullie)(?: \\p{L}+)*)?|iets dat ik niet gevraagd heb|(?:heb|ben) ik (?:nog )?iets vergeten',
			'ik (?:schrijf|noteer) (?:dat|het)(?: op)?(?: als (?:u|ge|je) dat goed vindt)?|ik lees het (?:u|je) voor',
			'ik leg (?:u|je|jullie) uit wat er nu gebeurt(?: goed)?|hoe gaan jullie hier nu buiten',
			'(?:u|ge|je) moet(?: nu)? niet antwoorden|denk er(?: rustig)? over na|(?:u|ge|je) hoeft nu niets te kiezen|(?:u|ge|je) kiest het moment|dat bepaalt (?:u|ge|je) zelf',
			'bij wijze van spreken|niet slecht bedoeld|maar goed|dat doen veel mensen|veel mensen zeggen dat|dat vind ik (?:ook )?(?:belangrijk|goed)|dat is de beste plaats|echt waar',
			'dank (?:u|je|jullie)(?: allebei| wel)*(?: om (?:\\p{L}+ ){1,5}\\p{L}+)?|dat (?:wist|weet) ik(?: ook)? niet|dat weet ik nog van de vorige keer|zoals de vorige keer'
		]),
		consent:
			/\b(?:opname|opgenomen|opnemen|opneem|opneemt|computerprogramma|ai|artificiële intelligentie|kunstmatige intelligentie|spraakherkenning|van gedacht(?:en)? veranderen|ja of nee zeggen|(?:nog|straks) nee zeggen|zelf notities)\b/iu,
		nearConsent:
			/\b(?:programma|computer|toestemming|uw keuze|(?:zegt|zeg) (?:u|ge|ik|je)? ?nee|nee (?:zeg|zegt|zeggen)|dan is het ja|tekst|notities|transcript\p{L}*)\b/iu,
		notConsent:
			/(?:ziekenhuis|kliniek|psychiatri|spoed|instelling|contact|telefoon|gsm|geld|verlof|krediet|lening|vakantie)[^.?!]{0,40}\bop(?:neem|nemen|genomen|name)|\bop(?:neem\p{L}?|nemen|genomen|name)[^.?!]{0,30}(?:ziekenhuis|kliniek|psychiatri|spoed|verlof|krediet|lening|contact)/iu,
		writing:
			/\b(?:op(?:ge)?schr(?:ijf|ijft|ijven|even)|nalezen|in het verslag (?:komt|staat|zetten)|letterlijk zo op)\b/iu
	},
	en: {
		backChannel:
			list(`yes yeah yep yup no nope nah hm hmm mm mhm mm-hmm uh-huh uh um erm er ah aha oh ooh wow ok okay alright right sure great good fine perfect excellent
			exactly correct indeed absolutely certainly definitely lovely nice cool thanks thank you very much please sorry well so and but too then just that's it i see
			of course not really maybe wait here now go on ahead tell me`),
		openers: list(
			'yes yeah no ok okay oh ah well so and but right alright um uh sure great good sorry now then'
		),
		yesNo: list(
			'yes yeah yep yup no nope nah sure correct exactly right absolutely definitely indeed'
		),
		steering: whole([
			'(?:good )?(?:morning|afternoon|evening)(?: \\p{L}+){0,3}|(?:hello|hi|hey|welcome)(?: \\p{L}+){0,3}',
			`(?:see you|bye|goodbye|bye bye|take care)(?: (?:${days.en}))?(?: \\p{L}+)?`,
			"(?:please )?(?:come in|have a seat|take a seat|sit down)(?: have a seat| sit down)?|take your time|let me see|let's see|just a (?:moment|second|minute)",
			"(?:thank you|thanks)(?: (?:so|very) much)?(?: for (?:\\p{L}+ ){0,3}\\p{L}+)?|you're welcome|no problem|no worries|not at all",
			'(?:nice|good|pleased|lovely) to (?:meet|see) you|how are you(?: doing)?(?: today)?|can you hear me(?: (?:ok|okay|well|alright))?|yes i can(?: hear you)?',
			"i (?:see|understand|know|agree|hear you)|that's (?:good|great|fine|right|true|okay|ok|correct|clear)(?: to (?:know|hear))?|(?:that )?sounds (?:good|great|fine)|fair enough|makes sense|i'm (?:very |so )?sorry to hear (?:that|about that)|sorry to hear that",
			'go ahead|tell me(?: more)?|where were we|let me (?:sum up|summarise|summarize)|(?:does|is) that (?:okay|ok|make sense|all right|alright)(?: with you)?|any (?:other )?questions|anything else|is there anything else',
			"may i ask you (?:a few|some)(?: \\p{L}+)? questions|can i ask you (?:a few|some)(?: \\p{L}+)? questions|i'm glad (?:you|i) came"
		]),
		consent:
			/\b(?:(?:being|is|be|this|conversation|call|session|audio|video|to|(?:may|can|could) i) record(?:ed|ing)?|computer program(?:me)?|artificial intelligence|ai|change your mind|(?:still|always|may|can) say no|take notes myself)\b/iu,
		nearConsent:
			/\b(?:recording|program(?:me)?|computer|consent|your choice|say no|say yes|yes or no|transcri\p{L}+|notes|text)\b/iu,
		notConsent:
			/\b(?:criminal record|medical records?|record label|treatment|surgery|procedure)\b/iu,
		writing: /\b(?:write (?:that|this|it) down|in the report|read it back)\b/iu
	},
	fr: {
		backChannel:
			list(`oui ouais si non nan hm hmm mm euh ben bah bon ah oh oh-là aïe ok okay d'accord accord entendu parfait très bien bien super exact exactement voilà effectivement
			absolument tout à fait bien sûr sûr certainement merci beaucoup vous à je d vois en alors donc et mais aussi peut-être attendez ici hein c est ça allez-y pardon désolé désolée volontiers`),
		openers: list(
			'oui non ok ah oh euh ben bah bon alors donc et mais d accord bien voilà enfin désolé pardon'
		),
		yesNo: list('oui ouais si non nan exact exactement absolument effectivement'),
		steering: whole([
			'(?:bonjour|bonsoir|salut|bienvenue)(?: \\p{L}+){0,3}',
			`(?:au revoir|à bientôt|à (?:${days.fr})|bonne (?:journée|soirée))(?: \\p{L}+){0,2}`,
			'entrez(?: asseyez vous| je vous en prie)*|asseyez-vous|je vous en prie|prenez votre temps|(?:un|une) (?:instant|moment|seconde|minute)(?: s il vous plaît)?|voyons',
			'(?:je vous )?remercie|merci(?: (?:beaucoup|bien|à vous|d être venue?s?))*|de rien|pas de (?:problème|souci)',
			'je (?:vois|comprends|sais|vous comprends)(?: (?:très )?bien)?|c est (?:bien|bon|juste|vrai|clair|correct|noté|une bonne (?:idée|question)|important)(?: à savoir)?|ça va|ça marche|moi aussi|pour moi aussi|pour moi c est (?:bon|bien|d accord)',
			'allez y|racontez(?: moi)?|dites moi(?: tout)?|où en étions nous|je résume|(?:est ce que )?(?:c est|ça) vous (?:va|convient)|ça vous (?:va|convient)|(?:est ce que )?je peux vous poser (?:quelques|une) questions?',
			'(?:y a t il|il y a) (?:encore )?autre chose|autre chose|je (?:le|l) note|je note(?: cela| ça)?|je suis contente? (?:que vous soyez là|d être venue?)'
		]),
		consent:
			/(?<!\p{L})(?:enregistr(?:er|é|ée|ement|ons|e)|programme informatique|intelligence artificielle|ia|changer d['’]avis|dire oui ou non|prends des notes moi-même)(?!\p{L})/iu,
		nearConsent:
			/(?<!\p{L})(?:programme|ordinateur|consentement|votre choix|(?:dire|dites|dis) non|oui ou non|notes|texte|transcri\p{L}+)(?!\p{L})/iu,
		notConsent:
			/(?<!\p{L})(?:cohabitation|commune|adresse|domicile|formation|soins|onem|forem|plan de paiement)(?!\p{L})/iu,
		writing:
			/(?<!\p{L})(?:j['’]écris (?:ça|cela)|noter (?:ça|cela)|dans le rapport|relire)(?!\p{L})/iu
	}
};

/** Words with which a sentence leans on the one before it: pronouns, and what stands for a time, a place or an amount already named. */
export const leaning: Record<Locale, ReadonlySet<string>> = {
	nl: list(`die dat dit deze hij zij ze hem haar hen hun het 't zijn er daar daarna daarvoor daarmee daarvan daarover daarop toen dan zo sindsdien ook nog alleen anders zelf
		van in met zonder voor om op aan rond sinds tegen na tot bij door uit per vanaf geen niet te betaald`),
	en: list(`that this these those he she it they him her his its their them there then so since also still only otherwise of in with without for on at around from until by
		not no about`),
	fr: list(`ce c ça cela ceci celui celle il elle ils elles lui leur son sa ses y en là alors puis ensuite depuis aussi encore seulement sinon de du dans avec sans pour
		à au sur vers jusqu par pas ne n`)
};

/** Openers that may stand before a leaning word: "Maar die …", "Ja, hij …". */
export const joiners: Record<Locale, ReadonlySet<string>> = {
	nl: list('ja nee neen en maar of dus want wel nu ah oh euh wacht ook'),
	en: list('yes yeah no and but or so because well now oh um'),
	fr: list('oui non et mais ou donc car parce que bon ben ah euh')
};

/**
 * Words of the procedure itself: who decides, within what time, how one appeals. Explaining it is part of the conversation, but no finding
 * about the client, so it competes with the sections instead of trailing along with the last topic.
 */
export const procedureCues: Record<Locale, { strong: string[]; weak: string[] }> = {
	nl: {
		strong: [
			'comité',
			'bijzonder comité',
			'beslist',
			'beslis',
			'beslissing',
			'beslissen',
			'arbeidsrechtbank',
			'diensthoofd',
			'ontvangstbewijs',
			'sociaal onderzoek',
			'gehoord worden',
			'hoorrecht',
			'in beroep gaan',
			'beroepstermijn',
			'binnen de dertig dagen',
			'binnen de acht dagen',
			'voorwaarden',
			'hangt ervan af',
			'hangt af van',
			'beloven',
			'beloof',
			'collectieve schuldenregeling'
		],
		weak: ['verslag', 'voorstel', 'dossier', 'recht', 'bestaat', 'mogelijk', 'brief', 'papier']
	},
	en: {
		strong: [
			'committee',
			'decides',
			'decide',
			'decision',
			'labour court',
			'head of department',
			'acknowledgement of receipt',
			'social inquiry',
			'right to be heard',
			'appeal',
			'within thirty days',
			'conditions',
			'depends on',
			'promise'
		],
		weak: ['report', 'proposal', 'file', 'right', 'possible', 'letter']
	},
	fr: {
		strong: [
			'comité',
			'comité spécial',
			'décide',
			'décident',
			'décision',
			'tribunal du travail',
			'chef de service',
			'accusé de réception',
			'enquête sociale',
			'être entendu',
			'être entendue',
			'recours',
			'dans les trente jours',
			'conditions',
			'dépend de',
			'promettre',
			'promets'
		],
		weak: ['rapport', 'proposition', 'dossier', 'droit', 'possible', 'lettre']
	}
};
