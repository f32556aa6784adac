/** The five tones a status can have. Always shown as icon and word, never as colour alone. */
export type Tone = 'good' | 'attention' | 'stop' | 'info' | 'neutral';
