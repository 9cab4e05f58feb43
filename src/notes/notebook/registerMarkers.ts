/** Stand around the table in a file that holds more than it. */
export const REGISTER_BEGIN = '<!-- meeting-notes:decisions -->';
export const REGISTER_END = '<!-- /meeting-notes:decisions -->';
