import type { Texts } from '../pl.ts';

export const thresholds: Texts['thresholds'] = {
  description: 'Threshold calculator: which procedure for this amount',
  example: '/prog 120 tys. dostawy mops bez unii',
  title: 'Threshold and procedure',
  labels: {
    kwota: 'Net value',
    rodzaj: 'What is bought',
    kto: 'Who buys',
    srodki: 'EU money',
    dzien: 'Day of the start',
  },
  options: {
    kwota: 'Estimated net value, for example 120 tys. or 90 000 zł',
    rodzaj: 'What is bought',
    kto: 'Who buys',
    srodki: 'Whether there is EU money in it',
    dzien: 'Day the procedure starts, for example 2025-12-15 (default: today)',
  },
  kinds: {
    supplies: 'supplies (goods, equipment)',
    services: 'services',
    social: 'social and other special services',
    works: 'works',
  },
  buyers: {
    public: 'a public unit (OPS, PCPR, DPS, ROPS, gmina)',
    unbound: 'a body not bound by Pzp (for example an NGO)',
  },
  funds: {
    none: 'no EU money',
    '2021-2027': 'EU project 2021–2027 (ESF+, FERS)',
    '2014-2020': 'EU project 2014–2020',
    'po-kl': 'PO KL 2007–2013',
  },
  regimes: {
    'pzp-national': 'Pzp applies, in a national procedure (below the EU threshold).',
    'pzp-eu': 'Pzp applies, in an EU procedure.',
    'pzp-social-national':
      'Pzp applies: social services below the EU threshold go by the ordinary national procedures.',
    'pzp-social-eu': 'Pzp applies: social services from the EU threshold on, with reliefs.',
    'old-social-path': 'The former light path for social services applied.',
    competitiveness: 'Pzp does not apply; the competitiveness principle does.',
    'market-check': 'Neither Pzp nor the competitiveness principle applied; a market check did.',
    'internal-rules': "Pzp does not apply; the unit's internal rules do.",
    'no-common-rules':
      'Neither Pzp nor the competitiveness principle applies; your own rules and the grant agreement bind.',
  },
  input: {
    value: 'Net value',
    kind: 'Kind',
    startsOn: 'Start',
    buyer: 'Who buys',
    funds: 'Money',
  },
  compared: {
    national: 'national Pzp threshold',
    eu: 'EU threshold',
    'eu-social': 'EU threshold for social services',
    competitiveness: 'threshold of the competitiveness principle',
    'market-check': 'lower limit of the market check',
  },
  howFound: 'How it was found',
  reachedFrom: (limit) => `from ${limit} (≥)`,
  reachedAbove: (limit) => `above ${limit} (>)`,
  reached: 'reached',
  notReached: 'not reached',
  converted: (euro, rate) => `${euro} at the rate of ${rate}`,
  duties: 'What follows',
  cautions: 'What to watch for',
  helper: 'This is an aid. The contracting body decides; the value is estimated net of VAT, with due care.',
  badAmount: (text) =>
    `I do not understand the amount “${text}”. Please give the net value, for example 120 tys. or 90 000 zł.`,
  gross:
    'Thresholds are compared with the net value, and the question gives one with VAT. Please give the net value.',
  missing: (what) => `To name the procedure I still need: ${what}.`,
  missingWords: { kind: 'what is bought', buyer: 'who buys', funds: 'whether there is EU money' },
  fill: 'Fill in',
  unconfirmed: {
    national: (when) => `I have no confirmed national threshold for: ${when}. I do not guess.`,
    rate: (when) => `I have no confirmed euro rate for: ${when}. I do not guess.`,
    eu: (when) => `I have no confirmed EU threshold for: ${when}. I do not guess.`,
    'eu-social': (when) => `I have no confirmed threshold for social services for: ${when}. I do not guess.`,
    competitiveness: (when) => `I have no confirmed rules of that period for: ${when}. I do not guess.`,
  },
  unconfirmedStep: 'Please check the day of the start, or ask an adviser.',
  calculateAgain: 'Change the data',
};
