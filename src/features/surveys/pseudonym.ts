import { createHmac } from 'node:crypto';
import { randomText } from '../../core/ids.ts';

/** A secret of one survey; without it nobody can say again whose pseudonym it was. */
export const newSecret = (): string => randomText(32);

export const newSubject = (): string => randomText(24);

/** What joins both rounds of a test of one person, and tells nothing about them. */
export const pseudonym = (secret: string, subject: string): string =>
  createHmac('sha256', secret).update(subject).digest('base64url');
