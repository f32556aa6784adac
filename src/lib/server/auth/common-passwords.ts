/**
 * Shapes of passwords that everyone tries first. With a minimum of 15 characters the usual lists of short words no longer apply;
 * what remains common at that length is repetition, keyboard walks, counting, and the name of the product or the place.
 */
const commonLong = [
	'123456789012345',
	'1234567890123456',
	'12345678901234567890',
	'qwertyuiopasdfg',
	'qwertyuiopasdfgh',
	'azertyuiopqsdfg',
	'azertyuiopqsdfgh',
	'abcdefghijklmno',
	'abcdefghijklmnop',
	'passwordpassword',
	'password123456789',
	'wachtwoord123456',
	'wachtwoordwachtwoord',
	'motdepasse123456',
	'motdepassemotdepasse',
	'welkom1234567890',
	'welkomwelkomwelkom',
	'waarborgwaarborg',
	'waarborg12345678',
	'administratoradmin',
	'administrator123',
	'letmeinletmeinletmein',
	'iloveyouiloveyou',
	'ikhouvanjouikhouvanjou',
	'correcthorsebatterystaple',
	'maatschappelijkwerk'
];

/** True for a password that is on every attacker's first page: listed, one repeated piece, or a plain sequence. */
export function isCommonPassword(password: string): boolean {
	const folded = password.toLowerCase().replace(/[\s._-]/g, '');
	return commonLong.includes(folded) || isRepetition(folded) || isSequence(folded);
}

function isRepetition(text: string): boolean {
	return /^(.{1,6})\1+$/.test(text);
}

function isSequence(text: string): boolean {
	const steps = new Set(
		[...text].slice(1).map((letter, index) => letter.charCodeAt(0) - text.charCodeAt(index))
	);
	return text.length > 3 && steps.size === 1 && [1, -1].includes([...steps][0] ?? 0);
}
