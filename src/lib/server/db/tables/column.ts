/** ISO-8601 UTC, as `new Date().toISOString()` writes it. */
export type Iso = string;
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;
/** JSON text; the repository of the table says which type it holds. */
export type Json = string;
export type Flag = 0 | 1;
