import type { Localized } from '../locale.ts';

/** The letterhead and logo of the organisation. */
export const houseStyleRefusals = {
	'house-style-lines': {
		nl: 'Er passen hoogstens {max} regels. Laat er een paar weg.',
		en: 'At most {max} lines fit. Leave a few out.',
		fr: 'Au plus {max} lignes tiennent. Retirez-en quelques-unes.'
	},
	'house-style-long': {
		nl: 'Deze tekst is te lang: hoogstens {max} tekens per regel.',
		en: 'This text is too long: at most {max} characters per line.',
		fr: 'Ce texte est trop long : au plus {max} caractères par ligne.'
	},
	'house-style-colour': {
		nl: 'Schrijf de kleur als # met zes tekens, bijvoorbeeld #0b5966.',
		en: 'Write the colour as # with six characters, for example #0b5966.',
		fr: 'Écrivez la couleur avec # et six caractères, par exemple #0b5966.'
	},
	'house-style-contrast': {
		nl: 'Deze kleur leest slecht op wit: het contrast is {found}, nodig is {min}. Kies een donkerdere kleur.',
		en: 'This colour is hard to read on white: the contrast is {found}, {min} is needed. Choose a darker colour.',
		fr: 'Cette couleur est difficile à lire sur fond blanc : le contraste est de {found}, il faut {min}. Choisissez une couleur plus foncée.'
	},
	'logo-missing': {
		nl: 'Het gekozen bestand is leeg. Kies een logo als PNG of JPEG.',
		en: 'The chosen file is empty. Choose a logo as PNG or JPEG.',
		fr: 'Le fichier choisi est vide. Choisissez un logo en PNG ou JPEG.'
	},
	'logo-too-large': {
		nl: 'Het logo is {kilobytes} kB; het maximum is {max} kB. Verklein de afbeelding en probeer opnieuw.',
		en: 'The logo is {kilobytes} kB; the limit is {max} kB. Make the picture smaller and try again.',
		fr: 'Le logo fait {kilobytes} ko ; le maximum est de {max} ko. Réduisez l’image et réessayez.'
	},
	'logo-svg': {
		nl: 'Een SVG-bestand kan programmacode bevatten en wordt niet aanvaard. Bewaar het logo als PNG.',
		en: 'An SVG file can hold program code and is not accepted. Save the logo as PNG.',
		fr: 'Un fichier SVG peut contenir du code et n’est pas accepté. Enregistrez le logo en PNG.'
	},
	'logo-kind': {
		nl: 'Dit is geen PNG of JPEG. Bewaar het logo als PNG en probeer opnieuw.',
		en: 'This is no PNG or JPEG. Save the logo as PNG and try again.',
		fr: 'Ce n’est ni un PNG ni un JPEG. Enregistrez le logo en PNG et réessayez.'
	},
	'logo-broken': {
		nl: 'De afbeelding is beschadigd of onvolledig. Bewaar het logo opnieuw als PNG.',
		en: 'The picture is damaged or incomplete. Save the logo as PNG again.',
		fr: 'L’image est endommagée ou incomplète. Enregistrez à nouveau le logo en PNG.'
	},
	'logo-colours': {
		nl: 'Deze soort afbeelding (drukkleuren, 16 bits of interlaced) kan niet in elk document. Bewaar het logo als gewone PNG in RGB.',
		en: 'This kind of picture (print colours, 16 bits or interlaced) does not fit in every document. Save the logo as an ordinary PNG in RGB.',
		fr: 'Ce type d’image (couleurs d’impression, 16 bits ou entrelacée) ne convient pas à tous les documents. Enregistrez le logo en PNG ordinaire, en RVB.'
	},
	'logo-size': {
		nl: 'Het logo is {width} op {height} beeldpunten. Elke zijde is minstens {min} en hoogstens {max}.',
		en: 'The logo is {width} by {height} pixels. Each side is at least {min} and at most {max}.',
		fr: 'Le logo fait {width} sur {height} pixels. Chaque côté fait au moins {min} et au plus {max}.'
	}
} as const satisfies Record<string, Localized>;
