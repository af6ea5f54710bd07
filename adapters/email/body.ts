import type { Attachment } from '../../src/chat/files.ts';

/** A letter (pl. *list*) as it leaves: the same said twice, for programs that show text alone and for the others. */
export interface MailBody {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly files: readonly Attachment[];
}
