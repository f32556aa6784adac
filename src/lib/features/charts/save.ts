import { tableToCsv } from './csv.ts';
import { paperPalette } from '#lib/domain/charts/palette.ts';
import type { Drawing, Scene } from '#lib/domain/charts/scene.ts';
import { fontSize } from '#lib/domain/charts/scene.ts';
import type { ChartTable } from '#lib/domain/charts/data.ts';

/* Loaded when somebody saves something, and not before. */

/** Saves the figures for a spreadsheet. */
export function saveTable(table: ChartTable, locale: string, name: string): void {
	offer(new Blob([tableToCsv(table, locale)], { type: 'text/csv' }), `${name}.csv`);
}

const width = 960;
const density = 2;
const margin = 24;

/** Saves a drawing as PNG on white, with its title and sentence above it, so that it can stand alone. */
export function savePicture(
	drawing: Drawing,
	words: { title: string; sentence: string; font: string },
	name: string
): void {
	const scene = drawing(width);
	const sheet = document.createElement('canvas');
	const pen = sheet.getContext('2d');
	if (!pen) return;
	pen.font = `15px ${words.font}`;
	const lines = wrap(pen, words.sentence, width);
	const header = margin + 32 + lines.length * 22 + 14;
	sheet.width = (width + 2 * margin) * density;
	sheet.height = (header + scene.height + margin) * density;
	pen.scale(density, density);
	pen.fillStyle = paperPalette.surface;
	pen.fillRect(0, 0, sheet.width, sheet.height);
	pen.fillStyle = paperPalette.ink;
	pen.font = `600 20px ${words.font}`;
	pen.fillText(words.title, margin, margin + 18);
	pen.font = `15px ${words.font}`;
	lines.forEach((line, at) => pen.fillText(line, margin, margin + 46 + at * 22));
	pen.translate(margin, header);
	paint(pen, scene, words.font);
	sheet.toBlob((blob) => blob && offer(blob, `${name}.png`), 'image/png');
}

function paint(pen: CanvasRenderingContext2D, { shapes }: Scene, font: string): void {
	for (const shape of shapes) {
		pen.save();
		if (shape.kind === 'text') {
			pen.font = `${shape.strong ? '600 ' : ''}${fontSize}px ${font}`;
			pen.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
			pen.lineJoin = 'round';
			pen.lineWidth = 4;
			pen.strokeStyle = paperPalette.surface;
			if (shape.colour !== 'surface') pen.strokeText(shape.text, shape.x, shape.y);
			pen.fillStyle = paperPalette[shape.colour];
			pen.fillText(shape.text, shape.x, shape.y);
		} else {
			const path = new Path2D(shape.d);
			pen.globalAlpha = shape.opacity ?? 1;
			pen.setLineDash([...(shape.dash ?? [])]);
			pen.lineWidth = shape.width ?? 1;
			if (shape.fill) pen.fillStyle = paperPalette[shape.fill];
			if (shape.fill) pen.fill(path);
			if (shape.stroke) pen.strokeStyle = paperPalette[shape.stroke];
			if (shape.stroke) pen.stroke(path);
		}
		pen.restore();
	}
}

function wrap(pen: CanvasRenderingContext2D, text: string, room: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && pen.measureText(longer).width > room) {
			lines.push(line);
			line = word;
		} else {
			line = longer;
		}
	}
	return line === '' ? lines : [...lines, line];
}

/** Offers a file to the reader. */
function offer(blob: Blob, name: string): void {
	const address = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser needs the address a moment longer than the click.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
