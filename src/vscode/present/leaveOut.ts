/** Writes into the settings that the file at a URI is no meeting note, as "Why Is This (Not) a Meeting Note?" does; in no menu. */
export const LEAVE_OUT = 'meetingNotes.leaveOut';
