import type { Localized } from '../locale.ts';

/** What can be missing from an item, in one sentence that says what to do. */
export const missingSentences = {
	'owner-missing': {
		nl: 'Wijs een eigenaar aan.',
		en: 'Name an owner.',
		fr: 'Désignez un responsable.'
	},
	'questions-unanswered': {
		nl: 'Beantwoord nog {count} verplichte vragen.',
		en: 'Answer {count} more mandatory questions.',
		fr: 'Répondez encore à {count} questions obligatoires.'
	},
	'answer-reason-missing': {
		nl: 'Geef een reden bij {count} antwoorden “nee” of “n.v.t.”.',
		en: 'Give a reason with {count} answers “no” or “n/a”.',
		fr: 'Donnez une raison pour {count} réponses « non » ou « s.o. ».'
	},
	'red-flags': {
		nl: 'Los nog {count} rode vlaggen op.',
		en: 'Lift {count} red flags.',
		fr: 'Levez encore {count} signaux rouges.'
	},
	'evidence-missing': {
		nl: 'Voeg nog bewijs toe bij {count} vragen.',
		en: 'Add evidence to {count} questions.',
		fr: 'Ajoutez une preuve à {count} questions.'
	},
	'evidence-expired': {
		nl: 'Vervang het bewijsstuk “{title}”: het is vervallen op {date}.',
		en: 'Replace the evidence “{title}”: it expired on {date}.',
		fr: 'Remplacez la pièce « {title} » : elle a expiré le {date}.'
	},
	'evidence-no-expiry': {
		nl: 'Vul de vervaldatum van “{title}” in.',
		en: 'Fill in the expiry date of “{title}”.',
		fr: 'Indiquez la date d’expiration de « {title} ».'
	},
	'signature-missing': {
		nl: 'Onderteken dit punt.',
		en: 'Sign this item.',
		fr: 'Signez ce point.'
	},
	'signature-outdated': {
		nl: 'De inhoud is gewijzigd na de handtekening: onderteken opnieuw.',
		en: 'The content changed after the signature: sign again.',
		fr: 'Le contenu a changé après la signature : signez à nouveau.'
	},
	'goals-none': {
		nl: 'Noteer minstens één meetbaar doel.',
		en: 'Write down at least one measurable goal.',
		fr: 'Notez au moins un objectif mesurable.'
	},
	'goal-incomplete': {
		nl: 'Vul doel {goal} aan: tekst, streefwaarde en datum.',
		en: 'Complete goal {goal}: text, target and date.',
		fr: 'Complétez l’objectif {goal} : texte, valeur cible et date.'
	},
	'goal-kpi-unknown': {
		nl: 'Doel {goal} wijst niet naar een KPI van het meetplan.',
		en: 'Goal {goal} does not point at a KPI of the plan.',
		fr: 'L’objectif {goal} ne renvoie pas à un indicateur du plan de mesure.'
	},
	'use-case-none': {
		nl: 'Noteer minstens één toepassing.',
		en: 'Write down at least one use.',
		fr: 'Notez au moins une utilisation.'
	},
	'beyond-reason-missing': {
		nl: 'Zeg waarom er meer dan {goals} doelen of {useCases} toepassingen zijn.',
		en: 'Say why there are more than {goals} goals or {useCases} uses.',
		fr: 'Dites pourquoi il y a plus de {goals} objectifs ou {useCases} utilisations.'
	},
	'out-of-scope-none': {
		nl: 'Noteer wat er buiten de pilot valt.',
		en: 'Write down what is out of scope.',
		fr: 'Notez ce qui est hors du périmètre.'
	},
	'goals-changed': {
		nl: 'Doel of afbakening is gewijzigd nadat het meetplan was vastgelegd: pas het meetplan aan.',
		en: 'Goals or scope changed after the plan was frozen: amend the plan.',
		fr: 'Les objectifs ou le périmètre ont changé après le gel du plan : modifiez le plan de mesure.'
	},
	'principles-few': {
		nl: 'Er zijn {count} waarden; er zijn er {needed} nodig.',
		en: 'There are {count} values; {needed} are needed.',
		fr: 'Il y a {count} valeurs ; il en faut {needed}.'
	},
	'no-gos-few': {
		nl: 'Er zijn {count} no-go’s; er zijn er minstens {needed} nodig.',
		en: 'There are {count} no-gos; at least {needed} are needed.',
		fr: 'Il y a {count} interdits ; il en faut au moins {needed}.'
	},
	'no-go-mandatory': {
		nl: 'Een verplichte no-go ontbreekt: {noGo}.',
		en: 'A mandatory no-go is missing: {noGo}.',
		fr: 'Un interdit obligatoire manque : {noGo}.'
	},
	'no-go-enforcement': {
		nl: 'Zeg bij elke no-go hoe hij wordt afgedwongen ({count} nog niet).',
		en: 'Say for each no-go how it is enforced ({count} not yet).',
		fr: 'Dites pour chaque interdit comment il est appliqué (encore {count}).'
	},
	'values-not-signed': {
		nl: 'Het vast bureau moet de waarden en no-go’s nog ondertekenen.',
		en: 'The executive still has to sign the values and no-gos.',
		fr: 'Le bureau permanent doit encore signer les valeurs et les interdits.'
	},
	'consent-text-none': {
		nl: 'Schrijf de toestemmingstekst.',
		en: 'Write the consent text.',
		fr: 'Rédigez le texte de consentement.'
	},
	'consent-text-faults': {
		nl: 'De toestemmingstekst heeft nog {count} fouten.',
		en: 'The consent text still has {count} faults.',
		fr: 'Le texte de consentement contient encore {count} erreurs.'
	},
	'legal-basis-missing': {
		nl: 'Kies de rechtsgrond (art. 6 en art. 9).',
		en: 'Choose the legal basis (art. 6 and art. 9).',
		fr: 'Choisissez la base juridique (art. 6 et art. 9).'
	},
	'consent-not-advised': {
		nl: 'De DPO moet versie {version} van de toestemmingstekst nog adviseren.',
		en: 'The DPO still has to advise on version {version} of the consent text.',
		fr: 'Le DPO doit encore rendre un avis sur la version {version} du texte de consentement.'
	},
	'consent-not-approved': {
		nl: 'De projecteigenaar moet versie {version} van de toestemmingstekst nog goedkeuren.',
		en: 'The project owner still has to approve version {version} of the consent text.',
		fr: 'Le responsable du projet doit encore approuver la version {version} du texte de consentement.'
	},
	'withdrawal-not-tried': {
		nl: 'Probeer het intrekken van de toestemming één keer helemaal uit.',
		en: 'Try the withdrawal of consent once from end to end.',
		fr: 'Essayez une fois le retrait du consentement de bout en bout.'
	},
	'assessment-not-signed': {
		nl: 'De {kind} is nog niet ondertekend.',
		en: 'The {kind} is not signed yet.',
		fr: 'La {kind} n’est pas encore signée.'
	},
	'assessment-review-passed': {
		nl: 'De herzieningsdatum van de {kind} is voorbij ({date}).',
		en: 'The review date of the {kind} has passed ({date}).',
		fr: 'La date de révision de la {kind} est dépassée ({date}).'
	},
	'assessment-fact-changed': {
		nl: 'Er is iets gewijzigd waarop de {kind} steunt: {facts}. Herzie en onderteken opnieuw.',
		en: 'Something the {kind} rests on has changed: {facts}. Review and sign again.',
		fr: 'Un élément sur lequel repose la {kind} a changé : {facts}. Révisez et signez à nouveau.'
	},
	'prior-consultation-missing': {
		nl: 'De {kind} houdt een hoog restrisico over: noteer de voorafgaande raadpleging (art. 36 AVG).',
		en: 'The {kind} leaves a high residual risk: record the prior consultation (art. 36 GDPR).',
		fr: 'La {kind} laisse un risque résiduel élevé : notez la consultation préalable (art. 36 RGPD).'
	},
	'plan-not-frozen': {
		nl: 'Leg het meetplan vast en laat het ondertekenen.',
		en: 'Freeze the plan and have it signed.',
		fr: 'Figez le plan de mesure et faites-le signer.'
	},
	'raci-faults': {
		nl: 'De mini-RACI heeft nog {count} fouten.',
		en: 'The mini-RACI still has {count} faults.',
		fr: 'La mini-RACI contient encore {count} erreurs.'
	},
	'training-nobody': {
		nl: 'Wijs minstens één maatschappelijk werker of superuser aan.',
		en: 'Name at least one social worker or superuser.',
		fr: 'Désignez au moins un travailleur social ou un utilisateur de référence.'
	},
	'training-open': {
		nl: '{count} gebruikers moeten de opleiding (versie {version}) nog afronden.',
		en: '{count} users still have to finish the training (version {version}).',
		fr: '{count} utilisateurs doivent encore terminer la formation (version {version}).'
	},
	'engine-none': {
		nl: 'Registreer de versie van de opsteller.',
		en: 'Register the version of the drafting engine.',
		fr: 'Enregistrez la version du moteur de rédaction.'
	},
	'version-unregistered': {
		nl: 'In gebruik maar niet geregistreerd: {name} {version}.',
		en: 'In use but not registered: {name} {version}.',
		fr: 'Utilisé mais pas enregistré : {name} {version}.'
	},
	'exit-steps-none': {
		nl: 'Noteer de stappen van het exitplan.',
		en: 'Write down the steps of the exit plan.',
		fr: 'Notez les étapes du plan de sortie.'
	},
	'exit-step-owner': {
		nl: 'Geef elke stap van het exitplan een eigenaar ({count} nog niet).',
		en: 'Give each step of the exit plan an owner ({count} not yet).',
		fr: 'Donnez un responsable à chaque étape du plan de sortie (encore {count}).'
	},
	'exit-drill-none': {
		nl: 'Doe de exitoefening en noteer wanneer ze slaagde.',
		en: 'Do the exit drill and record when it was passed.',
		fr: 'Faites l’exercice de sortie et notez quand il a réussi.'
	},
	'exit-drill-old': {
		nl: 'De exitoefening van {date} is ouder dan {months} maanden: doe ze opnieuw.',
		en: 'The exit drill of {date} is more than {months} months old: do it again.',
		fr: 'L’exercice de sortie du {date} date de plus de {months} mois : refaites-le.'
	}
} as const satisfies Record<string, Localized>;

export type MissingCode = keyof typeof missingSentences;
