import type { MeetingStatus } from '#lib/domain/meeting.ts';
import type { Tone } from '#lib/ui/tone.ts';

export const meetingTones: Readonly<Record<MeetingStatus, Tone>> = {
	planned: 'info',
	open: 'good',
	closed: 'neutral',
	cancelled: 'attention'
};
