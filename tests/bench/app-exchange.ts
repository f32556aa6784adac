import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { toCnil } from '#lib/domain/assessment/exchange/cnil-out.ts';
import { assessmentDocument } from '#lib/domain/assessment/exchange/document.ts';
import { toInvulhulpen } from '#lib/domain/assessment/exchange/invulhulpen-out.ts';
import { toWaarborg } from '#lib/domain/assessment/exchange/waarborg-json.ts';
import { readImport } from '#lib/server/assessments/exchange/read-import.ts';
import { loadContentOrThrow } from '#lib/server/content/load.ts';
import { renderDocx } from '#lib/server/docx/render.ts';
import { renderPdf } from '#lib/server/pdf/render.ts';
import type { Section } from './app-measure.ts';
import { count, ms, quantile } from './app-measure.ts';
import { sampleContext } from './assessment-sample.ts';

const runs = 7;

/** A DPIA with every question answered and sixty risks: on paper, and read in from each format as a file of 400 kB. */
export async function exchangeSection(): Promise<Section> {
	const content = loadContentOrThrow(resolve('.'));
	const dpia = content.assessment('urn:waarborg:assessment:dpia');
	const fria = content.assessment('urn:waarborg:assessment:fria');
	if (!dpia || !fria) throw new Error('The templates of the assessments are not installed.');
	const { context, print } = sampleContext(content, 44);
	const document = assessmentDocument(context, 'nl', print);
	const pdf = await renderPdf(document);
	const pages =
		Buffer.from(pdf)
			.toString('latin1')
			.match(/\/Type \/Page\n/g)?.length ?? 0;
	const read = (bytes: Uint8Array) =>
		readImport(bytes, 'bestand.json', {
			templates: { dpia, fria },
			language: 'nl',
			newId: randomUUID,
			now: '2026-11-22T00:00:00.000Z'
		});
	const inputs = {
		'Read in: our own': bytesOf(toWaarborg(sampleContext(content, 330).context).value),
		'Read in: CNIL': bytesOf(withMarkup(toCnil(sampleContext(content, 60).context).value)),
		'Read in: Invulhulpen': bytesOf(toInvulhulpen(sampleContext(content, 200).context).value)
	};
	const data = [
		{
			name: 'PDF',
			size: pdf.length,
			pages,
			aim: '< 1,500 ms',
			...(await laps(() => renderPdf(document)))
		},
		{ name: 'Word', size: 0, pages, aim: '', ...(await laps(() => renderDocx(document))) }
	];
	for (const [name, bytes] of Object.entries(inputs))
		data.push({
			name,
			size: bytes.length,
			pages: 0,
			aim: '< 300 ms',
			...(await laps(() => read(bytes)))
		});
	return {
		title: 'Exchange',
		head: ['What', 'Size', 'Pages', 'p50', 'Processor p50', 'Aim'],
		rows: data.map(({ name, size, pages: sheets, p50, cpu, aim }) => [
			name,
			size ? `${count(Math.round(size / 1000))} kB` : '',
			sheets ? count(sheets) : '',
			ms(p50),
			ms(cpu),
			aim
		]),
		note: `${runs} times each, after one that does not count.`,
		data
	};
}

function bytesOf(value: unknown): Uint8Array {
	return new TextEncoder().encode(JSON.stringify(value));
}

/** Answers as the tool's editor writes them: each stretch of words in a span with its look. */
function withMarkup(value: unknown): unknown {
	const file = value as { answers: { data: { text: string | null } }[] };
	const look = "font-family: 'Open Sans', Arial, sans-serif; font-size: 14px; text-align: justify;";
	return {
		...file,
		answers: file.answers.map((answer) => {
			const { text } = answer.data;
			const piece = `<p><span style="${look}">${text ?? ''}</span></p>`;
			return text ? { ...answer, data: { ...answer.data, text: piece.repeat(11) } } : answer;
		})
	};
}

async function laps(work: () => Promise<unknown>): Promise<{ p50: number; cpu: number }> {
	await work();
	const clock: number[] = [];
	const processor: number[] = [];
	for (let lap = 0; lap < runs; lap += 1) {
		const started = performance.now();
		const before = process.cpuUsage();
		await work();
		const used = process.cpuUsage(before);
		clock.push(performance.now() - started);
		processor.push((used.user + used.system) / 1000);
	}
	return { p50: quantile(clock, 0.5), cpu: quantile(processor, 0.5) };
}
