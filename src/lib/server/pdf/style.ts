import type { StyleDictionary } from 'pdfmake/interfaces';

/** Ink of the house style on paper; each pair with white has a contrast of at least 4.5 to 1. */
export const ink = {
	text: '#1c2427',
	muted: '#4e5a5d',
	rule: '#d8d4c9',
	panel: '#eef2f1'
} as const;

export function stylesWith(accent: string): StyleDictionary {
	return {
		wordmark: { fontSize: 11, bold: true, color: accent },
		title: { fontSize: 18, bold: true, color: ink.text, margin: [0, 0, 0, 4] },
		subtitle: { fontSize: 10.5, color: ink.muted, margin: [0, 0, 0, 12] },
		h2: { fontSize: 12, bold: true, color: accent, margin: [0, 12, 0, 4] },
		h3: { fontSize: 10.5, bold: true, margin: [0, 8, 0, 2] },
		small: { fontSize: 8.5, color: ink.muted },
		label: { fontSize: 8.5, color: ink.muted },
		tableHead: { fontSize: 8.5, bold: true, color: ink.muted },
		code: { fontSize: 7.5, color: ink.muted, characterSpacing: 0.1 },
		note: { fontSize: 8, color: ink.muted, lineHeight: 1.15 }
	};
}
