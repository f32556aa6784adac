import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { counter, dpiaTemplate } from '../../../../../tests/support/exchange.ts';
import { fromCnil } from './cnil-in.ts';
import type { Converted, Dossier } from './dossier.ts';
import { lossSentences } from './losses.ts';
import type { ToText } from './intake.ts';

const sample = '../shared/data/cnil-pia/pia-2022.json';
const structure = '../shared/data/cnil-pia/pia_architecture.json';
const present = existsSync(sample);

/** Enough of a reader for these tests: tags go, paragraphs and line breaks stay. */
const toText: ToText = (html) => ({
	text: html
		.replace(/<\/p>\s*<p>|<br>/g, '\n')
		.replace(/<[^>]*>/g, '')
		.replace(/&nbsp;/g, ' '),
	dropped: []
});

function options(template = dpiaTemplate) {
	return {
		template,
		language: 'nl' as const,
		toText,
		newId: counter(),
		now: '2026-11-22T00:00:00.000Z'
	};
}

function read(data: unknown): Converted<Dossier> {
	const result = fromCnil(data, options());
	if (!result.ok) throw new Error(result.refusal.code);
	return result.value;
}

const code = (data: unknown) => {
	const result = fromCnil(data, options());
	return result.ok ? 'ok' : result.refusal.code;
};

function expectBooksToBalance({ counts, losses }: Converted<Dossier>): void {
	for (const [kind, count] of Object.entries(counts))
		expect(count.in, kind).toBe(count.carried + count.lost);
	for (const loss of losses) expect(Object.keys(lossSentences)).toContain(loss.code);
}

const codes = ({ losses }: Converted<Dossier>) =>
	losses.map((loss) => `${loss.where} ${loss.code}`);

const pia = { id: 1, name: 'Verslaghulp', status: 0, created_at: '2018-02-21T10:00:00.000Z' };

describe('a PIA of the CNIL', () => {
	it.skipIf(!present)(
		'accounts for every answer, measure, evaluation and gauge of a real file (needs ../shared/data/cnil-pia)',
		() => {
			const data = JSON.parse(readFileSync(sample, 'utf8')) as Record<
				string,
				{ data?: { gauge: unknown }; gauges?: object }[]
			>;
			const converted = read(data);
			expectBooksToBalance(converted);
			const { counts, value } = converted;
			for (const kind of ['answers', 'measures', 'evaluations', 'comments'] as const)
				expect(counts[kind]?.in, kind).toBe(data[kind]?.length);
			const gauges =
				(data['answers'] ?? []).filter((answer) => answer.data?.gauge !== null).length +
				(data['evaluations'] ?? []).flatMap(({ gauges: pair }) => Object.keys(pair ?? {})).length;
			expect(counts['gauges']).toEqual({ in: gauges, carried: gauges, lost: 0 });
			expect(counts['answers']).toMatchObject({ in: 36, carried: 36 });
			expect(counts['measures']).toMatchObject({ in: 1, carried: 1 });
			expect(counts['evaluations']).toMatchObject({ in: 19, carried: 19 });
			expect(value.risks.map(({ event, before, after }) => [event, before, after])).toEqual(
				['inzage', 'wijziging', 'verdwijning'].map((event) => [
					event,
					{ likelihood: 3, severity: 3 },
					null
				])
			);
			const [measure] = value.measures;
			expect(value.measures).toHaveLength(1);
			for (const risk of value.risks) expect(risk.measures).toEqual([measure?.id]);
			expect(value.advice).toMatchObject([
				{ agrees: true, text: 'test', byName: 'test', contentsHash: '' }
			]);
			expect(value.views).toMatchObject([{ asked: true, who: 'test', text: 'test' }]);
			expect(value.name).toBe('(IMPORT) Nom du Pia');
			expect(value.decision).toBeNull();
			expect(JSON.stringify(value)).not.toMatch(/<span|style=/);
			// A reference that the tool itself wrote wrongly.
			expect(codes(converted)).toContain('evaluations[14] evaluation-without-measure');
		}
	);

	it.skipIf(!existsSync(structure))(
		'refuses a real structure with that word (needs ../shared/data/cnil-pia)',
		() => expect(code(JSON.parse(readFileSync(structure, 'utf8')))).toBe('import-cnil-structure')
	);

	it.each([
		['a structure', { structure: { name: 'x', data: { sections: [] } } }, 'import-cnil-structure'],
		[
			'a list of sections',
			{ name: 'x', sector_name: 'y', data: { sections: [] } },
			'import-cnil-structure'
		],
		['two at once', [{ name: 'a' }, { name: 'b' }], 'import-several'],
		['nothing', {}, 'import-not-cnil'],
		['a list of nothing', [], 'import-not-cnil'],
		['text for a PIA', { pia: 'x' }, 'import-not-cnil'],
		['a number', 5, 'import-not-cnil']
	])('refuses %s', (_name, data, expected) => expect(code(data)).toBe(expected));

	it('reads the dialect of 2018, with ids as text', () => {
		const converted = read({
			pia: {
				...pia,
				status: '1',
				dbVersion: 201802221337,
				tableName: 'pia',
				serverUrl: 'https://a',
				objectStore: null,
				numberOfQuestions: 36,
				rejection_reason: 'te veel',
				dpo_status: '0',
				dpo_opinion: 'Niet akkoord',
				dpos_names: 'Leila'
			},
			answers: [
				{
					id: '7',
					pia_id: '1',
					reference_to: '111',
					data: { text: '<p>stap</p>', gauge: null, list: [] }
				},
				{ id: 8, pia_id: 1, reference_to: 122, data: { text: 'nog', gauge: null, list: [] } },
				{ id: 9, pia_id: 1, reference_to: 325, data: { text: null, gauge: '4', list: [] } },
				{ id: 10, pia_id: 1, reference_to: 326, data: { text: null, gauge: 2, list: [] } },
				{
					id: 11,
					pia_id: 1,
					reference_to: 324,
					data: { text: null, gauge: null, list: ['Slot', 'Los'] }
				}
			],
			measures: [{ id: '3', title: 'slot ', content: '<p>op de deur</p>' }],
			evaluations: [
				{
					reference_to: '3.1.3',
					status: 2,
					evaluation_comment: 'goed',
					person_in_charge: 'An',
					estimated_implementation_date: '2019-01-31T00:00:00.000Z'
				},
				{ reference_to: '3.2', status: 3, gauges: { x: '2', y: 1 } }
			],
			comments: []
		});
		expectBooksToBalance(converted);
		const { value } = converted;
		expect(value.answers['verwerking']).toEqual({ value: 'stap\n\nnog' });
		expect(value.measures).toMatchObject([
			{ text: 'slot\nop de deur', ownerName: 'An', dueDate: '2019-01-31' },
			{ text: 'Los', ownerName: '' }
		]);
		expect(value.risks).toMatchObject([
			{
				event: 'inzage',
				before: { severity: 4, likelihood: 2 },
				after: { severity: 2, likelihood: 1 },
				measures: value.measures.map(({ id }) => id)
			}
		]);
		expect(value.advice).toMatchObject([{ agrees: false, text: 'Niet akkoord', byName: 'Leila' }]);
		expect(value.comments.map(({ subject, text }) => [subject.split(':')[0], text])).toEqual([
			['risico', 'Beoordeling: aanvaardbaar.'],
			['risico', 'Maatregel: slot\nBeoordeling: kan beter.\ngoed'],
			['geheel', 'In het andere hulpmiddel: geweigerd.\nReden van weigering: te veel']
		]);
		expect(codes(converted)).toEqual(['pia.name renamed', 'pia.status decision-as-comment']);
	});

	it('remaps measures and the evaluations and comments that name them together', () => {
		const { value } = read({
			pia,
			answers: [
				{ reference_to: 344, data: { list: ['Kopie'] } },
				{ reference_to: 341, data: { list: ['weg', 'kwijt'] } }
			],
			measures: [
				{ id: 41, title: 'Slot', content: 'a' },
				{ id: 42, title: 'Kopie', content: 'b' }
			],
			evaluations: [{ reference_to: '3.1.42', status: 1, evaluation_comment: 'beter' }],
			comments: [
				{ reference_to: 42, for_measure: true, description: 'waar?' },
				{ reference_to: 341, for_measure: false, description: 'hoe?' },
				{ reference_to: 211, for_measure: false, description: 'welk doel?' },
				{ reference_to: 999, description: 'wat?' }
			]
		});
		const [risk] = value.risks;
		expect(risk?.impacts).toBe('weg\nkwijt');
		expect(value.measures.filter(({ id }) => risk?.measures.includes(id))).toMatchObject([
			{ text: 'Kopie\nb' }
		]);
		expect(value.comments.map(({ subject, text }) => [subject, text]).sort()).toEqual([
			['geheel', 'wat?'],
			[`risico:${risk?.id}`, 'Maatregel: Kopie\nBeoordeling: te verbeteren.\nbeter'],
			[`risico:${risk?.id}`, 'Maatregel: Kopie\nwaar?'],
			[`risico:${risk?.id}`, 'hoe?'],
			['vraag:doelen', 'welk doel?']
		]);
	});

	it.each([
		[
			'inside pia',
			(parts: object) => ({ pia: { ...pia, associations: parts } }),
			'pia.associations.'
		],
		['without a pia', (parts: object) => ({ ...pia, associations: parts }), 'associations.'],
		['beside the fields of the pia', (parts: object) => ({ ...pia, ...parts }), ''],
		['in a list', (parts: object) => [{ ...pia, ...parts }], ''],
		['in the fields of the pia', (parts: object) => ({ pia: { ...pia, ...parts } }), 'pia.']
	])('reads the nested shape of the back end, %s', (_name, shape, path) => {
		const converted = read(
			shape({
				answers: [{ reference_to: '211', data: { text: 'doel' }, colour: 'rood' }],
				measures: [],
				evaluations: [{ reference_to: '2.1.211', status: 3 }],
				comments: [{ reference_to: '211', description: 'ja' }]
			})
		);
		expectBooksToBalance(converted);
		expect(converted.value.answers['doelen']).toEqual({ value: 'doel' });
		expect(converted.value.comments.map(({ subject }) => subject)).toEqual([
			'vraag:doelen',
			'vraag:doelen'
		]);
		expect(codes(converted)).toContain(`${path}answers[0].colour unknown-key`);
	});

	it('loses nothing without saying so', () => {
		const converted = read({
			pia: {
				...pia,
				category: 'Zorg',
				mood: 'goed',
				structure_data: { sections: [1] },
				concerned_people_status: 1
			},
			extra: 1,
			answers: [
				'x',
				{ reference_to: 111, data: { text: '', gauge: null, list: [] } },
				{ reference_to: 227, data: { text: 'misschien', list: [] } },
				{ reference_to: 212, data: { text: 'toestemming (EN)' } },
				{ reference_to: 321, data: { text: null, gauge: 9, list: ['schade'] } },
				{ reference_to: 111, data: { text: 'a', gauge: 2 } },
				{ reference_to: 335, data: { gauge: 3 } },
				{ reference_to: 335, data: { gauge: 4 } },
				{ reference_to: {}, data: { text: 'waar?' } },
				{ reference_to: 121, data: { text: 'naam', list: {} } }
			],
			measures: [
				{ title: '', content: '' },
				{ title: 'a' },
				{ id: 1, title: 'b' },
				{ id: 1, title: 'c' }
			],
			evaluations: [
				{ reference_to: '9.9', status: 7, gauges: { x: 2, y: 0, z: 1 } },
				{ reference_to: null }
			],
			comments: [{ description: '' }, 5]
		});
		expectBooksToBalance(converted);
		expect(codes(converted).sort()).toEqual(
			[
				'extra unknown-key',
				'measures[0] empty',
				'measures[1] measure-without-id',
				'measures[3] measure-id-twice',
				'answers[0] wrong-type',
				'answers[1] empty',
				'answers[2] answer-as-comment',
				'answers[4].data.gauge gauge-out-of-range',
				'answers[5].data.gauge gauge-without-risk',
				'answers[6].data.gauge gauge-twice',
				'answers[7].data.gauge half-rating',
				'answers[8] no-question',
				'answers[9].data.list wrong-type',
				'evaluations[0].gauges.x gauge-without-risk',
				'evaluations[0].gauges.z unknown-key',
				'evaluations[0].status unknown-value',
				'comments[0] empty',
				'comments[1] wrong-type',
				'pia.mood unknown-key',
				'pia.name renamed',
				'pia.structure_data structure',
				'pia.category kept-as-comment',
				'pia.concerned_people_status people-status'
			].sort()
		);
		expect(converted.value.answers['gegevens']).toEqual({ value: [{ naam: 'naam' }] });
		expect(converted.value.answers['rechtsgrond']).toEqual({ value: 'toestemming' });
	});

	it('does not pile up the marks of earlier imports, and writes names in one form', () => {
		expect(
			read({ pia: { ...pia, name: '(IMPORT) (IMPORT) Cafe\u0301' }, answers: [] }).value.name
		).toBe('(IMPORT) Café');
	});
});
