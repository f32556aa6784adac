/** Where a command writes; given as a value, so that tests can listen. */
export interface Io {
	out(text: string): void;
	err(text: string): void;
}

/** 0 = done, 1 = refused (the reason on stderr, one line), 2 = wrong use. */
export type Command = (args: string[], io: Io) => Promise<number>;

export const stdio: Io = {
	out: (text) => process.stdout.write(`${text}\n`),
	err: (text) => process.stderr.write(`${text}\n`)
};

export function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
