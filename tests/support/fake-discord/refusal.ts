/** An answer other than success, as Discord words it. */
export interface Refusal {
  readonly status: number;
  readonly body: { readonly message: string; readonly code: number; readonly errors?: unknown };
}

const refusal = (status: number, code: number, message: string) => (): Refusal => ({
  status,
  body: { message, code },
});

export const unauthorized = refusal(401, 0, '401: Unauthorized');
export const unknownRoute = refusal(404, 0, '404: Not Found');
export const unknownInteraction = refusal(404, 10_062, 'Unknown interaction');
export const alreadyAnswered = refusal(400, 40_060, 'Interaction has already been acknowledged.');
export const unknownWebhook = refusal(404, 10_015, 'Unknown Webhook');
export const unknownMember = refusal(404, 10_007, 'Unknown Member');
export const alreadyPublished = refusal(400, 40_033, 'This message has already been crossposted');
export const wrongChannelType = refusal(400, 50_024, 'Cannot execute action on this channel type');
export const unknownMessage = refusal(404, 10_008, 'Unknown Message');
export const unknownChannel = refusal(404, 10_003, 'Unknown Channel');
export const unknownEvent = refusal(404, 10_070, 'Unknown Guild Scheduled Event');
export const noPermission = refusal(403, 50_013, 'Missing Permissions');

/** 400 with everything that is wrong; the faults are ours, Discord's own are nested objects. */
export const invalidBody = (faults: readonly string[]): Refusal => ({
  status: 400,
  body: { message: `Invalid Form Body: ${faults.join('; ')}`, code: 50_035, errors: faults },
});
