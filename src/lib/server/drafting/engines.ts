import type { Draft } from '#lib/domain/drafting/draft.ts';
import type { ExtractOptions } from '#lib/domain/drafting/extractive.ts';
import { extractDraft, extractiveEngine } from '#lib/domain/drafting/extractive.ts';
import type { Source } from '#lib/domain/drafting/source.ts';
import type { ReportTemplate } from '#lib/domain/drafting/template.ts';

/** What turns a conversation into a draft. Its name and version are stored with each draft and must be registered. */
export interface DraftEngine {
	name: string;
	version: string;
	/** May take long and use the network: never called inside a transaction. */
	draft(source: Source, template: ReportTemplate, options: ExtractOptions): Promise<Draft>;
}

/** The embedded engine: takes sentences word for word, without network or model. */
export const extractive: DraftEngine = {
	...extractiveEngine,
	draft: async (source, template, options) => extractDraft(source, template, options)
};
