import type { Confidentiality } from './document.ts';
import type { Locale, Localized } from './locale.ts';
import { pick } from './locale.ts';
import type { Result } from './result.ts';
import { ok, refuse } from './result.ts';

/** How an organisation's documents look. Every field may be empty: the document then says what it must in its own words. */
export interface HouseStyle {
	/** The name as it stands on paper; empty for the organisation's name in Waarborg. */
	name: string;
	addressLines: string[];
	/** Lines under the address: department, telephone, opening hours. */
	letterhead: string[];
	/** Printed at the foot of every page. */
	footer: string;
	/** Printed on every page of a confidential document instead of the usual mark. */
	mark: string;
	/** `#rrggbb`, for headings and lines. */
	accent: string;
}

/** The logo with what a renderer must know of it; `width` and `height` in pixels. */
export interface Logo {
	mediaType: 'image/png' | 'image/jpeg';
	bytes: Uint8Array;
	width: number;
	height: number;
}

/** What a renderer takes: the fields and the logo, if there is one. */
export interface Letterhead extends HouseStyle {
	logo: Logo | null;
}

export const defaultAccent = '#0b5966';

export const plainStyle: Letterhead = {
	name: '',
	addressLines: [],
	letterhead: [],
	footer: '',
	mark: '',
	accent: defaultAccent,
	logo: null
};

const maxLines = 5;
const maxLine = 90;
const maxFooter = 200;
const maxMark = 60;
/** What text asks on white (WCAG 2.2, 1.4.3): the accent colours headings. */
const minContrast = 4.5;

/** What was typed, tidied: outer space and empty lines go. Refuses what does not fit on the paper, and a colour that is hard to read. */
export function checkHouseStyle(input: {
	name: string;
	address: string;
	letterhead: string;
	footer: string;
	mark: string;
	accent: string;
}): Result<HouseStyle> {
	const style: HouseStyle = {
		name: tidy(input.name),
		addressLines: linesOf(input.address),
		letterhead: linesOf(input.letterhead),
		footer: tidy(input.footer),
		mark: tidy(input.mark),
		accent: input.accent.trim().toLowerCase() || defaultAccent
	};
	for (const field of ['addressLines', 'letterhead'] as const) {
		const lines = style[field];
		const name = field === 'addressLines' ? 'address' : field;
		if (lines.length > maxLines) return refuse('house-style-lines', { max: maxLines }, name);
		if (lines.some((line) => line.length > maxLine))
			return refuse('house-style-long', { max: maxLine }, name);
	}
	if (style.name.length > maxLine) return refuse('house-style-long', { max: maxLine }, 'name');
	if (style.footer.length > maxFooter)
		return refuse('house-style-long', { max: maxFooter }, 'footer');
	if (style.mark.length > maxMark) return refuse('house-style-long', { max: maxMark }, 'mark');
	if (!/^#[0-9a-f]{6}$/.test(style.accent)) return refuse('house-style-colour', {}, 'accent');
	const contrast = contrastOnWhite(style.accent);
	if (contrast < minContrast) {
		const found = (Math.floor(contrast * 10) / 10).toFixed(1);
		return refuse('house-style-contrast', { found, min: minContrast }, 'accent');
	}
	return ok(style);
}

/** Contrast of `#rrggbb` with white, 1–21 (WCAG 2.2, relative luminance). */
export function contrastOnWhite(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** Most room that a logo takes on paper, in points. */
export const logoRoom = { width: 170, height: 64 };

/** The logo's size on paper, in points: as large as its room allows, its proportions kept. */
export function fitted({ width, height }: Pick<Logo, 'width' | 'height'>): {
	width: number;
	height: number;
} {
	const scale = Math.min(logoRoom.width / width, logoRoom.height / height);
	return { width: width * scale, height: height * scale };
}

/** The mark that stands on every page of a document. */
export function confidentialityMark(
	style: HouseStyle,
	confidentiality: Confidentiality,
	locale: Locale
): string {
	if (confidentiality === 'confidential' && style.mark) return style.mark;
	return pick(marks[confidentiality], locale);
}

const marks: Readonly<Record<Confidentiality, Localized>> = {
	public: { nl: 'Openbaar', en: 'Public', fr: 'Public' },
	internal: { nl: 'Intern gebruik', en: 'Internal use', fr: 'Usage interne' },
	confidential: {
		nl: 'Vertrouwelijk · beroepsgeheim',
		en: 'Confidential · professional secrecy',
		fr: 'Confidentiel · secret professionnel'
	}
};

function tidy(text: string): string {
	return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function linesOf(text: string): string[] {
	return text
		.split(/\r\n?|\n/)
		.map(tidy)
		.filter((line) => line !== '');
}
