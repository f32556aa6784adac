import { paperPalette } from './palette.ts';

/** Offers a file to the reader. */
export function saveBlob(blob: Blob, name: string): void {
	const address = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser needs the address a moment longer than the click.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Saves a drawn chart as PNG on white, with its title and sentence above it, so that it can stand alone. */
export function saveImage(
	drawn: HTMLCanvasElement,
	words: { title: string; sentence: string; font: string },
	name: string
): void {
	const scale = drawn.width / drawn.clientWidth;
	const sheet = document.createElement('canvas');
	const pen = sheet.getContext('2d');
	if (!pen) return;
	const margin = 16 * scale;
	const sentenceFont = `${15 * scale}px ${words.font}`;
	pen.font = sentenceFont;
	const lines = wrap(pen, words.sentence, drawn.width - margin);
	const header = margin + 30 * scale + lines.length * 22 * scale + margin / 2;
	sheet.width = drawn.width + 2 * margin;
	sheet.height = drawn.height + header + margin;

	pen.fillStyle = paperPalette.surface;
	pen.fillRect(0, 0, sheet.width, sheet.height);
	pen.fillStyle = paperPalette.ink;
	pen.textBaseline = 'top';
	pen.font = `600 ${20 * scale}px ${words.font}`;
	pen.fillText(words.title, margin, margin);
	pen.font = sentenceFont;
	lines.forEach((line, at) => pen.fillText(line, margin, margin + (30 + at * 22) * scale));
	pen.drawImage(drawn, margin, header);
	sheet.toBlob((blob) => blob && saveBlob(blob, name), 'image/png');
}

function wrap(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && pen.measureText(longer).width > width) {
			lines.push(line);
			line = word;
		} else {
			line = longer;
		}
	}
	return line === '' ? lines : [...lines, line];
}
