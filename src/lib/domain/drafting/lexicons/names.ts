const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/**
 * Names that are recognised where a capital says nothing (at the start of a sentence) or is left out: common given names, towns, banks,
 * suppliers and services in Belgium. A name that is not here is still seen wherever a capital stands inside a sentence.
 */
export const knownNames: ReadonlySet<string> = list(`
	jan piet joris wim tom bart kris koen dirk luc marc mark paul peter pieter karel johan jef jos guy hugo willem thomas lucas lukas noah liam arthur jules louis
	adam victor mathis nathan maxime simon robbe senne lars stijn sven yves geert filip philippe patrick eric erik rik rudi walter herman frans frank freddy willy
	andré michel pierre jacques jean-pierre alain daniel david didier olivier nicolas laurent christophe benoît françois henri georges claude bernard thierry
	maria marie anna an anne ann els lies sofie sophie sara sarah emma olivia louise mila lotte eline elise julie laura lisa hannah nina charlotte katrien
	kathleen karen ilse ingrid greet hilde leen linda martine monique nadine nathalie petra rita ria sandra sabine tine veerle isabelle christine christiane
	catherine cathérine françoise jacqueline jeannine simonne godelieve mieke griet annelies evelien evi femke fien jana jolien kaat lien liesbeth marijke
	mohamed mohammed muhammad ahmed ali hassan hussein omar youssef ibrahim ismail khalid karim rachid said samir hamza bilal ayoub mustafa mehmet emre murat
	abdul abdullah tarik yassin anas fatima aïcha aisha khadija leila layla malika nadia naima samira yasmina zahra amina amira hanan salma meryem ayse elif
	ivan vladimir dimitri oleksandr olena natalia svetlana tatiana magdalena katarzyna agnieszka piotr krzysztof stanislav mihai andrei elena ioana gheorghe
	john james robert michael william richard joseph charles christopher matthew anthony steven kevin brian george edward ronald timothy jason jeffrey ryan
	mary patricia jennifer elizabeth barbara susan jessica nancy betty margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie
	peeters janssens maes jacobs mertens willems claes goossens wouters desmet declercq dubois lambert dupont martin vermeulen aerts michiels hermans smets
	smith jones brown taylor williams wilson johnson davies patel
	antwerpen gent brugge leuven mechelen kortrijk hasselt genk oostende aalst sint-niklaas roeselare turnhout vilvoorde dendermonde lier geel herentals mol
	brussel brussels bruxelles liège luik namur namen charleroi mons bergen tournai doornik verviers wavre waver arlon aarlen anderlecht schaarbeek molenbeek
	antwerp ghent bruges amsterdam rotterdam parijs paris london londen marokko maroc turkije syrië syrie oekraïne ukraine polen roemenië afghanistan congo
	belfius argenta kbc bnp fortis axa crelan beobank keytrade luminus engie fluvius eneco mega totalenergies proximus telenet orange electrabel
	colruyt delhaize aldi lidl carrefour bpost facebook whatsapp
`);

/** Verbs that mark the word before them as the one who acts, when it has no article. */
export const actingVerbs: ReadonlySet<string> = list(`
	is was heeft had wil wilt wilde kan kon moet moest zal zou mag gaat ging komt kwam woont woonde werkt werkte zegt zei vertelt vertelde vraagt vroeg belt belde
	betaalt betaalde krijgt kreeg geeft gaf helpt hielp doet deed weet wist denkt dacht blijft bleef zoekt zocht brengt bracht stuurt stuurde neemt nam
	has does did says said tells told wants wanted lives lived works worked will would can could goes went comes came pays paid gets got gives gave calls called
	asks asked brings brought sends sent helps helped owes borrowed
	est était a avait va veut voulait peut dit disait habite habitait travaille travaillait demande paie payait reçoit donne appelle aide doit vient envoie
`);
