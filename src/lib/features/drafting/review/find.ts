/** Lower case without accents, character by character, so that every place in it is the same place in the text. */
export function folded(text: string): string {
	let result = '';
	for (let at = 0; at < text.length; at++) {
		const plain = text.charAt(at).normalize('NFD').charAt(0).toLowerCase();
		result += plain.length === 1 ? plain : text.charAt(at);
	}
	return result;
}

/** Where a query stands in a text, without overlaps. */
export function placesOf(text: string, query: string): number[] {
	const wanted = folded(query.trim());
	if (wanted === '') return [];
	const within = folded(text);
	const places: number[] = [];
	for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length))
		places.push(at);
	return places;
}

/** A place where the query stands on the page. */
export interface Hit {
	range: Range;
	/** The element whose words these are. */
	element: HTMLElement;
}

/** Every place in the elements that carry words (`data-words`), in the order of the page. */
export function hitsIn(root: HTMLElement, query: string): Hit[] {
	if (query.trim() === '') return [];
	const length = query.trim().length;
	return [...root.querySelectorAll<HTMLElement>('[data-words]')].flatMap((element) => {
		const node = element.firstChild;
		if (!(node instanceof Text)) return [];
		return placesOf(node.data, query).map((start) => {
			const range = new Range();
			range.setStart(node, start);
			range.setEnd(node, Math.min(node.length, start + length));
			return { range, element };
		});
	});
}

/** Paints the hits, the current one apart, without touching the page; nothing where the browser cannot. */
export function paint(hits: readonly Hit[], current: number): void {
	if (typeof Highlight === 'undefined') return;
	CSS.highlights.set('gevonden', new Highlight(...hits.map(({ range }) => range)));
	const here = hits[current];
	if (here) CSS.highlights.set('gevonden-hier', new Highlight(here.range));
	else CSS.highlights.delete('gevonden-hier');
}

export function unpaint(): void {
	if (typeof Highlight === 'undefined') return;
	CSS.highlights.delete('gevonden');
	CSS.highlights.delete('gevonden-hier');
}
