import type { Localized } from '../../../locale.ts';

export const t = (nl: string, en: string, fr: string): Localized => ({ nl, en, fr });
