import * as vscode from "vscode";
import { type Account } from "../../model/account";
import { profileName, type RegistrantEmail, type RegistrantProfile } from "../../model/registrant";
import { type AccountCache } from "../../stores/accountCache";
import { contactPlace } from "../../texts/domainWords";
import { rowFlags } from "../../texts/rowFlag";
import { rowItem, type Tone } from "./rowItem";
import { writtenDay } from "../../texts/dates";
import { branch, type TreeRow } from "./rowTree";
import { numberText } from "../../texts/numbers";

/** What the Registrants view shows of an account: templates, and e-mail addresses with their verification state. */
export async function registrantRows(data: AccountCache, profiles: readonly RegistrantProfile[]): Promise<TreeRow[]> {
  const { account, registrantEmails } = data;
  if (profiles.length === 0) {
    // The view says it is empty only if there are no e-mail addresses either.
    await registrantEmails.ensure();
    if (registrantEmails.value?.length === 0) return [];
  }
  const label = vscode.l10n.t("E-mail addresses");
  const emails: TreeRow = {
    id: `${account.id}/emails`,
    shows: registrantEmails,
    children: () => branch(registrantEmails, (all) => sortedEmails(all).map((one) => emailRow(account, one))),
    item: () => {
      const waiting = registrantEmails.value?.filter(({ verified }) => !verified).length;
      const description =
        waiting === undefined || waiting === 0 ? undefined : vscode.l10n.t("{0} not verified", numberText(waiting));
      const spoken = [label, description].filter(Boolean).join(", ");
      return rowItem({ label, description, icon: "mail", spoken, flags: ["emails"], expanded: true });
    },
  };
  return [templatesRow(account, profiles), emails];
}

function templatesRow(account: Account, profiles: readonly RegistrantProfile[]): TreeRow {
  const label = vscode.l10n.t("Registrant templates");
  const description = numberText(profiles.length);
  return {
    id: `${account.id}/templates`,
    children: () => profiles.map((profile) => profileRow(account, profile, profiles.length)),
    item: () =>
      rowItem({
        label,
        description,
        icon: "organization",
        spoken: `${label}, ${description}`,
        flags: ["templates"],
        expanded: true,
      }),
  };
}

function profileRow(account: Account, profile: RegistrantProfile, count: number): TreeRow {
  const { id, isDefault, email, emailVerified } = profile;
  const label = profileName(profile);
  const description = [
    ...(isDefault ? [vscode.l10n.t("default")] : []),
    emailVerified === false ? vscode.l10n.t("e-mail not verified") : email,
  ].join(", ");
  return {
    id: `${account.id}/template/${id}`,
    subject: { kind: "registrantProfile", account, profile },
    children: () => profileFacts(account, profile),
    item: () =>
      rowItem({
        label,
        description,
        icon: isDefault ? "star-full" : profile.kind === "individual" ? "person" : "organization",
        tone: isDefault ? "special" : "quiet",
        spoken: `${label}, ${description}`,
        flags: rowFlags("template", !isDefault && "notDefault", !(isDefault && count > 1) && "deletable"),
        tooltip: [
          label,
          [vscode.l10n.t("Name"), profile.name],
          [vscode.l10n.t("E-mail"), email],
          [vscode.l10n.t("Template ID"), id],
        ],
      }),
  };
}

function profileFacts(account: Account, profile: RegistrantProfile): TreeRow[] {
  const { id, kind, email, emailVerified, phoneArea, phone, phoneExtension } = profile;
  const number = [`+${phoneArea}`, phone, ...(phoneExtension ? [`-${phoneExtension}`] : [])].join(" ");
  const state =
    emailVerified === undefined
      ? email
      : emailVerified
        ? vscode.l10n.t("{0}, verified", email)
        : vscode.l10n.t("not verified: {0}", email);
  const facts: [key: string, label: string, value: string | undefined, icon: string, tone?: Tone][] = [
    ["name", vscode.l10n.t("Name"), profile.name, "person"],
    ["organization", vscode.l10n.t("Organization"), profile.organization, "organization"],
    [
      "kind",
      vscode.l10n.t("Type"),
      kind && (kind === "individual" ? vscode.l10n.t("individual") : vscode.l10n.t("organization")),
      "info",
    ],
    ["email", vscode.l10n.t("E-mail"), email && state, "mail", emailVerified === false ? "warning" : "quiet"],
    ["phone", vscode.l10n.t("Telephone"), phone && number, "device-mobile"],
    ["address", vscode.l10n.t("Address"), contactPlace(profile), "home"],
    ["updated", vscode.l10n.t("Last changed"), profile.updatedText && writtenDay(profile.updatedText), "history"],
    ["id", vscode.l10n.t("Template ID"), id, "tag"],
  ];
  return facts.flatMap(([key, label, value, icon, tone]) =>
    value
      ? [
          {
            id: `${account.id}/template/${id}/${key}`,
            item: () =>
              rowItem({
                label,
                description: value,
                icon,
                tone: tone ?? "quiet",
                spoken: `${label}: ${value}`,
                flags: ["fact"],
              }),
          },
        ]
      : [],
  );
}

/** Addresses that wait for someone come first. */
function sortedEmails(all: readonly RegistrantEmail[]): RegistrantEmail[] {
  return [...all].sort((a, b) => Number(a.verified) - Number(b.verified) || a.email.localeCompare(b.email));
}

function emailRow(account: Account, registrant: RegistrantEmail): TreeRow {
  const { email, verified } = registrant;
  const state = verified ? vscode.l10n.t("verified") : vscode.l10n.t("not verified");
  return {
    id: `${account.id}/email/${email.toLowerCase()}`,
    subject: { kind: "registrantEmail", account, registrant },
    item: () =>
      rowItem({
        label: email,
        description: state,
        icon: verified ? "verified" : "mail",
        tone: verified ? "good" : "warning",
        spoken: `${email}, ${state}`,
        flags: rowFlags("email", !verified && "unverified"),
        tooltip: [
          email,
          [vscode.l10n.t("Status"), state],
          [vscode.l10n.t("Verified"), registrant.verifiedText && writtenDay(registrant.verifiedText)],
          [vscode.l10n.t("E-mail sent"), registrant.sentText && writtenDay(registrant.sentText)],
          [vscode.l10n.t("Added"), registrant.createdText && writtenDay(registrant.createdText)],
        ],
      }),
  };
}
