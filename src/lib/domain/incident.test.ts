import { describe, expect, it } from 'vitest';
import type { IncidentKind } from './incident.ts';
import {
	checkClosing,
	checkIncident,
	incidentKinds,
	legalDuties,
	mayReadDescription,
	notifyBefore
} from './incident.ts';
import { locales } from './locale.ts';
import { permitSentence } from './permit-sentence.ts';
import { pilotRoles } from './permissions.ts';

const at = '2026-03-27T22:30:00.000Z';

describe('the law after an incident', () => {
	it('gives 72 hours for a data breach, counted in hours and not in days', () => {
		expect(notifyBefore({ kind: 'datalek', at })).toBe('2026-03-30T22:30:00.000Z');
		expect(notifyBefore({ kind: 'storing', at })).toBeNull();
	});

	it('names the duties of a breach and of a serious incident, and none of a minor other one', () => {
		const duties = (severity: 'licht' | 'ernstig', kind: IncidentKind) =>
			legalDuties({ severity, kind }).map(({ en }) => /art\. (\d+)/.exec(en)?.[1]);
		expect(duties('licht', 'storing')).toEqual([]);
		expect(duties('licht', 'datalek')).toEqual(['33', '34']);
		expect(duties('ernstig', 'no-go')).toEqual(['26']);
		expect(duties('ernstig', 'datalek')).toEqual(['33', '34', '26']);
	});
});

describe('checkIncident', () => {
	const good = { severity: 'licht', kind: 'storing', description: ' Traag ' } as const;
	it('keeps what was written, trimmed', () => {
		expect(checkIncident(good)).toEqual({ ok: true, value: { ...good, description: 'Traag' } });
	});
	it.each([
		['incident-severity', { severity: 'erg' }],
		['incident-kind', { kind: '__proto__' }],
		['incident-kind', { kind: '' }],
		['incident-description', { description: '\t' }]
	])('refuses with %s: %o', (code, change) => {
		expect(checkIncident({ ...good, ...change } as typeof good)).toMatchObject({
			refusal: { code }
		});
	});
});

describe('checkClosing', () => {
	const incident = { severity: 'ernstig', reportedBy: 'a', closedAt: null } as const;
	it('asks measures, another person for a serious one, and happens once', () => {
		expect(checkClosing(incident, { userId: 'b' }, ' Hersteld ')).toEqual({
			ok: true,
			value: { measures: 'Hersteld' }
		});
		expect(checkClosing(incident, { userId: 'a' }, 'x')).toMatchObject({
			refusal: { code: 'incident-own-report' }
		});
		expect(checkClosing({ ...incident, severity: 'licht' }, { userId: 'a' }, 'x').ok).toBe(true);
		expect(checkClosing(incident, { userId: 'b' }, ' ')).toMatchObject({
			refusal: { code: 'incident-measures' }
		});
		expect(checkClosing({ ...incident, closedAt: at }, { userId: 'b' }, 'x')).toMatchObject({
			refusal: { code: 'incident-already-closed' }
		});
	});
});

it('its words are for the reporter, PO, CISO and DPO alone', () => {
	const reads = pilotRoles.filter((role) =>
		mayReadDescription({ reportedBy: 'a' }, { userId: 'b' }, [role])
	);
	expect(reads).toEqual(['PO', 'DPO', 'CISO']);
	expect(mayReadDescription({ reportedBy: 'a' }, { userId: 'a' }, [])).toBe(true);
	expect(mayReadDescription({ reportedBy: 'a' }, { userId: 'b' }, [])).toBe(false);
});

describe('permitSentence', () => {
	it('says phases, kinds and measurements in words', () => {
		expect(permitSentence({ code: 'incident-open', params: { kind: 'datalek' } }, 'nl')).toBe(
			'Er staat een ernstig incident open (Datalek).'
		);
		expect(permitSentence({ code: 'incident-open', params: { kind: 'onbekend' } }, 'nl')).toContain(
			'(onbekend)'
		);
		expect(
			permitSentence({ code: 'phase-not-live', params: { phase: 'voorbereiding' } }, 'en')
		).toContain('“Preparation”');
		const title = { nl: 'Administratietijd', en: 'Administrative time', fr: 'Temps administratif' };
		const red = { code: 'red-verdict', params: { kpi: 'administratietijd' } } as const;
		expect(permitSentence(red, 'fr', { administratietijd: title })).toContain(
			'Temps administratif'
		);
		expect(permitSentence(red, 'fr')).toContain('administratietijd');
	});

	it('names each kind shortly in the three languages', () => {
		for (const kind of Object.keys(incidentKinds)) {
			for (const locale of locales) {
				const sentence = permitSentence({ code: 'incident-open', params: { kind } }, locale);
				expect(sentence).not.toMatch(/[{}:]/);
			}
		}
	});
});
