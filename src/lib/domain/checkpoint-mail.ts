import type { Localized } from './locale.ts';
import { fill, inEach } from './locale.ts';

/** What leaves the house after a decision or approved minutes, so that a later change of the trail shows against a copy elsewhere. */
export interface Checkpoint {
	kind: 'decision' | 'minutes';
	pilot: string;
	/** Hash of what was signed. */
	hash: string;
	/** The last entry of the audit trail and its hash. */
	seq: number;
	head: string;
}

/** Subject and text of the mail in each language. Holds no client data, no votes and no words of anyone. */
export function checkpointMail(checkpoint: Checkpoint): { subject: Localized; text: Localized } {
	const { kind, ...values } = checkpoint;
	const { subject, text } = openings[kind];
	return {
		subject: inEach((locale) => fill(subject[locale], values)),
		text: inEach((locale) => fill(`${text[locale]}\n\n${rest[locale]}`, values))
	};
}

const openings: Readonly<Record<Checkpoint['kind'], { subject: Localized; text: Localized }>> = {
	decision: {
		subject: {
			nl: 'Besluit over “{pilot}”: bewaar deze controlecode',
			en: 'Decision on “{pilot}”: keep this checkpoint',
			fr: 'Décision sur « {pilot} » : conservez ce code de contrôle'
		},
		text: {
			nl: 'Er is een besluit ondertekend over de pilot “{pilot}”.\n\nVingerafdruk van het besluit:\n{hash}',
			en: 'A decision on the pilot “{pilot}” has been signed.\n\nFingerprint of the decision:\n{hash}',
			fr: 'Une décision sur le pilote « {pilot} » a été signée.\n\nEmpreinte de la décision :\n{hash}'
		}
	},
	minutes: {
		subject: {
			nl: 'Verslag over “{pilot}” goedgekeurd: bewaar deze controlecode',
			en: 'Minutes on “{pilot}” approved: keep this checkpoint',
			fr: 'Procès-verbal sur « {pilot} » approuvé : conservez ce code de contrôle'
		},
		text: {
			nl: 'Voorzitter en secretaris ondertekenden het verslag van de vergadering over de pilot “{pilot}”.\n\nVingerafdruk van het verslag:\n{hash}',
			en: 'Chair and secretary signed the minutes of the meeting on the pilot “{pilot}”.\n\nFingerprint of the minutes:\n{hash}',
			fr: 'La présidence et le secrétariat ont signé le procès-verbal de la réunion sur le pilote « {pilot} ».\n\nEmpreinte du procès-verbal :\n{hash}'
		}
	}
};

const rest: Localized = {
	nl: 'Laatste regel van het auditspoor: {seq}\n{head}\n\nBewaar dit bericht. Wie later iets aan het spoor verandert, kan uw kopie niet veranderen: vergelijk de codes met die op de pagina in Waarborg. Er staan geen gegevens van cliënten in.',
	en: 'Last entry of the audit trail: {seq}\n{head}\n\nKeep this message. Whoever changes the trail later cannot change your copy: compare the codes with those on the page in Waarborg. It holds no data of clients.',
	fr: 'Dernière entrée de la piste d’audit : {seq}\n{head}\n\nConservez ce message. Qui modifie la piste plus tard ne peut modifier votre copie : comparez les codes avec ceux de la page dans Waarborg. Il ne contient aucune donnée de clients.'
};
