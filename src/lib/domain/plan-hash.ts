import { canonicalJson, sha256Hex } from './hash.ts';
import type { Plan } from './plan-model.ts';

/** Fingerprint of what was agreed: SHA-256 of the canonical JSON. Apart from the model, because a browser has no node:crypto. */
export function planHash(plan: Plan): string {
	return sha256Hex(canonicalJson(plan));
}
