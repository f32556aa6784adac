import type { Localized } from '../locale.ts';

/** Model endpoints and the choice of an engine. */
export const modelsRefusals = {
	'engine-unknown': {
		nl: 'De opsteller {engine} bestaat niet. Kies uit: {known}.',
		en: 'The engine {engine} does not exist. Choose from: {known}.',
		fr: 'Le moteur {engine} n’existe pas. Choisissez parmi : {known}.'
	},
	'model-host-not-listed': {
		nl: 'Het adres {host} staat niet op de lijst van toegelaten adressen. De beheerder kan het daar zetten, met een reden. Er is niets verstuurd.',
		en: 'The address {host} is not on the list of allowed addresses. The administrator can add it there, with a reason. Nothing was sent.',
		fr: 'L’adresse {host} ne figure pas dans la liste des adresses autorisées. L’administrateur peut l’y ajouter, avec une raison. Rien n’a été envoyé.'
	},
	'model-url-invalid': {
		nl: 'Dit is geen bruikbaar webadres. Schrijf het volledig, bijvoorbeeld https://model.example.be/v1, zonder gebruikersnaam of wachtwoord erin.',
		en: 'This is not a usable web address. Write it in full, for example https://model.example.be/v1, without a user name or password in it.',
		fr: 'Ce n’est pas une adresse web utilisable. Écrivez-la en entier, par exemple https://model.example.be/v1, sans nom d’utilisateur ni mot de passe.'
	},
	'model-not-https': {
		nl: 'Het adres {host} gebruikt geen https. Dat mag alleen voor een adres dat als intern op de lijst staat. Er is niets verstuurd.',
		en: 'The address {host} does not use https. That is only allowed for an address listed as internal. Nothing was sent.',
		fr: 'L’adresse {host} n’utilise pas https. Ce n’est permis que pour une adresse inscrite comme interne. Rien n’a été envoyé.'
	},
	'model-host-unknown': {
		nl: 'De naam {host} bestaat niet of kan niet worden opgezocht. Controleer het adres.',
		en: 'The name {host} does not exist or cannot be looked up. Check the address.',
		fr: 'Le nom {host} n’existe pas ou ne peut pas être résolu. Vérifiez l’adresse.'
	},
	'model-address-refused': {
		nl: 'De naam {host} wijst naar een adres binnen een eigen netwerk. Dat mag alleen als {host} als intern op de lijst staat. Er is niets verstuurd.',
		en: 'The name {host} points to an address inside a private network. That is only allowed when {host} is listed as internal. Nothing was sent.',
		fr: 'Le nom {host} renvoie à une adresse d’un réseau privé. Ce n’est permis que si {host} est inscrit comme interne. Rien n’a été envoyé.'
	},
	'model-unreachable': {
		nl: 'Op {host} antwoordt niemand. Controleer of de dienst draait en of de firewall de verbinding toelaat.',
		en: 'Nobody answers at {host}. Check that the service is running and that the firewall lets the connection through.',
		fr: 'Personne ne répond à {host}. Vérifiez que le service fonctionne et que le pare-feu laisse passer la connexion.'
	},
	'model-certificate': {
		nl: 'Het beveiligingscertificaat van {host} is niet in orde. Vraag de leverancier om het te herstellen. Er is niets verstuurd.',
		en: 'The security certificate of {host} is not in order. Ask the vendor to repair it. Nothing was sent.',
		fr: 'Le certificat de sécurité de {host} n’est pas en ordre. Demandez au fournisseur de le corriger. Rien n’a été envoyé.'
	},
	'model-timeout': {
		nl: 'Het model antwoordde niet binnen {seconds} seconden. Probeer later opnieuw, of laat de beheerder de wachttijd verhogen.',
		en: 'The model did not answer within {seconds} seconds. Try again later, or let the administrator raise the waiting time.',
		fr: 'Le modèle n’a pas répondu dans les {seconds} secondes. Réessayez plus tard, ou demandez à l’administrateur d’allonger le délai.'
	},
	'model-broken-off': {
		nl: 'De verbinding met {host} brak af voor het antwoord volledig was. Probeer opnieuw.',
		en: 'The connection with {host} broke off before the answer was complete. Try again.',
		fr: 'La connexion avec {host} a été interrompue avant la fin de la réponse. Réessayez.'
	},
	'model-redirect': {
		nl: 'Het adres {host} stuurt door naar een ander adres. Doorsturen wordt niet gevolgd: vul het juiste adres in.',
		en: 'The address {host} redirects to another address. Redirects are not followed: fill in the right address.',
		fr: 'L’adresse {host} redirige vers une autre adresse. Les redirections ne sont pas suivies : indiquez la bonne adresse.'
	},
	'model-key-refused': {
		nl: 'Het model weigert de toegang. De sleutel ontbreekt of klopt niet: laat de beheerder ze opnieuw invullen.',
		en: 'The model refuses access. The key is missing or wrong: let the administrator fill it in again.',
		fr: 'Le modèle refuse l’accès. La clé manque ou est incorrecte : demandez à l’administrateur de la saisir à nouveau.'
	},
	'model-path-missing': {
		nl: 'Op {host} bestaat dit pad of dit model niet. Controleer het adres (eindigt het op /v1?) en de naam van het model.',
		en: 'At {host} this path or this model does not exist. Check the address (does it end in /v1?) and the name of the model.',
		fr: 'Sur {host}, ce chemin ou ce modèle n’existe pas. Vérifiez l’adresse (se termine-t-elle par /v1 ?) et le nom du modèle.'
	},
	'model-busy': {
		nl: 'Het model heeft het te druk of het tegoed is op. Probeer het over enkele minuten opnieuw.',
		en: 'The model is too busy or the credit is used up. Try again in a few minutes.',
		fr: 'Le modèle est surchargé ou le crédit est épuisé. Réessayez dans quelques minutes.'
	},
	'model-rejected': {
		nl: 'Het model begrijpt de vraag niet (fout {status}). Controleer de naam van het model en de antwoordvorm.',
		en: 'The model does not understand the request (error {status}). Check the name of the model and the answer format.',
		fr: 'Le modèle ne comprend pas la demande (erreur {status}). Vérifiez le nom du modèle et le format de réponse.'
	},
	'model-failed': {
		nl: 'Het model heeft een storing (fout {status}). Probeer later opnieuw.',
		en: 'The model has a failure (error {status}). Try again later.',
		fr: 'Le modèle est en panne (erreur {status}). Réessayez plus tard.'
	},
	'model-too-large': {
		nl: 'Het antwoord van het model is te groot (meer dan {kilobytes} kB). Er is niets van bewaard.',
		en: 'The answer of the model is too large (more than {kilobytes} kB). Nothing of it was kept.',
		fr: 'La réponse du modèle est trop volumineuse (plus de {kilobytes} ko). Rien n’en a été conservé.'
	},
	'model-unreadable': {
		nl: 'Het antwoord van het model is niet te lezen: het heeft niet de afgesproken vorm. Probeer opnieuw of kies een andere antwoordvorm.',
		en: 'The answer of the model cannot be read: it does not have the agreed form. Try again or choose another answer format.',
		fr: 'La réponse du modèle est illisible : elle n’a pas la forme convenue. Réessayez ou choisissez un autre format de réponse.'
	},
	'model-cancelled': {
		nl: 'Het opstellen is gestopt. Er is niets bewaard.',
		en: 'The drafting was stopped. Nothing was stored.',
		fr: 'La rédaction a été arrêtée. Rien n’a été enregistré.'
	},
	'model-host-known': {
		nl: 'Het adres {host} staat al op de lijst.',
		en: 'The address {host} is on the list already.',
		fr: 'L’adresse {host} figure déjà sur la liste.'
	},
	'engine-not-offered': {
		nl: 'Kies een opsteller uit de lijst.',
		en: 'Choose an engine from the list.',
		fr: 'Choisissez un moteur dans la liste.'
	},
	'engine-same': {
		nl: 'Deze opsteller werkt hier al.',
		en: 'This engine already works here.',
		fr: 'Ce moteur fonctionne déjà ici.'
	},
	'models-input-invalid': {
		nl: 'Dit veld klopt nog niet: {field}.',
		en: 'This field is not right yet: {field}.',
		fr: 'Ce champ n’est pas encore correct : {field}.'
	},
	'model-retired': {
		nl: 'Dit model is uit gebruik genomen. Kies een andere opsteller.',
		en: 'This model was retired. Choose another engine.',
		fr: 'Ce modèle a été retiré. Choisissez un autre moteur.'
	}
} as const satisfies Record<string, Localized>;
