import type { AuditSentences } from './line.ts';
import { line } from './line.ts';

/** Pilots, their checklist and their templates. */
export const pilotsSentences = {
	'pilot.created': line(
		'{who} maakte de pilot “{name}”.',
		'{who} created the pilot “{name}”.',
		'{who} a créé le pilote « {name} ».'
	),
	'pilot.changed': line(
		'{who} wijzigde de pilot “{name}”.',
		'{who} changed the pilot “{name}”.',
		'{who} a modifié le pilote « {name} ».'
	),
	'pilot.paused': line(
		'De pilot werd gepauzeerd door {who}: {reason}',
		'The pilot was paused by {who}: {reason}',
		'Le pilote a été mis en pause par {who} : {reason}'
	),
	'pilot.phase-changed': line(
		'Een besluit bracht de pilot in een andere fase.',
		'A decision moved the pilot to another phase.',
		'Une décision a fait passer le pilote à une autre phase.'
	),
	'role.assigned': line(
		'{who} gaf {name} de rol {role}.',
		'{who} gave {name} the role {role}.',
		'{who} a donné à {name} le rôle {role}.'
	),
	'role.ended': line(
		'{who} beëindigde de rol {role} van {name}.',
		'{who} ended {name}’s role {role}.',
		'{who} a mis fin au rôle {role} de {name}.'
	),
	'team.added': line(
		'{who} voegde het team {name} toe.',
		'{who} added the team {name}.',
		'{who} a ajouté l’équipe {name}.'
	),
	'team.changed': line(
		'{who} zette {name} ({role}) in team {team}.',
		'{who} put {name} ({role}) in team {team}.',
		'{who} a placé {name} ({role}) dans l’équipe {team}.'
	),
	'checklist.changed': line(
		'{who} werkte checklistpunt {item} bij ({part}).',
		'{who} updated checklist item {item} ({part}).',
		'{who} a mis à jour le point {item} de la liste ({part}).'
	),
	'evidence.added': line(
		'{who} voegde bij punt {item} het bewijsstuk “{title}” toe.',
		'{who} added the evidence “{title}” to item {item}.',
		'{who} a ajouté au point {item} la pièce « {title} ».'
	),
	'evidence.withdrawn': line(
		'{who} trok bij punt {item} het bewijsstuk “{title}” in: {reason}',
		'{who} withdrew the evidence “{title}” of item {item}: {reason}',
		'{who} a retiré la pièce « {title} » du point {item} : {reason}'
	),
	'values.signed': line(
		'{who} ondertekende de waarden en no-go’s.',
		'{who} signed the values and no-gos.',
		'{who} a signé les valeurs et les interdits.'
	),
	'consent-text.created': line(
		'{who} bewaarde versie {version} van de toestemmingstekst.',
		'{who} saved version {version} of the consent text.',
		'{who} a enregistré la version {version} du texte de consentement.'
	),
	'consent-text.advised': line(
		'{who} gaf advies over versie {version} van de toestemmingstekst.',
		'{who} advised on version {version} of the consent text.',
		'{who} a rendu un avis sur la version {version} du texte de consentement.'
	),
	'consent-text.approved': line(
		'{who} keurde versie {version} van de toestemmingstekst goed.',
		'{who} approved version {version} of the consent text.',
		'{who} a approuvé la version {version} du texte de consentement.'
	),
	'version.registered': line(
		'{who} registreerde {name} {version}: {reason}',
		'{who} registered {name} {version}: {reason}',
		'{who} a enregistré {name} {version} : {reason}'
	),
	'template.started': line(
		'{who} begon aan een wijziging van het sjabloon “{name}”.',
		'{who} began a change of the template “{name}”.',
		'{who} a commencé une modification du modèle « {name} ».'
	),
	'template.discarded': line(
		'{who} gooide het ontwerp van het sjabloon “{name}” weg.',
		'{who} threw away the draft of the template “{name}”.',
		'{who} a supprimé le projet du modèle « {name} ».'
	),
	'template.published': line(
		'{who} publiceerde versie {version} van het sjabloon “{name}”: {reason}',
		'{who} published version {version} of the template “{name}”: {reason}',
		'{who} a publié la version {version} du modèle « {name} » : {reason}'
	),
	'template.retired': line(
		'{who} nam het sjabloon “{name}” uit gebruik: {reason}',
		'{who} took the template “{name}” out of use: {reason}',
		'{who} a retiré le modèle « {name} » : {reason}'
	),
	'template.scoped': line(
		'{who} wijzigde of het sjabloon “{name}” bij de pilot hoort: {reason}',
		'{who} changed whether the template “{name}” belongs to the pilot: {reason}',
		'{who} a modifié l’appartenance du modèle « {name} » au pilote : {reason}'
	),
	'training.recorded': line(
		'{who} noteerde een afgeronde opleiding (versie {moduleVersion}).',
		'{who} recorded a finished training (version {moduleVersion}).',
		'{who} a noté une formation terminée (version {moduleVersion}).'
	),
	'model-host.added': line(
		'{who} zette {host} op de lijst van toegelaten adressen: {reason}',
		'{who} put {host} on the list of allowed addresses: {reason}',
		'{who} a inscrit {host} sur la liste des adresses autorisées : {reason}'
	),
	'model-host.removed': line(
		'{who} haalde {host} van de lijst van toegelaten adressen.',
		'{who} took {host} off the list of allowed addresses.',
		'{who} a retiré {host} de la liste des adresses autorisées.'
	),
	'model-endpoint.saved': line(
		'{who} bewaarde het model “{name}” ({model} op {host}).',
		'{who} saved the model “{name}” ({model} at {host}).',
		'{who} a enregistré le modèle « {name} » ({model} sur {host}).'
	),
	'model-endpoint.retired': line(
		'{who} nam het model “{name}” uit gebruik.',
		'{who} retired the model “{name}”.',
		'{who} a retiré le modèle « {name} ».'
	),
	'model-endpoint.tested': line(
		'{who} testte de verbinding met het model “{name}” ({result}).',
		'{who} tested the connection with the model “{name}” ({result}).',
		'{who} a testé la connexion avec le modèle « {name} » ({result}).'
	),
	'engine.chosen': line(
		'{who} koos een andere opsteller: {from} → {to}. Reden: {reason}',
		'{who} chose another engine: {from} → {to}. Reason: {reason}',
		'{who} a choisi un autre moteur : {from} → {to}. Raison : {reason}'
	)
} as const satisfies AuditSentences;
