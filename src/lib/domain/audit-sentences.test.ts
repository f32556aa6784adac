import { describe, expect, it } from 'vitest';
import { auditSentence, auditSentences } from './audit-sentences.ts';
import { auditActions } from './audit.ts';

describe('auditSentence', () => {
	it('has a sentence for every action', () => {
		expect(auditActions.filter((action) => !auditSentences[action])).toEqual([]);
	});
	it('says who did what to what', () => {
		const entry = {
			action: 'role.assigned',
			actorName: 'Petra',
			detail: { name: 'Mia', role: 'MW' }
		};
		expect(auditSentence(entry, 'nl')).toBe('Petra gaf Mia de rol MW.');
		const change = {
			action: 'checklist.changed',
			actorName: 'Petra',
			detail: { item: 6, part: 'raci' }
		};
		expect(auditSentence(change, 'fr')).toBe(
			'Petra a mis à jour le point 6 de la liste (mini-RACI).'
		);
	});
	it('leaves an ellipsis where an entry says nothing, and names an action it does not know', () => {
		expect(auditSentence({ action: 'pilot.paused', actorName: 'Mia', detail: {} }, 'en')).toContain(
			'Mia: …'
		);
		expect(auditSentence({ action: 'iets.nieuws', actorName: 'Mia', detail: {} }, 'nl')).toBe(
			'Mia: iets.nieuws'
		);
	});
});
