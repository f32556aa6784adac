import { tick } from 'svelte';

/**
 * For a control that the server rendered: what was filled in before the scripts were there is told to its form as input once they are, so
 * that a form that saves itself also saves that. Call `set` whenever the binding of the control gives a value, and attach `tell` to it.
 */
export function earlyInput(): { set: () => void; tell: (control: HTMLElement) => void } {
	let settled = false;
	let early = false;
	return {
		set: () => {
			if (!settled) early = true;
		},
		tell: (control) => {
			// Words are given while the page is taken over, choices a moment later.
			void tick().then(() => {
				if (early && !settled) control.dispatchEvent(new Event('input', { bubbles: true }));
				settled = true;
			});
		}
	};
}
