/**
 * Escapes a text as the service's signature requires (section 3.5): RFC 3986, so only letters, digits and `-_.~` stay;
 * everything else becomes the uppercase hexadecimal of its UTF-8 bytes.
 */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
