interface Filter {
	section?: string | undefined;
	question?: string | undefined;
	by?: string | undefined;
	from?: string | undefined;
	to?: string | undefined;
}

/** The filter of the history as it stands in the address. */
export function historyQuery({ section, question, by, from, to }: Filter, page?: number): string {
	const parts = {
		deel: section,
		vraag: question,
		wie: by,
		van: from,
		tot: to,
		pagina: page ? String(page) : undefined
	};
	const given = Object.entries(parts).filter((part): part is [string, string] => !!part[1]);
	return new URLSearchParams(given).toString();
}
