import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { locales, pick, type Locale } from '#lib/domain/locale.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { answerJson, answerText } from '#lib/domain/verdict-answer.ts';
import { verdictSentence } from '#lib/domain/verdict-sentences.ts';
import type { Verdict } from '#lib/domain/verdict.ts';
import type { Io } from './io.ts';
import { messageOf } from './io.ts';

const usage =
	'waarborg decide --plan plan.json --measurements m.csv [--at ISO] [--epoch N] [--incident-open] [--plan-hash H] [--lang nl|en|fr] [--json]';

/**
 * `waarborg decide`: the verdict of a plan and its measurements, for the latest epoch among the AI rows. `--at` asks what the
 * verdict was at that moment: later rows are left out. What no measurement can tell is said beside them: `--epoch` of an epoch
 * that has no AI row yet, `--incident-open` for a serious incident that stands open in the register, `--plan-hash` under which
 * the plan was frozen. Nothing is written. 0 done, 1 refused, 2 wrong use.
 */
export async function run(args: string[], io: Io): Promise<number> {
	const options = readOptions(args);
	if (!options) {
		io.err(usage);
		return 2;
	}
	const answered = readAndJudge(options);
	if (typeof answered === 'string') {
		io.err(answered);
		return 1;
	}
	const { plan, verdict } = answered;
	io.out(options.json ? answerJson(verdict) : toText(plan, verdict, options.lang));
	return 0;
}

interface Options {
	plan: string;
	measurements: string;
	/** ISO, UTC. */
	at: string;
	lang: Locale;
	json: boolean;
	/** Absent: the latest among the AI rows. */
	epoch?: number;
	incidentOpen: boolean;
	planHash?: string;
}

function readOptions(args: string[]): Options | null {
	try {
		const { values } = parseArgs({
			args,
			options: {
				plan: { type: 'string' },
				measurements: { type: 'string' },
				at: { type: 'string' },
				epoch: { type: 'string' },
				'incident-open': { type: 'boolean', default: false },
				'plan-hash': { type: 'string' },
				lang: { type: 'string', default: 'nl' },
				json: { type: 'boolean', default: false }
			}
		});
		const lang = locales.find((locale) => locale === values.lang);
		const at = values.at === undefined ? Date.now() : Date.parse(values.at);
		if (!values.plan || !values.measurements || !lang || Number.isNaN(at)) return null;
		const epoch = values.epoch;
		if (epoch !== undefined && !/^[1-9]\d{0,5}$/.test(epoch)) return null;
		return {
			plan: values.plan,
			measurements: values.measurements,
			at: new Date(at).toISOString(),
			lang,
			json: values.json,
			incidentOpen: values['incident-open'],
			...(epoch !== undefined && { epoch: Number(epoch) }),
			...(values['plan-hash'] !== undefined && { planHash: values['plan-hash'] })
		};
	} catch {
		return null;
	}
}

/** The verdict on the files, or the one line that refuses them. */
function readAndJudge(options: Options): { plan: Plan; verdict: Verdict } | string {
	const { at, lang, epoch, incidentOpen, planHash } = options;
	const planText = readText(options.plan);
	if ('problem' in planText) return `${options.plan}: ${planText.problem}`;
	const csvText = readText(options.measurements);
	if ('problem' in csvText) return `${options.measurements}: ${csvText.problem}`;
	const clock = new Date().toISOString();
	const answered = answerText(planText.text, csvText.text, {
		at,
		now: at > clock ? at : clock,
		locale: lang,
		incidentOpen,
		...(epoch !== undefined && { epoch }),
		...(planHash !== undefined && { planHash })
	});
	if (answered.ok) return answered;
	const { file, line, field, problem } = answered;
	return oneLine(`${options[file]}:${line}: ${field}: ${problem}`);
}

/** What a file holds may stand in the refusal: never as more than one line, nor a long one. */
function oneLine(text: string): string {
	const plain = text.replace(/\p{Cc}+/gu, ' ');
	return plain.length > 400 ? `${plain.slice(0, 400)}…` : plain;
}

function readText(file: string): { text: string } | { problem: string } {
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)) };
	} catch (error) {
		const unreadable = error instanceof TypeError ? 'is not UTF-8 text' : messageOf(error);
		return { problem: unreadable.split('\n')[0] ?? '' };
	}
}

function toText(plan: Plan, verdict: Verdict, lang: Locale): string {
	const titles = new Map(plan.kpis.map(({ id, title }) => [id, title ? pick(title, lang) : id]));
	const nameOf = (id: string) => titles.get(id) ?? id;
	const lines = verdict.kpis.map(
		({ id, zone, sentence }) => `${zone.padEnd(13)}${nameOf(id)}: ${sentence}`
	);
	return [`${verdict.verdict}: ${verdictSentence(verdict, lang, nameOf)}`, ...lines].join('\n');
}
