import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { plainFields } from '../forms/form-object.ts';

/** A submitted form, checked by its schema: its data are whole even where they are not valid, so that the service can say what is wrong. */
export async function readForm<S extends Parameters<typeof zod4>[0]>(request: Request, schema: S) {
	return superValidate(plainFields(await request.formData()), zod4(schema));
}
