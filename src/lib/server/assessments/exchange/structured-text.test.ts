import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlOf } from '#lib/domain/assessment/exchange/cnil-out.ts';
import { structuredText } from './structured-text.ts';

const text = (html: string) => structuredText(html).text;
const dropped = (html: string) => [...structuredText(html).dropped].sort();

describe('structuredText', () => {
	it.each([
		['paragraphs', '<p>Een  twee</p>\n<p>drie<br>vier</p>', 'Een twee\n\ndrie\nvier'],
		['inline marks', 'a <b>b</b><i>c</i> d', 'a bc d'],
		['headings', '<h1>Kop</h1><p>tekst</p>', 'Kop\n\ntekst'],
		['lists', '<ul><li>a<li>b<ul><li>c</li></ul></li></ul>na', '- a\n- b\n  - c\n\nna'],
		['numbered lists', '<ol><li>a</li><li>b</li></ol>', '1. a\n2. b'],
		[
			'tables',
			'<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td><p>2</p><p>3</p></td></tr></table>',
			'A | B\n1 | 2 3'
		],
		['entities', 'caf&eacute; &lt;b&gt; &#8364; &amp;amp;', 'café <b> € &amp;'],
		['hard spaces', 'a&nbsp;&nbsp;b', 'a  b'],
		[
			'links',
			'Zie <a href="https://a.be/x?y=1&amp;z=2">dit</a>.',
			'Zie dit (https://a.be/x?y=1&z=2).'
		],
		['a link that shows itself', '<a href="https://a.be">https://a.be</a>', 'https://a.be'],
		[
			'mail',
			'<a href="mailto:x@a.be">x@a.be</a> <a href="MAILTO:y@a.be">ons</a>',
			'x@a.be ons (MAILTO:y@a.be)'
		],
		['an image by its words', '<img src="data:image/png;base64,AA" alt="schema">', '[schema]'],
		['what was never opened', 'a</p></b> b</span>', 'a b'],
		['what is never closed', '<p>a<div><b>c', 'a\nc'],
		['a smaller-than sign', '3 < 4 en 5 > 4', '3 < 4 en 5 > 4'],
		['plain text', 'één', 'één'],
		['nothing', '', '']
	])('reads %s', (_name, html, expected) => expect(text(html)).toBe(expected));

	it.each([
		['a script', 'a<script>alert("<p>x</p>")</script>b', 'ab', ['script']],
		['a script in capitals', '<SCRIPT SRC=//x></SCRIPT>b', 'b', ['script']],
		['a style', '<style>p{color:red}</style>b', 'b', ['style']],
		['an event', '<p onclick="x()">b</p>', 'b', ['event-handler']],
		['an event without quotes', '<img src=x onerror=alert(1)>', '', ['event-handler', 'image']],
		['a script link', '<a href="javascript:alert(1)">b</a>', 'b', ['link']],
		['a script link in disguise', '<a href=" java&#10;script:alert(1)">b</a>', 'b', ['link']],
		['a data link', '<a href="data:text/html,x">b</a>', 'b', ['link']],
		['a relative link', '<a href="/x">b</a>', 'b', ['link']],
		['a comment', 'a<!-- geheim -->b', 'ab', ['comment']],
		['a hidden element', '<p hidden>geheim</p>b', 'b', ['hidden']],
		[
			'an element not displayed',
			'<p style="Display : none">geheim <b>meer</b></p>b',
			'b',
			['hidden']
		],
		['only the hidden of two open paragraphs', '<p hidden>geheim<p>b', 'b', ['hidden']],
		['a frame', '<iframe src="x">geheim</iframe>b', 'b', ['embedded']],
		[
			'a drawing with a script',
			'<svg><script>x</script><text>t</text></svg>b',
			'b',
			['embedded', 'script']
		],
		['an input', '<input value="x"><textarea>y</textarea>b', 'b', ['form']],
		['a template', '<template>x</template>b', 'b', ['hidden']]
	])('drops %s and says so', (_name, html, expected, kinds) => {
		expect(text(html)).toBe(expected);
		expect(dropped(html)).toEqual(kinds);
	});

	it('leaves no tag in the text, in whatever order tags are opened and closed', () => {
		const piece = fc.constantFrom(
			...[
				'<p>',
				'</p>',
				'<b class="x">',
				'</b>',
				'<script>',
				'</script>',
				'<br/>',
				'</ul>',
				'<li>'
			],
			...[
				'<!-- c -->',
				'<td>',
				'</table>',
				' ',
				'x',
				'<a href="javascript:x">',
				'</a>',
				'</foreign>'
			]
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
				expect(text(pieces.join(''))).not.toMatch(/[<>]/);
			})
		);
	});

	it('throws at nothing', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'<>/"\'=!-&;#x[]? a\u0000é') }), (soup) => {
				expect(typeof text(soup)).toBe('string');
			})
		);
	});

	it('gives our own lines back as they were', () => {
		const line = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '<', '&', '"', '-', '.', '>') });
		const lines = fc.array(
			line.map((it) => it.trimEnd()),
			{ minLength: 1, maxLength: 6 }
		);
		fc.assert(
			fc.property(lines, (words) => {
				const said = words
					.join('\n')
					.replace(/\n{3,}/g, '\n\n')
					.trim();
				expect(text(htmlOf(said))).toBe(said);
			})
		);
	});

	it('reads deep nesting and long attributes in a time that grows with the size', () => {
		const started = performance.now();
		expect(text(`${'<div>'.repeat(100_000)}diep${'</p>'.repeat(100_000)}`)).toBe('diep');
		expect(text(`<img src="data:${'A'.repeat(1_000_000)}">b`)).toBe('b');
		expect(text('a<br>'.repeat(20_000)).length).toBe(39_999);
		expect(performance.now() - started).toBeLessThan(3_000);
	});
});
