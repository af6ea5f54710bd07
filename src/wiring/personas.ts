import type { Persona } from '../../adapters/local/persona.ts';

/** Groups of the preview, which the people feature reads as roles. */
export const PREVIEW_GROUPS = {
  adviser: ['podglad-doradcy'],
  coordinator: ['podglad-koordynatorzy'],
  admin: ['podglad-administratorzy'],
} as const;

const persona = (
  id: string,
  name: string,
  role: Persona['role'],
  institution: string,
  description: string,
  group?: string,
): Persona => ({
  id,
  name,
  role,
  institution,
  description,
  account: {
    platform: 'local',
    workspace: 'podglad',
    user: id,
    name,
    locale: 'pl',
    groups: group ? [group] : [],
  },
});

/** Example people of example institutions: none of them exists, and every name says so. */
export const PERSONAS: readonly Persona[] = [
  persona(
    'anna',
    'Anna Przykładowa',
    'worker',
    'GOPS w Przykładowie (przykład)',
    'pracownik socjalny, pyta o kryteria i szkolenia',
  ),
  persona(
    'piotr',
    'Piotr Wzorcowy',
    'worker',
    'PCPR we Wzorcowie (przykład)',
    'księgowy, pyta o zamówienia i projekty',
  ),
  persona(
    'maria',
    'Maria Doradcza',
    'adviser',
    'ROPS w Przykładzie (przykład)',
    'doradczyni, odpowiada na pytania jednostek',
    PREVIEW_GROUPS.adviser[0],
  ),
  persona(
    'ewa',
    'Ewa Radna',
    'adviser',
    'ROPS w Przykładzie (przykład)',
    'doradczyni, sprawdza też odpowiedzi innych',
    PREVIEW_GROUPS.adviser[0],
  ),
  persona(
    'jan',
    'Jan Koordynacki',
    'coordinator',
    'ROPS w Przykładzie (przykład)',
    'koordynator, prowadzi nabory i ogłoszenia',
    PREVIEW_GROUPS.coordinator[0],
  ),
  persona(
    'helena',
    'Helena Zgodna',
    'coordinator',
    'ROPS w Przykładzie (przykład)',
    'koordynatorka, zatwierdza ogłoszenia innych osób',
    PREVIEW_GROUPS.coordinator[0],
  ),
  persona(
    'olga',
    'Olga Nadzorcza',
    'admin',
    'ROPS w Przykładzie (przykład)',
    'administratorka, sprawdza w /dziennik, kto co zrobił z danymi',
    PREVIEW_GROUPS.admin[0],
  ),
];
