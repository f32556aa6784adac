/** The part of the parser's interface that is used here; the package has no types of its own. */
declare module 'sax' {
	export interface Tag {
		name: string;
		attributes: Record<string, string>;
		isSelfClosing: boolean;
	}
	export interface Parser {
		/** Open elements, the innermost last. */
		tags: Tag[];
		/** Text read since the last event. */
		textNode: string;
		tagName: string;
		state: number;
		bufferCheckPosition: number;
		error: Error | null;
		onerror: (error: Error) => void;
		ontext: (text: string) => void;
		oncdata: (text: string) => void;
		oncomment: (text: string) => void;
		onscript: (text: string) => void;
		onopentag: (tag: Tag) => void;
		onclosetag: (name: string) => void;
		write(chunk: string): Parser;
		close(): Parser;
	}
	const sax: {
		parser(strict: boolean, options: { lowercase: boolean }): Parser;
		STATE: Record<'CLOSE_TAG' | 'CLOSE_TAG_SAW_WHITE', number>;
	};
	export default sax;
}
