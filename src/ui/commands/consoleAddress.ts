/** The vendor's own pages for domains, international site. */
export const consoleAddress = "https://dc.console.alibabacloud.com/";
