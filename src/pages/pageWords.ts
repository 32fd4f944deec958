import * as l10n from "@vscode/l10n";

/**
 * The words that a page needs besides what it is given to draw. It loads no texts: its frame brings these, in the
 * editor's language. `{0}` stands for what the page fills in.
 */
export interface PageWords {
  review: string;
  result: string;
  sending: string;
  request: string;
  signedRequest: string;
  remarks: string;
  table: string;
  rows: string;
  includeRow: string;
  includeAll: string;
  remove: string;
  removeRow: string;
  /** Lists of fields, by the name of the parameter. */
  lists: Record<string, ListWords>;
  advice: string;
  actions: string;
  from: string;
  to: string;
  openChoices: string;
  noChoices: string;
}

interface ListWords {
  /** One row by its number. */
  row: string;
  add: string;
}

/** The words for the frame of a page. */
export function pageWords(): PageWords {
  return {
    review: l10n.t("Review"),
    result: l10n.t("Result"),
    sending: l10n.t("Sending…"),
    request: l10n.t("Request"),
    signedRequest: l10n.t("Request as it's signed, with secrets masked"),
    remarks: l10n.t("Remarks"),
    table: l10n.t("{0}: table"),
    rows: l10n.t("{0}: rows"),
    includeRow: l10n.t("Include {0}"),
    includeAll: l10n.t("Include all that are ready"),
    remove: l10n.t("Remove"),
    removeRow: l10n.t("Remove {0}"),
    lists: listWords("{0}"),
    advice: l10n.t("Advice"),
    actions: l10n.t("Actions"),
    from: l10n.t("From"),
    to: l10n.t("To"),
    openChoices: l10n.t("Show options"),
    noChoices: l10n.t("No matches"),
  };
}

/** The title of one row of a list of fields. @param list the parameter's name @param row its number, from 1 on */
export function rowTitle(list: string, row: string): string {
  return listWords(row)[list]?.row ?? row;
}

function listWords(row: string): Record<string, ListWords> {
  return {
    OrderActivateParam: { row: l10n.t("Registration {0}", row), add: l10n.t("Add Registration") },
    OrderRenewParam: { row: l10n.t("Renewal {0}", row), add: l10n.t("Add Renewal") },
    OrderRedeemParam: { row: l10n.t("Redemption {0}", row), add: l10n.t("Add Redemption") },
    DomainName: { row: l10n.t("Domain name {0}", row), add: l10n.t("Add Domain Name") },
    DomainNameServer: { row: l10n.t("Name server {0}", row), add: l10n.t("Add Name Server") },
    Ip: { row: l10n.t("IP address {0}", row), add: l10n.t("Add IP Address") },
    TaskDetailNo: { row: l10n.t("Task result {0}", row), add: l10n.t("Add Task Result") },
  };
}
