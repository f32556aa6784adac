import { readFileSync } from 'node:fs';
import type { Blocker } from '#lib/domain/drafting/can-validate.ts';
import type { SlotClosing } from '#lib/domain/drafting/completeness.ts';
import type { Draft } from '#lib/domain/drafting/draft.ts';
import type { Complexity } from '#lib/domain/pilot.ts';
import type { Ctx } from '../context.ts';
import { recordHeartbeat } from '../drafting/activity.ts';
import { approvedConsentText, recordConsent } from '../drafting/consent.ts';
import { createContact } from '../drafting/create-contact.ts';
import { draftFromSource } from '../drafting/draft-from-source.ts';
import type { DraftEdit } from '../drafting/edit-draft.ts';
import { editDraft } from '../drafting/edit-draft.ts';
import { startManualDraft } from '../drafting/make-draft.ts';
import { loadReview } from '../drafting/review.ts';
import { validateDraft } from '../drafting/validate.ts';
import { withdrawConsent } from '../drafting/withdraw.ts';
import type { Calendar } from './calendar.ts';
import type { Stage, Step } from './stage.ts';
import { must } from './stage.ts';

export const demoConversations = {
	intake: 'intake-na-uitkering.vtt',
	debts: 'schulden-en-huur.vtt',
	family: 'gezin-met-meerdere-problemen.vtt'
} as const;

type Conversation = keyof typeof demoConversations;

export function conversationBytes(conversation: Conversation): Uint8Array {
	return readFileSync(new URL(`conversations/${demoConversations[conversation]}`, import.meta.url));
}

/** The contacts of one social worker, so that her list is alive: each made, drafted and finished through the same screens' use-cases. */
export function contactsOf(who: string, pilotId: () => string, calendar: Calendar): Step[] {
	const opened = { validated: '', refused: '', withdrawn: '', review: '' };
	const open = async (
		stage: Stage,
		reference: string,
		templateId: string,
		complexity: Complexity = 'gewoon',
		requestedOn?: string
	) => {
		const contact = {
			pilotId: pilotId(),
			reference,
			templateId,
			complexity,
			...(requestedOn && { requestedOn })
		};
		const made = await must(
			createContact(stage.as(who), { ...contact, language: 'nl', known: true, mode: 'contact' })
		);
		return made.id;
	};
	return [
		{
			at: calendar.at(9, '10:05'),
			play: async (stage) => {
				opened.validated = await open(
					stage,
					'ZD-2026-0417',
					'sociaal-verslag',
					'gewoon',
					calendar.day(-25)
				);
				await answer(stage, who, opened.validated, 'yes');
			}
		},
		{
			at: calendar.at(8, '13:20'),
			play: async (stage) => {
				await draftWithAi(stage, who, opened.validated, 'debts');
				await finish(stage, who, opened.validated);
			}
		},
		{
			at: calendar.at(7, '09:40'),
			play: async (stage) => {
				opened.refused = await open(
					stage,
					'ZD-2026-0423',
					'intakeverslag',
					'eenvoudig',
					calendar.day(-24)
				);
				await answer(stage, who, opened.refused, 'no');
			}
		},
		{
			at: calendar.at(6, '14:10'),
			play: async (stage) => {
				await must(startManualDraft(stage.as(who), opened.refused));
				await writeByHand(stage, who, opened.refused);
				await finish(stage, who, opened.refused);
			}
		},
		{
			at: calendar.at(5, '11:15'),
			play: async (stage) => {
				opened.withdrawn = await open(stage, 'ZD-2026-0431', 'intakeverslag', 'eenvoudig');
				await answer(stage, who, opened.withdrawn, 'yes');
				await draftWithAi(stage, who, opened.withdrawn, 'intake');
			}
		},
		{
			at: calendar.at(3, '09:25'),
			play: async (stage) => {
				await must(withdrawConsent(stage.as(who), opened.withdrawn, 'telefoon'));
			}
		},
		{
			at: calendar.at(2, '15:30'),
			play: async (stage) => {
				opened.review = await open(
					stage,
					'ZD-2026-0444',
					'sociaal-verslag',
					'gewoon',
					calendar.day(-12)
				);
				await answer(stage, who, opened.review, 'yes');
				await draftWithAi(stage, who, opened.review, 'family');
				await review(stage, who, opened.review, 5);
			}
		},
		{
			at: calendar.at(1, '16:20'),
			play: async (stage) => {
				await open(stage, 'ZD-2026-0452', 'intakeverslag');
			}
		}
	];
}

async function answer(
	stage: Stage,
	who: string,
	contactId: string,
	given: 'yes' | 'no'
): Promise<void> {
	const ctx = stage.as(who);
	const contact = await ctx.db
		.selectFrom('contact')
		.select('pilotId')
		.where('id', '=', contactId)
		.executeTakeFirstOrThrow();
	const text = await approvedConsentText(ctx.db, contact.pilotId);
	if (!text) throw new Error('the consent text is not approved');
	const said = { answer: given, channel: 'gesprek' as const, textVersion: text.version };
	await must(recordConsent(ctx, contactId, said));
}

async function draftWithAi(
	stage: Stage,
	who: string,
	contactId: string,
	conversation: Conversation
): Promise<void> {
	const fileName = demoConversations[conversation];
	const outcome = await must(
		draftFromSource(stage.as(who), contactId, { bytes: conversationBytes(conversation), fileName })
	);
	if (!outcome.made)
		throw new Error(`no draft: ${outcome.reasons.map(({ code }) => code).join(', ')}`);
}

/** What she typed for the client who said no. */
const typed: [section: string, text: string][] = [
	[
		'hulpvraag',
		'Mevrouw vraagt hulp om de facturen van de energieleverancier te begrijpen. Ze wil een afbetalingsplan.'
	],
	['gezin', 'Mevrouw woont alleen. Haar zoon komt elk weekend langs.'],
	['inkomen', 'Mevrouw ontvangt een pensioen. De attesten zijn meegebracht en gekopieerd.'],
	['afspraken', 'Volgende week bellen we samen naar de leverancier.']
];

async function writeByHand(stage: Stage, who: string, contactId: string): Promise<void> {
	const ctx = stage.as(who);
	for (const [section, text] of typed) {
		for (let beat = 0; beat < 8; beat += 1) {
			stage.wait(30);
			await must(recordHeartbeat(ctx, contactId, 'draft'));
		}
		const { version } = await must(loadReview(ctx, contactId));
		await must(editDraft(ctx, contactId, version, { kind: 'write', section, text }));
	}
}

/** Reads it through, works through everything that stands in the way of validating, and validates. */
async function finish(stage: Stage, who: string, contactId: string): Promise<void> {
	const ctx = stage.as(who);
	for (let beat = 0; beat < 36; beat += 1) {
		stage.wait(30);
		await must(recordHeartbeat(ctx, contactId, 'check'));
	}
	await review(stage, who, contactId, Infinity);
	const { version } = await must(loadReview(ctx, contactId));
	await must(validateDraft(ctx, contactId, { version, confirmed: true }));
}

/** Handles the first `most` points that stand in the way. The page reports every so often, as it does when someone is reading. */
async function review(stage: Stage, who: string, contactId: string, most: number): Promise<void> {
	const ctx = stage.as(who);
	let handled = 0;
	for (;;) {
		const found = await must(loadReview(ctx, contactId));
		if (found.blockers.length === 0 || handled >= most) return;
		let { version } = found;
		for (const blocker of found.blockers.slice(0, most - handled)) {
			await read(stage, ctx, contactId);
			({ version } = await must(editDraft(ctx, contactId, version, editFor(blocker, found.draft))));
			handled += 1;
		}
	}
}

async function read(stage: Stage, ctx: Ctx, contactId: string): Promise<void> {
	for (let beat = 0; beat < 2; beat += 1) {
		stage.wait(15);
		await must(recordHeartbeat(ctx, contactId, 'check'));
	}
	stage.wait(4);
}

function editFor(blocker: Blocker, draft: Draft): DraftEdit {
	switch (blocker.kind) {
		case 'check':
			return { kind: 'confirm', sentence: blocker.sentence };
		case 'blocked':
		case 'unsupported':
		case 'engine-without-source':
			return { kind: 'remove', sentence: blocker.sentence };
		case 'open-slot':
			return { kind: 'close', slot: blocker.slot, closing: closingOf(blocker.slot) };
		case 'empty':
			return { kind: 'write', section: draft.sections[0]?.id ?? '', text: 'Gesprek op kantoor.' };
	}
}

/** What a social worker fills in herself; the rest did not come up. */
const written: Record<string, string> = {
	'aangemeld-door': 'Op eigen initiatief, via het onthaal.',
	'hulpvraag-client': 'Vraagt hulp bij het op orde brengen van de administratie.',
	dringend: 'Nee.',
	gezinssamenstelling: 'Alleenwonend.',
	woonvorm: 'Huurt een appartement op de private markt.',
	inkomstenbron: 'Loon uit een deeltijdse job.',
	'bedrag-inkomen': '1 480 euro per maand.',
	werksituatie: 'Werkt deeltijds, contract van onbepaalde duur.',
	'volgend-contact': 'Afspraak binnen twee weken.',
	bevindingen:
		'De gegevens zijn besproken en waar mogelijk nagekeken in de stukken die meegebracht werden.',
	voorstel: 'Begeleiding voortzetten; het bijzonder comité beslist op de eerstvolgende zitting.'
};

function closingOf(slot: string): SlotClosing {
	const value = written[slot];
	return value ? { how: 'ingevuld', value } : { how: 'niet besproken' };
}
