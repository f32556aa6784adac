import { describe, expect, it } from 'vitest';
import { fileKind } from './file-kind.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const zip = (names: string) => new Uint8Array([0x50, 0x4b, 3, 4, ...bytes(names)]);

describe('fileKind', () => {
	it('looks at the content, not at a name', () => {
		expect(fileKind(bytes('%PDF-1.7 …'))?.extension).toBe('pdf');
		expect(
			fileKind(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))?.extension
		).toBe('png');
		expect(fileKind(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))?.extension).toBe('jpg');
		expect(fileKind(zip('[Content_Types].xml word/document.xml'))?.extension).toBe('docx');
		expect(fileKind(bytes('Getekend op 3 maart — één pagina'))?.extension).toBe('txt');
	});
	it('refuses programs, other zips, macros, broken text and nothing', () => {
		expect(fileKind(new Uint8Array([0x4d, 0x5a, 0x90, 0x00]))).toBeNull();
		expect(fileKind(zip('evil.js'))).toBeNull();
		expect(fileKind(zip('[Content_Types].xml word/document.xml word/vbaProject.bin'))).toBeNull();
		expect(fileKind(new Uint8Array([0xc3, 0x28]))).toBeNull();
		expect(fileKind(new Uint8Array())).toBeNull();
	});
});
