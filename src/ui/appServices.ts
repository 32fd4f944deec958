import type * as vscode from "vscode";
import { type CallAs } from "../api/domainApi";
import { type Account } from "../model/account";
import { type AccountStore } from "../stores/accountStore";
import { type AccountCaches } from "../stores/accountCaches";
import { type AccountView } from "./views/accountView";
import { type Activity } from "../orders/activity";
import { type DomainArrangement } from "./domainArrangement";
import { type Orders } from "../orders/orders";
import { type PageId, type PageStarts } from "../pages/pageTable";
import { type RowView } from "./views/rowView";
import { type SignedCalls } from "../stores/signedCalls";

/** The parts that commands and pages work with, created and wired up by `activate`. */
export interface AppServices {
  extensionUri: vscode.Uri;
  accounts: AccountStore;
  calls: SignedCalls;
  call: CallAs;
  data: AccountCaches;
  orders: Orders;
  arrangement: DomainArrangement;
  activity: Activity;
  views: {
    domains: AccountView;
    tasks: AccountView;
    transfers: AccountView;
    registrants: AccountView;
    activity: RowView;
  };
  pages: {
    /** Opens a page in its own tab, or brings the existing one to the front. */
    open<Id extends PageId>(id: Id, account: Account, start: PageStarts[Id]): Promise<void>;
  };
  /** Shows a task in its view; explains a failure to the user. */
  showTask: (account: Account, taskNo: string) => void;
  log: vscode.LogOutputChannel;
}
