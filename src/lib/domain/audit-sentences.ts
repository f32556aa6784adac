import type { AuditAction } from './audit.ts';
import type { Locale, Localized } from './locale.ts';
import { pick } from './locale.ts';

/**
 * What happened, as a person says it. `{who}` is the actor; other placeholders come from the entry's detail and become an ellipsis
 * when an entry has none.
 */
export const auditSentences: Readonly<Partial<Record<AuditAction, Localized>>> = {
	'organisation.created': line(
		'{who} richtte de organisatie in.',
		'{who} set up the organisation.',
		'{who} a créé l’organisation.'
	),
	'organisation.changed': line(
		'{who} wijzigde de gegevens van de organisatie.',
		'{who} changed the organisation’s details.',
		'{who} a modifié les données de l’organisation.'
	),
	'person.signed-in': line('{who} meldde zich aan.', '{who} signed in.', '{who} s’est connecté·e.'),
	'person.sign-in-refused': line(
		'Een aanmelding als {who} werd geweigerd.',
		'A sign-in as {who} was refused.',
		'Une connexion au nom de {who} a été refusée.'
	),
	'person.signed-out': line(
		'{who} meldde zich af.',
		'{who} signed out.',
		'{who} s’est déconnecté·e.'
	),
	'person.invited': line(
		'{who} nodigde {email} uit.',
		'{who} invited {email}.',
		'{who} a invité {email}.'
	),
	'person.joined': line(
		'{who} kwam in de organisatie.',
		'{who} joined the organisation.',
		'{who} a rejoint l’organisation.'
	),
	'person.ended': line(
		'{who} beëindigde iemands toegang.',
		'{who} ended someone’s access.',
		'{who} a mis fin à l’accès d’une personne.'
	),
	'invitation.revoked': line(
		'{who} trok een uitnodiging in.',
		'{who} revoked an invitation.',
		'{who} a retiré une invitation.'
	),
	'access.refused': line(
		'{who} kreeg geen toegang ({action}).',
		'{who} was refused access ({action}).',
		'L’accès a été refusé à {who} ({action}).'
	),
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
	'assessment.changed': line(
		'{who} wijzigde de {kind}.',
		'{who} changed the {kind}.',
		'{who} a modifié la {kind}.'
	),
	'assessment.advised': line(
		'{who} gaf DPO-advies over de {kind}.',
		'{who} gave the DPO’s advice on the {kind}.',
		'{who} a rendu l’avis du DPO sur la {kind}.'
	),
	'assessment.signed': line(
		'{who} ondertekende de {kind}.',
		'{who} signed the {kind}.',
		'{who} a signé la {kind}.'
	),
	'assessment.reopened': line(
		'De handtekening onder de {kind} verviel door een wijziging van {who}.',
		'The signature under the {kind} lapsed by a change of {who}.',
		'La signature de la {kind} est tombée par une modification de {who}.'
	),
	'assessment.restored': line(
		'De handtekening onder de {kind} geldt weer: de tekst is opnieuw die van toen.',
		'The signature under the {kind} holds again: the text is what it was.',
		'La signature de la {kind} vaut à nouveau : le texte est redevenu le même.'
	),
	'assessment.lapsed': line(
		'Door een wijziging van {who} in de {kind} verviel: {what}.',
		'A change by {who} in the {kind} made this lapse: {what}.',
		'Une modification de {who} dans la {kind} a fait tomber : {what}.'
	),
	'assessment.views-recorded': line(
		'{who} noteerde de mening van de betrokkenen bij de {kind}.',
		'{who} recorded the views of the people concerned on the {kind}.',
		'{who} a noté l’avis des personnes concernées sur la {kind}.'
	),
	'assessment.consulted': line(
		'{who} noteerde de raadpleging van de toezichthouder bij de {kind} ({step}, {on}).',
		'{who} recorded the consultation of the supervisory authority on the {kind} ({step}, {on}).',
		'{who} a noté la consultation de l’autorité de contrôle sur la {kind} ({step}, {on}).'
	),
	'assessment.decided': line(
		'{who} besliste over de {kind}: {outcome}.',
		'{who} decided on the {kind}: {outcome}.',
		'{who} a décidé de la {kind} : {outcome}.'
	),
	'assessment.commented': line(
		'{who} schreef een opmerking bij de {kind}.',
		'{who} commented on the {kind}.',
		'{who} a commenté la {kind}.'
	),
	'assessment.attached': line(
		'{who} wijzigde de bijlagen bij de {kind}: {file}.',
		'{who} changed the attachments of the {kind}: {file}.',
		'{who} a modifié les annexes de la {kind} : {file}.'
	),
	'assessment.imported': line(
		'{who} las een bestand in als {kind}: {format}.',
		'{who} imported a file as {kind}: {format}.',
		'{who} a importé un fichier comme {kind} : {format}.'
	),
	'assessment.exported': line(
		'{who} bewaarde de {kind} als bestand: {format}.',
		'{who} exported the {kind}: {format}.',
		'{who} a exporté la {kind} : {format}.'
	),
	'risk.changed': line(
		'{who} wijzigde het risico “{title}”.',
		'{who} changed the risk “{title}”.',
		'{who} a modifié le risque « {title} ».'
	),
	'risk.accepted': line(
		'{who} aanvaardde het restrisico “{title}”: {reason}',
		'{who} accepted the residual risk “{title}”: {reason}',
		'{who} a accepté le risque résiduel « {title} » : {reason}'
	),
	'measure.changed': line(
		'{who} wijzigde een maatregel: {text}',
		'{who} changed a measure: {text}',
		'{who} a modifié une mesure : {text}'
	),
	'scope-test.completed': line(
		'{who} rondde de reikwijdtetest af.',
		'{who} completed the scope test.',
		'{who} a terminé le test d’applicabilité.'
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
	'baseline.agreed': line(
		'{who} sprak af hoe de nulmeting verzameld wordt: {target} verslagen ({way}).',
		'{who} agreed how the baseline is collected: {target} reports ({way}).',
		'{who} a convenu comment la mesure de départ est recueillie : {target} rapports ({way}).'
	),
	'plan.saved': line(
		'{who} bewaarde het meetplan (meetperiode {epoch}).',
		'{who} saved the plan (measurement period {epoch}).',
		'{who} a enregistré le plan de mesure (période {epoch}).'
	),
	'plan.frozen': line(
		'{who} legde het meetplan vast en ondertekende het (meetperiode {epoch}).',
		'{who} froze and signed the plan (measurement period {epoch}).',
		'{who} a figé et signé le plan de mesure (période {epoch}).'
	),
	'plan.amended': line(
		'{who} bereidde een wijziging van het meetplan voor: {reason}',
		'{who} prepared an amendment of the plan: {reason}',
		'{who} a préparé une modification du plan de mesure : {reason}'
	),
	'bundle.exported': line(
		'{who} downloadde het bewijsdossier ({sha256}).',
		'{who} downloaded the evidence bundle ({sha256}).',
		'{who} a téléchargé le dossier de preuves ({sha256}).'
	),
	'plan.undone': line(
		'{who} maakte de laatste wijziging van het meetplan ongedaan (meetperiode {epoch}).',
		'{who} undid the last change of the plan (measurement period {epoch}).',
		'{who} a annulé la dernière modification du plan de mesure (période {epoch}).'
	),
	'plan.expected': line(
		'{who} noteerde wat er van de pilot verwacht wordt ({workers} medewerkers).',
		'{who} recorded what is expected of the pilot ({workers} workers).',
		'{who} a noté ce qui est attendu du pilote ({workers} travailleurs).'
	),
	'measurement.imported': line(
		'{who} laadde metingen in.',
		'{who} imported measurements.',
		'{who} a importé des mesures.'
	),
	'measurement.recorded': line(
		'{who} noteerde een meting.',
		'{who} recorded a measurement.',
		'{who} a noté une mesure.'
	),
	'verdict.latched': line(
		'De metingen gaven een einduitslag: {verdict}.',
		'The measurements gave a final verdict: {verdict}.',
		'Les mesures ont donné un résultat final : {verdict}.'
	),
	'contact.created': line(
		'{who} begon een contact.',
		'{who} started a contact.',
		'{who} a commencé un contact.'
	),
	'contact.handed-over': line(
		'Een contact werd overgedragen door {who}: {reason}',
		'A contact was handed over by {who}: {reason}',
		'Un contact a été transmis par {who} : {reason}'
	),
	'contact.path-chosen': line(
		'{who} koos het pad van een contact.',
		'{who} chose the path of a contact.',
		'{who} a choisi la voie d’un contact.'
	),
	'contact.measured': line(
		'Van een contact van {who} werden metingen bewaard.',
		'Measurements of a contact of {who} were stored.',
		'Des mesures d’un contact de {who} ont été enregistrées.'
	),
	'contact.changed': line(
		'{who} wijzigde een contact.',
		'{who} changed a contact.',
		'{who} a modifié un contact.'
	),
	'source.erased': line(
		'Een gesprek is gewist omdat de bewaartermijn van {days} dagen voorbij is.',
		'A conversation was erased because its retention period of {days} days has passed.',
		'Un entretien a été effacé : son délai de conservation de {days} jours est écoulé.'
	),
	'privacy.changed': line(
		'{who} paste de bewaartermijnen en de privacy-uitleg aan.',
		'{who} changed the retention periods and the privacy explanation.',
		'{who} a modifié les délais de conservation et l’explication sur la vie privée.'
	),
	'action.ticked': line(
		'{who} vinkte een afspraak uit een verslag af.',
		'{who} ticked off an agreement of a report.',
		'{who} a coché un engagement d’un rapport.'
	),
	'action.reopened': line(
		'{who} zette een afspraak uit een verslag weer open.',
		'{who} reopened an agreement of a report.',
		'{who} a rouvert un engagement d’un rapport.'
	),
	'consent.asked-for': line(
		'{who} vroeg een cliënt om toestemming.',
		'{who} asked a client for consent.',
		'{who} a demandé le consentement d’un client.'
	),
	'consent.recorded': line(
		'{who} noteerde de keuze van een cliënt.',
		'{who} recorded a client’s choice.',
		'{who} a noté le choix d’un client.'
	),
	'consent.withdrawn': line(
		'{who} noteerde dat een cliënt de toestemming introk.',
		'{who} recorded that a client withdrew consent.',
		'{who} a noté qu’un client a retiré son consentement.'
	),
	'source.added': line(
		'{who} voegde een bron toe.',
		'{who} added a source.',
		'{who} a ajouté une source.'
	),
	'source.moved': line(
		'{who} veranderde de volgorde van de bronnen.',
		'{who} changed the order of the sources.',
		'{who} a modifié l’ordre des sources.'
	),
	'source.removed': line(
		'{who} verwijderde een bron.',
		'{who} removed a source.',
		'{who} a supprimé une source.'
	),
	'source.speakers': line(
		'{who} paste de sprekers van een bron aan.',
		'{who} changed the speakers of a source.',
		'{who} a modifié les interlocuteurs d’une source.'
	),
	'file-decision.recorded': line(
		'{who} legde een besluit in een dossier vast.',
		'{who} recorded a decision in a file.',
		'{who} a consigné une décision dans un dossier.'
	),
	'draft.discarded': line(
		'{who} deed een concept weg om opnieuw te beginnen.',
		'{who} discarded a draft to start over.',
		'{who} a supprimé un projet pour recommencer.'
	),
	'recording.started': line(
		'{who} begon een opname.',
		'{who} began a recording.',
		'{who} a commencé un enregistrement.'
	),
	'recording.refused': line(
		'De vergrendeling weigerde een opname of een transcript aan {who}.',
		'The interlock refused {who} a recording or a transcript.',
		'Le verrouillage a refusé à {who} un enregistrement ou une transcription.'
	),
	'recording.received': line(
		'{who} rondde een opname af.',
		'{who} completed a recording.',
		'{who} a terminé un enregistrement.'
	),
	'recording.transcription-started': line(
		'{who} liet een opname uitschrijven.',
		'{who} had a recording transcribed.',
		'{who} a fait transcrire un enregistrement.'
	),
	'recording.transcribed': line(
		'Een opname van {who} werd uitgeschreven.',
		'A recording of {who} was transcribed.',
		'Un enregistrement de {who} a été transcrit.'
	),
	'recording.failed': line(
		'Een opname van {who} kon niet uitgeschreven worden.',
		'A recording of {who} could not be transcribed.',
		'Un enregistrement de {who} n’a pas pu être transcrit.'
	),
	'recording.deleted': line(
		'{who} wiste een opname.',
		'{who} erased a recording.',
		'{who} a effacé un enregistrement.'
	),
	'recording.settings-changed': line(
		'{who} wijzigde hoelang opnames blijven.',
		'{who} changed how long recordings stay.',
		'{who} a modifié la durée de conservation des enregistrements.'
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
	),
	'draft.failed': line(
		'Het opstellen voor {who} lukte niet ({code}). Er is niets bewaard.',
		'Drafting for {who} did not work ({code}). Nothing was stored.',
		'La rédaction pour {who} n’a pas abouti ({code}). Rien n’a été enregistré.'
	),
	'draft.cancelled': line(
		'{who} stopte het opstellen. Er is niets bewaard.',
		'{who} stopped the drafting. Nothing was stored.',
		'{who} a arrêté la rédaction. Rien n’a été enregistré.'
	),
	'draft.made': line(
		'De AI maakte een concept voor {who}.',
		'The AI made a draft for {who}.',
		'L’IA a rédigé un projet pour {who}.'
	),
	'draft.refused': line(
		'De vergrendeling weigerde een concept aan {who}.',
		'The interlock refused {who} a draft.',
		'Le verrou a refusé un projet à {who}.'
	),
	'draft.saved': line(
		'{who} bewaarde een concept.',
		'{who} saved a draft.',
		'{who} a enregistré un projet.'
	),
	'draft.validated': line(
		'{who} valideerde een verslag.',
		'{who} validated a report.',
		'{who} a validé un rapport.'
	),
	'report.exported': line(
		'{who} nam een verslag mee.',
		'{who} exported a report.',
		'{who} a exporté un rapport.'
	),
	'house-style.changed': line(
		'{who} wijzigde de huisstijl.',
		'{who} changed the house style.',
		'{who} a modifié la charte graphique.'
	),
	'house-style.removed': line(
		'{who} verwijderde de huisstijl.',
		'{who} removed the house style.',
		'{who} a supprimé la charte graphique.'
	),
	'contact.term-noted': line(
		'{who} noteerde de wettelijke termijn van een dossier.',
		'{who} noted the legal time limit of a file.',
		'{who} a noté le délai légal d’un dossier.'
	),
	'advice.given': line('{who} gaf advies.', '{who} gave advice.', '{who} a rendu un avis.'),
	'meeting.rules-changed': line(
		'{who} wijzigde het quorum van het ethisch klankbord.',
		'{who} changed the quorum of the ethics board.',
		'{who} a modifié le quorum du comité d’éthique.'
	),
	'meeting.planned': line(
		'{who} plande een vergadering van het ethisch klankbord.',
		'{who} planned a meeting of the ethics board.',
		'{who} a planifié une réunion du comité d’éthique.'
	),
	'meeting.changed': line(
		'{who} wijzigde een geplande vergadering.',
		'{who} changed a meeting.',
		'{who} a modifié une réunion.'
	),
	'meeting.cancelled': line(
		'{who} gelastte een vergadering af.',
		'{who} cancelled a meeting.',
		'{who} a annulé une réunion.'
	),
	'meeting.point-added': line(
		'{who} zette een punt op de agenda.',
		'{who} put a point on the agenda.',
		'{who} a ajouté un point à l’ordre du jour.'
	),
	'meeting.point-removed': line(
		'{who} haalde een punt van de agenda.',
		'{who} took a point off the agenda.',
		'{who} a retiré un point de l’ordre du jour.'
	),
	'meeting.opened': line(
		'{who} opende de vergadering.',
		'{who} opened the meeting.',
		'{who} a ouvert la réunion.'
	),
	'meeting.presence-recorded': line(
		'{who} noteerde wie er was.',
		'{who} recorded who was there.',
		'{who} a noté les présences.'
	),
	'meeting.conflict-declared': line(
		'{who} meldde een belangenconflict.',
		'{who} declared a conflict of interest.',
		'{who} a déclaré un conflit d’intérêts.'
	),
	'meeting.conflict-withdrawn': line(
		'{who} trok een gemeld belangenconflict in.',
		'{who} withdrew a conflict of interest.',
		'{who} a retiré un conflit d’intérêts.'
	),
	'meeting.motion-put': line(
		'{who} bracht een voorstel ter stemming.',
		'{who} put a motion to the vote.',
		'{who} a soumis une proposition au vote.'
	),
	'meeting.motion-withdrawn': line(
		'{who} trok een voorstel in.',
		'{who} withdrew a motion.',
		'{who} a retiré une proposition.'
	),
	'meeting.voted': line(
		'{who} stemde en ondertekende de stem.',
		'{who} voted and signed the vote.',
		'{who} a voté et signé son vote.'
	),
	'meeting.vote-closed': line(
		'{who} sloot een stemming af.',
		'{who} closed a vote.',
		'{who} a clôturé un vote.'
	),
	'meeting.closed': line(
		'{who} sloot de vergadering.',
		'{who} closed the meeting.',
		'{who} a clôturé la réunion.'
	),
	'minutes.saved': line(
		'{who} bewaarde het verslag van een vergadering.',
		'{who} saved the minutes of a meeting.',
		'{who} a enregistré le procès-verbal d’une réunion.'
	),
	'minutes.signed': line(
		'{who} ondertekende het verslag van een vergadering.',
		'{who} signed the minutes of a meeting.',
		'{who} a signé le procès-verbal d’une réunion.'
	),
	'minutes.reopened': line(
		'{who} trok de handtekening onder een verslag in.',
		'{who} took back the signature under the minutes.',
		'{who} a retiré la signature sous un procès-verbal.'
	),
	'minutes.approved': line(
		'{who} keurde het verslag van een vergadering mee goed.',
		'{who} approved the minutes of a meeting as the second.',
		'{who} a approuvé le procès-verbal d’une réunion.'
	),
	'minutes.amended': line(
		'{who} schreef een aanvulling bij een verslag.',
		'{who} wrote an addendum to the minutes.',
		'{who} a ajouté un complément à un procès-verbal.'
	),
	'decision.signed': line(
		'{who} ondertekende een besluit.',
		'{who} signed a decision.',
		'{who} a signé une décision.'
	),
	'decision.second-signed': line(
		'{who} tekende een besluit mee.',
		'{who} countersigned a decision.',
		'{who} a contresigné une décision.'
	),
	'condition.fulfilled': line(
		'{who} meldde een voorwaarde als vervuld.',
		'{who} reported a condition as fulfilled.',
		'{who} a signalé une condition comme remplie.'
	),
	'incident.reported': line(
		'{who} meldde een incident.',
		'{who} reported an incident.',
		'{who} a signalé un incident.'
	),
	'incident.closed': line(
		'{who} sloot een incident af.',
		'{who} closed an incident.',
		'{who} a clôturé un incident.'
	),
	'mail.settings-changed': line(
		'{who} stelde de mailserver in ({host}).',
		'{who} set up the mail server ({host}).',
		'{who} a configuré le serveur de messagerie ({host}).'
	),
	'mail.settings-removed': line(
		'{who} zette mail uit.',
		'{who} turned mail off.',
		'{who} a désactivé la messagerie.'
	),
	'mail.tested': line(
		'{who} probeerde de mailserver uit ({result}).',
		'{who} tried the mail server ({result}).',
		'{who} a essayé le serveur de messagerie ({result}).'
	),
	'mail.given-up': line(
		'Een mail kon niet worden verstuurd na {attempts} pogingen ({code}).',
		'A message could not be sent after {attempts} attempts ({code}).',
		'Un message n’a pas pu être envoyé après {attempts} essais ({code}).'
	),
	'mail.retried': line(
		'{who} liet een mail opnieuw versturen.',
		'{who} had a message sent again.',
		'{who} a fait renvoyer un message.'
	),
	'person.mail-chosen': line(
		'{who} koos hoe Waarborg mailt ({after}).',
		'{who} chose how Waarborg sends mail ({after}).',
		'{who} a choisi comment Waarborg envoie des e-mails ({after}).'
	),
	'alert.raised': line(
		'Waarborg gaf een melding ({kind}).',
		'Waarborg raised an alert ({kind}).',
		'Waarborg a lancé une alerte ({kind}).'
	),
	'alert.closed': line(
		'De melding ({kind}) is voorbij.',
		'The alert ({kind}) is over.',
		'L’alerte ({kind}) est terminée.'
	),
	'demo.loaded': line(
		'De demonstratiegegevens werden geladen.',
		'The demonstration data were loaded.',
		'Les données de démonstration ont été chargées.'
	)
};

/** The sentence of an entry; an action without one shows its own name. */
export function auditSentence(
	entry: { action: string; actorName: string; detail: Record<string, unknown> },
	locale: Locale
): string {
	const sentence = auditSentences[entry.action as AuditAction];
	if (!sentence) return `${entry.actorName}: ${entry.action}`;
	return pick(sentence, locale).replace(/\{(\w+)\}/g, (_, name: string) =>
		name === 'who' ? entry.actorName : spoken(entry.detail[name], locale)
	);
}

/** Words for the parts of an item that stand in the detail of an entry. */
const parts: Readonly<Record<string, Localized>> = {
	planning: line('eigenaar en datum', 'owner and date', 'responsable et date'),
	applicable: line('weer van toepassing', 'applicable again', 'à nouveau applicable'),
	'not-applicable': line('niet van toepassing', 'not applicable', 'sans objet'),
	answers: line('antwoorden', 'answers', 'réponses'),
	goals: line('doelen en afbakening', 'goals and scope', 'objectifs et périmètre'),
	values: line('waarden en no-go’s', 'values and no-gos', 'valeurs et interdits'),
	withdrawal: line('intrekken uitgeprobeerd', 'withdrawal tried', 'retrait essayé'),
	raci: line('mini-RACI', 'mini-RACI', 'mini-RACI'),
	exit: line('exitplan', 'exit plan', 'plan de sortie'),
	drill: line('exitoefening', 'exit drill', 'exercice de sortie'),
	signature: line('handtekening', 'signature', 'signature'),
	dpia: line('DPIA', 'DPIA', 'AIPD'),
	fria: line('FRIA', 'FRIA', 'FRIA')
};

function spoken(value: unknown, locale: Locale): string {
	if (typeof value === 'string' && value) return parts[value] ? pick(parts[value], locale) : value;
	return typeof value === 'number' ? String(value) : '…';
}

function line(nl: string, en: string, fr: string): Localized {
	return { nl, en, fr };
}
