import type { Localized } from '#lib/domain/locale.ts';
import type { VerdictKind, Zone } from '#lib/domain/verdict.ts';
import type { Tone } from '#lib/ui/tone.ts';

export const zoneTones: Readonly<Record<Zone, Tone>> = {
	GREEN: 'good',
	AMBER: 'attention',
	RED: 'stop',
	INSUFFICIENT: 'neutral',
	INVALID: 'attention'
};

export const zoneLabels: Readonly<Record<Zone, Localized>> = {
	GREEN: { nl: 'Groen', en: 'Green', fr: 'Vert' },
	AMBER: { nl: 'Oranje', en: 'Amber', fr: 'Orange' },
	RED: { nl: 'Rood', en: 'Red', fr: 'Rouge' },
	INSUFFICIENT: {
		nl: 'Nog te weinig bewijs',
		en: 'Not enough evidence yet',
		fr: 'Pas encore assez de preuves'
	},
	INVALID: { nl: 'Meting ongeldig', en: 'Measurement invalid', fr: 'Mesure non valable' }
};

export const verdictTones: Readonly<Record<VerdictKind, Tone>> = {
	GO: 'good',
	CONTINUE: 'info',
	ADJUST: 'attention',
	STOP: 'stop',
	PAUSE: 'stop',
	INVALID: 'attention',
	NOT_SHOWN: 'attention'
};

export const verdictLabels: Readonly<Record<VerdictKind, Localized>> = {
	GO: { nl: 'Go', en: 'Go', fr: 'Go' },
	CONTINUE: { nl: 'Verder meten', en: 'Keep measuring', fr: 'Continuer à mesurer' },
	ADJUST: { nl: 'Bijsturen', en: 'Adjust', fr: 'Ajuster' },
	STOP: { nl: 'Stop', en: 'Stop', fr: 'Stop' },
	PAUSE: { nl: 'Pauze', en: 'Pause', fr: 'Pause' },
	INVALID: { nl: 'Meting ongeldig', en: 'Measurement invalid', fr: 'Mesure non valable' },
	NOT_SHOWN: { nl: 'Niet aangetoond', en: 'Not shown', fr: 'Non démontré' }
};
