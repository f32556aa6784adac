import type { Ctx, Services } from './context.ts';

/** Nobody asked: the house does what it promised. */
export function ofTheHouse(services: Services, organisationId: string): Ctx {
	const actor = {
		userId: '',
		name: 'Waarborg',
		organisationId,
		organisationRole: 'member' as const
	};
	return { ...services, actor };
}
