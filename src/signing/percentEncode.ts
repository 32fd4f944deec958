/**
 * Escapes a text as the service's signature wants it (section 3.5): RFC 3986, so that only letters, digits and `-_.~`
 * stay; everything else is the upper-case hexadecimal of its UTF-8 bytes.
 */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
