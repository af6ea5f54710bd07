import type { PersonDocument } from '../units/domain.ts';
import type { Happening } from './domain.ts';

export type DocumentState = PersonDocument['state'];

/**
 * How the form of the event's project stands (pl. *dokumenty: brak, złożone*); undefined where the project asks for
 * none. The form itself is filled in on the project's own page and never in chat.
 */
export const documentState = (
  { project }: Pick<Happening, 'project'>,
  noted: readonly PersonDocument[],
): DocumentState | undefined =>
  project?.participantFormUrl === undefined
    ? undefined
    : (noted.find((one) => one.project === project.id)?.state ?? 'missing');
