import { describe, expect, it } from 'vitest';
import { form, read } from './import-files.fixture.ts';

describe('a form of the Dutch government', () => {
	const value = (text: unknown) => ({
		value: text,
		lastEditedAt: '2026-02-03T04:05:06Z',
		lastEditedBy: 'An'
	});

	it('takes keys of both styles, groups in their order, and keeps what has no question', async () => {
		const dpia = await read(
			form({
				'3.2': value('stappen'),
				'5': value('doel'),
				'14.2': value('evenredig'),
				'2.1': [
					{ _index: 1, '2.1.1': value('adres'), '2.1.6': value('false') },
					{ _index: 0, '2.1.1': value('naam'), '2.1.9': value('wet') }
				],
				'8': value('ja'),
				'99.1': value('vreemd'),
				'1.2': value(null),
				'7.2': value({ data: 'data:image/png;base64,AA', title: 'schema' })
			})
		);
		if (!dpia.ok) throw new Error(dpia.refusal.code);
		const { value: made, losses, counts } = dpia.value.dossier;
		expect(made.answers).toMatchObject({
			verwerking: { value: 'stappen' },
			doelen: { value: 'doel' },
			evenredigheid: { value: 'evenredig' },
			gegevens: { value: [{ naam: 'naam' }, { naam: 'adres', bijzonder: 'nee' }] },
			doorgifte: { value: 'ja' }
		});
		expect(made.authors).toEqual(['An']);
		expect(made.updatedAt).toBe('2026-02-03T04:05:06.000Z');
		expect(counts['answers']).toEqual({ in: 8, carried: 7, lost: 1 });
		const said = losses.map(({ where, code }) => `${where} ${code}`);
		expect(said).toEqual(
			expect.arrayContaining([
				'answers.99.1 no-question',
				'answers.1.2 empty',
				'answers.7.2 image',
				'answers.2.1[0].2.1.9 kept-as-comment'
			])
		);
		expect(JSON.stringify(made)).not.toContain('data:image');
	});

	it('takes keys with letters and words', async () => {
		const fria = await read(
			form(
				{
					'2.2A.1': value('groepen'),
					'5.B': value('toezicht'),
					'1.actiepunten.tekst': value('actie')
				},
				'urn:nl:iama:1.0'
			)
		);
		if (!fria.ok) throw new Error(fria.refusal.code);
		const { value: made, losses } = fria.value.dossier;
		expect(made.kind).toBe('fria');
		expect(made.answers).toEqual({
			groepen: { value: 'groepen' },
			toezicht: { value: 'toezicht' }
		});
		expect(made.comments.map(({ text }) => text)).toEqual(['Veld 1.actiepunten.tekst: actie']);
		expect(losses.map(({ code }) => code)).toContain('other-version');
	});

	it('makes a register of paragraphs 16 and 17', async () => {
		const result = await read(
			form({
				'16.1': [
					{
						_index: 0,
						'16.1.1': value('Verzonnen feit\nIn het verslag'),
						'16.1.2': value('model'),
						'16.1.3': value('hoog'),
						'16.1.5': value('midden')
					},
					{ _index: 1, '16.1.1': value('Lek'), '16.1.3': value('gemiddeld') }
				],
				'17.1': [
					{
						_index: 0,
						'17.1.1': value(['Verzonnen feit\nIn het verslag', 'Lek']),
						'17.1.3': value('Nalezen'),
						'17.1.4': value('laag'),
						'17.1.5': value('An')
					},
					{ _index: 1, '17.1.1': value(['Onbekend']), '17.1.3': value('Los') }
				]
			})
		);
		if (!result.ok) throw new Error(result.refusal.code);
		const { value: made, losses } = result.value.dossier;
		const [first, second] = made.risks;
		expect(first).toMatchObject({
			title: 'Verzonnen feit',
			description: 'In het verslag',
			sources: 'model',
			before: { likelihood: 3, severity: 2 },
			after: null
		});
		expect(second).toMatchObject({ title: 'Lek', before: null });
		expect(made.measures).toMatchObject([{ text: 'Nalezen', ownerName: 'An' }, { text: 'Los' }]);
		expect(first?.measures).toEqual([made.measures[0]?.id]);
		expect(second?.measures).toEqual(first?.measures);
		expect(made.comments.map(({ subject }) => subject)).toEqual([
			`risico:${first?.id}`,
			`risico:${second?.id}`
		]);
		expect(losses.map(({ code }) => code)).toEqual(
			expect.arrayContaining([
				'event-assumed',
				'half-rating',
				'residual-as-comment',
				'risk-not-found'
			])
		);
	});
});
