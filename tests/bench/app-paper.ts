import type { Block, DocumentModel } from '#lib/domain/document.ts';
import { facts, grid, heading, paragraph } from '#lib/domain/document.ts';
import { renderDocx } from '#lib/server/docx/render.ts';
import { renderPdf } from '#lib/server/pdf/render.ts';
import type { Section } from './app-measure.ts';
import { count, ms, quantile } from './app-measure.ts';

const runs = 7;
/** Sections of twelve passages with a note each: four make an ordinary report, the most some forty pages. */
const sizes = [
	{ name: 'a report', sections: 4, aim: '' },
	{ name: 'forty pages', sections: 76, aim: 'PDF < 2 s' }
];

/** Documents as a report is made of them, rendered to PDF and to Word in this process. */
export async function paperSection(): Promise<Section> {
	const data = [];
	for (const { name, sections, aim } of sizes) {
		const document = documentOf(sections);
		const pdf = await laps(() => renderPdf(document));
		const docx = await laps(() => renderDocx(document));
		data.push({ name, aim, runs, pages: pagesOf(pdf.bytes), pdf: pdf.took, docx: docx.took });
	}
	return {
		title: 'Paper',
		head: ['Document', 'Pages', 'PDF p50', 'PDF processor', 'Word p50', 'Word processor', 'Aim'],
		rows: data.map(({ name, pages, pdf, docx, aim }) => [
			name,
			count(pages),
			ms(pdf.p50),
			ms(pdf.cpu),
			ms(docx.p50),
			ms(docx.cpu),
			aim
		]),
		note: `${runs} times each, after one that does not count.`,
		data
	};
}

async function laps(render: () => Promise<Uint8Array>) {
	const bytes = await render();
	const clock: number[] = [];
	const processor: number[] = [];
	for (let lap = 0; lap < runs; lap += 1) {
		const started = performance.now();
		const before = process.cpuUsage();
		await render();
		const used = process.cpuUsage(before);
		clock.push(performance.now() - started);
		processor.push((used.user + used.system) / 1000);
	}
	return { bytes, took: { p50: quantile(clock, 0.5), cpu: quantile(processor, 0.5) } };
}

function pagesOf(pdf: Uint8Array): number {
	return (
		Buffer.from(pdf)
			.toString('latin1')
			.match(/\/Type \/Page\n/g)?.length ?? 0
	);
}

function documentOf(sections: number): DocumentModel {
	const words =
		'Cliënt: Ik kan mijn huur niet meer betalen en ik weet niet goed hoe het nu verder moet met de kinderen en de school.';
	const section = (_: unknown, index: number): Block[] => [
		heading(`Rubriek ${index + 1}`),
		...Array.from({ length: 12 }, () =>
			paragraph([words, { note: `Cliënt (00:12:41): «${words.slice(8)}»` }])
		),
		facts([['Huurprijs', '650 euro per maand']])
	];
	return {
		title: 'Sociaal verslag',
		subtitle: 'Dossier A-1',
		organisation: 'OCMW Voorbeeld',
		locale: 'nl',
		confidentiality: 'confidential',
		at: new Date('2026-11-20T10:00:00.000Z'),
		content: [
			...Array.from({ length: sections }, section).flat(),
			grid(['Wie', 'Wat'], [['Maatschappelijk werker', 'belt de huisbaas']], [140, '*'])
		]
	};
}
