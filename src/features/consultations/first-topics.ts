import type { AdviceTopic } from './domain.ts';

/** Group consultations that have not been set up otherwise: a small room, and nobody travels for one person alone. */
const GROUP = { seats: 12, minimum: 3 } as const;

/**
 * The topics with which every region begins; coordinators change them afterwards. The first seven are those of
 * Małopolskie (2009–2015), the groups those of Opolskie (2012), the rest are asked about today.
 */
export const FIRST_TOPICS: readonly Omit<AdviceTopic, 'isActive' | 'revision'>[] = [
  {
    id: 'zamowienia',
    name: { pl: 'Zamówienia publiczne', en: 'Public procurement' },
    minutes: 60,
    knowledgeTopics: ['zamowienia'],
  },
  {
    id: 'kontrola-zarzadcza',
    name: { pl: 'Kontrola zarządcza', en: 'Management control' },
    minutes: 60,
    knowledgeTopics: [],
  },
  {
    id: 'cis-kis-zaz',
    name: {
      pl: 'Partnerstwa, CIS, KIS i ZAZ',
      en: 'Partnerships, CIS, KIS and ZAZ',
    },
    minutes: 90,
    knowledgeTopics: [],
  },
  {
    id: 'praca-socjalna',
    name: { pl: 'Metody pracy socjalnej', en: 'Methods of social work' },
    minutes: 60,
    knowledgeTopics: ['kadra'],
  },
  {
    id: 'rodzina-i-piecza',
    name: { pl: 'Wsparcie rodziny i piecza zastępcza', en: 'Family support and foster care' },
    minutes: 60,
    knowledgeTopics: ['piecza-zastepcza', 'rodzinne'],
  },
  {
    id: 'superwizja',
    name: { pl: 'Superwizja i zarządzanie zespołem', en: 'Supervision and leading a team' },
    minutes: 90,
    knowledgeTopics: ['kadra'],
  },
  {
    id: 'projekty-rozliczanie',
    name: { pl: 'Realizacja i rozliczanie projektów', en: 'Running and settling projects' },
    minutes: 60,
    knowledgeTopics: ['projekty-ue'],
  },
  {
    id: 'projekty-pisanie',
    name: { pl: 'Pisanie wniosków o dofinansowanie', en: 'Writing applications for funding' },
    minutes: 90,
    knowledgeTopics: ['projekty-ue'],
  },
  {
    id: 'aktywna-integracja',
    name: { pl: 'Aktywna integracja', en: 'Active integration' },
    minutes: 60,
    knowledgeTopics: ['projekty-ue'],
  },
  {
    id: 'ekonomia-spoleczna',
    name: { pl: 'Ekonomia społeczna', en: 'Social economy' },
    minutes: 60,
    knowledgeTopics: [],
  },
  {
    id: 'lpdi',
    name: {
      pl: 'Deinstytucjonalizacja i lokalny plan (LPDI)',
      en: 'Deinstitutionalisation and the local plan (LPDI)',
    },
    minutes: 90,
    knowledgeTopics: ['dps-i-uslugi'],
  },
  {
    id: 'cus',
    name: { pl: 'Centrum usług społecznych (CUS)', en: 'Social services centre (CUS)' },
    minutes: 90,
    knowledgeTopics: ['dps-i-uslugi'],
  },
  {
    id: 'grupa-kadry',
    name: {
      pl: 'Kadry w projekcie: umowy, płace, ZUS, podatki (grupa)',
      en: 'Staff in a project: contracts, payroll, ZUS, taxes (group)',
    },
    minutes: 180,
    knowledgeTopics: ['projekty-ue'],
    group: GROUP,
  },
  {
    id: 'grupa-ksiegowosc',
    name: { pl: 'Księgowość projektu (grupa)', en: 'Project accounting (group)' },
    minutes: 180,
    knowledgeTopics: ['projekty-ue'],
    group: GROUP,
  },
  {
    id: 'grupa-kontrola',
    name: { pl: 'Kontrola i audyt projektu (grupa)', en: 'Control and audit of a project (group)' },
    minutes: 180,
    knowledgeTopics: ['projekty-ue'],
    group: GROUP,
  },
  {
    id: 'grupa-male-zamowienia',
    name: { pl: 'Małe zamówienia publiczne (grupa)', en: 'Small public orders (group)' },
    minutes: 180,
    knowledgeTopics: ['zamowienia'],
    group: GROUP,
  },
];
