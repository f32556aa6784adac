import { describe, expect, it } from 'vitest';
import { conversationTalk, type Talk } from './conversation-talk.ts';
import { sampleSource } from './sample.fixture.ts';
import { segment } from './segmentation.ts';

/** The talk of every sentence, by its text; `weights` are what the sections would say of it. */
function talkOf(lines: string[], weights: Record<string, number> = {}): Map<string, Talk> {
	const units = segment(sampleSource(...lines), 'nl');
	const talk = conversationTalk(units, (at) => weights[units[at]?.text ?? ''] ?? 0);
	return new Map(units.map((unit, at) => [unit.text, talk[at] ?? 'matter']));
}

describe('talk about the conversation', () => {
	it.each([
		'Goeiemorgen, Ilse.',
		'Neem gerust uw tijd.',
		'Dat begrijp ik heel goed.',
		'Oké.',
		'Goh.',
		'Doe maar.',
		'Waar waren we?',
		'Tot maandag, Rachid.',
		'Vertel eens over uw werk.',
		'En merci, hé.'
	])('sets “%s” apart', (text) => {
		expect(talkOf(['MW: Er is iets.', `Cliënt: ${text}`]).get(text)).toBe('steering');
	});

	it.each([
		'Dat klopt niet.',
		'Geen.',
		'Nooit.',
		'Ik slaap niet goed.',
		'Mijn uitkering is gestopt.',
		'Liever niet.',
		'Zeventien.',
		'Er is geen geweld.'
	])('leaves “%s” where it is', (text) => {
		expect(talkOf(['MW: Er is iets.', `Cliënt: ${text}`]).get(text)).toBe('matter');
	});

	it('keeps a bare yes or no apart: it may be an answer', () => {
		expect(talkOf(['MW: Huurt u?', 'Cliënt: Ja.']).get('Ja.')).toBe('yes-no');
		expect(talkOf(['MW: Schulden?', 'Cliënt: Nee, nee.']).get('Nee, nee.')).toBe('yes-no');
	});

	it('takes the whole talk about the recording, with its answers, and stops at the next matter', () => {
		const talk = talkOf(
			[
				'MW: Dag. Het heeft veel geregend.',
				'MW: Ik wil dit gesprek opnemen. Een programma maakt een eerste tekst. Dat beslist niets over uw steun.',
				'Cliënt: En als ik nee zeg?',
				'MW: Uw keuze verandert niets aan uw rechten.',
				'Cliënt: Dan is het ja.',
				'MW: Wat brengt u naar hier vandaag?',
				'Cliënt: Ik kom niet meer toe.'
			],
			{ 'Dat beslist niets over uw steun.': 2 }
		);
		const kinds = [...talk.values()];
		expect(kinds.slice(1, -2).every((kind) => kind === 'consent')).toBe(true);
		expect(talk.get('Wat brengt u naar hier vandaag?')).toBe('matter');
		expect(talk.get('Ik kom niet meer toe.')).toBe('matter');
	});

	it('knows the same words in another sense', () => {
		for (const text of [
			'Zij is in het ziekenhuis opgenomen.',
			'Ik heb contact opgenomen met de verhuurder.',
			'Mijn computer is kapot.',
			'Ik moest een lening opnemen.'
		])
			expect(talkOf(['MW: Vertel eens.', `Cliënt: ${text}`]).get(text)).toBe('matter');
	});

	it('never takes a sentence with a matter of its own for standing near the recording', () => {
		const text = 'De huur is 690 euro.';
		const lines = ['MW: Mag ik dit opnemen?', `Cliënt: Ja. ${text}`];
		expect(talkOf(lines, { [text]: 2.4 }).get(text)).toBe('matter');
	});

	it('reads English and French', () => {
		const units = segment(
			sampleSource(
				'Social worker: Good morning, please take a seat. May I record this conversation with you?',
				'Client: Yes, that is fine with me. My landlord wants me out of the flat.'
			),
			'en'
		);
		const talk = conversationTalk(units, (at) => (units[at]?.text.includes('landlord') ? 2 : 0));
		expect(talk.at(-1)).toBe('matter');
		expect(talk.slice(0, 3).every((kind) => kind !== 'matter')).toBe(true);
		const french = segment(
			sampleSource(
				'Travailleur social: Bonjour madame, asseyez-vous. Je voudrais enregistrer cet entretien.',
				'Cliente: Pour moi c’est bon. Je vis avec mon fils et je cherche un logement.'
			),
			'fr'
		);
		const said = conversationTalk(french, (at) => (french[at]?.text.includes('fils') ? 2 : 0));
		expect(said).toEqual(['steering', 'consent', 'consent', 'matter']);
	});
});
