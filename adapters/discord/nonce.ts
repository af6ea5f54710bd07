/**
 * Names the n-th message we post in answer to a message, so that Discord posts it once however often we try:
 * 20 digits of a snowflake and a number stay within its 25 characters.
 */
export const nonceFor = (message: string, index: number): string => `${message}.${index}`;
