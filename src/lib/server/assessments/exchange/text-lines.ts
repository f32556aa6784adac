/** Gathers words into lines as a page would show them: white space folded, blocks on lines of their own. */
export class TextLines {
	readonly #done: string[] = [];
	#line = '';
	/** Open lists, each with the number of its next item; null for one without numbers. */
	readonly #lists: (number | null)[] = [];
	#cells = 0;
	#linkFrom = 0;
	#spaced = false;

	add(text: string): void {
		const folded = text.replace(/[ \t\r\n\f]+/g, ' ');
		const begins = folded.startsWith(' ');
		const words = folded.trim();
		if (words === '') {
			this.#spaced ||= begins;
			return;
		}
		if ((begins || this.#spaced) && this.#line !== '' && !this.#line.endsWith(' '))
			this.#line += ' ';
		this.#line += words;
		this.#spaced = folded.endsWith(' ');
	}

	newLine(): void {
		this.#done.push(this.#line);
		this.#line = '';
		this.#spaced = false;
	}

	/** A new line, unless nothing stands on this one. In a table a cell stays on its row. */
	newBlock(): void {
		if (this.#cells > 0) this.#spaced = true;
		else if (this.#line.trim() !== '') this.newLine();
	}

	/** A new line after an empty one. */
	newParagraph(): void {
		if (this.#cells > 0 || this.#lists.length > 0) {
			this.newBlock();
			return;
		}
		this.newBlock();
		if (this.#done.length > 0 && this.#done.at(-1) !== '') this.#done.push('');
	}

	beginList(numbered: boolean): void {
		if (this.#lists.length === 0) this.newParagraph();
		else this.newBlock();
		this.#lists.push(numbered ? 1 : null);
	}

	endList(): void {
		this.newBlock();
		this.#lists.pop();
		if (this.#lists.length === 0) this.newParagraph();
	}

	beginItem(): void {
		this.newBlock();
		const number = this.#lists.at(-1) ?? null;
		if (number !== null) this.#lists[this.#lists.length - 1] = number + 1;
		const depth = Math.min(Math.max(this.#lists.length - 1, 0), 10);
		this.#line = `${'  '.repeat(depth)}${number === null ? '-' : `${number}.`} `;
	}

	beginRow(): void {
		this.endRow();
		this.newBlock();
	}

	beginCell(): void {
		if (this.#cells > 0) this.#line = `${this.#line.trimEnd()} | `;
		this.#cells += 1;
		this.#spaced = false;
	}

	endRow(): void {
		this.#cells = 0;
		this.newBlock();
	}

	beginLink(): void {
		this.#linkFrom = this.#line.length;
	}

	/** The address behind the words, unless they are the address. */
	endLink(href: string): void {
		const words = this.#line.slice(this.#linkFrom).trim();
		const bare = href.replace(/^mailto:/i, '');
		if (words === href || words === bare) return;
		const spaced = this.#spaced;
		this.#spaced = words !== '' || this.#spaced;
		this.add(words === '' ? href : `(${href})`);
		this.#spaced = spaced;
	}

	text(): string {
		this.newBlock();
		return this.#done
			.map((line) => line.trimEnd())
			.join('\n')
			.replace(/\n{3,}/g, '\n\n')
			.replace(/^\n+|\n+$/g, '');
	}
}
