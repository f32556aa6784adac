const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Abbreviations that are followed by more of the same sentence, in lower case and without the last full stop. */
export const openAbbreviations = list(`
	mevr mw mej dhr hr dr drs prof ir ing mr mrs ms st jr sr fam gebr ds past br zr
	bv b.v vb bijv d.w.z d.i m.a.w m.b.t i.v.m t.a.v t.o.v i.p.v o.a o.m m.n n.a.v t.b.v t.e.m t.g.v i.f.v i.s.m i.k.v o.b.v m.i.v z.g zgn resp incl excl ca
	nr nrs art al par blz p pp tel vgl cf zie afd dd d.d jl ll gem min max ong
	jan febr mrt apr aug sept okt nov dec
	e.g i.e vs approx dept fig no vol ch ext
	mme mlle mm me m mgr dr pr ex c.-à-d càd env réf av bd boul janv févr avr juil déc adr n
`);

/** Abbreviations that may also end a sentence: only a capital after them splits. */
export const closeAbbreviations = list(
	`enz etc e.d e.a n.v.t a.u.b s.v.p a.s v.z.w n.v u.k u.s u.s.a ph.d inc ltd co corp`
);

/**
 * Abbreviations that are words as well ("no. 12" and "no.", "ex." and "mijn ex.", "al." and "dat heb ik al."): in lower case they join
 * only to a number.
 */
export const alsoWords = list(
	`no me al past ex min max par zie vol art fig ch st n p mm ext jan sept dec av bd ing ir dept ong gem ll jl resp`
);
