import type { Context } from '../../../chat/context.ts';
import type { Registration } from '../../registrations/domain.ts';
import { type DocumentState, documentState } from '../documents.ts';
import type { DeskHandling } from './handling.ts';

const find = async ({ store, people }: DeskHandling, { event, person }: Registration) => {
  const happening = await store.happening(event);
  const state =
    happening && person !== undefined
      ? documentState(happening, await people.documentsOf(person))
      : undefined;
  return { project: happening?.project, person, state };
};

/** Whether the person has handed the project's form in; undefined where none is asked for or nobody is named yet. */
export const documentsOf = async (
  handling: DeskHandling,
  registration: Registration,
): Promise<DocumentState | undefined> => (await find(handling, registration)).state;

/** Notes that the form is there, or is not after all; false where the project asks for none. */
export const noteDocuments = async (
  handling: DeskHandling,
  { speaker, now }: Context,
  registration: Registration,
  wanted: string,
): Promise<boolean> => {
  const { project, person, state } = await find(handling, registration);
  if (!project || person === undefined || state === undefined) return false;
  const to: DocumentState = wanted === 'handed-in' ? 'handed-in' : 'missing';
  // Pressed twice, it is noted once.
  if (to !== state)
    await handling.noteDocument(person, { project: project.id, state: to }, speaker.person, now);
  return true;
};
