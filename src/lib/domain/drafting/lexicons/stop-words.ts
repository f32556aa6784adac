import type { Locale } from '../../locale.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Function words per language: they vote for the language and carry no content of their own. */
export const stopWords: Record<Locale, ReadonlySet<string>> = {
	nl: list(`de het een en of maar want dus dat die dit deze daar hier er ik jij je u hij zij ze wij we jullie hen hun mij me mijn jouw uw zijn haar ons onze
		ben bent is was waren wordt worden werd geworden geweest heb hebt heeft hebben had hadden gehad kan kun kunt kunnen kon konden zal zult zullen zou zouden
		mag mogen moet moeten wil wilt willen doe doet doen gaat gaan ga ging te om van voor met naar bij op in uit aan over onder tot door tegen tussen na sinds als dan toen
		nu nog al wel ook zo heel erg veel meer meest wie wat waar wanneer hoe waarom welke welk zich elkaar iets iemand alles alle allemaal elk elke ander andere
		ja eh euh uhm hè hé oké ok dank gewoon eigenlijk even eens toch misschien dus daarom hoor ze't 't 's zelf zelfs weer terug`),
	en: list(`the a an and or but so that this these those there here i you he she it we they me him her us them my your his its our their mine yours
		am is are was were be been being has have had having do does did doing can could will would shall should may might must to of for with from by at on in into out
		about over under until through against between after before since as if than then when now still already also too very much more most who what where how why
		which whom whose some any every each other another all both either own same such just really um uh mm hmm yeah yes okay ok oh well right like know mean
		don't i'm it's that's you're i've we're they're he's she's there's i'd i'll you'll we'll let's up down off again once only`),
	fr: list(`le la les l un une des du de d et ou mais donc car que qu qui quoi ce c cet cette ces cela ça je j tu il elle on nous vous ils elles me m te t se s
		mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs lui eux suis es est sommes êtes sont étais était étaient être été ai as a avons avez ont avais avait avoir eu
		peux peut peuvent pouvez vais va vont allez allons aller dois doit devez doivent veux veut voulez à au aux en dans par pour avec sans sur sous chez vers entre
		depuis pendant avant après si comme quand où comment pourquoi combien quel quelle quels quelles plus moins très bien aussi encore déjà toujours alors puis y
		oui euh ben voilà hein ok d'accord merci tout tous toute toutes même autre autres fait faire`)
};

/**
 * Words that report or frame rather than state: verbs of saying, general nouns, and the people a report always names. Who spoke is checked
 * apart, so a report may say "cliënt vertelt" where the source has the client speaking.
 */
export const fillers: Record<Locale, ReadonlySet<string>> = {
	nl: list(`zeggen zegt zei gezegd denk denken weet weten vind vinden vindt kijk komen komt kwam goed ding dingen beetje natuurlijk inderdaad
		vertelt vertelde verteld vertellen verklaart verklaarde verklaren meldt meldde gemeld melden vermeldt vermeldde geeft gaf aangeeft aangegeven deelt deelde mee mede stelt stelde
		bevestigt bevestigde bespreekt besproken betreft betreffende bedraagt bedragen bedroeg heden momenteel thans huidige situatie
		cliënt cliënte client betrokkene mevrouw meneer mijnheer maatschappelijk werker hulpverlener`),
	en: list(`say says said saying tell tells told think thought get gets got going go goes went come comes came thing things kind sort good sure actually lot
		state states stated report reports reported explain explains explained describe describes described mention mentions mentioned discuss discusses discussed discussing discussion
		talk talks talked note notes noted announce announces announced add adds added highlight highlights highlighted feature features featured provide provides provided
		share shares shared express expresses expressed emphasize emphasizes emphasized offer offers offered include includes included including according regarding
		topic topics document transcript episode podcast host hosts speaker speakers author listener listeners article summary conversation example examples
		various different several current currently situation due also despite while although however
		client applicant patient doctor social worker mr mrs ms`),
	fr: list(`dire dit disait pense penser sais savoir trouve chose choses peu vient venir bon juste genre
		explique expliqué déclare déclaré indique indiqué mentionne mentionné signale signalé précise précisé confirme confirmé raconte raconté concerne s'élève élève actuellement situation
		client cliente bénéficiaire intéressé intéressée madame monsieur travailleur travailleuse social assistant assistante sociale`)
};
