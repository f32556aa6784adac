import { BorderStyle } from 'docx';

/** On every machine that has Word or LibreOffice, or one of the same widths. */
export const font = 'Calibri';

/** Ink on paper, as Word writes it; each has a contrast with white of at least 4.5 to 1. */
export const ink = { text: '1C2427', muted: '4E5A5D', rule: 'D8D4C9', panel: 'EEF2F1' } as const;

/** Width of the text on A4, in points. */
export const pageWidth = 495;

/** Points in twentieths, the unit of Word. */
export function points(value: number): number {
	return Math.round(value * 20);
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

export const noBorders = {
	top: none,
	bottom: none,
	left: none,
	right: none,
	insideHorizontal: none,
	insideVertical: none
} as const;

const line = { style: BorderStyle.SINGLE, size: 4, color: ink.rule } as const;

/** A hairline between the rows, as in the PDF. */
export const ruledBorders = { ...noBorders, insideHorizontal: line } as const;
