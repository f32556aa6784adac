/** Number words of nl, en and fr to their value. "een", "one" as pronoun, "un" are left out: they are mostly articles. */
export const numberWords: ReadonlyMap<string, number> = new Map(
	Object.entries({
		twee: 2, drie: 3, vier: 4, vijf: 5, zes: 6, zeven: 7, acht: 8, negen: 9, tien: 10, elf: 11, twaalf: 12, dertien: 13, veertien: 14,
		vijftien: 15, zestien: 16, zeventien: 17, achttien: 18, negentien: 19, twintig: 20, dertig: 30, veertig: 40, vijftig: 50, zestig: 60,
		zeventig: 70, tachtig: 80, negentig: 90, honderd: 100, duizend: 1000,
		two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14,
		fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60,
		seventy: 70, eighty: 80, ninety: 90, hundred: 100, thousand: 1000,
		deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15,
		seize: 16, 'dix-sept': 17, 'dix-huit': 18, 'dix-neuf': 19, vingt: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60,
		septante: 70, 'soixante-dix': 70, 'quatre-vingt': 80, 'quatre-vingts': 80, nonante: 90, 'quatre-vingt-dix': 90, cent: 100, cents: 100, mille: 1000
	})
);

export const monthWords: ReadonlyMap<string, number> = new Map(
	[
		['januari', 'january', 'janvier', 'jan'],
		['februari', 'february', 'février', 'feb'],
		['maart', 'march', 'mars', 'mrt'],
		['april', 'avril', 'apr'],
		['mei', 'may', 'mai'],
		['juni', 'june', 'juin'],
		['juli', 'july', 'juillet'],
		['augustus', 'august', 'août', 'aug'],
		['september', 'septembre', 'sept', 'sep'],
		['oktober', 'october', 'octobre', 'okt', 'oct'],
		['november', 'novembre', 'nov'],
		['december', 'décembre', 'dec']
	].flatMap((names, index) => names.map((name) => [name, index + 1] as const))
);

/** Ordinals to their rank; "second" is left out of English and French because it is also a unit of time. */
export const ordinals: ReadonlyMap<string, number> = new Map(
	Object.entries({
		eerste: 1, tweede: 2, derde: 3, vierde: 4, vijfde: 5, zesde: 6, zevende: 7, achtste: 8, negende: 9, tiende: 10,
		first: 1, '1st': 1, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4, fifth: 5, '5th': 5, sixth: 6, '6th': 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10,
		premier: 1, première: 1, deuxième: 2, troisième: 3, quatrième: 4, cinquième: 5, sixième: 6, septième: 7, huitième: 8, neuvième: 9, dixième: 10
	})
);
