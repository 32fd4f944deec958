/** What one row of a list is called, by the list's label: of "Renewals" a "Renewal", of "IP addresses" an "IP address". */
export function rowLabel(listLabel: string): string {
  return listLabel.replace(/(?<=ss)es$|s$/, "");
}
