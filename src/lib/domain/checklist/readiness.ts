import type { ItemStatus } from '../governance.ts';
import { indispensable, signedItems } from './content.ts';
import type { ChecklistFacts, ItemFact, Missing } from './facts.ts';
import { questionsMissing } from './questions.ts';
import { exitPlanMissing, itemRules } from './rules.ts';

/** The ten items: ready or not, what is missing, and whether one lapsed that was ready before. */
export function checklistStatus(facts: ChecklistFacts): ItemStatus[] {
	return facts.items
		.map((item) => {
			const missing = itemMissing(item, facts);
			const ready = missing.length === 0;
			return { number: item.number, ready, lapsed: !ready && wasReady(item, facts), missing };
		})
		.sort((a, b) => a.number - b.number);
}

/** Everything that keeps one item from being ready, in the order in which it is best done; the signature comes last. */
export function itemMissing(item: ItemFact, facts: ChecklistFacts): Missing[] {
	if (item.notApplicableReason && !indispensable.includes(item.number)) return [];
	return [
		...(item.ownerId ? [] : [{ code: 'owner-missing' as const }]),
		...questionsMissing(item.number, facts),
		...(itemRules[item.number]?.(facts, item) ?? []),
		...signatureMissing(item)
	];
}

/** The exit plan counts as approved when its steps have owners and the content as it stands is signed. */
export function exitPlanApproved(facts: ChecklistFacts): boolean {
	const item = facts.items.find(({ number }) => number === 10);
	if (!item) return false;
	if (item.notApplicableReason) return true;
	return exitPlanMissing(item.content).length === 0 && item.signedHashes.includes(item.hash);
}

function signatureMissing(item: ItemFact): Missing[] {
	if (!signedItems.includes(item.number) || item.signedHashes.includes(item.hash)) return [];
	return [{ code: item.signedHashes.length === 0 ? 'signature-missing' : 'signature-outdated' }];
}

function wasReady(item: ItemFact, facts: ChecklistFacts): boolean {
	if (item.readyAt || item.signedHashes.length > 0) return true;
	if (item.number === 3) return facts.consentEverApproved;
	if (item.number === 4)
		return !!facts.assessments.dpia.signedAt || !!facts.assessments.fria.signedAt;
	return item.number === 5 && facts.plan.everFrozen;
}
