import { sql } from '../kysely.ts';

/** First and last name as in the profile, else the name of an account. */
export const nameOf = (person: string) =>
  sql<string>`coalesce(
    (select trim(coalesce(o.last_name, '') || ' ' || coalesce(o.first_name, '')) from profiles as o
      where o.person = ${sql.ref(person)} and (o.last_name is not null or o.first_name is not null)),
    (select min(k.name) from accounts as k where k.person = ${sql.ref(person)}), '')`;
