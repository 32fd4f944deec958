import type * as vscode from "vscode";
import { type CallAs } from "../api/domainApi";
import { type Account } from "../model/account";
import { type AccountStore } from "../stores/accountStore";
import { type AccountsData } from "./accountsData";
import { type AccountView } from "./accountView";
import { type Activity } from "./activity";
import { type DomainArrangement } from "./domainArrangement";
import { type OrderFollowing } from "./orderFollowing";
import { type RowView } from "./rowView";
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
