import {
	AlignmentType,
	ImageRun,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import type { Letterhead } from '#lib/domain/house-style.ts';
import { fitted } from '#lib/domain/house-style.ts';
import { ink, noBorders, pageWidth, points } from './style.ts';

/** Logo and address on top of the first page; null for an organisation that set nothing of it. */
export function letterheadOf(
	style: Letterhead,
	organisation: string
): (Paragraph | Table)[] | null {
	const lines = [...style.addressLines, ...style.letterhead];
	if (!style.logo && lines.length === 0) return null;
	const alignment = style.logo ? AlignmentType.RIGHT : AlignmentType.LEFT;
	const address = [
		new Paragraph({
			alignment,
			spacing: { after: 0 },
			children: [
				new TextRun({ text: organisation, bold: true, size: 22, color: style.accent.slice(1) })
			]
		}),
		...lines.map(
			(text) =>
				new Paragraph({
					alignment,
					spacing: { after: 0 },
					children: [new TextRun({ text, size: 17, color: ink.muted })]
				})
		)
	];
	const after = new Paragraph({ spacing: { after: points(8) }, children: [] });
	if (!style.logo) return [...address, after];
	const columns = [points(180), points(pageWidth - 180)];
	const cell = (children: Paragraph[], width: number) =>
		new TableCell({ children, borders: noBorders, width: { size: width, type: WidthType.DXA } });
	return [
		new Table({
			width: { size: points(pageWidth), type: WidthType.DXA },
			columnWidths: columns,
			borders: noBorders,
			rows: [
				new TableRow({
					children: [
						cell(
							[new Paragraph({ children: [logoOf(style.logo, organisation)] })],
							columns[0] ?? 0
						),
						cell(address, columns[1] ?? 0)
					]
				})
			]
		}),
		after
	];
}

function logoOf(logo: NonNullable<Letterhead['logo']>, organisation: string): ImageRun {
	const { width, height } = fitted(logo);
	return new ImageRun({
		type: logo.mediaType === 'image/png' ? 'png' : 'jpg',
		data: logo.bytes,
		// Word counts pixels of 96 to the inch, the paper points of 72.
		transformation: {
			width: Math.round((width * 96) / 72),
			height: Math.round((height * 96) / 72)
		},
		altText: { name: 'Logo', title: organisation, description: organisation }
	});
}
