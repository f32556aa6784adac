import type { Column, Content } from 'pdfmake/interfaces';
import type { Letterhead } from '#lib/domain/house-style.ts';
import { fitted, logoRoom } from '#lib/domain/house-style.ts';

/** Logo and address on top of the first page; null for an organisation that set nothing of it. */
export function letterheadOf(style: Letterhead, organisation: string): Content | null {
	const lines = [...style.addressLines, ...style.letterhead];
	if (!style.logo && lines.length === 0) return null;
	return {
		margin: [0, 0, 0, 22],
		columnGap: 16,
		columns: [
			...(style.logo ? [logoOf(style.logo)] : []),
			{
				width: '*',
				alignment: style.logo ? 'right' : 'left',
				stack: [
					{ text: organisation, style: 'wordmark' },
					...lines.map((text) => ({ text, style: 'small' }))
				]
			}
		]
	};
}

function logoOf(logo: NonNullable<Letterhead['logo']>): Column {
	const data = Buffer.from(logo.bytes).toString('base64');
	return {
		width: logoRoom.width,
		stack: [{ image: `data:${logo.mediaType};base64,${data}`, ...fitted(logo) }]
	};
}
