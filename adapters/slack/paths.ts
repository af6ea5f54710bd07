/** The one path for events, commands and interactions. */
export const EVENTS_PATH = '/slack/events';
