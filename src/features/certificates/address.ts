/** The part of the site where certificates are checked. */
export const CHECK_PATH = '/zaswiadczenie';

/** What the QR of a certificate leads to. */
export const checkAddress = (publicUrl: string, code: string): string =>
  `${publicUrl.replace(/\/+$/, '')}${CHECK_PATH}/${code}`;
