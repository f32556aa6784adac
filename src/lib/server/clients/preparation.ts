import type { LegalTerm } from '#lib/domain/deadline.ts';
import type { Localized } from '#lib/domain/locale.ts';
import type { EarlierReport, Quote, QuotedDay } from '#lib/domain/overview-before.ts';
import { agreementsIn, daysNamedIn } from '#lib/domain/overview-before.ts';
import type { Result } from '#lib/domain/result.ts';
import { ok } from '#lib/domain/result.ts';
import type { Ctx } from '../context.ts';
import { today } from '../context.ts';
import type { Contact } from '../drafting/contact-repository.ts';
import { termOf } from '../drafting/report-term.ts';
import { contactTemplate } from '../drafting/templates.ts';
import { loadReport } from '../drafting/validate.ts';
import { clientForActor } from './access.ts';

export interface Agreement extends Quote {
	/** Who ticked it off and when; null while it is open. */
	done: { by: string; at: string } | null;
}

export interface RunningTerm {
	contactId: string;
	report: Localized | null;
	requestedOn: string;
	next: NonNullable<LegalTerm['next']>;
}

/** What a worker wants to see before the conversation: only words of validated reports, and days that were noted. */
export interface Preparation {
	reference: string;
	reports: { contactId: string; title: Localized; validatedAt: string; validator: string }[];
	/** Reports that can no longer be read, because their key was destroyed. */
	gone: number;
	agreements: Agreement[];
	days: QuotedDay[];
	terms: RunningTerm[];
}

/** The overview before a conversation with a client, for the worker who has contacts with her. Nothing in it is generated. */
export async function preparation(ctx: Ctx, clientId: string): Promise<Result<Preparation>> {
	const found = await clientForActor(ctx.db, ctx, clientId);
	if (!found.ok) return found;
	const { contacts } = found.value;
	const validated = contacts.filter(({ status }) => status === 'validated');
	const reports = await earlierReports(ctx, validated);
	const ticks = await ticksOf(
		ctx,
		validated.map(({ id }) => id)
	);
	return ok({
		reference: contacts[0]?.reference ?? '',
		reports: reports.map(({ contactId, report }) => ({
			contactId,
			title: report.template.title,
			validatedAt: report.validatedAt,
			validator: report.validator
		})),
		gone: validated.length - reports.length,
		agreements: agreementsIn(reports).map((quote) => ({
			...quote,
			done: ticks.get(`${quote.contactId} ${quote.passage}`) ?? null
		})),
		days: daysNamedIn(reports, today(ctx)),
		terms: await runningTerms(ctx, contacts)
	});
}

/** The validated reports of these contacts that can be read. */
export async function earlierReports(
	ctx: Ctx,
	contacts: readonly Contact[]
): Promise<EarlierReport[]> {
	const reports: EarlierReport[] = [];
	for (const contact of contacts) {
		const loaded = await loadReport(ctx, contact.id);
		if (!loaded.ok) continue;
		const template = await contactTemplate(ctx.db, contact);
		const sections = template?.sections.filter(({ kind }) => kind === 'actions') ?? [];
		reports.push({
			contactId: contact.id,
			report: loaded.value.report,
			actionSections: sections.map(({ id }) => id)
		});
	}
	return reports;
}

async function ticksOf(ctx: Ctx, contactIds: readonly string[]) {
	if (contactIds.length === 0) return new Map<string, { by: string; at: string }>();
	const rows = await ctx.db
		.selectFrom('actionTick')
		.innerJoin('user', 'user.id', 'actionTick.by')
		.select(['actionTick.contactId', 'actionTick.passage', 'actionTick.at', 'user.name as by'])
		.where('actionTick.contactId', 'in', contactIds)
		.execute();
	return new Map(
		rows.map(({ contactId, passage, by, at }) => [`${contactId} ${passage}`, { by, at }])
	);
}

async function runningTerms(ctx: Ctx, contacts: readonly Contact[]): Promise<RunningTerm[]> {
	const terms: RunningTerm[] = [];
	for (const contact of contacts) {
		const term = termOf(contact, today(ctx));
		if (!term?.next) continue;
		const template = await contactTemplate(ctx.db, contact);
		terms.push({
			contactId: contact.id,
			report: template?.title ?? null,
			requestedOn: term.requestedOn,
			next: term.next
		});
	}
	return terms.sort((a, b) => a.next.due.localeCompare(b.next.due));
}
