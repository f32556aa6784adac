import { pick } from '../locale.ts';
import type { Report, ReportPassage, ReportSection } from '../report.ts';
import { attribution, type Citation } from './draft.ts';
import type { Source } from './source.ts';
import { guessRole } from './speakers.ts';
import { TextBuilder } from './text-builder.ts';
import type { Via, ViaDocument } from './via.ts';

/**
 * A validated report as the source of the next document: one utterance per passage, with the section it stood in and the way it came.
 * A literal passage is said by who said it in the conversation; anything else by the professional who validated it. Points that she
 * filled in are hers too; points that were not discussed are left out.
 */
export function sourceFromReport(report: Report): Source {
	const builder = new TextBuilder();
	const document: ViaDocument = {
		kind: 'report',
		title: report.template.title,
		by: report.validator,
		at: report.validatedAt
	};
	for (const section of report.sections) {
		const filled = filledPoints(section, report);
		if (section.passages.length + filled.length === 0) continue;
		builder.write(`# ${pick(section.title, report.language)}\n\n`);
		for (const passage of section.passages) addPassage(builder, passage, section.id, document);
		for (const point of filled) {
			const via = { documents: [document], origin: written(point, document) };
			addWritten(builder, point, section.id, document, via);
		}
	}
	return { ...builder.result(), format: 'report', warnings: [] };
}

function addPassage(
	builder: TextBuilder,
	passage: ReportPassage,
	topic: string,
	document: ViaDocument
): void {
	const { text, words, literal, asked, citations } = passage;
	const cited = citations[0];
	if (!literal || !cited) {
		const origin = cited
			? { quote: text, literal: false, ...whoAndWhen(cited) }
			: written(text, document);
		return addWritten(builder, text, topic, document, carried(document, cited?.via, origin));
	}
	if (asked) addQuoted(builder, asked.text, asked.source, topic, document).write(' ');
	addQuoted(builder, words, cited, topic, document).write('\n\n');
}

/** `Cliënt (00:12:41): «…»`: the words alone are what is said. */
function addQuoted(
	builder: TextBuilder,
	quote: string,
	cited: Citation,
	topic: string,
	document: ViaDocument
): TextBuilder {
	const { speaker = '', start } = cited;
	const role = cited.role ?? guessRole(speaker);
	const facts = {
		speaker,
		topic,
		...(role && { role }),
		...(start !== undefined && { start }),
		via: carried(document, cited.via, { quote, literal: true, ...whoAndWhen(cited) })
	};
	return builder
		.write(`${attribution(cited)}«`)
		.say(quote, facts)
		.write('»');
}

function addWritten(
	builder: TextBuilder,
	text: string,
	topic: string,
	document: ViaDocument,
	via: Via
): void {
	builder.say(text, { speaker: document.by, role: 'worker', topic, via }).write('\n\n');
}

/** What the report itself took over keeps its first words; the report comes in front of the documents before it. */
function carried(document: ViaDocument, earlier: Via | undefined, origin: Via['origin']): Via {
	return earlier
		? { documents: [document, ...earlier.documents], origin: earlier.origin }
		: { documents: [document], origin };
}

function written(quote: string, { by }: ViaDocument): Via['origin'] {
	return { quote, literal: true, speaker: by };
}

function whoAndWhen({ speaker, start }: Citation): { speaker?: string; start?: number } {
	return { ...(speaker && { speaker }), ...(start !== undefined && { start }) };
}

function filledPoints(section: ReportSection, report: Report): string[] {
	return section.points.flatMap(({ title, answer }) =>
		answer.how === 'ingevuld' && answer.value
			? [`${pick(title, report.language)}: ${answer.value}`]
			: []
	);
}
