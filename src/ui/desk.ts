import type * as vscode from "vscode";
import { type CallAs } from "../api/domainApi";
import { type Account } from "../model/account";
import { type AccountStore } from "../stores/accountStore";
import { type AccountsData } from "./accountsData";
import { type AccountView } from "./views/accountView";
import { type Activity } from "./activity/activity";
import { type DomainArrangement } from "./domains/domainArrangement";
import { type OrderFollowing } from "./orders/orderFollowing";
import { type RowView } from "./views/rowView";
import { type SignedCalls } from "./signedCalls";

/** The parts that commands and pages work with, as `activate` has made and joined them. */
export interface Desk {
  extensionUri: vscode.Uri;
  accounts: AccountStore;
  calls: SignedCalls;
  call: CallAs;
  data: AccountsData;
  following: OrderFollowing;
  arrangement: DomainArrangement;
  activity: Activity;
  views: {
    domains: AccountView;
    tasks: AccountView;
    transfers: AccountView;
    registrants: AccountView;
    activity: RowView;
  };
  /** Shows a task in its view; a failure is explained to the user. */
  showTask: (account: Account, taskNo: string) => void;
  log: vscode.LogOutputChannel;
}
