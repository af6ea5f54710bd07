import type { Locale } from '../../core/locale.ts';
import { warsawDay } from '../../core/warsaw.ts';
import { formatDay } from '../../i18n/format.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { Certificate, CertificateState } from './domain.ts';
import { hashOfCode, isSame, readCode, sealOf } from './seal.ts';
import type { CertificatesStore } from './store.ts';
import { daysText, hoursText } from './wording.ts';

/** A certificate as anybody may see it who has its code. `broken`: it does not say what it said when it was issued. */
export interface Checked {
  readonly state: CertificateState | 'broken';
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

const rowsOf = ({ facts, endedAt }: Certificate, locale: Locale): Checked['rows'] => {
  const texts = textsIn(locale);
  const { rows } = texts.certificateSheet.page;
  return [
    { label: rows.number, value: facts.number },
    { label: rows.holder, value: facts.holder },
    { label: rows.title, value: facts.title },
    { label: rows.form, value: texts.calendar.forms[facts.form] },
    { label: rows.when, value: daysText(facts.days, texts, locale) },
    { label: rows.hours, value: hoursText(facts, texts, locale) },
    { label: rows.organiser, value: facts.organiser },
    { label: rows.issued, value: formatDay(facts.issuedOn, locale) },
    ...(endedAt === undefined ? [] : [{ label: rows.ended, value: formatDay(warsawDay(endedAt), locale) }]),
  ];
};

/**
 * Looks a code up. Why a certificate was taken back is not told here, nor who stands in for a name that was changed.
 * Of a record that was changed behind the register's back only the number is told.
 */
export const checkCode = async (
  store: Pick<CertificatesStore, 'byCodeHash'>,
  typed: string,
  locale: Locale,
): Promise<Checked | undefined> => {
  const code = readCode(typed);
  const certificate = code && (await store.byCodeHash(hashOfCode(code)));
  if (!certificate || !isSame(certificate.code, code)) return undefined;
  const rows = rowsOf(certificate, locale);
  return isSame(certificate.seal, sealOf(certificate.facts, code))
    ? { state: certificate.state, rows }
    : { state: 'broken', rows: rows.slice(0, 1) };
};
