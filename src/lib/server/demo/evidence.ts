import type { Calendar } from './calendar.ts';
import { demoOrganisation } from './people.ts';
import type { Stage } from './stage.ts';
import { must } from './stage.ts';
import { addEvidence } from '../checklists/evidence.ts';

export interface DemoEvidence {
	item: number;
	question: string | null;
	title: string;
	/** Days from today; negative lies in the past. */
	since: number;
	until?: number;
}

/** Adds a small text file as evidence; its first line says that it is invented. */
export async function addDemoEvidence(
	stage: Stage,
	calendar: Calendar,
	who: string,
	pilotId: string,
	evidence: DemoEvidence
): Promise<void> {
	const effectiveDate = calendar.day(evidence.since);
	await must(
		addEvidence(stage.as(who), {
			pilotId,
			itemNumber: evidence.item,
			questionId: evidence.question,
			title: evidence.title,
			fileName: `${evidence.title}.txt`,
			bytes: demoFile(evidence.title, effectiveDate),
			effectiveDate,
			expiresOn: evidence.until === undefined ? null : calendar.day(evidence.until)
		})
	);
}

function demoFile(title: string, day: string): Uint8Array {
	const lines = [
		'DEMONSTRATIE – verzonnen bewijsstuk, zonder enige waarde.',
		'',
		title,
		`${demoOrganisation.name}, ${day}`,
		'',
		'In een echte pilot staat hier het document zelf: een contract, een certificaat, een verslag.'
	];
	return Buffer.from(`${lines.join('\n')}\n`, 'utf8');
}
