import { crc32, deflateSync } from 'node:zlib';

/** A PNG of one colour, 8 bits with transparency; `more` adds chunks before the pixels. */
export function png(
	width: number,
	height: number,
	more: {
		extra?: [kind: string, data: string][];
		bits?: number;
		interlaced?: boolean;
		pixels?: Uint8Array;
	} = {}
): Uint8Array {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header[8] = more.bits ?? 8;
	header[9] = 6;
	header[12] = more.interlaced ? 1 : 0;
	const rows = Buffer.alloc((width * 4 + 1) * height, 120);
	for (let row = 0; row < height; row += 1) rows[row * (width * 4 + 1)] = 0;
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', header),
		...(more.extra ?? []).map(([kind, data]) => chunk(kind, Buffer.from(data))),
		chunk('IDAT', Buffer.from(more.pixels ?? deflateSync(rows))),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function chunk(kind: string, data: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
	const whole = Buffer.alloc(named.length + 8);
	whole.writeUInt32BE(data.length, 0);
	named.copy(whole, 4);
	whole.writeUInt32BE(crc32(named), named.length + 4);
	return whole;
}

/** The segments of a JPEG of so many pixels, with what is given beside the picture. It need not be drawn, only read. */
export function jpeg(
	width: number,
	height: number,
	more: { beside?: [marker: number, data: string][]; components?: number } = {}
): Uint8Array {
	const components = more.components ?? 3;
	const frame = Buffer.alloc(6 + components * 3);
	frame[0] = 8;
	frame.writeUInt16BE(height, 1);
	frame.writeUInt16BE(width, 3);
	frame[5] = components;
	return Buffer.concat([
		Buffer.from([0xff, 0xd8]),
		segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
		...(more.beside ?? []).map(([marker, data]) => segment(marker, Buffer.from(data))),
		segment(0xc0, frame),
		segment(0xda, Buffer.alloc(10)),
		Buffer.from([1, 2, 3, 0xff, 0x00, 4, 0xff, 0xd9])
	]);
}

function segment(marker: number, data: Buffer): Buffer {
	const head = Buffer.from([0xff, marker, 0, 0]);
	head.writeUInt16BE(data.length + 2, 2);
	return Buffer.concat([head, data]);
}
