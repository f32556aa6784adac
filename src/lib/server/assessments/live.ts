import type { AssessmentKind } from '#lib/domain/assessment/answers.ts';
import type { LiveEvent, Present } from '#lib/domain/assessment/writing-view.ts';

/** Who listens on one line. */
export interface Listener {
	userId: string;
	name: string;
	/** Takes an event; must not throw. */
	take: (event: LiveEvent) => void;
	/** Called when the line is closed from here. */
	closed: () => void;
}

interface Line extends Listener {
	id: string;
	place: Pick<Present, 'section' | 'question'>;
}

/** One browser opens at most six connections to a host: more lines than these of one person would leave none to save with. */
const maximumPerUser = 4;
const maximumInAll = 400;

/**
 * Who has which assessment open, in this process and nowhere else: nothing of it is stored. Each line hears who else is there and what a
 * colleague saved.
 */
export class LiveHub {
	readonly #rooms = new Map<string, Map<string, Line>>();
	#count = 0;

	/** Null when this person, or everyone together, has too many lines open. */
	join(room: string, id: string, listener: Listener): { leave: () => void } | null {
		const hers = [...this.#rooms.values()]
			.flatMap((lines) => [...lines.values()])
			.filter(({ userId }) => userId === listener.userId);
		if (hers.length >= maximumPerUser || this.#count >= maximumInAll) return null;
		const lines = this.#rooms.get(room) ?? new Map<string, Line>();
		this.#rooms.set(room, lines);
		lines.set(id, { ...listener, id, place: { section: null, question: null } });
		this.#count += 1;
		listener.take({ kind: 'hello', connection: id });
		this.#tellPresence(lines);
		return { leave: () => this.#leave(room, id) };
	}

	/** Where the owner of a line is; the line must be her own. */
	place(room: string, id: string, userId: string, place: Line['place']): boolean {
		const lines = this.#rooms.get(room);
		const line = lines?.get(id);
		if (!lines || line?.userId !== userId) return false;
		line.place = place;
		this.#tellPresence(lines);
		return true;
	}

	/** Tells everyone in the room but who did it. */
	tell(room: string, byId: string, event: LiveEvent): void {
		for (const line of this.#rooms.get(room)?.values() ?? [])
			if (line.userId !== byId) line.take(event);
	}

	/** Ends every line: the server stops, and would wait for them. */
	closeAll(): void {
		for (const [room, lines] of this.#rooms)
			for (const line of [...lines.values()]) {
				line.closed();
				this.#leave(room, line.id);
			}
	}

	#leave(room: string, id: string): void {
		const lines = this.#rooms.get(room);
		if (!lines?.delete(id)) return;
		this.#count -= 1;
		if (lines.size === 0) this.#rooms.delete(room);
		else this.#tellPresence(lines);
	}

	/** Each hears of the others, one place a person: the last in which she wrote. */
	#tellPresence(lines: ReadonlyMap<string, Line>): void {
		for (const line of lines.values()) {
			const people = new Map<string, Present>();
			for (const { userId, name, place } of lines.values()) {
				if (userId === line.userId) continue;
				const known = people.get(userId);
				if (!known || (!known.question && (place.question || place.section)))
					people.set(userId, { name, ...place });
			}
			line.take({ kind: 'present', people: [...people.values()] });
		}
	}
}

/** The one of this process; a development server that reloads this file keeps its lines. */
const key = Symbol.for('waarborg.live');
const holder = globalThis as { [key]?: LiveHub };
export const live = (holder[key] ??= new LiveHub());

export function roomOf(pilotId: string, kind: AssessmentKind): string {
	return `${pilotId}/${kind}`;
}

/** Tells both assessments of a pilot what someone changed, once it is stored. */
export function tellChange(
	pilotId: string,
	actor: { userId: string; name: string },
	questions: Record<AssessmentKind, string[]>
): void {
	for (const kind of ['dpia', 'fria'] as const)
		live.tell(roomOf(pilotId, kind), actor.userId, {
			kind: 'changed',
			byName: actor.name,
			questions: questions[kind]
		});
}
