import type { AssessmentKind } from '#lib/domain/assessment/answers.ts';
import type { Advice, AssessmentDecision, Views } from '#lib/domain/assessment/workflow.ts';
import type { Calendar } from '../calendar.ts';
import type { DemoSubject } from './subject.ts';

export interface DemoStatements {
	/** What the DPO says per section, and last on the whole. */
	advice: Pick<Advice, 'sectionId' | 'agrees' | 'text'>[];
	views: Pick<Views, 'asked' | 'who' | 'text'>;
	decision: Pick<
		AssessmentDecision,
		'outcome' | 'reason' | 'departureReason' | 'conditions' | 'reviewOn'
	>;
}

/** What the DPO, the people concerned and the executive of the demonstration say about an assessment. */
export function demoStatements(
	kind: AssessmentKind,
	subject: DemoSubject,
	calendar: Calendar
): DemoStatements {
	return kind === 'dpia' ? aboutDpia(subject, calendar) : aboutFria(subject, calendar);
}

function aboutDpia({ teams }: DemoSubject, calendar: Calendar): DemoStatements {
	return {
		advice: [
			{
				sectionId: 'noodzaak',
				agrees: true,
				text: 'De nulmeting toont dat lichtere middelen niet hielpen. De uitzondering van artikel 9 blijft een open punt; ik volg het op en leg het elk kwartaal voor.'
			},
			{
				sectionId: 'risicos',
				agrees: true,
				text: 'Volledig en eerlijk over wat nog niet geweten is. Hou gesprekken met een tolk buiten de pilot tot er cijfers zijn.'
			},
			{
				sectionId: null,
				agrees: true,
				text: 'Akkoord. De opname wordt gewist, de werker leest elke zin na en wie nee zegt verliest niets. Mijn enige vraag: steekproef elke maand in plaats van elk kwartaal. Dat is overgenomen.'
			}
		],
		views: {
			asked: true,
			who: `Zes cliënten van ${teams} en de ervaringsdeskundige van het klankbord`,
			text: 'Zij wilden weten wie de opname kan horen en of ze de tekst mogen nalezen. Beide staan nu in de uitleg. Eén cliënt vond een microfoon op tafel te veel; die kan onder het blad.'
		},
		decision: {
			outcome: 'goedkeuren-onder-voorwaarden',
			reason:
				'Het restrisico is beperkt en met naam aanvaard. De voordelen worden gemeten, niet verondersteld.',
			departureReason: null,
			conditions: [
				{
					text: 'Cijfers per taalgroep voorleggen aan het ethisch klankbord',
					ownerName: 'Tine Baert',
					dueDate: calendar.day(75)
				}
			],
			reviewOn: calendar.day(300)
		}
	};
}

function aboutFria({ teams }: DemoSubject, calendar: Calendar): DemoStatements {
	return {
		advice: [
			{
				sectionId: 'risicos',
				agrees: true,
				text: 'Gelijke behandeling is de kern. De maandelijkse vergelijking van wie ja en wie nee zei moet op het dashboard blijven.'
			},
			{
				sectionId: null,
				agrees: true,
				text: 'Akkoord. De FRIA is nu nog vrijwillig; ze is gemaakt alsof ze verplicht was, en verwijst naar de DPIA waar het over gegevens gaat.'
			}
		],
		views: {
			asked: true,
			who: `De vertegenwoordigers van het personeel, ${teams} en de ervaringsdeskundige van het klankbord`,
			text: 'Medewerkers vroegen op papier dat tijden nooit in een evaluatie komen. De ervaringsdeskundige vroeg een vrij vak in de woorden van de cliënt; dat staat in het sjabloon.'
		},
		decision: {
			outcome: 'goedkeuren',
			reason:
				'De gevolgen voor grondrechten zijn beperkt, worden gemeten en kunnen elke dag gestopt worden.',
			departureReason: null,
			conditions: [],
			reviewOn: calendar.day(300)
		}
	};
}
