import { addEvidence } from '../checklists/evidence.ts';
import { today } from '../context.ts';
import type { Calendar } from './calendar.ts';
import { daysFrom } from './calendar.ts';
import { demoOrganisation } from './people.ts';
import type { Stage } from './stage.ts';
import { must } from './stage.ts';

/** What a proof is called, by item and question of the pack. */
const titles: Record<string, string> = {
	'4.vooraf': 'DPIA, ondertekende versie',
	'4.dpo-advies': 'Advies van de DPO over de DPIA',
	'4.stem-van-clienten': 'Verslag van het gesprek met zes cliënten',
	'4.voorafgaande-raadpleging': 'Risicotabel bij de DPIA',
	'4.werknemers-ingelicht': 'Verslag van het sociaal overleg',
	'7.eu-verblijf': 'Contractbijlage: plaats van de gegevens',
	'7.geen-training': 'Clausule: geen training op onze gegevens',
	'7.subverwerkers': 'Lijst van subverwerkers',
	'7.certificaat': 'Certificaat ISO/IEC 27001 met toepasselijkheidsverklaring',
	'7.verwerkersovereenkomst': 'Verwerkersovereenkomst',
	'7.ai-klasse': 'Dossier over de AI-klasse',
	'7.rol-aanbieder': 'Rolverklaring aanbieder en gebruiksverantwoordelijke',
	'7.gebruiksaanwijzing': 'Gebruiksaanwijzing met bekende beperkingen',
	'7.bewaring-wissen': 'Wisbewijs van een test',
	'7.versleuteling': 'Beschrijving van versleuteling en sleutelbeheer',
	'7.logs-versies': 'Voorbeeld van een log en clausule over versies',
	'7.melding-incident': 'Clausule: melding van incidenten binnen 24 uur',
	'7.pentest': 'Samenvatting van de pentest',
	'7.exit-clausules': 'Exitclausules',
	'7.dpia-input': 'Informatie van de leverancier voor de DPIA',
	'7.toegankelijkheid': 'Toegankelijkheidsrapport',
	'7.auditrecht': 'Auditclausule',
	'7.beroepsgeheim': 'Geheimhoudingsclausule',
	'8.lessen-aangeboden': 'Lijst van lessen met hun versie',
	'8.geletterdheid': 'Register van de opleiding',
	'8.toestemming-geoefend': 'Rollenspel over het toestemmingsgesprek',
	'8.validatie-geoefend': 'Oefening: concept met verstopte fouten',
	'8.toezicht-bevoegd': 'Werkafspraak: weigeren en stoppen mag altijd',
	'9.centrale-map': 'Verwijzing naar de centrale map',
	'9.verwerkingsregister': 'Fiche in het verwerkingsregister',
	'9.bewaartermijnen': 'Tabel met bewaartermijnen en hun grond',
	'10.portabiliteit': 'Testexport',
	'10.wisbewijs-afgesproken': 'Clausule: wisbewijs',
	'10.terugval-zonder-ai': 'Verslagen zonder AI van de laatste maand, in aantallen',
	'10.opzegtermijn': 'Opzegtermijn en kosten',
	'10.exitoefening': 'Verslag van de exitoefening',
	'10.dossier-blijft': 'Voorbeeld van een verslag in het dossier'
};

export function evidenceTitle(item: number, question: string): string {
	return titles[`${item}.${question}`] ?? `Bewijsstuk bij punt ${item}: ${question}`;
}

export interface DemoEvidence {
	item: number;
	question: string | null;
	title: string;
	/** Days that it held already when it was added. */
	age?: number;
	/** Days from today to the day it expires. */
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
	const effectiveDate = daysFrom(today(stage.services), -(evidence.age ?? 0));
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
