/** A CSV to download. The byte-order mark makes spreadsheets read the accents. */
export function csvResponse(csv: string, name: string): Response {
	return new Response(`\uFEFF${csv}`, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}.csv"`,
			'x-content-type-options': 'nosniff',
			'cache-control': 'private, no-store'
		}
	});
}
