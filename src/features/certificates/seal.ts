import { createHash, timingSafeEqual } from 'node:crypto';
import { randomText } from '../../core/ids.ts';
import type { CertificateFacts } from './domain.ts';

/** 20 characters of almost five bits each: 99 bits. */
const LENGTH = 20;
const GROUP = 5;

/** A code by which a certificate is checked. */
export const newCode = (): string => randomText(LENGTH);

/** In groups, as people read it off a sheet: `abcde-fghjk-mnpqr-stuvw` */
export const groupedCode = (code: string): string =>
  Array.from({ length: Math.ceil(code.length / GROUP) }, (_, index) =>
    code.slice(index * GROUP, (index + 1) * GROUP),
  ).join('-');

/** What somebody typed or scanned; undefined where it is no code of ours. */
export const readCode = (typed: string): string | undefined => {
  const code = typed.replace(/[\s\-–—]/gu, '').toLowerCase();
  return /^[a-z0-9]{20}$/.test(code) ? code : undefined;
};

/** By this a code is found, so that looking for it tells nothing of those that are near to it. */
export const hashOfCode = (code: string): string => createHash('sha256').update(code).digest('hex');

/** Whether they are the same, found out in a time that does not tell how much of them is. */
export const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

const inOrder = (facts: CertificateFacts): string =>
  JSON.stringify(Object.entries(facts).toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** The hash of what was issued: facts that were changed afterwards do not match it any more. */
export const sealOf = (facts: CertificateFacts, code: string): string =>
  createHash('sha256')
    .update(`${code}\n${inOrder(facts)}`)
    .digest('hex');
