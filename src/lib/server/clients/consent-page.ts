import { can } from '#lib/domain/permissions.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { pilotForActor } from '../pilots/access.ts';
import type { ConsentRegisters } from './consent-register.ts';
import { consentRegisters } from './consent-register.ts';
import type { EqualTreatment } from './equal-treatment.ts';
import { equalTreatment } from './equal-treatment.ts';
import type { PrivacySettings } from './privacy-settings.ts';
import { loadPrivacySettings } from './privacy-settings.ts';

export interface PilotConsentPage {
	registers: ConsentRegisters;
	treatment: EqualTreatment;
	settings: PrivacySettings;
	mayEdit: boolean;
}

/** Everything on the consent page of a pilot. */
export async function pilotConsentPage(
	ctx: Ctx,
	pilotId: string
): Promise<Result<PilotConsentPage>> {
	const access = await pilotForActor(ctx.db, ctx, pilotId, 'consent-register.view');
	if (!access.ok) return access;
	const registers = await consentRegisters(ctx, pilotId);
	if (!registers.ok) return registers;
	const treatment = await equalTreatment(ctx, pilotId);
	if (!treatment.ok) return treatment;
	return ok({
		registers: registers.value,
		treatment: treatment.value,
		settings: await loadPrivacySettings(ctx.db, pilotId),
		mayEdit: can(ctx.actor, 'consent-text.edit', { roles: access.value.roles })
	});
}
