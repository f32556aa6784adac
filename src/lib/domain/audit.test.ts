import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChainedFields } from './audit.ts';
import { entryHash, firstBrokenLink } from './audit.ts';

type Entry = ChainedFields & { hash: string };

describe('the audit chain', () => {
	it('is whole when it is empty or untouched', () => {
		expect(firstBrokenLink([])).toBeNull();
		expect(firstBrokenLink(chain(6))).toBeNull();
	});

	const changes: { [F in keyof Entry]: Entry[F] } = {
		seq: 99,
		organisationId: 'other',
		pilotId: null,
		actorId: null,
		actorName: 'Iemand Anders',
		action: 'pilot.created',
		subjectKind: 'incident',
		subjectId: 'other',
		at: '2020-01-01T00:00:00.000Z',
		detail: '{}',
		prevHash: 'f'.repeat(64),
		hash: 'f'.repeat(64)
	};

	it.each(Object.keys(changes) as (keyof Entry)[])(
		'a changed %s is named at its own place, wherever it stands',
		(field) => {
			for (const position of [1, 4, 6]) {
				const entries = chain(6);
				entries[position - 1] = { ...entries[position - 1]!, [field]: changes[field] };
				expect(firstBrokenLink(entries)).toBe(position);
			}
		}
	);

	it('covers every field of an entry', () => {
		expect(Object.keys(changes).sort()).toEqual(Object.keys(chain(1)[0]!).sort());
	});

	it('an entry changed with its hash made anew breaks the link after it', () => {
		const entries = chain(6);
		const forged = { ...entries[2]!, detail: '{"outcome":"opschalen"}' };
		entries[2] = { ...forged, hash: entryHash(forged) };
		expect(firstBrokenLink(entries)).toBe(4);
	});

	it('a removed entry is missed where it stood', () => {
		const entries = chain(6);
		entries.splice(2, 1);
		expect(firstBrokenLink(entries)).toBe(3);
		expect(firstBrokenLink(chain(6).slice(1))).toBe(1);
	});

	it('an inserted, doubled or swapped entry is named', () => {
		const doubled = chain(4);
		doubled.splice(2, 0, doubled[1]!);
		expect(firstBrokenLink(doubled)).toBe(3);
		const swapped = chain(4);
		[swapped[1], swapped[2]] = [swapped[2]!, swapped[1]!];
		expect(firstBrokenLink(swapped)).toBe(2);
	});

	it('hashes the same whatever the order of the fields', () => {
		const entry = chain(1)[0]!;
		const reversed = Object.fromEntries(Object.entries(entry).reverse()) as unknown as Entry;
		expect(entryHash(reversed)).toBe(entryHash(entry));
	});

	it('finds any single change of any text in any entry', () => {
		const text = fc.constantFrom<keyof Entry>(
			'organisationId',
			'actorName',
			'action',
			'subjectId',
			'at',
			'detail',
			'hash'
		);
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 12 }), text, fc.string(), (position, field, value) => {
				const entries = chain(12);
				const before = entries[position - 1]!;
				fc.pre(before[field] !== value);
				entries[position - 1] = { ...before, [field]: value };
				expect(firstBrokenLink(entries)).toBe(position);
			})
		);
	});
});

function chain(length: number): Entry[] {
	const entries: Entry[] = [];
	for (let seq = 1; seq <= length; seq += 1) {
		const fields: ChainedFields = {
			seq,
			organisationId: 'org',
			pilotId: 'pilot',
			actorId: 'user',
			actorName: 'Vera Bureau',
			action: 'decision.signed',
			subjectKind: 'decision',
			subjectId: `decision-${seq}`,
			at: `2026-03-02T09:00:${String(seq).padStart(2, '0')}.000Z`,
			detail: `{"seq":${seq}}`,
			prevHash: entries.at(-1)?.hash ?? ''
		};
		entries.push({ ...fields, hash: entryHash(fields) });
	}
	return entries;
}
