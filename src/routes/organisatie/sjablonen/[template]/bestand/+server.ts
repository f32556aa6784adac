import { templatePage } from '#lib/server/drafting/templates/library.ts';
import { templateYaml } from '#lib/server/drafting/templates/yaml.ts';
import { orError, signedIn } from '#lib/server/http.ts';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** A version as a file, for the archive or for the command line. */
export const GET: RequestHandler = async (event) => {
	const version = event.url.searchParams.get('versie') ?? undefined;
	const { locale } = event.locals;
	const { id, shown } = orError(
		await templatePage(signedIn(event), event.params.template, version),
		locale
	);
	if (!shown) error(404);
	return new Response(templateYaml(shown), {
		headers: {
			'content-type': 'application/yaml; charset=utf-8',
			'content-disposition': `attachment; filename="${id}-${shown.version}.yaml"`
		}
	});
};
