import type { Migration } from './migration.ts';

/**
 * What somebody of a group wants to talk about stays with their seat: the group's own words were those of whoever
 * booked first, shown to all, and whoever joined later had none.
 */
export const seatWords: Migration = {
  number: 29,
  name: 'seat-words',
  statements: ({ text }) => [
    `alter table consultation_people add column matter ${text}`,
    `alter table consultation_people add column document_url ${text}`,
    ...(['matter', 'document_url'] as const).map(
      (words) =>
        `update consultation_people set ${words} = (
          select c.${words} from consultations as c where c.id = consultation_people.consultation
            and c.seats is not null and c.client = consultation_people.person)`,
    ),
    `update consultations set matter = null, document_url = null where seats is not null and client is not null`,
  ],
};
