import MailComposer from 'nodemailer/lib/mail-composer';
import { bytesOf } from '../../src/chat/files.ts';
import type { MailBody } from './body.ts';
import { type EmailConfig, senderHost } from './email-config.ts';

/** The same for the same delivery, however often it is sent: mailboxes and people can tell that it is one letter. */
export const messageIdOf = (name: string, config: EmailConfig): string => `<${name}@${senderHost(config)}>`;

/** The letter as bytes, with everything that its way through servers needs. */
export const writeMail = (
  { subject, text, html, files }: MailBody,
  to: string,
  name: string,
  config: EmailConfig,
): Promise<Buffer> =>
  new MailComposer({
    from: config.from,
    to: { name: '', address: to },
    subject,
    messageId: messageIdOf(name, config),
    // Absence notices are not sent in answer to what a program wrote.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    text,
    html,
    attachments: files.map((file) => ({
      filename: file.name,
      contentType: file.mediaType,
      content: Buffer.from(bytesOf(file)),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
