import { actionId } from '../../chat/action-id.ts';
import { type Attachment, attachment } from '../../chat/files.ts';
import { isCoordinator, onlyFor } from '../../chat/rights.ts';
import { toInstant } from '../../core/clock.ts';
import type { Certificate } from './domain.ts';
import type { Handling } from './handling.ts';
import { paperOf } from './paper.ts';

export const to = (verb: string, ...args: readonly string[]) => actionId('certificates', verb, ...args);

/** Sheets in one file: platforms take files of some megabytes. */
export const IN_FILE = 250;

/** The name of a file: `zaswiadczenie-rops-12-2026` */
const fileName = (number: string): string =>
  `zaswiadczenie-${number
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll('ł', 'l')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')}`;

/** One certificate as a file; printed again it is the same, byte by byte. */
export const certificateFile = async (
  { papers, publicUrl }: Handling,
  certificate: Certificate,
): Promise<Attachment> => {
  const { number } = certificate.facts;
  const bytes = await papers.pdf(number, [paperOf(certificate, publicUrl)], certificate.issuedAt);
  return attachment(`${fileName(number)}.pdf`, 'application/pdf', bytes);
};

/** Many certificates, a sheet each, in as few files as platforms take. */
export const bundleFiles = async (
  { papers, publicUrl }: Handling,
  title: string,
  certificates: readonly Certificate[],
): Promise<readonly Attachment[]> => {
  const files: Attachment[] = [];
  const count = Math.ceil(certificates.length / IN_FILE);
  for (let index = 0; index < count; index += 1) {
    const part = certificates.slice(index * IN_FILE, (index + 1) * IN_FILE);
    const latest = part.reduce((at, { issuedAt }) => (issuedAt > at ? issuedAt : at), toInstant(0));
    const bytes = await papers.pdf(
      title,
      part.map((certificate) => paperOf(certificate, publicUrl)),
      latest,
    );
    const which = count > 1 ? `-${String(index + 1)}` : '';
    files.push(attachment(`zaswiadczenia${which}.pdf`, 'application/pdf', bytes));
  }
  return files;
};

/** Only coordinators keep registers. */
export const forCoordinators = onlyFor(isCoordinator, ({ texts }) =>
  texts.chat.notAllowed('zaswiadczenia', ['coordinator']),
);
