import { actionId } from '../../chat/action-id.ts';
import { type Attachment, attachment } from '../../chat/files.ts';
import { isCoordinator, onlyFor } from '../../chat/rights.ts';
import { slugOf } from '../../core/slug.ts';
import type { Certificate } from './domain.ts';
import type { Handling } from './handling.ts';
import { paperOf } from './paper.ts';

export const to = (verb: string, ...args: readonly string[]) => actionId('certificates', verb, ...args);

/** One certificate as a file; printed again it is the same, byte by byte. */
export const certificateFile = async (
  { papers, publicUrl }: Handling,
  certificate: Certificate,
): Promise<Attachment> => {
  const { number } = certificate.facts;
  const bytes = await papers.pdf(number, [paperOf(certificate, publicUrl)], certificate.issuedAt);
  return attachment(`zaswiadczenie-${slugOf(number)}.pdf`, 'application/pdf', bytes);
};

/** Only coordinators keep registers. */
export const forCoordinators = onlyFor(isCoordinator, ({ texts }) =>
  texts.chat.notAllowed('zaswiadczenia', ['coordinator']),
);
