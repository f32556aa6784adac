/** Tells the other tabs of this browser that have the same draft open what was saved, and hears it from them. */
export class Tabs {
	readonly #channel: BroadcastChannel | null;

	constructor(contactId: string, onnewer: (version: number) => void) {
		this.#channel =
			typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`concept-${contactId}`);
		if (this.#channel)
			this.#channel.onmessage = ({ data }) => {
				if (typeof data === 'number') onnewer(data);
			};
	}

	tell(version: number): void {
		this.#channel?.postMessage(version);
	}

	close(): void {
		this.#channel?.close();
	}
}
