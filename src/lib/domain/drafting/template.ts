import type { Locale, Localized } from '../locale.ts';
import type { Role } from './source.ts';

/** `date` is a day of the calendar ("12 mei 1980"), `moment` any day or hour one can be met ("dinsdag om negen uur"). */
export type SlotKind = 'text' | 'amount' | 'number' | 'date' | 'moment' | 'professional';

/** One point that a report should answer; `professional` points are never filled by an engine. */
export interface TemplateSlot {
	id: string;
	title: Localized;
	question: Localized;
	kind: SlotKind;
	required: boolean;
	/** Words that mention the point; found in a question, the answer to it answers the point. */
	cues?: Partial<Record<Locale, string[]>>;
	/** Expressions that answer the point by themselves ("woon samen met"). */
	answers?: Partial<Record<Locale, string[]>>;
}

export interface CueSet {
	strong?: string[];
	weak?: string[];
	veto?: string[];
}

export interface TemplateSection {
	id: string;
	title: Localized;
	/** `actions` takes only sentences in which someone commits to something. */
	kind?: 'passages' | 'actions';
	/** `professional`: only the social worker writes here. */
	author?: 'engine' | 'professional';
	/** Most sentences shown at first; the rest stays behind "nog n passages". */
	cap?: number;
	/** How much a speaker's role speaks for this section, 0–1. */
	roles?: Partial<Record<Role, number>>;
	cues?: Partial<Record<Locale, CueSet>>;
	slots: TemplateSlot[];
}

/** A predefined report: the only thing a draft can be made from. */
export interface ReportTemplate {
	id: string;
	version: string;
	title: Localized;
	purpose?: Localized;
	whoMayUse: string[];
	basis: Localized[];
	mayNeverContain: Localized[];
	sections: TemplateSection[];
}
