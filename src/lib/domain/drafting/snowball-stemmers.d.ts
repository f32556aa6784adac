declare module 'snowball-stemmers' {
	export interface Stemmer {
		stem(word: string): string;
	}
	const snowball: { newStemmer(language: 'dutch' | 'english' | 'french'): Stemmer };
	export default snowball;
}
