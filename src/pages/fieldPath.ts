/** How a field in a list is called, like the service does: `OrderRenewParam.2.DomainName`, or `Ip.1` where it has no name. */
export function fieldPath(list: string, index: number, field: string): string {
  return [list, index + 1, ...(field === "" ? [] : [field])].join(".");
}
