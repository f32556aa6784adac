import type { Block, DocumentModel } from '#lib/domain/document.ts';
import { facts, heading, paragraph } from '#lib/domain/document.ts';
import type { Locale } from '#lib/domain/locale.ts';
import { pick } from '#lib/domain/locale.ts';
import { pointNames } from '#lib/domain/meeting-text.ts';
import type { MeetingPage } from './page.ts';
import { sayIn } from './pdf-say.ts';
import { tableBlocks } from './table-blocks.ts';

/** The agenda on paper, with what lies on the table beside each point. Pure: same page, same paper. */
export function agendaPdf(page: MeetingPage, locale: Locale, at: Date): DocumentModel {
	const say = sayIn(locale);
	const { meeting, people, pilot } = page;
	const named = (filter: (person: MeetingPage['people'][number]) => boolean) =>
		people
			.filter(filter)
			.map(({ name, function: what }) => (what ? `${name} (${what})` : name))
			.join(', ') || say('none');
	const content: Block[] = [
		...(meeting.cancelReason
			? [paragraph(say('cancelled', { reason: meeting.cancelReason }))]
			: []),
		facts([
			[say('when'), say.moment(meeting.at)],
			[say('where'), meeting.place],
			[say('chair'), named(({ office }) => office === 'chair')],
			[say('secretary'), named(({ office }) => office === 'secretary')],
			[say('members'), named(({ votes }) => votes)],
			[say('guests'), named(({ votes }) => !votes)],
			[say('quorum'), say('quorumLine', { count: meeting.quorum })]
		]),
		...page.points.flatMap((point, index): Block[] => [
			heading(
				`${index + 1}. ${point.kind === 'own' ? point.title : pick(pointNames[point.kind], locale)}`
			),
			...tableBlocks(point.kind, page.table, say),
			...(point.note ? [paragraph(point.note)] : [])
		])
	];
	return {
		title: say('agenda'),
		subtitle: `${pilot.name} · ${say.moment(meeting.at)}`,
		organisation: page.organisation,
		locale,
		confidentiality: 'internal',
		at,
		content
	};
}
